import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { frenchSpacing } from './french-spacing.ts';

const render = (markdown: string) =>
  markdownToHtml(markdown, { features: { smartPunctuation: false }, mdastPlugins: [frenchSpacing] }).html.trim();

const narrow = '\u202f';
const noBreak = '\u00a0';

test.each([
  ["Pourquoi l'image ?", `<p>Pourquoi l’image${narrow}?</p>`],
  ['## « Démon » : quoi ?', `<h2>«${noBreak}Démon${noBreak}»${noBreak}: quoi${narrow}?</h2>`],
  ['Ceci : **cela !**', `<p>Ceci${noBreak}: <strong>cela${narrow}!</strong></p>`],
  ["[l'image](/a/)", '<p><a href="/a/">l’image</a></p>'],
  ['Options `-a` : toutes', `<p>Options <code>-a</code>${noBreak}: toutes</p>`],
])('%s', (markdown, html) => {
  expect(render(markdown)).toBe(html);
});

test.each([
  ["Écrire `echo 'l'image' ?`", "<p>Écrire <code>echo 'l'image' ?</code></p>"],
  ['```sh\necho "l\'hôte ?" ; ls...\n```', '<pre><code class="language-sh">echo "l\'hôte ?" ; ls...\n</code></pre>'],
  ['Ajouter --rm', '<p>Ajouter --rm</p>'],
])('leaves code as it is written: %s', (markdown, html) => {
  expect(render(markdown).replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toBe(html);
});
