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

/** An excerpt without the end of the title that it begins with, which is told above it. */
export function withoutTitle(pieces: readonly Piece[], title: string): Piece[] {
  const text = pieces.map(({ text }) => text).join('');
  const words = title.split(/\s+/);
  for (const from of words.keys()) {
    const end = words.slice(from).join(' ');
    const [sign] = /^\.?\s+(?=\p{Lu})/u.exec(text.slice(end.length)) ?? [];
    if (sign === undefined || text.slice(0, end.length).replace(/\s/g, ' ') !== end) continue;
    let left = end.length + sign.length;
    return pieces.flatMap((piece) => {
      const rest = piece.text.slice(left);
      left = Math.max(0, left - piece.text.length);
      return rest === '' ? [] : [{ ...piece, text: rest }];
    });
  }
  return [...pieces];
}

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
