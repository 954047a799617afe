import { globSync } from 'node:fs';
import { expect, test } from '../support/hosted.ts';
import { output } from '../support/site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the host says of every file what the pages say, and what only it can say', async ({ request }) => {
  for (const path of ['', 'commandes/run/', 'favicon.svg', 'nimporte-quoi/']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\{policy\}/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('what is named after its content is kept for good, and nothing else', async ({ request }) => {
  const [hashed = ''] = globSync('_astro/*.{js,css,woff2}', { cwd: output }).map((file) => file.replaceAll('\\', '/'));
  expect((await request.get(hashed)).headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const path of ['', 'commandes/run/', 'precache.json']) expect((await request.get(path)).headers()['cache-control']).toBe('no-cache');
});

test('browses, searches, copies and prints within the policy of the host', async ({ page, search, snippets }) => {
  await page.goto('');
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Commandes' }).click();
  await search.openByKeyboard();
  await search.ask('arreter un conteneur');
  await expect(search.results.first()).toHaveAttribute('data-entry', 'stop');
  await page.keyboard.press('Enter');
  await snippets.button('docker stop web').click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker stop web');
  await page.goto('antiseche/');
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await page.goto('tp/nginx/');
  await page
    .getByRole('checkbox', { name: /^Étape faite/ })
    .first()
    .check();
});

/** What happens to a page's script that does this. */
const attempts: [what: string, attempt: () => unknown][] = [
  [
    'text as markup',
    () => {
      document.body.innerHTML = '<b>x</b>';
    },
  ],
  ['text as code', () => new Function('return 1')()],
  [
    'a script from an address',
    () => {
      document.createElement('script').src = '/x.js';
    },
  ],
  ['a worker that is not the site’s', () => new Worker('/x.js')],
  ['a worker from elsewhere', () => new Worker('https://exemple.invalid/sw.js')],
];

for (const [what, attempt] of attempts) {
  test(`refuses ${what}`, async ({ page, complaints, provoked }) => {
    const refusal = /trusted|Trusted|Content Security Policy|forbidden/;
    provoked.push(refusal);
    await page.goto('commandes/');
    // From a timer of the page: what a test evaluates itself may evaluate text.
    const script = `new Promise((resolve) => setTimeout(() => { try { (${attempt})(); resolve('done'); } catch (error) { resolve(error.name); } }))`;
    const outcome = await page.evaluate(script);
    expect(['TypeError', 'EvalError', 'SecurityError']).toContain(outcome);
    // The browser says what it has refused.
    await expect.poll(() => complaints.join('\n')).toMatch(refusal);
  });
}
