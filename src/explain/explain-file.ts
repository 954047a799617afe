import type { Conversion, FileKind, Severity } from '../command-line/subject.ts';
import { bringHiddenSigns } from './bring-hidden-signs.ts';
import { unfence } from './fenced-file.ts';

/** What a pasted file says, line by line. */
export interface FileExplanation {
  name: string;
  parts: { line: number; text: string; sentence: string; about?: string | undefined }[];
  findings: { line: number; severity: Severity; message: string; says?: string | undefined }[];
  /** The same as commands, where there are some. */
  commands: Conversion | undefined;
}

/** Longest file that is explained, in signs: those that people write have fewer by far, and a page stands still over a million. */
const longestFile = 100_000;

const tooLong = 'Ce fichier est trop long pour être expliqué : plus de 100 000 signes. Collez la partie qui vous occupe.';

/** Explains a file that one of the kinds recognises; undefined when the text is none. */
export async function explainFile(pasted: string, files: readonly FileKind[] = []): Promise<FileExplanation | undefined> {
  const text = unfence(pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const kind = files.find(({ looksLike }) => looksLike(text));
  if (!kind) return undefined;
  if (text.length > longestFile)
    return { name: kind.name, parts: [], findings: [{ line: 1, severity: 'advice', message: tooLong }], commands: undefined };
  const [{ check, tell, convert }, findHiddenSigns] = await Promise.all([kind.load(), bringHiddenSigns(text)]);
  const lines = text.split('\n');
  return {
    name: kind.name,
    parts: tell(text).map(({ line, sentence, about }) => ({ line, text: (lines[line - 1] ?? '').trim(), sentence, about })),
    findings: [
      ...check(text),
      ...lines.flatMap((one, index) =>
        (findHiddenSigns?.(one) ?? []).map(({ severity, message }) => ({ line: index + 1, severity, message, says: undefined })),
      ),
    ]
      .map(({ line, severity, message, says }) => ({ line, severity, message: `Ligne ${line}. ${message}`, says }))
      .toSorted((a, b) => a.line - b.line),
    commands: convert?.(text),
  };
}
