import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../command-line/explain.ts';
import { createHandbook } from '../../model/fixtures.ts';
import type { Destruction } from '../../model/handbook.ts';
import { h, text } from './hast.ts';
import { type ExplanationContext, renderExplanation } from './render-explanation.ts';

const context: ExplanationContext = {
  handbook: { ...createHandbook(), findOptionHref: (path, long) => (long === 'all' ? `/commandes/${path}/#option-${long}` : undefined) },
  toInline: (sentence): ElementContent[] => [h('i', {}, text(sentence))],
  toUrl: (path) => `/base${path}`,
};

const part = (fields: Partial<Part>): Part => ({
  role: 'operand',
  spans: [],
  term: 'nginx',
  effect: 'L’image.',
  placeholders: [],
  ...fields,
});

const render = (parts: readonly Part[], destruction?: Destruction) =>
  toHtml(renderExplanation([{ code: 'ls nginx', parts, destruction }], context));

/** HTML of the row of one part. */
const rowOf = (fields: Partial<Part>) => /<dl>(?<row>.*)<\/dl>/s.exec(render([part(fields)]))?.groups?.row;

describe('renderExplanation', () => {
  test('is a list that opens, one row a part, in order', () => {
    expect(render([part({}), part({ term: 'ls', effect: 'La commande.' })])).toBe(
      '<details class="words"><summary>Mot à mot</summary><dl>' +
        '<div><dt><code>nginx</code></dt><dd><i>L’image.</i></dd></div>' +
        '<div><dt><code>ls</code></dt><dd><i>La commande.</i></dd></div>' +
        '</dl></details>',
    );
  });

  test('several commands share one disclosure, each named by its first line', () => {
    const explain = (...codes: string[]) =>
      toHtml(
        renderExplanation(
          codes.map((code) => ({ code, parts: [part({ term: code.slice(0, 2) })], destruction: undefined })),
          context,
        ),
      ).replace(/<dd>.*?<\/dd>/g, '');
    expect(explain('ls -l', 'cp \\\n  a b')).toBe(
      '<details class="words"><summary>Mot à mot</summary>' +
        '<p><code>ls <span class="whole">-l</span></code></p><dl><div><dt><code>ls</code></dt></div></dl>' +
        '<p><code>cp …</code></p><dl><div><dt><code>cp</code></dt></div></dl></details>',
    );
  });

  test('an option bears its long name when it is not what was typed', () => {
    expect(rowOf({ role: 'option', term: '-d', long: 'detach', longName: '--detach', path: 'x' })).toContain(
      '<dt><code>-d</code><code class="long">--detach</code></dt>',
    );
    expect(rowOf({ role: 'option', term: '--detach', long: 'detach', path: 'x' })).toContain('<dt><code>--detach</code></dt>');
    // Options of the programs of the system have no other name.
    expect(rowOf({ role: 'option', term: '-l' })).toContain('<dt><code>-l</code></dt>');
  });

  test('an option leads to where it is told at length', () => {
    expect(rowOf({ role: 'option', term: '-a', long: 'all', path: 'ls' })).toContain(
      '<dt><a href="/base/commandes/ls/#option-all"><code>-a</code></a>',
    );
    expect(rowOf({ role: 'option', term: '-a', long: 'all' })).not.toContain('<a ');
  });

  test('a value to replace says what it stands for', () => {
    expect(rowOf({ placeholders: [{ name: 'image', meaning: 'Nom d’une image' }] })).toContain(
      '<i>L’image.</i><small><code>&#x3C;image></code>, à remplacer\u00a0: <i>Nom d’une image.</i></small>',
    );
    expect(rowOf({ placeholders: [{ name: 'essai', meaning: undefined }] })).toContain(
      '<i>L’image.</i><small><code>&#x3C;essai></code>, à remplacer.</small>',
    );
  });

  test('what is not told is left empty', () => {
    expect(rowOf({ effect: undefined })).toBe('<div><dt><code>nginx</code></dt><dd><i></i></dd></div>');
  });

  test('a term is text, whatever it holds', () => {
    expect(rowOf({ term: '"<img onerror=x>" & b' })).toContain('<code><span class="whole">"&#x3C;img</span> onerror=x>" &#x26; b</code>');
  });

  test('says last what is deleted, what is kept and what to look with', () => {
    const html = render([part({})], {
      lost: 'les volumes',
      kept: 'les images',
      look: { title: 'Lister', command: 'docker ps -a', href: '/commandes/ps/' },
    });
    const losses = [...html.matchAll(/<div class="loss">(?<row>.*?)<\/div>/g)].map(({ groups }) => groups?.row);
    expect(losses).toEqual([
      expect.stringContaining('<dd><i>les volumes</i></dd>'),
      expect.stringContaining('<dd><i>les images</i></dd>'),
      expect.stringContaining('<dd><a href="/base/commandes/ps/"><code>docker ps <span class="whole">-a</span></code></a></dd>'),
    ]);
    expect(html.indexOf('class="loss"')).toBeGreaterThan(html.indexOf('nginx'));
  });
});
