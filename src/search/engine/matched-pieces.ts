import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';

/** A stretch of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMatched: boolean;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };

/** An excerpt of Pagefind, which is HTML with its words marked, as text. */
export const toSentencePieces = (excerpt: string): Piece[] =>
  excerpt
    .split(/<mark>(?<matched>.*?)<\/mark>/)
    .map((text, index) => ({
      text: text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity),
      isMatched: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');

const word = /[\p{L}\p{M}\p{N}]+(?:[._][\p{L}\p{M}\p{N}]+)*/gu;

/** A text, the words that a question asks for told apart: as they were asked for, or by another word for the same. */
export function toMatchedPieces(text: string, { asked }: Pick<Question, 'asked'>, lexicon: Lexicon): Piece[] {
  const wanted = new Set(asked.flatMap(({ terms }) => [...terms.keys()]));
  const pieces: Piece[] = [];
  const add = (piece: string, isMatched: boolean) => {
    if (piece === '') return;
    const last = pieces.at(-1);
    if (last?.isMatched === isMatched) last.text += piece;
    else pieces.push({ text: piece, isMatched });
  };
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    add(text.slice(end, index), false);
    end = index + found.length;
    const [term] = lexicon.read([fold(found)]);
    add(found, term !== undefined && !term.isStop && wanted.has(term.term));
  }
  add(text.slice(end), false);
  return pieces;
}
