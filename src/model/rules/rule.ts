import type { Problem } from '../problem.ts';
import type { SourceContent } from '../source.ts';

/** Something that must hold of the content before it is published. */
export interface Rule {
  name: string;
  /** What would go wrong for a reader, in French. */
  why: string;
  check(content: SourceContent): Problem[];
}
