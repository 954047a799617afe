import { expect, test } from 'vitest';
import { type PrintedElement, toPrintedElements } from './printed-elements.ts';

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

test('what no column holds is set tighter', () => {
  const { children } = toPrintedElements([['a'.repeat(51)], ' ', ['b'.repeat(50)]]);
  expect(children.map((child) => (typeof child === 'string' ? child : child.attributes.class))).toEqual(['tight', ' ', undefined]);
});

/** An element as its tags' classes and its text. */
const outline = (child: string | PrintedElement): unknown =>
  typeof child === 'string' ? child : [child.attributes.class ?? child.tag, ...child.children.map(outline)];

test('each line of an author is a row, with its indent and the word that says that it goes on', () => {
  const sign = { text: '\\', forms: { powershell: '`' } };
  const image = { name: 'image', text: '<image>', quote: undefined };
  expect(
    outline(
      toPrintedElements([
        ['tool run ', sign],
        '\n  ',
        ['--rm ', sign],
        '\n  ',
        ['-p ', ['a-', image], ' ', sign],
        '\n\n    ',
        ['- \\'],
        '\n',
        ['a'],
        ' ',
        ['b'],
      ]),
    ),
  ).toEqual([
    'own-lines',
    ['row', ['span', 'tool ', ['word', 'run ', ['span', '\\']]], '\n'],
    ['row', ['span', '  ', ['word', '--rm ', ['span', '\\']]], '\n'],
    ['row', ['span', '  ', '-p ', ['word', 'a-', ['var', '<image>'], ' ', ['span', '\\']]], '\n'],
    ['row', '\n'],
    ['row', ['span', '    ', ['word', '- ', '\\']], '\n'],
    ['row', ['span', 'a'], ' ', ['span', 'b']],
  ]);
});
