import { expect, test } from 'vitest';
import { createLexicon } from './lexicon.ts';
import { toMatchedPieces, toSentencePieces, withoutTitle } from './matched-pieces.ts';

const lexicon = createLexicon({ stopWords: ['le'], synonyms: [['effacer', 'supprimer']], definitions: [] });
const show = (pieces: ReturnType<typeof toSentencePieces>) =>
  pieces.map(({ text, isMatched }) => (isMatched ? `[${text}]` : text)).join('');

test('words that mean what was asked are told apart, whatever their accents and endings', () => {
  const asked = [
    {
      terms: new Map([
        ['effacer', 1],
        ['reseau', 1],
      ]),
      isUnknown: false,
      direction: 'none' as const,
    },
  ];
  expect(show(toMatchedPieces('Supprimer le réseau, depends_on.', { asked }, lexicon))).toBe('[Supprimer] le [réseau], depends_on.');
});

test('an excerpt is text: its marks are kept, its entities read', () => {
  expect(show(toSentencePieces('un <mark>port</mark> &lt;b&gt; &amp;amp;'))).toBe('un [port] <b> &amp;');
});

test.each([
  ['Supprimer tous les volumes', 'tous les <mark>volumes</mark>. Supprime, après confirmation', 'Supprime, après confirmation'],
  ['volumes\u00a0: Monter un volume', 'volumes\u00a0: Monter un <mark>volume</mark> Place un <mark>volume</mark>', 'Place un [volume]'],
  ['Créer un volume', '<mark>volume</mark> nommé. Il reste', '[volume] nommé. Il reste'],
  ['Créer un volume', 'Le <mark>volume</mark>', 'Le [volume]'],
])('of a page that is called %j, %j is told without the end of its title', (title, excerpt, told) => {
  expect(show(withoutTitle(toSentencePieces(excerpt), title))).toBe(told);
});
