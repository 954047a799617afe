import { describe, expect, test } from 'vitest';
import { createContent, toGuideFile } from '../../model/fixtures.ts';
import { knownFile } from './known-file.ts';

const check = (...files: string[]) => knownFile.check({ ...createContent(), files });

describe('knownFile', () => {
  test('accepts the files of the collections, the facts and the reference', () => {
    const { files } = createContent({ 'guide/comprendre/image.mdx': toGuideFile() });
    expect(
      check(...files, 'options/container-run.yaml', 'tools/grep.yaml', 'glossary/hote.mdx', 'pages/a-propos.mdx', 'facts.tsv', 'cli.json'),
    ).toEqual([]);
  });

  test('accepts drafts, which begin with an underscore', () => {
    expect(check('_notes.txt', 'entries/_brouillon.mdx', '_images/logo.svg')).toEqual([]);
  });

  test('tells where a file would be published', () => {
    expect(check('entrees/run.mdx')).toEqual([
      {
        file: 'content/entrees/run.mdx',
        message: 'Ce fichier n’appartient à aucune collection : il ne serait pas publié.',
        advice: 'Le nommer « entries/run.mdx ».',
      },
    ]);
  });

  test.each([
    ['entries/run.md', 'Le nommer « entries/run.mdx ».'],
    ['entries/lancer/run.mdx', 'Le nommer « entries/run.mdx ».'],
    ['options/run.yml', 'Le nommer « options/run.yaml ».'],
    ['entries/run.mdx.bak', 'C’est une copie de secours : la retirer du dossier.'],
  ])('%s: says the nearest right thing', (path, advice) => {
    expect(check(path)).toMatchObject([{ file: `content/${path}`, advice }]);
  });

  test('says nothing of what editors and systems leave', () => {
    expect(check('entries/run.mdx~', 'entries/.run.mdx.swp', 'entries/#run.mdx#', '.DS_Store', 'entries/Thumbs.db')).toEqual([]);
  });

  test.each([
    'entries/run.md',
    'entries/lancer/run.mdx',
    'options/run.yml',
    'guide/index.mdx',
    'guide/utiliser/images/pull.mdx',
    'run.mdx',
    'pages/a/index.mdx',
    'site.yml',
    'notes/facts.tsv',
  ])('refuses %s', (file) => {
    expect(check(file)).toMatchObject([{ file: `content/${file}` }]);
  });
});
