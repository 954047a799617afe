import { describe, expect, test } from 'vitest';
import { ask, createLocalEngine } from '../index/fixtures.ts';
import type { SearchRecord } from '../index/records.ts';
import { createLexicon } from './lexicon.ts';
import { toNeeds } from './question.ts';
import { stem } from './stem.ts';

const answer = (fields: Partial<SearchRecord> & Pick<SearchRecord, 'kind' | 'title'>): SearchRecord => ({
  summary: '',
  text: '',
  href: `/${fields.title}/`,
  answers: [],
  phrases: [],
  ...fields,
});

/** An engine that knows these answers and nothing else. */
const createSmallEngine = (answers: SearchRecord[], { stopWords = ['docker'], contexts = {} } = {}) =>
  createLocalEngine({
    program: 'docker',
    words: { stopWords, synonyms: [], definitions: [], destroying: [] },
    vocabulary: [],
    correct: [],
    contexts,
    hint: '',
    suggestions: [],
    answers,
  });

const engine = createLocalEngine({
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
  vocabulary: ['sauvegarde', 'depends_on'],
  correct: [],
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
    answer({ kind: 'guide', title: 'Imprimer', phrases: ['page blanche imprimante'] }),
    answer({ kind: 'guide', title: 'Voir son site', phrases: ['page blanche firefox', 'site blanche chrome', 'page vide safari'] }),
    answer({ kind: 'option', title: 'docker run -d, --detach', flags: ['-d', '--detach'], summary: 'En arrière-plan' }),
  ],
});
const titles = async (typed: string, keepsSpelling = false) => (await ask(engine, typed, keepsSpelling)).answers.map(({ title }) => title);

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
    // What goes on as people speak is no command.
    ['docker run mon site en arrière-plan', 'Lancer en arrière-plan'],
    // Several ways of asking agree.
    ['page blanche', 'Voir son site'],
    ['RUN apt-get install -y curl', 'RUN : Exécuter une commande'],
    ['depends_on', 'depends_on : Attendre'],
    ['image fedora', 'image'],
    ['Lister les conteneurs', 'Lister les conteneurs'],
    ['Error: listen tcp4 0.0.0.0:80:\n bind: address already in use', 'port is already allocated'],
    ['Error: something: went wrong: cannot read', 'Lire un message'],
  ])('« %s » is answered first by « %s »', async (typed, first) => {
    expect((await titles(typed))[0]).toBe(first);
  });

  test.each(['zzqx', '--foo', 'kubectl', 'docker zzqx', '-Z', '???', '', '  '])('« %s » has no answer', async (typed) => {
    expect(await titles(typed)).toEqual([]);
  });

  test('what answers only a part of the question is said to be merely near', async () => {
    expect(await ask(engine, 'image')).toMatchObject({ isWeak: false });
    expect(await ask(engine, 'image fedora')).toMatchObject({ isWeak: true });
    expect(await ask(engine, 'docker tag')).toMatchObject({ isWeak: true });
  });

  test('a message that no answer knows is said to be unknown, and no other’s cure comes with it', async () => {
    const found = await ask(engine, 'Error: the name web: cannot be used');
    expect(found.isUnknownMessage).toBe(true);
    expect(found.answers.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect((await ask(engine, 'port is already allocated')).isUnknownMessage).toBe(false);
  });

  test('options of a command add to it, and take nothing away', async () => {
    expect((await titles('docker run -d -Z'))[0]).toBe('Lancer en arrière-plan');
    expect((await titles('docker ps -a -q'))[0]).toBe('Lister les conteneurs');
    expect(await titles('-d -Z')).toContain('docker run -d, --detach');
  });

  test('every answer to an option has it', async () => {
    expect((await titles('-d')).toSorted()).toEqual(['Lancer en arrière-plan', 'docker run -d, --detach']);
  });

  test('says what it corrected, and leaves a word as it is when asked to', async () => {
    expect((await ask(engine, 'Effacer l’imgae')).question.corrected).toBe('Effacer l’image');
    expect((await ask(engine, '--detahc')).question.corrected).toBe('--detach');
    expect((await ask(engine, 'effacer l’image')).question.corrected).toBeUndefined();
    expect(await titles('imgae', true)).toEqual([]);
  });

  test('a word of the pages is no misspelt one', async () => {
    expect((await ask(engine, 'sauvegarde')).question.corrected).toBeUndefined();
  });
});

test('suggests what the build says', async () => {
  expect(engine.suggestions.map(({ title }) => title)).toEqual(['Lancer en arrière-plan']);
  expect(engine.hint).toBe('lister');
});

