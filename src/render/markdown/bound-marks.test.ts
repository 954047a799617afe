import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { boundMarks, boundPronouns } from './bound-marks.ts';
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

const bindPronouns = (text: string): string => markdownToHtml(text, { hastPlugins: [boundPronouns, wholeCode] }).html.trim();

test.each([
  ['Imprimez-la.', '<span class="bound">Imprimez-la</span>.'],
  ['Celui-ci, donnez-le-lui', '<span class="bound">Celui-ci</span>, <span class="bound">donnez-le-lui</span>'],
  ['Y *a-t-il* un', 'Y <em><span class="bound">a-t-il</span></em> un'],
])('a pronoun stays with its verb: %s', (text, html) => expect(bindPronouns(text)).toBe(`<p>${html}</p>`));

test.each(['`add-on`', 'un aide-mémoire', 'multi-étapes', 'là-bas', 'le la', 'commence-t-elle'])('no pronoun: %s', (text) =>
  expect(bindPronouns(text)).not.toContain('bound'),
);
