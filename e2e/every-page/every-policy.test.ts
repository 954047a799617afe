import { expect, test } from '@playwright/test';
import { findPolicy } from '../../src/build/publish/policy.ts';
import { pages, readPage } from '../support/site.ts';

/** The sources of each directive of a policy. */
const toDirectives = (policy: string) =>
  new Map(policy.split(';').flatMap((directive) => (directive.trim() ? [[directive.trim().split(' ')[0] ?? '', directive] as const] : [])));

// `every-page.test.ts` shows that no page does what its policy forbids.
test('every page carries a policy that lets no text become script, style or markup', () => {
  for (const path of pages) {
    const html = readPage(path);
    const policy = findPolicy(html) ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\*/);
    expect(toDirectives(policy).get('script-src'), path).toContain("'wasm-unsafe-eval'");
  }
});
