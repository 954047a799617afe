import type { PlacedText } from '../../command-line/placed-values.ts';

/** What kind of thing an answer is. */
export type AnswerKind =
  | 'entry'
  | 'command'
  | 'option'
  | 'guide'
  | 'exercise'
  | 'term'
  | 'instruction'
  | 'error'
  | 'misconception'
  | 'page';

/** Something that a reader may look for, as it is shown. */
export interface Answer {
  kind: AnswerKind;
  title: string;
  /** One line, plain text. */
  summary: string;
  /** Title of the page that it is a part of. */
  page?: string;
  /** Address, below the base of the site. */
  href: string;
  /** The names of `queries-*.tsv` that it answers: `docker ps`, `FROM`, `concept:volume`. */
  answers: string[];
  /** What runs as it is shown, or the first line of a file; absent when there is nothing to type. */
  code?: string;
  /** The same cut at its values. */
  template?: PlacedText[];
  /** Slug of the entry, when it is one. */
  entry?: string;
  /** Deletes data. */
  destroys?: boolean;
}

/** The words of the subject and of the language, as `content/search/` gives them. */
export interface SearchWords {
  /** Words that say nothing of what is looked for. */
  stopWords: string[];
  /** Names of things that are worked with, not explained: they say little. */
  names?: string[];
  /** Groups of words and expressions that mean the same here; the first stands for all. */
  synonyms: string[][];
  /** Ways of asking what a thing is. */
  definitions: string[];
  /** Ways of asking to delete: nothing that destroys data answers first without one of them, or its own command. */
  destroying: string[];
  /** Address of the page that teaches how to read a message that no answer knows. */
  unknownMessage?: string | undefined;
}
