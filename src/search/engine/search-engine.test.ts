import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { createEngine } from './search-engine.ts';
import { stem } from './stem.ts';

const answer = (fields: Partial<Answer> & Pick<Answer, 'kind' | 'title'>): Answer => ({
  summary: '',
  href: `/${fields.title}/`,
  answers: [],
  phrases: [],
  ...fields,
});

const engine = createEngine({
  program: 'docker',
  words: {
    stopWords: ['un', 'une', 'des', 'le', 'les', 'la', 'de', 'd', 'l', 'en', 'comment', 'docker', 'mon', 'a'],
    synonyms: [
      ['supprimer', 'effacer', 'remove'],
      ['arrière-plan', 'background'],
    ],
    definitions: ['c’est quoi'],
    destroying: ['supprimer', 'rm'],
    unknownMessage: '/lire/',
  },
  vocabulary: 'sauvegarde depends_on',
  correct: '',
  contexts: { exercise: 'TP', error: 'Message d’erreur' },
  hint: 'lister',
  suggestions: [1],
  answers: [
    answer({
      kind: 'entry',
      title: 'Lancer un conteneur',
      cli: 'docker run',
      spellings: ['docker container run'],
      code: 'docker run nginx',
      phrases: ['lancer un conteneur'],
    }),
    answer({
      kind: 'entry',
      title: 'Lancer en arrière-plan',
      cli: 'docker run',
      code: 'docker run -d nginx',
      flags: ['-d', '--detach'],
      phrases: ['-d'],
    }),
    answer({
      kind: 'entry',
      title: 'Lister les conteneurs',
      cli: 'docker ps',
      spellings: ['docker container ls'],
      code: 'docker ps',
      mistakes: ['docker psa'],
    }),
    answer({ kind: 'entry', title: 'Supprimer une image', cli: 'docker rmi', spellings: ['docker image rm'], code: 'docker rmi nginx' }),
    answer({ kind: 'entry', title: 'Supprimer un conteneur', cli: 'docker rm', spellings: ['docker container rm'], code: 'docker rm web' }),
    answer({ kind: 'instruction', title: 'RUN : Exécuter une commande', answers: ['RUN'], phrases: ['RUN'], code: 'RUN npm ci' }),
    answer({ kind: 'instruction', title: 'ports : Publier un port', answers: ['ports', 'services.<service>.ports'], phrases: ['ports'] }),
    answer({
      kind: 'instruction',
      title: 'depends_on : Attendre',
      answers: ['depends_on', 'services.<service>.depends_on'],
      phrases: ['depends_on'],
    }),
    answer({ kind: 'instruction', title: 'image : Choisir l’image', answers: ['image', 'services.<service>.image'], phrases: ['image'] }),
    answer({
      kind: 'error',
      title: 'port is already allocated',
      patterns: ['port is already allocated', 'listen … address already in use'],
    }),
    answer({
      kind: 'error',
      title: 'name is already in use',
      patterns: ['name … is already in use'],
      summary: 'Deux conteneurs ne portent pas un nom',
    }),
    answer({ kind: 'page', title: 'Lire un message', href: '/lire/' }),
    answer({ kind: 'command', title: 'docker tag', cli: 'docker tag', spellings: ['docker image tag'], summary: 'Donner un nom de plus' }),
    answer({ kind: 'guide', title: 'Composer', body: `${stem('depends_on')} servic` }),
    answer({ kind: 'term', title: 'image', summary: 'Un modèle de conteneur' }),
    answer({ kind: 'exercise', title: 'Une image avec nginx' }),
    answer({ kind: 'option', title: 'docker run -d, --detach', flags: ['-d', '--detach'], summary: 'En arrière-plan' }),
  ],
});
const titles = (typed: string, keepsSpelling = false) => engine.search(typed, keepsSpelling).answers.map(({ title }) => title);

