import { expect, test } from 'vitest';
import { toHash } from './hash.ts';
import { mergeStyles } from './merge-styles.ts';

const page = (styles: string, hashes: string[]) =>
  `<head>${styles}<meta http-equiv="content-security-policy" content="style-src 'self' ${hashes.map((hash) => `'${hash}'`).join(' ')};"></head>` +
  '<body><style>c{}</style></body>';

test('makes one style of those of the head, in their order, and allows it', () => {
  const html = page('<style>a{}</style><script>go()</script><style>b{}</style> ', [toHash('a{}'), toHash('b{}')]);
  expect(mergeStyles(html)).toBe(page('<style>a{}b{}</style><script>go()</script>', [toHash('a{}b{}'), toHash('b{}')]));
});

test.each([
  ['one style', page('<style>a{}</style>', [toHash('a{}')])],
  ['a style that the policy does not allow', page('<style>a{}</style><style>b{}</style>', [toHash('a{}')])],
  ['no policy', '<head><style>a{}</style><style>b{}</style></head>'],
  ['no head', '<style>a{}</style><style>b{}</style>'],
])('leaves a page with %s as it is', (_name, html) => {
  expect(mergeStyles(html)).toBe(html);
});
