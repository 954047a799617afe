import type { ToldFinding } from '../../explain/explain-paste.ts';
import { explainTexts as texts } from '../../ui-explain.ts';

/** What a remark is called: how bad it is. */
export const toFindingLabel = ({ kind, severity }: Pick<ToldFinding, 'kind' | 'severity'>): string =>
  kind === 'danger' ? texts.severity.danger : kind === 'engine' ? texts.severity.engine : texts.severity[severity];
