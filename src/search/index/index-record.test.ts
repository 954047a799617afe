import { expect, test } from 'vitest';
import { createLexicon } from '../engine/lexicon.ts';
import { toBody, toIndexedPage, toSectionRecord } from './index-record.ts';
import { toOtherWords } from './other-words.ts';
import { readPage } from './page-text.ts';
import type { SearchRecord } from './records.ts';

const lexicon = createLexicon({ stopWords: ['un', 'le'], synonyms: [['supprimer', 'effacer']], definitions: [] });
const record: SearchRecord = {
  kind: 'guide',
  title: 'Effacer <un> volume',
  summary: 'Un volume & ses données',
  href: '/volumes/',
  answers: ['concept:volume'],
  phrases: ['supprimer le volume'],
  text: 'options',
};

test('indexes the terms of a record, each once, where they weigh most', () => {
  const html = toIndexedPage(record, 'Le volume disparaît', lexicon);
  expect(html.match(/<p data-pagefind-weight="[\d.]+">[^<]*/g)).toEqual([
    '<p data-pagefind-weight="8">supprimer volum',
    '<p data-pagefind-weight="3">ses don',
    '<p data-pagefind-weight="1.5">opt',
    '<p data-pagefind-weight="0.5">dispar',
  ]);
});

test('a part of a page goes by the names of the page', () => {
  const section = toSectionRecord(record, { id: 'ou', title: 'Où ?', summary: 'Là.', text: 'Là. Ici.' });
  expect(section).toEqual({
    kind: 'guide',
    title: 'Où ?',
    page: 'Effacer <un> volume',
    summary: 'Là',
    href: '/volumes/#ou',
    answers: ['concept:volume'],
    phrases: [],
    text: 'Là. Ici.',
  });
});

test('what a page says of an answer is the part that its address leads to', () => {
  const page = readPage('<main><p>tout</p><section id="a"><p>partie</p></section></main>');
  expect(toBody({ ...record, kind: 'entry' }, page)).toBe('tout partie');
  expect(toBody({ ...record, kind: 'term', href: '/glossaire/#a' }, page)).toBe('partie');
  expect(toBody(record, page)).toBe('');
});

test('words that only bodies use, twice at least, one for each root', () => {
  expect(toOtherWords([record], ['cloisonner les volumes', 'cloisonnement rare', 'volume'])).toEqual(['cloisonner']);
});
