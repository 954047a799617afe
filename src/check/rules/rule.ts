import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';

/** Something that must hold of the content before it is published. */
export interface Rule {
  name: string;
  /** What would go wrong for a reader, in French. */
  why: string;
  /**
   * Fields of a file that it reads together: it has its say on a file of which another field is not right. None for a rule
   * that looks at one field or block at a time; left out, the rule waits until all fields are right.
   */
  compares?: readonly string[];
  check(content: SourceContent): Problem[];
}
