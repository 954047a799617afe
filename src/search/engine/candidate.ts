import type { AnswerKind } from './answer.ts';
import type { Direction } from './direction.ts';
import type { PhraseKind } from './index-file.ts';

/** A way of asking for an answer, as far as the words of a question are in it. */
export interface Phrase {
  kind: PhraseKind | 'summary';
  /** The terms of the question that it has, and the place of each in it. */
  positions: Map<string, number>;
  /** Those of them that something is said from, to, of or in. */
  directions: Map<string, Direction>;
  /** How many terms it has. */
  count: number;
  /** What its terms weigh together. */
  weight: number;
  /** Its very words, as `hashText` tells them; undefined where its first term is not in the question. */
  text: number | undefined;
}

/** An answer and what it is found by. */
export interface Candidate {
  /** Its place in the editorial order. */
  place: number;
  kind: AnswerKind;
  /** A part of a page. */
  isPart: boolean;
  destroys: boolean;
  phrases: readonly Phrase[];
  /** Terms of the question that only its page says. */
  body: ReadonlySet<string>;
  /** Terms of the question that may be said of it beside what it is about. */
  context: ReadonlySet<string>;
  /** Names of an instruction or a key, and what leads to it; the command of an option. */
  names: readonly string[];
  /** Everything that may be typed to mean its very command. */
  commands: ReadonlySet<number>;
  /** Words of its command after the program's name, in every spelling, folded; the usual one first. */
  spellings: readonly string[];
  /** The word of its command without which another one was typed. */
  own: string | undefined;
  /** Stands for its command: the plainest form. */
  isPlainest: boolean;
  flags: ReadonlySet<string>;
  /** Options that are, as they are written, ways of asking for it. */
  namedFlags: ReadonlySet<string>;
}
