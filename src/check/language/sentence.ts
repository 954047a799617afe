import { codeMark } from '../../text/prose.ts';

/** A sentence of a text: where it starts, how many words it has. */
export interface Sentence {
  index: number;
  words: number;
}

/** A word, a number, a piece of code; an elision is part of its word. */
const countable = new RegExp(`[\\p{L}\\p{N}${codeMark}]`, 'u');

/** Sentences end with a stop, not with a colon or a semicolon. */
export function findSentences(text: string): Sentence[] {
  return [...text.matchAll(/\S(?:[^.!?…]|[.!?…](?!\s|$))*[.!?…]?/gu)].map(({ 0: sentence, index }) => ({
    index,
    words: sentence.split(/\s+/).filter((part) => countable.test(part)).length,
  }));
}
