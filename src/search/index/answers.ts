import type { AnswerKind, SearchWords } from '../engine/answer.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import type { Runners } from '../engine/own-options.ts';
import { toWords } from '../engine/words.ts';
import type { SearchRecord } from './records.ts';

/** Everything that the site can answer, and the words that it is asked with. */
export interface AnswerFile {
  words: SearchWords;
  /** The word that commands begin with. */
  program: string;
  /** Commands that run another, and their options that take no value. */
  runners?: Runners;
  /** Words of the pages that are in no title and no phrase, so that they are known too. */
  vocabulary: readonly string[];
  /** Words of the language that the site does not use and that look like one of its own. */
  correct: readonly string[];
  /** By kind: what may be said of an answer beside what it is about (« erreur », « TP »). */
  contexts: Partial<Record<AnswerKind, string>>;
  /** The most useful first, of those that answer as well. */
  answers: readonly SearchRecord[];
  /** Positions of what the empty field suggests. */
  suggestions: readonly number[];
  /** What the empty field says. */
  hint: string;
}

/** The words that may be what was meant, with how often each is used; and those that are known besides. */
export function toUses({ answers, vocabulary, program }: Pick<AnswerFile, 'answers' | 'vocabulary' | 'program'>, lexicon: Lexicon) {
  const uses = new Map<string, number>(lexicon.words.map((word) => [word, 1]));
  const others = new Set(vocabulary);
  for (const { title, summary, phrases, said = [], cli = '', spellings = [], code = '' } of answers) {
    for (const word of toWords([title, summary, ...phrases, ...said, cli].join(' ')).words)
      if (/[a-z]/.test(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const word of toWords([...spellings, code].join(' ')).words) others.add(word);
  }
  uses.set(program, answers.length);
  return { uses, others };
}
