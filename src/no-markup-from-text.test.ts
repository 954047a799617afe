import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What makes markup of a text in a browser: what was typed, stored, shared or indexed could then run. A build reads its own pages. */
const makers =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|set(?:HTML|HTMLUnsafe)|parse(?:FromString|HTMLUnsafe)|createContextualFragment|srcdoc)\b|\bdocument\.write/;

test('no script makes markup of a text', () => {
  const found = globSync('{src,content}/**/*.{ts,astro}', { exclude: ['src/build/**'] })
    .filter((file) => !/\.test\.ts$/.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (makers.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});
