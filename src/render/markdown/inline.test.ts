import { describe, expect, test } from 'vitest';
import { renderInline, toPlainText } from './inline.ts';

const narrow = '\u202f';
const noBreak = '\u00a0';

describe('renderInline', () => {
  test.each([
    ['`exit` termine `bash`', '<code>exit</code> termine <code>bash</code>'],
    ['une *image*, un **conteneur**', 'une <i lang="en">image</i>, un <strong>conteneur</strong>'],
    ["Quoi ? L'image.", `Quoi${narrow}? L’image.`],
    ['`a ? b` : non', `<code>a ? b</code>${noBreak}: non`],
    ['voir [`run`](/commandes/run/)', 'voir <a href="/docker/commandes/run/"><code>run</code></a>'],
    ['[ailleurs](https://docs.docker.com)', '<a href="https://docs.docker.com" rel="external noopener">ailleurs</a>'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['`<image>`', '<code>&lt;image&gt;</code>'],
    // What looks like a tag is a placeholder.
    ['remplacer <image> par un `nom` ?', `remplacer &lt;image&gt; par un <code>nom</code>${narrow}?`],
    ['<image>', '&lt;image&gt;'],
    // A line is no block, whatever it begins with.
    ['# syntax', '# syntax'],
    ['- `a`', '- <code>a</code>'],
    ['<source> est un `chemin`', '&lt;source&gt; est un <code>chemin</code>'],
    ['', ''],
  ])('%s', (text, html) => {
    expect(renderInline(text, '/docker/')).toBe(html);
  });

  test.each(['`--rm` supprime', 'ajouter --rm -- ou pas', '"guillemets" droits'])('touches neither dashes nor quotes: %s', (text) => {
    expect(
      renderInline(text, '/')
        .replace(/<\/?code(?: class="whole")?>/g, '`')
        .replaceAll('&quot;', '"'),
    ).toBe(text);
  });
});

/** Sentences without a mark take a shorter way: it must lead to the same place. */
test.each([
  "L'image : quoi ?",
  'un, deux… et « trois » (quatre) !',
  'a - b -- c',
  'et/ou, 30 % de 10 Go',
  'mailto:a',
  'deux  espaces',
  'À 5 °C',
])('a plain sentence is typeset as any other: %s', (text) => {
  expect(renderInline(`${text} \`x\``, '/')).toBe(`${renderInline(text, '/')} <code>x</code>`);
  expect(toPlainText(`${text} \`x\``)).toBe(`${toPlainText(text)} x`);
});

test.each(['www.example.org', 'voir https://example.org', 'a@example.org'])('an address is a link: %s', (text) => {
  expect(renderInline(text, '/')).toContain('<a href=');
});

describe('toPlainText', () => {
  test.each([
    ['`exit` termine **bash**', 'exit termine bash'],
    ['voir [`docker run`](/commandes/run/) *aussi*', 'voir docker run aussi'],
    ["L'image : quoi ?", `L’image${noBreak}: quoi${narrow}?`],
    ["`echo 'l'image' ?`", "echo 'l'image' ?"],
    ['`<image>` &amp; co', '<image> & co'],
    ['remplacer <image> par un **nom**', 'remplacer <image> par un nom'],
    ['**[`a` b](/c/)**', 'a b'],
    ['', ''],
  ])('%s', (text, plain) => {
    expect(toPlainText(text)).toBe(plain);
  });
});
