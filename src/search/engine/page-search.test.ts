import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { createPageSearch } from './page-search.ts';
import type { Question } from './question.ts';

const page = (title: string): Answer => ({ kind: 'guide', title, summary: '', href: `/${title}/`, answers: [], phrases: [] });
const both = page('both');
const one = page('one');
const asks: string[] = [];
const search = createPageSearch(
  async (term) => {
    asks.push(term);
    return new Map(
      term === 'cache'
        ? [
            [one, 1],
            [both, 0.5],
          ]
        : [[both, 1]],
    );
  },
  () => 1,
);
const question = (words: readonly string[], fields: Partial<Question> = {}): Question => ({
  text: '',
  words: [...words],
  plain: '',
  asked: words.map((term) => ({ terms: new Map([[term, 1]]), isUnknown: false })),
  options: [],
  asksToDestroy: false,
  corrected: undefined,
  ...fields,
});

test('a page must hold the whole question, the best first', async () => {
  expect(await search.search(question(['cache', 'volume']))).toEqual([both]);
  expect(await search.search(question(['cache']))).toEqual([one, both]);
});

test('looks each term up once', async () => {
  asks.length = 0;
  await search.search(question(['secret']));
  await search.search(question(['secret']));
  expect(asks).toEqual(['secret']);
});

test('nothing is found for an option, an unknown word or two letters', async () => {
  expect(await search.search(question(['cache'], { options: [['-p']] }))).toEqual([]);
  expect(await search.search(question([], { asked: [{ terms: new Map([['zzqx', 1]]), isUnknown: true }] }))).toEqual([]);
  expect(await search.search(question(['ps']))).toEqual([]);
});

test('what destroys data is found by who asks to delete', async () => {
  const prune: Answer = { ...page('prune'), kind: 'entry', destroys: true };
  const found = createPageSearch(
    async () => new Map([[prune, 1]]),
    () => 1,
  );
  expect(await found.search(question(['cache']))).toEqual([]);
  expect(await found.search(question(['cache'], { asksToDestroy: true }))).toEqual([prune]);
});
