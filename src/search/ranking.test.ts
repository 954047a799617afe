import { describe, expect, test } from 'vitest';
import { toQuery } from './query.ts';
import { type Answer, rank } from './ranking.ts';

const entry = (command: string, score: number, asked: readonly string[] = []): Answer => ({
  kind: 'entry',
  entry: command,
  title: command,
  command,
  template: '',
  destroys: false,
  summary: '',
  asked,
  href: '/',
  score,
});

const page = (title: string, score: number, kind: Answer['kind'] = 'guide'): Answer => ({
  ...entry('', score),
  kind,
  title,
  entry: undefined,
});

/** Titles in the order that they are shown. */
const titles = (answers: readonly Answer[], typed: string) => rank(answers, toQuery(typed)).map(({ title }) => title);

const answers = [
  page('Lancer un conteneur', 9),
  entry('docker run -it <image> bash', 8, ['mode interactif', 'que veut dire -it']),
  entry('docker run <image>', 7),
  entry('docker ps -a', 6),
  entry('docker ps', 5, ['lister les conteneurs', 'voir l état']),
];

describe('rank', () => {
  test.each([
    ['docker ps', ['docker ps', 'docker ps -a']],
    ['ps', ['docker ps', 'docker ps -a']],
    ['Docker  PS', ['docker ps', 'docker ps -a']],
    ['$ docker ps', ['docker ps', 'docker ps -a']],
    ['docker ps -a', ['docker ps -a', 'docker run -it <image> bash']],
    ['docker run', ['docker run <image>', 'docker run -it <image> bash']],
    ['run', ['docker run <image>', 'docker run -it <image> bash']],
    ['docker run -it', ['docker run -it <image> bash', 'docker run <image>']],
  ])('the command « %s » finds first %j', (typed, first) => {
    expect(titles(answers, typed).slice(0, 2)).toEqual(first);
  });

  test.each([
    ['lister les conteneurs', 'docker ps'],
    ['Lister les conteneurs', 'docker ps'],
    ['voir l’état', 'docker ps'],
    ['que veut dire -it', 'docker run -it <image> bash'],
  ])('« %s » finds first the entry that is asked for in these words', (typed, first) => {
    expect(titles(answers, typed)[0]).toBe(first);
  });

  test.each([['L’état du système'], ["l'etat du systeme"]])('« %s » finds the entry of that title', (typed) => {
    const titled: Answer = { ...entry('docker system df', 1), title: 'L’état du système' };
    expect(titles([entry('docker ps', 9), titled], typed)[0]).toBe('L’état du système');
    // Whether elisions are apart already or not.
    expect(rank([entry('docker ps', 9), titled], typed)[0]).toBe(titled);
  });

  test('an exact command comes before one that is asked for in these words, then come those that go on', () => {
    const found = [entry('docker rm <conteneur>', 3), entry('docker kill', 2, ['rm']), entry('docker rm', 1), entry('docker rmi', 9)];
    expect(titles(found, 'rm')).toEqual(['docker rm', 'docker kill', 'docker rm <conteneur>', 'docker rmi']);
  });

  test('among commands that go on from what was typed, the shortest comes first, then the best', () => {
    const found = [entry('docker run -it <image>', 9), entry('docker run -p', 2), entry('docker run -d', 3)];
    expect(titles(found, 'docker run')).toEqual(['docker run -d', 'docker run -p', 'docker run -it <image>']);
  });

  test('a command goes on by whole words', () => {
    expect(titles([entry('docker pull <image>', 2), entry('docker start', 3)], 'docker pu')).toEqual([
      'docker start',
      'docker pull <image>',
    ]);
  });

  test('an entry comes before a page of the course that speaks of it as much', () => {
    const found = [page('TP', 4, 'exercise'), page('Cours', 4), page('terme', 4, 'term'), entry('docker rm', 4)];
    expect(titles(found, 'supprimer')).toEqual(['docker rm', 'terme', 'Cours', 'TP']);
    const others = [page('Cours', 4), page('croyance', 4, 'misconception'), page('terme', 4, 'term')];
    expect(titles([...others, entry('docker rm', 4)], 'supprimer')).toEqual(['docker rm', 'terme', 'croyance', 'Cours']);
    for (const kind of ['instruction', 'error'] as const)
      expect(titles([...others, page('réponse', 4, kind), entry('docker rm', 4)], 'supprimer').slice(0, 3)).toEqual([
        'docker rm',
        'réponse',
        'terme',
      ]);
  });

  test('a page that speaks of it much more comes before an entry', () => {
    expect(titles([entry('docker rm', 4), page('Cours', 8)], 'supprimer')).toEqual(['Cours', 'docker rm']);
  });

  test('only entries have commands and words that are asked', () => {
    const lesson: Answer = { ...page('Cours', 4), command: 'docker rm', asked: ['docker rm'] };
    expect(titles([lesson, entry('docker rmi', 4)], 'docker rm')).toEqual(['docker rmi', 'Cours']);
  });

  test('leaves the given answers in their order', () => {
    const given = [entry('docker rm', 1), entry('docker ps', 1)];
    rank(given, 'docker ps');
    expect(given.map(({ command }) => command)).toEqual(['docker rm', 'docker ps']);
  });
});
