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

/** Something that a reader may look for: what is shown of it, and what finds it. */
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
  /** Ways of asking for it, the title not repeated. */
  phrases: string[];
  /** Mistakes that people make when they ask for it: they find it, and are no spelling to correct another by. */
  mistakes?: string[];
  /** What runs as it is shown, or the first line of a file; absent when there is nothing to type. */
  code?: string;
  /** The same cut at its values. */
  template?: PlacedText[];
  /** Slug of the entry, when it is one. */
  entry?: string;
  /** Deletes data. */
  destroys?: boolean;
  /** The command as learners say it: `docker run`. */
  cli?: string;
  /** Its other spellings (`docker container run`), on the one entry that stands for the command. */
  spellings?: string[];
  /** Options that are in its command, in every spelling: `-d`, `--detach`. */
  flags?: string[];
  /** Wordings of a message: pieces that never change, `…` between them. */
  patterns?: string[];
  /** Terms that only its page says, separated by spaces. */
  body?: string;
}

/** The words of the subject and of the language, as `content/search/` gives them. */
export interface SearchWords {
  /** Words that say nothing of what is looked for. */
  stopWords: string[];
  /** Groups of words and expressions that mean the same here; the first stands for all. */
  synonyms: string[][];
  /** Ways of asking what a thing is. */
  definitions: string[];
  /** Ways of asking to delete: nothing that destroys data answers first without one of them, or its own command. */
  destroying: string[];
  /** Address of the page that teaches how to read a message that no answer knows. */
  unknownMessage?: string | undefined;
}

/** What the browser loads when the search opens: the answers, and the words of the site. */
export interface AnswerFile {
  words: SearchWords;
  /** The word that commands begin with. */
  program: string;
  /** Words of the pages that are in no title and no phrase, so that they are known too; separated by spaces. */
  vocabulary: string;
  /** Words of the language that the site does not use and that look like one of its own: a filter (`word-filter.ts`). */
  correct: string;
  /** By kind: what may be said of an answer beside what it is about (« erreur », « TP »). */
  contexts: Partial<Record<AnswerKind, string>>;
  /** The most useful first, of those that answer as well. */
  answers: Answer[];
  /** Positions of what the empty field suggests. */
  suggestions: number[];
  /** What the empty field says. */
  hint: string;
}
