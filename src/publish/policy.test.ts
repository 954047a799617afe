import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tightenPolicy } from './policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (scripts: string[]) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${scripts.join(' ')}; style-src 'self' ${hashOf('a{}')};">` +
  `<style>a{}</style><script>go()</script><script type="module" src="/x.js"></script><p>${hashOf('other')}</p>`;

test('keeps the hashes of what is written in the page, and no other', () => {
  expect(tightenPolicy(page([hashOf('go()'), hashOf('file of the site')]))).toBe(page([hashOf('go()')]));
});

test('leaves a page without policy as it is', () => {
  expect(tightenPolicy('<script>go()</script>')).toBe('<script>go()</script>');
});
