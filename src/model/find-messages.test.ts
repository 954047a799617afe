import { expect, test } from 'vitest';
import { createFindMessages } from './find-messages.ts';

const find = createFindMessages([
  { href: '/erreurs/port/', wordings: ['port is already allocated', 'Bind for … failed: port is already allocated'] },
  { href: '/erreurs/bind/', wordings: ['Bind for … failed'] },
  { href: '/erreurs/image/', wordings: ['Unable to find image … locally'] },
]);
const toTexts = (text: string) => find(text).map(({ start, end, href }) => [href, text.slice(start, end)]);

test('finds each message that a text quotes, in order', () => {
  expect(toTexts("Unable to find image 'a' locally\nBind for :80 failed: port is already allocated")).toEqual([
    ['/erreurs/image/', "Unable to find image 'a' locally"],
    ['/erreurs/port/', 'Bind for :80 failed: port is already allocated'],
  ]);
});

test('of two that are found at one place, the one of which more is stable', () => {
  expect(toTexts('Bind for :80 failed: port is already allocated')).toHaveLength(1);
  expect(toTexts('Bind for :80 failed: denied')).toEqual([['/erreurs/bind/', 'Bind for :80 failed']]);
});

test('nothing in a text that quotes none', () => expect(find('Il ne reste plus de place')).toEqual([]));
