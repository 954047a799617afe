/** Something that the program for which a file is written would refuse; line and column from 1, in the excerpt. */
export interface FileProblem {
  line: number;
  column: number;
  /** In French, one sentence. */
  message: string;
}

/** Checks a file of one format, or an excerpt of one. */
export type FileCheck = (text: string) => FileProblem[];

/** A page as a check of the content reads it. */
export interface CheckedPage {
  /** Path in the content folder. */
  file: string;
  /** All that the page says outside its blocks: its fields, its sentences. */
  text: string;
  /** What its fields show as code (the command of an entry), then the blocks of its body, but those marked as wrong. */
  blocks: readonly { lang: string; title: string | undefined; code: string }[];
}

/** Checks a page as a whole: the place is in one of its blocks, counted from 0. */
export type PageCheck = (page: CheckedPage) => (FileProblem & { block: number; advice?: string })[];
