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
  /** Signs that are left of what could not be read are told as such: on that line, rules on `words` would take them amiss. */
  about?: 'signs' | 'words';
  check(content: SourceContent): Problem[];
}
