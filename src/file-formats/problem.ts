/** Something that the program for which a file is written would refuse; line and column from 1, in the excerpt. */
export interface FileProblem {
  line: number;
  column: number;
  /** In French, one sentence. */
  message: string;
}
