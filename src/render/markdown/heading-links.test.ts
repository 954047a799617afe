import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { headingIds } from './heading-ids.ts';
import { headingLinks } from './heading-links.ts';

const render = async (markdown: string) => (await markdownToHtml(markdown, { hastPlugins: [headingIds, headingLinks] })).html.trim();

test.each([
  [
    '## Où sont `les` *données* ?',
    '<h2 id="ou-sont-les-donnees"><a href="#ou-sont-les-donnees">Où sont <code>les</code> <em>données</em> ?</a></h2>',
  ],
  // A link cannot hold another one.
  ['## [Cœur](/a/) du système', '<h2 id="coeur-du-systeme"><a href="/a/">Cœur</a> du système</h2>'],
  ['#### Détail', '<h4 id="detail">Détail</h4>'],
])('%s', async (markdown, html) => {
  expect(await render(markdown)).toBe(html);
});
