import { describe, expect, test } from 'vitest';
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
