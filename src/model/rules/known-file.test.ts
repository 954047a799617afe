import { describe, expect, test } from 'vitest';
import { createContent, toGuideFile } from '../fixtures.ts';
import { knownFile } from './known-file.ts';

const check = (...files: string[]) => knownFile.check({ ...createContent(), files });

describe('knownFile', () => {
  test('accepts the files of the collections, the facts and the reference', () => {
    const { files } = createContent({ 'guide/comprendre/image.mdx': toGuideFile() });
    expect(
      check(...files, 'options/container-run.yaml', 'tools/grep.yaml', 'glossary/hote.mdx', 'about.mdx', 'facts.tsv', 'cli.json'),
    ).toEqual([]);
  });

  test('accepts drafts, which begin with an underscore', () => {
    expect(check('_notes.txt', 'entries/_brouillon.mdx', '_images/logo.svg')).toEqual([]);
  });

  test('tells where a file would be published', () => {
    expect(check('entry/run.mdx')).toEqual([
      {
        file: 'content/entry/run.mdx',
        message: 'Ce fichier n’appartient à aucune collection : il ne serait pas publié.',
        advice:
          'Emplacements possibles : site.yaml, entries/*.mdx, options/*.yaml, tools/*.yaml, guide/*/*.mdx, instructions/*.mdx, exercises/*.mdx, errors/*.mdx, misconceptions/*.mdx, diagrams/*.yaml, about.mdx, reuse.mdx, accessibility.mdx, glossary/*.mdx, search/*.yaml, facts.tsv, words.txt, cli.json, cli/*.json, verified.json, verify/*/*.',
      },
    ]);
  });

  test.each([
    'entries/run.md',
    'entries/lancer/run.mdx',
    'options/run.yml',
    'guide/index.mdx',
    'guide/utiliser/images/pull.mdx',
    'run.mdx',
    'about/index.mdx',
    'site.yml',
    'notes/facts.tsv',
  ])('refuses %s', (file) => {
    expect(check(file)).toMatchObject([{ file: `content/${file}` }]);
  });
});
