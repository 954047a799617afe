import { beforeAll, describe, expect, test } from 'vitest';
import { readPublished } from '../../model/fixtures.ts';
import { toOptionLetters } from '../../model/option-letters.ts';
import { toSourcePublication } from '../../model/publication.ts';
import { memoize } from '../../text/memo.ts';
import { toRecordFile } from '../index/record-file.ts';
import { createEngine, type SearchEngine } from './search-engine.ts';

/** The content that is published, as it is: nothing of what it says may lead to a loss of data that was not asked for. */
const { content } = await readPublished();
const publication = toSourcePublication(content);
const { entries, site } = publication;
const files = content.search.map(({ fields }) => fields);
const { records, ...file } = toRecordFile(
  { ...publication, letters: toOptionLetters(entries), pages: [], reference: content.reference },
  {
    stopWords: files.flatMap(({ stopWords }) => stopWords),
    synonyms: files.flatMap(({ synonyms }) => synonyms),
    definitions: files.flatMap(({ definitions }) => definitions),
    destroying: files.flatMap(({ destroying }) => destroying),
  },
);
let engine: SearchEngine;
beforeAll(() => {
  engine = createEngine({ ...file, answers: records, vocabulary: '', correct: '' });
});

const { index } = content.reference;
const destroying = new Set(entries.filter(({ destroys }) => destroys).map(({ cli }) => index[cli]));
const paths = Object.keys(index).filter((path) => path !== site.program && !destroying.has(index[path]));

const search = memoize((typed: string) => engine.search(typed));

/** Questions whose first answer destroys data though they do not ask for it. */
const findDangers = (questions: readonly string[]): string[] =>
  questions.flatMap((typed) => {
    const { answers, question } = search(typed);
    return answers[0]?.destroys && !question.asksToDestroy ? [`${typed} → ${answers[0].code}`] : [];
  });

test.each([
  'docker',
  'c’est quoi docker',
  "c'est quoi docker",
  'qu’est-ce que docker',
  'Qu’est-ce que Docker ?',
  'définition de docker',
  'docker c’est quoi',
  'c’est quoi',
])('« %s » is answered first by what says it', (typed) => {
  expect(engine.search(typed).answers[0]?.title).toMatch(/^Qu’est-ce que Docker\s\?$/);
});

test.each([
  ['docker run -d -p', 'docker run'],
  ['docker run -d -p 8080:80 nginx', 'docker run'],
  ['docker run -it --rm ubuntu:24.04 bash', 'docker run'],
  ['docker ps -a -q', 'docker ps'],
  ['docker compose up -d --build', 'docker compose up'],
  ['docker ps -a --filter status=exited', 'docker ps'],
  ['-d --rm', 'docker run'],
])('several options find something: « %s »', (typed, cli) => {
  expect(engine.search(typed).answers[0]?.answers).toContain(cli);
});

describe('what destroys data never answers first', { timeout: 60_000 }, () => {
  test('to another command, nor to the beginning of one', () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(findDangers(paths)).toEqual([]);
    expect(findDangers(paths.map((path) => `${path} web`))).toEqual([]);
    expect(findDangers(paths.map((path) => path.replace(`${site.program} `, '')))).toEqual([]);
  });

  test('to another command, even of words by which one asks to delete', () => {
    const first = (typed: string) => search(typed).answers[0];
    expect(paths.filter((path) => first(path)?.destroys).map((path) => `${path} → ${first(path)?.code}`)).toEqual([]);
  });

  test.each([
    'docker network disconnect',
    'docker image history',
    'docker image prune -a -f',
    'arrêter le projet',
    'arrêter compose',
    'conteneurs lancés',
    'ports du conteneur',
    'où sont mes volumes',
    'mes images',
    'cache de construction',
    'docker service remove',
    'c’est quoi un volume',
    'docker',
  ])('to « %s », but by its own name', (typed) => {
    const [first] = engine.search(typed).answers;
    if (first?.destroys) expect(`${typed} `).toContain(`${first.cli} `);
  });

  test.each([
    ['docker rm', 'docker rm'],
    ['docker image rm nginx', 'docker rmi'],
    ['docker system prune -a -f', 'docker system prune'],
    ['docker image prune -a -f', 'docker image prune'],
    ['docker volume r', 'docker volume rm'],
    ['compose down', 'docker compose down'],
    ['supprimer une image', 'docker rmi'],
    ['effacer tous les conteneurs', 'docker rm'],
    ['vider le cache de construction', 'docker builder prune'],
  ])('unless it is asked for: « %s » is answered by %s', (typed, cli) => {
    expect(engine.search(typed).answers[0]).toMatchObject({ destroys: true, cli });
  });

  test('to what leads to something else', () => {
    const others = entries.filter(({ destroys }) => !destroys);
    expect(findDangers(others.flatMap(({ title, intentions, example }) => [title, example, ...intentions]))).toEqual([]);
  });
});
