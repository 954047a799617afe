import { describe, expect, test } from 'vitest';
import { readReference } from '../../command-line/reference-schema.ts';
import { createContent, reference, toEntryFile, toExerciseFile, toGuideFile, toPage, toTermFile } from '../../model/fixtures.ts';
import { toOptionLetters } from '../../model/option-letters.ts';
import { toSourcePublication } from '../../model/publication.ts';
import { toRecords } from './records.ts';

const createRecords = (files: Readonly<Record<string, string>> = {}) => {
  const publication = toSourcePublication(createContent(files));
  const letters = toOptionLetters(publication.entries);
  return toRecords({ ...publication, letters, pages: [{ title: 'À propos', summary: 'D’où cela vient', href: '/a-propos/' }], reference });
};

describe('an entry', () => {
  const [record] = createRecords({
    'entries/run.mdx': toEntryFile({
      command: 'docker run -d <image>',
      example: 'docker run -d nginx',
      intentions: '[lancer un conteneur, "démarrer *en fond*"]',
      variants: '[docker rnu]',
      english: '[run container]',
      concepts: '[conteneur]',
    }),
  });

  test('answers for its command and its notions', () => {
    expect(record).toMatchObject({ kind: 'entry', entry: 'run', href: '/commandes/run/', code: 'docker run -d nginx' });
    expect(record?.answers).toEqual(['docker run', 'concept:conteneur']);
  });

  test('is found by what people say, in French and in English, without marks', () => {
    expect(record?.phrases).toEqual(['lancer un conteneur', 'démarrer en fond', 'run container']);
    expect(record?.mistakes).toEqual(['docker rnu']);
  });

  test('has the options that it types, in both lengths, and its other spellings', () => {
    expect(record?.flags).toEqual(['-d', '--detach']);
    expect(record?.spellings).toEqual(['docker container run']);
  });

  test('tells where the values of the reader go', () => {
    expect(record?.template).toEqual([expect.stringContaining('docker run -d '), expect.objectContaining({ name: 'image' })]);
  });
});

describe('a command that no entry is about', () => {
  const toCommand = (path: string, subcommands: readonly string[] = [], aliases: readonly string[] = []) => ({
    path,
    aliases,
    usage_args: '',
    subcommands,
    options: [],
    deprecated: false,
  });
  const commands = [
    toCommand('docker', ['compose', 'container', 'plugin', 'ps', 'run', 'volume']),
    toCommand('docker compose', ['bridge', 'ps', 'run']),
    toCommand('docker volume', ['prune', 'ps']),
    toCommand('docker plugin', ['ps']),
    toCommand('docker container run', [], ['docker run']),
    toCommand('docker container ls', [], ['docker ps']),
    ...['compose run', 'compose ps', 'compose bridge', 'volume prune', 'volume ps', 'plugin ps'].map((path) => toCommand(`docker ${path}`)),
  ];
  const own = readReference({
    version: '29.0.0',
    index: Object.fromEntries(commands.flatMap(({ path, aliases }) => [path, ...aliases].map((spelling) => [spelling, path]))),
    commands,
  });
  const publication = toSourcePublication(
    createContent(
      {
        'entries/run.mdx': toEntryFile({ command: 'docker run', example: 'docker run' }),
        'entries/ps.mdx': toEntryFile({ command: 'docker ps', example: 'docker ps' }),
        'entries/compose-run.mdx': toEntryFile({ command: 'docker compose run', example: 'docker compose run' }),
        'entries/volume-prune.mdx': toEntryFile({ command: 'docker volume prune', example: 'docker volume prune' }),
        'glossary/compose.mdx': toTermFile({ aliases: '[compose]' }),
      },
      { reference: own },
    ),
  );
  const near = new Map(
    toRecords({ ...publication, letters: [], pages: [], reference: own })
      .filter(({ kind }) => kind === 'command')
      .map(({ title, href }) => [title, href]),
  );

  test.each([
    ['docker compose ps', '/commandes/ps/', 'the command of its verb, where its group does to one thing what the program does'],
    ['docker compose bridge', '/glossaire/#compose', 'the thing itself, where neither does it'],
    ['docker volume ps', '/commandes/volume-prune/', 'an entry of its group, where that does other things'],
    ['docker plugin ps', '/commandes/', 'all entries, where none is about its group, whatever does the same to something else'],
  ])('%s leads to %s: %s', (command, href) => {
    expect(near.get(command)).toBe(href);
  });
});

test('a command of several lines is shown on one', () => {
  const [record] = createRecords({
    'entries/run.mdx': toEntryFile({ command: '"docker run -d \\\\\\n  nginx"', example: '"docker run -d \\\\\\n  nginx"' }),
  });
  expect(record?.code).toBe('docker run -d nginx');
});

test('what the home page offers comes first', () => {
  const records = createRecords({
    'entries/avant.mdx': toEntryFile({ title: 'Lancer autrement', order: '5', intentions: '[lancer autrement]' }),
  });
  expect(records.filter(({ kind }) => kind === 'entry').map(({ entry }) => entry)).toEqual(['run', 'avant']);
});

test('everything that the site holds is an answer', () => {
  const records = createRecords({
    'guide/comprendre/image.mdx': toGuideFile({ title: 'L’image', intentions: '[à quoi sert une image]' }),
    'exercises/premier.mdx': toExerciseFile({ entries: '[run]' }),
    'errors/absent.mdx': toPage({
      message: '"No such container: <name>"',
      cause: 'Il n’existe pas.',
      moment: 'lancer',
      order: '10',
      entries: '[run]',
    }),
    'misconceptions/tourne.mdx': toPage({ belief: 'Une image tourne', truth: 'Non', order: '10', entries: '[run]' }),
    'glossary/image.mdx': toTermFile({ aliases: '[modèle]', english: '[image]', page: '/comprendre/image/' }),
  });
  const find = (kind: string) => records.find((record) => record.kind === kind);
  expect(find('exercise')).toMatchObject({ answers: ['docker run'], text: 'lancer un conteneur' });
  // What is between chevrons in a message is what the program prints, not a value to be replaced.
  expect(find('error')).toMatchObject({ title: 'No such container: <name>', summary: 'Il n’existe pas', href: '/erreurs/absent/' });
  expect(find('misconception')).toMatchObject({ title: 'Une image tourne', answers: ['docker run'] });
  expect(find('term')).toMatchObject({ title: 'image', answers: ['concept:image', 'concept:modele'] });
  // A page that explains a term answers for it.
  expect(find('guide')).toMatchObject({ phrases: ['à quoi sert une image'], answers: ['concept:image', 'concept:modele'] });
});

test('a page of the site that the subject does not have is no answer', () => {
  const hrefsOf = (files: Readonly<Record<string, string>> = {}) =>
    createRecords(files)
      .filter(({ kind }) => kind === 'page')
      .map(({ href }) => href);
  expect(hrefsOf()).toEqual(['/commandes/', '/antiseche/', '/reviser/', '/comprendre/', '/expliquer/', '/a-propos/']);
  expect(hrefsOf({ 'glossary/image.mdx': toTermFile() })).toContain('/glossaire/');
});
