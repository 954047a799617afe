import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';

/** Something that must hold of the content before it is published. */
export interface Rule {
  name: string;
  /** What would go wrong for a reader, in French. */
  why: string;
  /**
   * The rule runs on a file with invalid fields only if these fields are valid; on any such file when the list is empty.
   * Omitted: only on files whose fields are all valid.
   */
  dependsOn?: readonly string[];
  check(content: SourceContent): Problem[];
}
