import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('no test looks once at what a page may still be changing', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  // The drivers of Firefox and WebKit have no assertion that waits: their folders wait by hand.
  const once =
    /expect(?:\.soft)?\(\s*(?:\(?await [^;]*?\.(?:count|textContent|innerText|isVisible|isHidden|isChecked|isEnabled|getAttribute|inputValue|title)\(|[^;]*?\bpage\.url\(\))/g;
  const found = globSync('{journeys,every-page,authoring,subjects,offline,support/pages}/*.ts', { cwd: folder }).flatMap((file) =>
    [...readFileSync(`${folder}${file}`, 'utf8').matchAll(once)].map(([text]) => `${file}: ${text.replace(/\s+/g, ' ')}`),
  );
  expect(found, 'write toHaveURL, toHaveCount, toHaveText… or expect.poll, which wait').toEqual([]);
});