describe('a command line', () => {
  test('is the same after sudo', async () => {
    for (const typed of ['sudo docker ps', 'sudo -E docker ps']) expect(await ask(engine, typed)).toEqual(await ask(engine, 'docker ps'));
  });

  test('has the other spellings of its command with its options too', async () => {
    expect((await ask(engine, 'docker container run -d nginx')).answers[0]?.title).toBe('Lancer en arrière-plan');
  });

  test('is answered by the command of its name before one that is asked for by it', async () => {
    const two = createSmallEngine([
      answer({ kind: 'entry', title: 'Brancher', cli: 'docker plug', spellings: [], code: 'docker plug a', phrases: ['docker unplug'] }),
      answer({ kind: 'entry', title: 'Débrancher', cli: 'docker unplug', spellings: [], code: 'docker unplug a' }),
    ]);
    expect((await ask(two, 'docker unplug')).answers.map(({ title }) => title)).toEqual(['Débrancher', 'Brancher']);
  });

  test('is answered by the form that its options tell, not by one that has them all and more', async () => {
    const run = (title: string, ...flags: string[]) =>
      answer({ kind: 'entry', title, cli: 'docker run', code: `docker run ${flags.join(' ')} a`, flags });
    const forms = createSmallEngine([
      run('Tout à la fois', '--rm', '--detach', '--name', '--publish', '--volume'),
      run('Nommer', '--name'),
      run('Détacher', '--detach'),
      run('Publier', '--detach', '--publish'),
      run('Publier tout', '--detach', '--publish', '--network'),
      run('Relancer', '--detach', '--restart'),
    ]);
    const first = async (typed: string) => (await ask(forms, typed)).answers[0]?.title;
    expect(await first('docker run --rm --detach --name w --publish 80:80 a')).toBe('Publier');
    expect(await first('docker run --detach --name w --publish 80:80 --restart always a')).toBe('Relancer');
    expect(await first('docker run --detach a')).toBe('Détacher');
  });
});

test('a word that announces a kind of answer leads to that kind', async () => {
  const kinds = createSmallEngine(
    [
      answer({ kind: 'entry', title: 'Port', phrases: ['le port pris'] }),
      answer({ kind: 'error', title: 'Taken', phrases: ['le port pris'] }),
    ],
    { stopWords: ['il', 'que', 'le'], contexts: { error: 'Message dit' } },
  );
  const first = async (typed: string) => (await ask(kinds, typed)).answers[0]?.title;
  expect(await first('pris, le port')).toBe('Port');
  expect(await first('il dit que pris, le port')).toBe('Taken');
});

test('of a long line of a file, what it begins with is looked up first', () => {
  const lexicon = createLexicon({ stopWords: [], synonyms: [], definitions: [] });
  const { keys } = toNeeds('RUN apt-get update && apt-get install -y ca-certificates curl git && apt-get clean', 'docker', lexicon);
  expect(keys[0]).toBe('run');
});

describe('a message that is asked for', () => {
  const small = createSmallEngine([
    answer({
      kind: 'entry',
      title: 'Ranger les droits',
      cli: 'docker run',
      code: 'docker run nginx',
      phrases: ['accès interdit', 'accès refusé'],
    }),
    answer({ kind: 'error', title: 'access is denied', phrases: ['accès interdit', 'images'] }),
    answer({
      kind: 'entry',
      title: 'Lister les images',
      cli: 'docker images',
      spellings: ['docker image ls'],
      code: 'docker images',
      phrases: ['images'],
    }),
  ]);

  test('comes before what the same words ask for elsewhere', async () => {
    expect((await ask(small, 'accès interdit')).answers[0]?.kind).toBe('error');
  });

  test('by a word alone does not', async () => {
    expect((await ask(small, 'images')).answers[0]?.title).toBe('Lister les images');
  });
});

