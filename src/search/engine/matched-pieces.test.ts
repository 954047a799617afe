import { expect, test } from 'vitest';
import { createLexicon } from './lexicon.ts';
import { toMatchedPieces, toSentencePieces } from './matched-pieces.ts';

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
