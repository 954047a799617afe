/** Something that the program for which a file is written would refuse; line and column from 1, in the excerpt. */
export interface FileProblem {
  line: number;
  column: number;
  /** In French, one sentence. */
  message: string;
}

/** Checks a file of one format, or an excerpt of one. */
export type FileCheck = (text: string) => FileProblem[];