describe('a command that was pasted', () => {
  const shell = createSmallEngine(
    [
      answer({ kind: 'entry', title: 'Lancer', cli: 'docker run', spellings: ['docker container run'], code: 'docker run nginx' }),
      answer({
        kind: 'entry',
        title: 'Archiver',
        cli: 'docker run',
        code: 'docker run -v a:/d alpine tar /d',
        flags: ['-v', '--volume'],
        own: 'tar',
      }),
      answer({ kind: 'entry', title: 'Se connecter', cli: 'docker login', spellings: [], code: 'docker login' }),
      answer({
        kind: 'entry',
        title: 'Publier chez un autre',
        cli: 'docker login',
        code: 'docker login ailleurs.io -u moi',
        flags: ['-u'],
        phrases: ['se servir de ailleurs.io'],
      }),
      ...['a', 'b', 'c', 'd'].map((name) =>
        answer({ kind: 'entry', title: `Login ${name}`, cli: `docker ${name}`, code: `docker ${name}` }),
      ),
    ],
    { stopWords: ['docker', 'de'] },
  );
  const first = async (typed: string) => (await ask(shell, typed)).answers[0]?.title;

  test('is a form of it where the word of that form is there', async () => {
    expect(await first('docker run -v $PWD:/app node npm test')).toBe('Lancer');
    expect(await first('docker run -v $PWD:/app debian tar -cf /app/a.tar /')).toBe('Archiver');
  });

  test('is that command, whatever its value is known for', async () => {
    expect(await first('docker login ailleurs.io')).toBe('Se connecter');
    expect(await first('docker login ailleurs.io -u moi')).toBe('Publier chez un autre');
  });
});

test('what a command is given by another is its own', async () => {
  const small = createSmallEngine([
    answer({ kind: 'entry', title: 'list', cli: 'docker ps', code: 'docker ps' }),
    answer({ kind: 'entry', title: 'stop', cli: 'docker stop', code: 'docker stop' }),
  ]);
  const { answers } = await ask(small, 'docker ps -aq | xargs -r docker stop');
  expect(answers[0]?.title).toBe('stop');
});

test('the name of another program says little', async () => {
  const make = (names: string[]) =>
    createLocalEngine({
      program: 'docker',
      words: { stopWords: ['docker'], names, synonyms: [], definitions: [], destroying: [] },
      vocabulary: [],
      correct: [],
      contexts: {},
      hint: '',
      suggestions: [],
      answers: [
        answer({ kind: 'entry', title: 'Mettre à jour', phrases: ['jellyfin nouvelle version'] }),
        answer({ kind: 'entry', title: 'Publier un port', phrases: ['port du conteneur'] }),
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => answer({ kind: 'entry', title: `Port ${name}`, phrases: [`conteneur ${name}`] })),
      ],
    });
  const question = 'conteneur jellyfin port';
  expect((await ask(make([]), question)).answers[0]?.title).toBe('Mettre à jour');
  expect((await ask(make(['jellyfin']), question)).answers[0]?.title).toBe('Publier un port');
});

describe('a list', () => {
  const lists = createSmallEngine([
    answer({ kind: 'entry', title: 'Détails d’un réseau', phrases: ['réseau'] }),
    answer({ kind: 'guide', title: 'Les réseaux' }),
    answer({ kind: 'page', title: 'Réviser', phrases: ['révision'] }),
    answer({ kind: 'entry', title: 'Passer en revue', phrases: ['révision des images'] }),
    answer({ kind: 'page', title: 'Réseau', page: 'Réviser' }),
  ]);
  const titles = async (typed: string) => (await ask(lists, typed)).answers.map(({ title }) => title);

  test('and its parts come after what they list', async () => {
    expect((await titles('réseau')).at(-1)).toBe('Réseau');
    expect((await titles('réseaux')).at(-1)).toBe('Réseau');
  });

  test('is the answer to who asks for it by its name', async () => {
    expect((await titles('révision'))[0]).toBe('Réviser');
  });
});

test('a title is asked for in the singular or the plural', async () => {
  const small = createSmallEngine(
    [
      answer({ kind: 'entry', title: 'Lister les réseaux', phrases: ['réseau', 'réseaux du projet'] }),
      answer({ kind: 'guide', title: 'Les réseaux' }),
    ],
    { stopWords: ['docker', 'les'] },
  );
  for (const typed of ['réseau', 'réseaux']) expect((await ask(small, typed)).answers[0]?.title, typed).toBe('Les réseaux');
});

test('the file that is named tells which key is asked for', async () => {
  const small = createSmallEngine([
    answer({ kind: 'instruction', title: 'ENV', answers: ['ENV'], phrases: ['définir variable'], file: 'Dockerfile' }),
    answer({ kind: 'instruction', title: 'environment', answers: ['environment'], phrases: ['définir variable'], file: 'compose' }),
    answer({ kind: 'guide', title: 'Compose ou Dockerfile' }),
  ]);
  expect((await ask(small, 'définir variable compose')).answers[0]?.title).toBe('environment');
  expect((await ask(small, 'définir variable dockerfile')).answers[0]?.title).toBe('ENV');
});

