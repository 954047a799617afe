import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { boundMarks } from './bound-marks.ts';
import { wholeCode } from './whole-code.ts';

const render = (text: string): string => markdownToHtml(text, { hastPlugins: [wholeCode, boundMarks] }).html.trim();

test.each([
  ['`mon-application-1`, puis', '<span class="bound"><code class="word">mon-application-1</code>,</span> puis'],
  ['(`unless-stopped`). Puis', '(<span class="bound"><code class="word">unless-stopped</code>).</span> Puis'],
  ['`unless-stopped`\u00a0: puis', '<span class="bound"><code class="word">unless-stopped</code>\u00a0:</span> puis'],
])('%s', (text, html) => expect(render(text)).toBe(`<p>${html}</p>`));

test('the last word of a long code, in a link too', () => {
  expect(render('Voir [`docker container ls --filter name=a-long-name`](/a/).')).toBe(
    '<p>Voir <span class="bound"><a href="/a/"><code>docker container ls <span class="whole">--filter</span> <span class="bound"><span class="word">name=a-long-name</span></span></code></a>.</span></p>',
  );
});

test.each(['`unless-stopped` puis', '`ps -a`, puis', 'rien, puis', '`unless-stopped` (oui)', ', puis'])('nothing to bind: %s', (text) =>
  expect(render(text)).not.toContain('bound'),
);