describe('search', () => {
  test.each([
    ['docker ps', 'Lister les conteneurs'],
    ['DOCKER PS', 'Lister les conteneurs'],
    ['$ docker container ls', 'Lister les conteneurs'],
    ['docker run', 'Lancer un conteneur'],
    ['RUN', 'RUN : Exécuter une commande'],
    ['ports:', 'ports : Publier un port'],
    ['    ports:', 'ports : Publier un port'],
    ['ports: ["80:80"]', 'ports : Publier un port'],
    ['services.web.ports', 'ports : Publier un port'],
    ['depends_on', 'depends_on : Attendre'],
    ['depends_on:', 'depends_on : Attendre'],
    ['image:', 'image : Choisir l’image'],
    ['image: nginx', 'image : Choisir l’image'],
    ['services.site.image', 'image : Choisir l’image'],
    ['docker run -d', 'Lancer en arrière-plan'],
    ['-d', 'Lancer en arrière-plan'],
    ['option d', 'Lancer en arrière-plan'],
    ['--deta', 'Lancer en arrière-plan'],
    ['background', 'Lancer en arrière-plan'],
    ['arriere pl', 'Lancer en arrière-plan'],
    ['docker image r', 'Supprimer une image'],
    ['effacer l’image', 'Supprimer une image'],
    ['remove image', 'Supprimer une image'],
    ['effacee imgae', 'Supprimer une image'],
    ['comment effacer mon conteneur', 'Supprimer un conteneur'],
    ['image', 'image'],
    ['image c’est quoi', 'image'],
    ['TP nginx', 'Une image avec nginx'],
    ['Bind for 0.0.0.0:8080 failed: port is already allocated', 'port is already allocated'],
    ['docker rn', 'Lancer un conteneur'],
    ['docker run -d -x -y --zz "a b" nginx', 'Lancer en arrière-plan'],
    ['docker image tag web autre', 'docker tag'],
    ['RUN apt-get install -y curl', 'RUN : Exécuter une commande'],
    ['depends_on', 'depends_on : Attendre'],
    ['image fedora', 'image'],
    ['Lister les conteneurs', 'Lister les conteneurs'],
    ['Error: listen tcp4 0.0.0.0:80:\n bind: address already in use', 'port is already allocated'],
    ['Error: something: went wrong: cannot read', 'Lire un message'],
  ])('« %s » is answered first by « %s »', (typed, first) => {
    expect(titles(typed)[0]).toBe(first);
  });

  test.each(['zzqx', '--foo', 'kubectl', 'docker zzqx', '-Z', '???', '', '  '])('« %s » has no answer', (typed) => {
    expect(titles(typed)).toEqual([]);
  });

  test('what answers only a part of the question is said to be merely near', () => {
    expect(engine.search('image')).toMatchObject({ isWeak: false });
    expect(engine.search('image fedora')).toMatchObject({ isWeak: true });
    expect(engine.search('docker tag')).toMatchObject({ isWeak: true });
  });

  test('a message that no answer knows is said to be unknown, and no other’s cure comes with it', () => {
    const found = engine.search('Error: the name web: cannot be used');
    expect(found.isUnknownMessage).toBe(true);
    expect(found.answers.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect(engine.search('port is already allocated').isUnknownMessage).toBe(false);
  });

  test('options of a command add to it, and take nothing away', () => {
    expect(titles('docker run -d -Z')[0]).toBe('Lancer en arrière-plan');
    expect(titles('docker ps -a -q')[0]).toBe('Lister les conteneurs');
    expect(titles('-d -Z')).toContain('docker run -d, --detach');
  });

  test('every answer to an option has it', () => {
    expect(titles('-d').toSorted()).toEqual(['Lancer en arrière-plan', 'docker run -d, --detach']);
  });

  test('says what it corrected, and leaves a word as it is when asked to', () => {
    expect(engine.search('Effacer l’imgae').question.corrected).toBe('Effacer l’image');
    expect(engine.search('--detahc').question.corrected).toBe('--detach');
    expect(engine.search('effacer l’image').question.corrected).toBeUndefined();
    expect(titles('imgae', true)).toEqual([]);
  });

  test('a word of the pages is no misspelt one', () => {
    expect(engine.search('sauvegarde').question.corrected).toBeUndefined();
  });
});

test('suggests what the build says', () => {
  expect(engine.suggestions.map(({ title }) => title)).toEqual(['Lancer en arrière-plan']);
  expect(engine.hint).toBe('lister');
});
