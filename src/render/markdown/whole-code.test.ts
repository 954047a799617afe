import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { wholeCode } from './whole-code.ts';

const render = (text: string): string => markdownToHtml(text, { hastPlugins: [wholeCode] }).html.trim();

test.each(['-h', '--help', 'ps -a', 'mon-app', 'run --rm'])('`%s` stays on one line', (code) => {
  expect(render(`Tapez \`${code}\`.`)).toBe(`<p>Tapez <code class="whole">${code}</code>.</p>`);
});

test.each(['nginx', 'a - b', 'un --nom-long'])('`%s` may be cut', (code) => {
  expect(render(`\`${code}\``)).toBe(`<p><code>${code}</code></p>`);
});
