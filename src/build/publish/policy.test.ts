import { expect, test } from 'vitest';
import { toHash } from './hash.ts';
import { findPolicy, joinPolicies, tightenPolicy } from './policy.ts';

const hashOf = (text: string) => `'${toHash(text)}'`;
const page = (scripts: string[]) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${scripts.join(' ')}; style-src 'self' ${hashOf('a{}')};">` +
  `<style>a{}</style><script>go()</script><script type="module" src="/x.js"></script><p>${hashOf('other')}</p>`;

test('keeps the hashes of what is written in the page, and no other', () => {
  expect(tightenPolicy(page([hashOf('go()'), hashOf('file of the site'), hashOf('')]))).toBe(page([hashOf('go()')]));
});

test('lets the default speak for those that say the same', () => {
  const policy = (text: string) => `<meta http-equiv="content-security-policy" content="${text}">`;
  expect(tightenPolicy(policy("default-src 'self';img-src 'self' data:;font-src 'self'; script-src 'self';"))).toBe(
    policy("default-src 'self';img-src 'self' data:; script-src 'self';"),
  );
  expect(tightenPolicy(policy("font-src 'self'"))).toBe(policy("font-src 'self'"));
});

test('leaves a page without policy as it is', () => {
  expect(tightenPolicy('<script>go()</script>')).toBe('<script>go()</script>');
  expect(findPolicy('<script>go()</script>')).toBeUndefined();
});

test('joins the policies of all pages in one, without repeating what they share', () => {
  const policies = [page([hashOf('a')]), page([hashOf('b')])].map((html) => findPolicy(html) ?? '');
  expect(joinPolicies(policies)).toBe(`script-src 'self' ${hashOf('a')} ${hashOf('b')}; style-src 'self' ${hashOf('a{}')}`);
});