test('the name of a key, asked for in its file, is that key before what the word says elsewhere', async () => {
  const small = createSmallEngine(
    [
      answer({ kind: 'entry', title: 'Lister', phrases: ['volume compose liste'] }),
      answer({ kind: 'instruction', title: 'montage', answers: ['volume'], phrases: ['volume'], file: 'compose' }),
    ],
    { stopWords: ['dans', 'docker'] },
  );
  const first = async (typed: string) => (await ask(small, typed)).answers[0]?.title;
  expect(await first('compose volume')).toBe('Lister');
  expect(await first('volume dans docker compose')).toBe('montage');
});

test('the way to a key leads to it, not to another of that name', async () => {
  const small = createSmallEngine([
    answer({ kind: 'instruction', title: 'racine', answers: ['volumes', 'volumes'], phrases: ['volumes'] }),
    answer({ kind: 'instruction', title: 'service', answers: ['volumes', 'services.<service>.volumes'] }),
  ]);
  const first = async (typed: string) => (await ask(small, typed)).answers[0]?.title;
  expect(await first('volumes:')).toBe('racine');
  expect(await first('services.web.volumes')).toBe('service');
});

test('what is near answers where only what destroys answers the whole, and may not come first', async () => {
  const small = createSmallEngine([
    answer({
      kind: 'entry',
      title: 'Vider',
      cli: 'docker rmi',
      code: 'docker rmi a',
      destroys: true,
      phrases: ['vieilles dizaines images'],
    }),
    ...['image', 'images du cours', 'images locales', 'images officielles'].map((title) =>
      answer({ kind: 'guide', title, phrases: ['images'] }),
    ),
  ]);
  expect((await ask(small, 'vieilles dizaines images')).answers[0]?.kind).toBe('guide');
});

test('who asks what a command is is told by its plainest form; of a word, by what it means', async () => {
  const small = createLocalEngine({
    program: 'docker',
    words: { stopWords: ['docker', 'c', 'est'], synonyms: [], definitions: ['c’est quoi'], destroying: [] },
    vocabulary: [],
    correct: [],
    contexts: { term: 'mot' },
    hint: '',
    suggestions: [],
    answers: [
      answer({ kind: 'entry', title: 'Lancer', cli: 'docker run', spellings: [], code: 'docker run a' }),
      answer({
        kind: 'entry',
        title: 'Publier',
        cli: 'docker run',
        code: 'docker run -p 1 a',
        flags: ['-p'],
        phrases: ['c’est quoi docker run -p', 'tag'],
      }),
      answer({ kind: 'term', title: 'étiquette', phrases: ['tag'] }),
    ],
  });
  const first = async (typed: string) => (await ask(small, typed)).answers[0]?.title;
  expect(await first('docker run c’est quoi')).toBe('Lancer');
  expect(await first('c’est quoi docker run')).toBe('Lancer');
  expect(await first('c’est quoi docker run -p')).toBe('Publier');
  expect(await first('tag')).toBe('Publier');
  expect(await first('c’est quoi tag')).toBe('étiquette');
});

test('who tells of something at length is led to the page that tells the whole', async () => {
  const small = createSmallEngine([
    answer({ kind: 'entry', title: 'Relier', phrases: ['relier base web'] }),
    answer({ kind: 'guide', title: 'Les réseaux', phrases: ['relier base web'] }),
  ]);
  expect((await ask(small, 'relier base web')).answers[0]?.title).toBe('Relier');
  expect((await ask(small, 'relier base web projet groupe soir')).answers[0]?.title).toBe('Les réseaux');
});

test('who tells that something goes wrong is led to its cure before the way to do the same', async () => {
  const troubled = createSmallEngine([
    answer({ kind: 'entry', title: 'relancer un service', phrases: ['service restarting', 'restart a service'] }),
    answer({ kind: 'error', title: 'code 1', phrases: ['service restarting', 'restart a service'] }),
  ]);
  expect((await ask(troubled, 'why is my service always restarting')).answers[0]?.kind).toBe('error');
  expect((await ask(troubled, 'how to restart my service')).answers[0]?.kind).toBe('entry');
});

test('a page of the course whose title begins with what was typed comes before a part of a list of that name', async () => {
  const part = { ...answer({ kind: 'page', title: 'Registres' }), page: 'Liste', href: '/liste/#registres' };
  const others = ['un', 'deux', 'trois'].map((title) =>
    answer({ kind: 'entry', title, phrases: ['registres', `voir les registres ${title}`] }),
  );
  const guide = answer({ kind: 'guide', title: 'Registres et dépôts', href: '/cours/' });
  const first = async (answers: SearchRecord[], typed = 'registres') =>
    (await ask(createSmallEngine(answers), typed)).answers.slice(0, 3).map(({ href }) => href);
  expect(await first([...others, guide, part])).toContain('/cours/');
  expect(await first([...others, guide, part])).not.toContain('/liste/#registres');
  expect(await first([...others, part])).toContain('/liste/#registres');
  // What goes with it is a title of its own, though it says nothing of what is looked for.
  expect(await first([...others, guide, { ...part, title: 'Docker Registres' }], 'docker registres')).toContain('/liste/#registres');
});

