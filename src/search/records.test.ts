import { describe, expect, test } from 'vitest';
import { readAsked, readParts, toIndexedHtml } from './records.ts';

describe('readParts', () => {
  test('reads each part of a page, and nothing around', () => {
    const html = `<h1>Glossaire</h1>
      <section id="image" data-search-part="image" data-summary="Un modèle." data-words="modèle . template"><h2>image</h2> <p>Un <b>mod<i>è</i>le</b>.</p></section>
      <p>entre deux</p>
      <section id="hote" data-search-part="hôte">La machine.</section><footer>fin</footer>`;
    expect(readParts(html)).toEqual([
      { id: 'image', title: 'image', content: 'image Un modèle.', summary: 'Un modèle.', words: 'modèle . template', kind: 'term' },
      { id: 'hote', title: 'hôte', content: 'La machine.', summary: '', words: '', kind: 'term' },
    ]);
  });

  test('a part may be another kind of answer', () => {
    const html =
      '<section id="a" data-search-part="A" data-search-kind="error">un</section><section id="b" data-search-part="B">deux</section>';
    expect(readParts(html).map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'error'],
      ['b', 'term'],
    ]);
  });

  test('goes past elements without an end', () => {
    const [part, ...others] = readParts('<div id="a" data-search-part="A">un<br>deux <img src="x.png" alt=""><input> trois</div>quatre');
    expect(part?.content).toBe('undeux  trois');
    expect(others).toEqual([]);
  });

  test('reads entities', () => {
    const [part] = readParts('<div id="a" data-search-part="&lt;image&gt;" data-summary="a &amp; b">l&#39;image &lt;x&gt;</div>');
    expect(part).toMatchObject({ title: '<image>', summary: 'a & b', content: "l'image <x>" });
  });

  test('reads parts one inside the list of the other', () => {
    expect(
      readParts('<ul><li id="a" data-search-part="A">un</li><li id="b" data-search-part="B">deux</li></ul>').map(({ content }) => content),
    ).toEqual(['un', 'deux']);
  });

  test('a page without parts has none', () => {
    expect(readParts('<h1>Docker</h1><p data-words="rien">texte</p>')).toEqual([]);
  });
});

describe('readAsked', () => {
  test('reads the ways of asking for a page, as they are compared with a query', () => {
    const html =
      '<body data-words="non"><main data-words="Voir l’état . docker ps -a . que faire ?"><p data-words="non">a</p></main></body>';
    expect(readAsked(html)).toEqual(['voir l etat', 'docker ps -a', 'que faire ?']);
  });

  test('tells each one once', () => {
    expect(readAsked('<main data-words="Éteindre . eteindre .  . ÉTEINDRE"></main>')).toEqual(['eteindre']);
  });

  test.each(['<main><p>Docker</p></main>', '<main data-words=""></main>', '<p data-words="non">a</p>'])('there is none in %s', (html) => {
    expect(readAsked(html)).toEqual([]);
  });
});

describe('toIndexedHtml', () => {
  test('sets elided words apart in the text, and leaves attributes as they are shown', () => {
    expect(toIndexedHtml('<p data-pagefind-meta="l’image" title="d’ici">l’image <b>d’Ubuntu</b></p>')).toBe(
      '<p data-pagefind-meta="l’image" title="d’ici">l image <b>d Ubuntu</b></p>',
    );
  });

  test('adds a filter for each way of asking for the page, at its end', () => {
    expect(toIndexedHtml('<main data-words="l’hôte . a &lt;b&gt; &amp; c"><p>texte</p></main><footer>fin</footer>')).toBe(
      '<main data-words="l’hôte . a &lt;b&gt; &amp; c"><p>texte</p>' +
        '<i data-pagefind-filter="asked">l hote</i><i data-pagefind-filter="asked">a &lt;b> &amp; c</i></main><footer>fin</footer>',
    );
  });

  test('takes what a shell writes with a dollar as it is', () => {
    expect(toIndexedHtml('<main data-words="echo $&amp; . rm $(docker ps -q) . echo $$"></main>')).toContain(
      '<i data-pagefind-filter="asked">echo $&amp;</i>' +
        '<i data-pagefind-filter="asked">rm $(docker ps -q)</i><i data-pagefind-filter="asked">echo $$</i></main>',
    );
  });
});
