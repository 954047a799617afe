import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { foreignWords } from './foreign-words.ts';

const render = (markdown: string) => markdownToHtml(markdown, { hastPlugins: [foreignWords('en')] }).html.trim();

test.each([
  ['des couches (*layers*)', '<p>des couches (<i lang="en">layers</i>)</p>'],
  ['*[bind mount](/a/)*', '<p><i lang="en"><a href="/a/">bind mount</a></i></p>'],
  ['*`not found`*', '<p><code lang="en">not found</code></p>'],
  ['**important**', '<p><strong>important</strong></p>'],
])('%s', (markdown, html) => {
  expect(render(markdown)).toBe(html);
});