test('a word that was typed without its apostrophe, or swallowed as one speaks, is heard', async () => {
  const { answers, question } = await ask(engine, 'jsupprime lconteneur');
  expect(question.asked.flatMap(({ terms }) => [...terms.keys()])).toContain('supprimer');
  expect(answers[0]?.title).toBe((await ask(engine, 'je supprime le conteneur')).answers[0]?.title);
});

test('a word that is one is not taken for two', async () => {
  const small = createLocalEngine({
    program: 'docker',
    words: { stopWords: [], synonyms: [['écrire', 'write']], definitions: [], destroying: [] },
    vocabulary: [],
    correct: [],
    contexts: {},
    hint: '',
    suggestions: [],
    answers: [answer({ kind: 'entry', title: 'Écrire', phrases: ['write'] }), answer({ kind: 'guide', title: 'Décrire' })],
  });
  expect((await ask(small, 'décrire ')).answers[0]?.title).toBe('Décrire');
});

test('a digit at the end is a word', async () => {
  const small = createSmallEngine([
    answer({ kind: 'entry', title: 'Quitter', phrases: ['exit'] }),
    answer({ kind: 'error', title: 'code 1', phrases: ['exit 1'] }),
  ]);
  expect((await ask(small, 'exit 1')).answers[0]?.kind).toBe('error');
});

test('the last word weighs what it says, whatever rare word begins so', async () => {
  const boxes = Array.from({ length: 20 }, (_, number) =>
    answer({ kind: 'entry', title: `Boîte ${number}`, phrases: ['sauver une boîte'] }),
  );
  const saved = answer({ kind: 'entry', title: 'Sauver les données', phrases: ['sauver données'] });
  const toCover = async (answers: SearchRecord[]) => (await ask(createSmallEngine(answers), 'sauver données boîte')).cover;
  const other = (title: string) => toCover([...boxes, saved, answer({ kind: 'term', title })]);
  expect(await other('boîteux')).toBe(await other('carton'));
});

test('a way of asking that begins as a command is one all the same', async () => {
  const small = createSmallEngine(
    [
      answer({ kind: 'entry', title: 'Lancer', cli: 'docker run', code: 'docker run', phrases: ['run une image', 'run mon image'] }),
      answer({ kind: 'error', title: 'requires 1 argument', phrases: ['docker run sans image'] }),
    ],
    { stopWords: ['docker', 'sans', 'une', 'mon'] },
  );
  expect((await ask(small, 'docker run sans image')).answers[0]?.kind).toBe('error');
});

describe('a whole command and a sentence after it', () => {
  const small = createSmallEngine(
    [
      answer({
        kind: 'entry',
        title: 'Publier un port',
        cli: 'docker run',
        code: 'docker run -p 80:80 nginx',
        flags: ['-p', '--publish'],
        phrases: ['-p', 'le port'],
      }),
      answer({ kind: 'entry', title: 'Lancer', cli: 'docker run', code: 'docker run nginx', phrases: ['lancer nginx'] }),
      answer({ kind: 'option', title: 'docker run -p', answers: ['docker run'], flags: ['-p', '--publish'] }),
      answer({ kind: 'error', title: 'port is already allocated', phrases: ['le port est déjà pris'] }),
    ],
    { stopWords: ['docker', 'il', 'que', 'le', 'est', 'dit', 'ça', 'comment'] },
  );

  test('tell what happened: that is asked, not what the command does', async () => {
    const first = async (typed: string) => (await ask(small, typed)).answers[0]?.title;
    expect(await first('docker run -p 80:80 nginx')).toBe('Publier un port');
    expect(await first('docker run -p 80:80 nginx il dit que le port est déjà pris')).toBe('port is already allocated');
    expect(await first('sudo docker run --publish 80:80 nginx:1.27 il dit que le port est déjà pris')).toBe('port is already allocated');
  });

  test('ask of its options, where the sentence begins so', async () => {
    expect((await ask(small, 'docker run -p 80:80 nginx comment ça dit que le port est pris')).answers[0]?.title).toBe('Publier un port');
  });
});
