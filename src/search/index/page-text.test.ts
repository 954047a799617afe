import { describe, expect, test } from 'vitest';
import { readPage, toExcerpt } from './page-text.ts';

const page = readPage(`<header><h2 id="non">menu</h2></header><main><h1>Les ports</h1>
<div class="toc"><a>Publier</a></div><p>Un port est un nombre.</p>
<h2 id="publier">Publier un <code>port</code></h2><p>On publie avec <code>-p</code>.</p><p>Puis on ouvre.</p>
<details class="words"><dl><dt>docker</dt></dl></details><button>Copier</button>
<h2 id="verifier">Vérifier</h2><ul><li>un</li><li>deux</li></ul><p>Trois.</p>
<details data-pagefind-ignore><p>notes</p></details></main><footer>pied</footer>`);

describe('readPage', () => {
  test('reads what the page says, and nothing around', () => {
    expect(page.text).toBe('Les ports Un port est un nombre. Publier un port On publie avec -p . Puis on ouvre. Vérifier un deux Trois.');
  });

  test('reads its parts, their titles and their first paragraphs', () => {
    expect(page.sections).toEqual([
      { id: 'publier', title: 'Publier un port', summary: 'On publie avec -p.', text: 'On publie avec -p . Puis on ouvre.' },
      { id: 'verifier', title: 'Vérifier', summary: 'Trois.', text: 'un deux Trois.' },
    ]);
  });

  test('reads what an address with a fragment leads to', () => {
    const { parts, sections } = readPage(
      '<main><section id="image"><h2>image</h2><p>Un <b>modèle</b>.</p></section><section id="hote"><p>La machine.</p></section></main>',
    );
    expect([...parts]).toEqual([
      ['image', 'image Un modèle .'],
      ['hote', 'La machine.'],
    ]);
    expect(sections).toEqual([]);
  });
});

describe('toExcerpt', () => {
  test.each([
    ['Une phrase.', 'Une phrase'],
    ['Voici :', 'Voici'],
    [`${'Court. '.repeat(3)}${'long '.repeat(60)}`, 'Court. Court. Court'],
  ])('of « %s »', (text, excerpt) => {
    expect(toExcerpt(text)).toBe(excerpt);
  });

  test('cuts between two words what has no end', () => {
    const excerpt = toExcerpt('mot '.repeat(100));
    expect(excerpt).toMatch(/mot…$/);
    expect(excerpt.length).toBeLessThanOrEqual(151);
  });
});
