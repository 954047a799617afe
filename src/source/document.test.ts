import { describe, expect, test } from 'vitest';
import { toEntryFile, toSiteFile } from '../model/fixtures.ts';
import { readDocument } from './document.ts';
import type { Problem } from './problem.ts';
import { entrySchema, optionsSchema, siteSchema } from './schema.ts';

const file = 'content/entries/run.mdx';
const readEntry = (source: string) => readDocument({ collection: 'entries', slug: 'run', file, source, schema: entrySchema });

const optionsFile = 'content/options/container-run.yaml';
const readOptions = (source: string) =>
  readDocument({ collection: 'options', slug: 'container-run', file: optionsFile, source, schema: optionsSchema });

/** The problems of a document that cannot be read. */
function problemsOf(read: ReturnType<typeof readDocument>): Problem[] {
  return Array.isArray(read) ? read : expect.fail('the document has no problem');
}

function documentOf(read: ReturnType<typeof readDocument>) {
  return Array.isArray(read) ? expect.fail(read.map(({ message }) => message).join('\n')) : read;
}

describe('readDocument', () => {
  test('reads the front matter and the body of a page', () => {
    const source = toEntryFile({ options: '[detach]' }, '\nUn corps.\n');
    const document = documentOf(readEntry(source));
    expect(document).toMatchObject({ collection: 'entries', slug: 'run', file, source, body: '\nUn corps.\n' });
    expect(document.fields).toMatchObject({ title: 'Lancer un conteneur', options: ['detach'], facts: [] });
  });

  test('reads a data file, which has no body', () => {
    const source = 'command: docker container run\neffect: Lancer.\noptions:\n  rm:\n    effect: Supprimer à l’arrêt.\n';
    const document = documentOf(readOptions(source));
    expect(document).toMatchObject({ body: '', fields: { command: 'docker container run', effect: 'Lancer.', operands: [] } });
    expect(document.placeOf(['options', 'rm', 'effect'])).toEqual({ line: 5, column: 5 });
  });

  test('an operand is a sentence, or a sentence and a form', () => {
    const source = 'command: docker\neffect: x\noperands:\n  - Une phrase.\n  - { effect: Une image., format: image }\n';
    const document = documentOf(readOptions(source));
    expect(document.fields).toMatchObject({ operands: [{ effect: 'Une phrase.' }, { effect: 'Une image.', format: 'image' }] });
    expect(document.placeOf(['operands', 1, 'format'])).toEqual({ line: 5, column: 27 });
  });

  test('what a command deletes is said by case, the options of each being none unless told', () => {
    const source =
      'command: docker\neffect: x\ndestroys:\n  - { lost: a, kept: b, look: ps }\n  - { with: [all], lost: c, kept: d, look: ps }\n';
    expect(documentOf(readOptions(source)).fields).toMatchObject({
      destroys: [
        { with: [], lost: 'a', kept: 'b', look: 'ps' },
        { with: ['all'], lost: 'c', kept: 'd', look: 'ps' },
      ],
    });
  });

  test('accepts Windows line breaks, and dashes in the body', () => {
    const source = toEntryFile({}, 'Avant\n\n---\n\nAprès\n').replaceAll('\n', '\r\n');
    const document = documentOf(readEntry(source));
    expect(document.body).toBe('Avant\r\n\r\n---\r\n\r\nAprès\r\n');
    expect(document.placeOf(['example'])).toEqual({ line: 4, column: 1 });
  });

  test('an identifier with accents is told as it should be written', () => {
    expect(problemsOf(readEntry(toEntryFile({ group: 'Gérer l’été' })))).toMatchObject([
      {
        message: '« group » : Identifiant attendu : minuscules sans accent, chiffres et tirets (« run-it »).',
        advice: 'Vouliez-vous écrire « gerer-l-ete » ?',
      },
    ]);
    expect(problemsOf(readEntry(toEntryFile({ related: '[{ entry: Ps_A, difference: autre }]' })))).toMatchObject([
      { advice: 'Vouliez-vous écrire « ps-a » ?' },
    ]);
  });

  test('a page may end with its front matter', () => {
    expect(documentOf(readEntry(toEntryFile().trimEnd())).body).toBe('');
  });

  test.each([['Du texte.'], ['title: x\n'], ['\n---\ntitle: x\n---\n']])('a page needs its fields first: %j', (source) => {
    expect(readEntry(source)).toEqual([
      { file, line: 1, message: 'La page n’a pas d’en-tête.', advice: 'Elle commence par des champs YAML entre deux lignes « --- ».' },
    ]);
  });

  test('fields that never end are told as such', () => {
    expect(readEntry('---\ntitle: x\n')).toMatchObject([{ file, line: 1, message: 'L’en-tête n’est pas fermé.' }]);
  });

  test('a misspelt field is not told absent besides', () => {
    expect(readEntry(toEntryFile().replace('summary:', 'sumary:'))).toMatchObject([{ message: 'Champ inconnu : « sumary ».' }]);
    expect(readEntry(toEntryFile({ related: '[{ entry: rm, diference: non }]' }))).toMatchObject([
      { message: 'Champ inconnu : « diference ».' },
    ]);
  });

  test('tells where YAML breaks, once, in the lines of the file', () => {
    expect(readEntry('---\ntitle: Lancer\nsummary: "sans fin\n---\n')).toEqual([
      { file, line: 3, column: 10, message: 'YAML illisible : il manque un guillemet, une apostrophe, un crochet ou un deux-points.' },
    ]);
    expect(readEntry('---\ntitle: Lancer\ntitle: Relancer\n---\n')).toEqual([
      { file, line: 3, column: 1, message: 'YAML illisible : ce champ est écrit deux fois.' },
    ]);
    expect(readOptions('command: docker\n\tx: y\n')).toMatchObject([{ file: optionsFile, line: 2 }]);
  });

  test('names a field that is absent, at the top of the page or at the field around it', () => {
    const source = toEntryFile({ related: '[{ entry: ps }]' }).replace(/^summary.*\n/m, '');
    expect(readEntry(source)).toEqual([
      { file, line: 1, column: 1, message: 'Champ absent : « summary ».', advice: expect.stringMatching(/^Ce que fait la commande/) },
      { file, line: 8, column: 11, message: 'Champ absent : « related.0.difference ».', advice: expect.any(String) },
    ]);
  });

  test.each([
    ['verify: impossible', '« verify » : aucune des formes possibles.'],
    ['verify: { outputs: a }', 'Champ inconnu : « outputs ».'],
    ['verify: { after: [docker ps] }', '« verify.after » : des champs sont attendus, comme { nom: valeur }.'],
    ['english: container', '« english » : une liste est attendue, comme [un, deux].'],
  ])('« %s » says which field, and what it takes', (field, message) => {
    const found = readDocument({
      collection: 'entries',
      slug: 'run',
      file,
      source: toEntryFile().replace('\n---', `\n${field}\n---`),
      schema: entrySchema,
    });
    expect(found).toMatchObject([{ line: 9, message, advice: expect.stringMatching(/\S/) }]);
  });

  test('gives the message of the schema, with the place of the field', () => {
    expect(readEntry(toEntryFile({ order: 'dix', options: '[rm, --detach]', facts: '[F1]' }))).toEqual([
      {
        file,
        line: 7,
        column: 1,
        message: '« order » : un nombre est attendu.',
        advice: 'La place dans le groupe : la plus petite d’abord, de 10 en 10.',
      },
      {
        file,
        line: 9,
        column: 15,
        message: '« options.1 » : Nom long sans tirets attendu (« detach »).',
        advice: 'Vouliez-vous écrire « detach » ?',
      },
      {
        file,
        line: 10,
        column: 9,
        message: '« facts.0 » : Numéro de fait attendu, de la forme F001.',
        advice: 'Vouliez-vous écrire « F001 » ?',
      },
    ]);
  });

  test('a field without a value is not absent', () => {
    expect(readEntry(toEntryFile({ warning: '' }))).toEqual([
      {
        file,
        line: 9,
        column: 1,
        message: 'Champ à remplir : « warning ».',
        advice: 'La seule chose qui tourne mal, en une phrase ou deux.',
      },
    ]);
  });

  test('names the nearest field of an unknown one', () => {
    expect(readEntry(toEntryFile({ optoins: '[rm]', variant: '[docker rnu]' }))).toEqual([
      { file, line: 9, column: 1, message: 'Champ inconnu : « optoins ».', advice: 'Vouliez-vous écrire « options » ?' },
      { file, line: 10, column: 1, message: 'Champ inconnu : « variant ».', advice: 'Vouliez-vous écrire « variants » ?' },
    ]);
  });

  test.each([
    ['in an item of a list', toEntryFile({ related: '[{ entry: ps, difference: x, diference: y }]' }), 'diference', 'difference', 9],
    ['in an optional object', toEntryFile({ destroys: '{ lost: a, kept: b, look: ps, loook: c }' }), 'loook', 'look', 9],
  ])('knows the fields %s', (_, source, name, nearest, line) => {
    expect(readEntry(source)).toMatchObject([
      { line, message: `Champ inconnu : « ${name} ».`, advice: `Vouliez-vous écrire « ${nearest} » ?` },
    ]);
  });

  test('knows the fields of what has a free name', () => {
    expect(readOptions('command: docker container run\neffect: x\noptions:\n  rm:\n    effect: x\n    valeu: y\n')).toEqual([
      { file: optionsFile, line: 6, column: 5, message: 'Champ inconnu : « valeu ».', advice: 'Vouliez-vous écrire « value » ?' },
    ]);
  });

  test('knows the fields of objects deep in lists', () => {
    const source = toSiteFile({ sheet: '\n  pages:\n    - title: Page\n      groups:\n        - title: Lancer\n          entrys: [run]' });
    const read = readDocument({ collection: 'site', slug: 'site', file: 'content/site.yaml', source, schema: siteSchema });
    expect(problemsOf(read)).toContainEqual({
      file: 'content/site.yaml',
      line: 6,
      column: 11,
      message: 'Champ inconnu : « entrys ».',
      advice: 'Vouliez-vous écrire « entries » ?',
    });
  });

  test('lists the fields when none is near', () => {
    expect(readOptions('command: docker\neffect: x\nauteur: moi\n')).toEqual([
      {
        file: optionsFile,
        line: 3,
        column: 1,
        message: 'Champ inconnu : « auteur ».',
        advice: 'Champs possibles : command, effect, operands, options, destroys.',
      },
    ]);
  });
});

describe('placeOf', () => {
  const { placeOf } = documentOf(
    readEntry(
      toEntryFile({
        related: '\n  - entry: ps\n    difference: montre\n  - { entry: rm, difference: supprime }',
        values: '{ image: nginx }',
      }),
    ),
  );

  test.each<[path: (string | number)[], line: number, column: number]>([
    [['title'], 2, 1],
    [['intentions', 0], 8, 14],
    [['related', 0], 10, 5],
    [['related', 0, 'entry'], 10, 5],
    [['related', 0, 'difference'], 11, 5],
    [['related', 1, 'difference'], 12, 18],
    [['values', 'image'], 13, 11],
    // The nearest field around what is absent.
    [['related', 0, 'absent'], 10, 5],
    [['related', 7, 'entry'], 9, 1],
    [['title', 'rien'], 2, 1],
    [['absent'], 1, 1],
    [[], 1, 1],
  ])('%j is at %i:%i', (path, line, column) => {
    expect(placeOf(path)).toEqual({ line, column });
  });
});
