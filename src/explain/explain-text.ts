import { readPaste } from '../command-line/copied-text.ts';
import { type Explainer, type Explanation, readForExplaining } from './explain-paste.ts';

/** Explains a pasted text: commands as they were copied, prompts and all. A page reads no more of it than it must. */
export function explainPaste(pasted: string, explaining: Explainer): Explanation {
  const { paste, statements, explain } = readForExplaining(readPaste(pasted, explaining.programs, explaining.reference.index), explaining);
  return { paste, ...explain(0, statements.length) };
}
