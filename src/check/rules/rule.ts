import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';

/** Something that must hold of the content before it is published. */
export interface Rule {
  /** Why there is such a rule: what would go wrong for a reader. In French; for those who read the rule. */
  why: string;
  /**
   * The rule runs on a file with invalid fields only if these fields are valid; on any such file when the list is empty.
   * Omitted: only on files whose fields are all valid.
   */
  dependsOn?: readonly string[];
  /**
   * `signs`: what the rule reports makes its lines unreadable, so what rules about `words` find there is dropped: they would take
   * signs for words.
   */
  about?: 'signs' | 'words';
  check(content: SourceContent): Problem[];
}
