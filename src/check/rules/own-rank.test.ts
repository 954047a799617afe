import { expect, test } from 'vitest';
import { createContent, toEntryFile, toGuideFile, toPage } from '../../model/fixtures.ts';
import { ownRank } from './own-rank.ts';

const check = (files: Record<string, string>) =>
  ownRank.check(createContent(files)).map(({ file, line, message, advice }) => [`${file}:${line}`, message, advice]);

test.each<[what: string, files: Record<string, string>]>([
  ['in two chapters', { 'guide/comprendre/a.mdx': toGuideFile(), 'guide/utiliser/b.mdx': toGuideFile() }],
  ['of which one is a copy, which its title tells', { 'entries/ps.mdx': toEntryFile() }],
  ['in two groups', { 'entries/ps.mdx': toEntryFile({ group: 'images' }) }],
  ['of two ranks', { 'guide/comprendre/a.mdx': toGuideFile(), 'guide/comprendre/b.mdx': toGuideFile({ order: '11' }) }],
  ['of which one is the first of its chapter', { 'guide/comprendre/index.mdx': toGuideFile(), 'guide/comprendre/b.mdx': toGuideFile() }],
])('accepts pages %s', (_, files) => {
  expect(check(files)).toEqual([]);
});

test.each<[what: string, files: Record<string, string>, place: string, first: string]>([
  [
    'a chapter',
    { 'guide/comprendre/a.mdx': toGuideFile(), 'guide/comprendre/b.mdx': toGuideFile({ title: 'Une autre' }) },
    'content/guide/comprendre/b.mdx:4',
    'content/guide/comprendre/a.mdx:4',
  ],
  [
    'a group',
    { 'entries/ps.mdx': toEntryFile({ title: 'Lister les conteneurs' }) },
    'content/entries/ps.mdx:7',
    'content/entries/run.mdx:7',
  ],
  [
    'a moment',
    {
      'errors/a.mdx': toPage({ message: 'a', cause: 'b', order: '10', moment: 'lancer' }),
      'errors/b.mdx': toPage({ message: 'c', cause: 'd', order: '10', moment: 'lancer' }),
    },
    'content/errors/b.mdx:4',
    'content/errors/a.mdx:4',
  ],
])('refuses two pages of %s with the same rank', (_, files, place, first) => {
  expect(check(files)).toEqual([[place, 'Le rang 10 est déjà pris.', `Par ${first} : en donner un autre.`]]);
});
