import { expect, test } from 'vitest';
import { toPrintedElements } from './printed-elements.ts';

test('values and other forms are elements that say what takes their place, text is text', () => {
  expect(
    toPrintedElements([
      ['docker run ', { text: '-d', forms: { long: '--detach' } }],
      ' ',
      ['"', { name: 'image', text: '<image>', quote: 'double' }, '"'],
    ]),
  ).toEqual({
    tag: 'code',
    attributes: { class: undefined },
    children: [
      {
        tag: 'span',
        attributes: { class: undefined },
        children: [
          'docker run ',
          { tag: 'span', attributes: { 'data-long': '--detach', 'data-short': undefined, 'data-powershell': undefined }, children: ['-d'] },
        ],
      },
      ' ',
      {
        tag: 'span',
        attributes: { class: undefined },
        children: ['"', { tag: 'var', attributes: { 'data-placeholder': 'image', 'data-quote': 'double' }, children: ['<image>'] }, '"'],
      },
    ],
  });
});

test('what no column holds is set tighter, and the lines of an author are kept', () => {
  const { attributes, children } = toPrintedElements([['a'.repeat(51)], '\n  ', ['b'.repeat(50)]]);
  expect(attributes).toEqual({ class: 'own-lines' });
  expect(children.map((child) => (typeof child === 'string' ? child : child.attributes.class))).toEqual(['tight', '\n  ', undefined]);
});
