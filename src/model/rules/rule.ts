import type { Problem } from '../problem.ts';
import type { SourceContent } from '../source.ts';

/** Something that must hold of the content before it is published. */
export interface Rule {
  name: string;
  /** What would go wrong for a reader, in French. */
  why: string;
  /** Looks at one field or block at a time: what another field of the same file says changes nothing. */
  isLocal?: true;
  check(content: SourceContent): Problem[];
}
