import type { Severity } from '../command-line/subject.ts';
import type { Explainer } from './explain-paste.ts';

/** What a pasted file says, line by line. */
export interface FileExplanation {
  name: string;
  parts: { line: number; text: string; sentence: string }[];
  findings: { line: number; severity: Severity; message: string }[];
}

/** Explains a file that the subject recognises; undefined when the text is none. */
export async function explainFile(pasted: string, { subject }: Explainer): Promise<FileExplanation | undefined> {
  const text = pasted.replace(/\r\n?/g, '\n');
  const kind = subject?.files?.find(({ looksLike }) => looksLike(text));
  if (!kind) return undefined;
  const { check, tell } = await kind.load();
  const lines = text.split('\n');
  return {
    name: kind.name,
    parts: tell(text).map(({ line, sentence }) => ({ line, text: (lines[line - 1] ?? '').trim(), sentence })),
    findings: check(text)
      .map(({ line, severity, message }) => ({ line, severity, message: `Ligne ${line}. ${message}` }))
      .toSorted((a, b) => a.line - b.line),
  };
}
