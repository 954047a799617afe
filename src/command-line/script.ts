import { forEachChild, parse, type SyntaxNode } from 'unbash';
import { readNested } from './nesting.ts';
import { findPlaceholders, maskPlaces } from './template.ts';

/** One command of a script: its exact text, and where it stands in the script, end excluded. */
export interface ScriptCommand {
  text: string;
  start: number;
  end: number;
}

const withoutChevrons = (script: string) => maskPlaces(script, findPlaceholders(script));

/** Lines of PowerShell as the parser of the other shells reads them: only the sign of a continued line differs, and is as long. */
export const toShellText = (text: string, shell: string): string => (shell === 'powershell' ? text.replaceAll('`\n', '\\\n') : text);

/**
 * The commands of a shell script, one for each that a reader would run by itself:
 * a pipeline is one, so is a line continued with `\`; a comment is none.
 */
export function splitScript(script: string): ScriptCommand[] {
  const split = (text: string) =>
    parse(text).commands.map((statement) => {
      const end = endWithHereDocs(statement);
      return { text: script.slice(statement.pos, end), start: statement.pos, end };
    });
  // What cannot be read is one command, and whoever reads it tells why it cannot be.
  return readNested(withoutChevrons(script), split, () => [{ text: script, start: 0, end: script.length }]);
}

/** A here-document stands on the lines after its command: it belongs to it all the same. */
function endWithHereDocs(node: SyntaxNode): number {
  let end = node.type === 'HereDoc' ? (node.closing?.end ?? node.body.end) : node.end;
  forEachChild(node, (child) => {
    end = Math.max(end, endWithHereDocs(child));
  });
  return end;
}

/**
 * The commands of a PowerShell script: one a line, a grave accent at the end of a line continues it.
 * A line that begins with `#` is a comment.
 */
export function splitPowerShell(script: string): ScriptCommand[] {
  const line = /^(?!#)\S(?:.*`\n)*.*$/gmu;
  return [...script.matchAll(line)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** One piece of a transcript: what was typed after a prompt, or what came back. */
export type TranscriptPart =
  | { kind: 'command'; prompt: string; text: string; start: number; end: number }
  | { kind: 'output'; text: string; start: number; end: number };

/** `$ `, `# ` or `root@3f2a:/app# ` at the beginning of a line: where the machine waits for a command. */
const prompt = /^(?:[\w.-]+@[\w.-]+:[^\s#$]*)?[$#] /;

/**
 * A terminal session, cut at its prompts. A line that ends in `\` goes on with the next one.
 * Offsets are those of the whole piece; those of a command include its prompt.
 */
export function splitTranscript(transcript: string): TranscriptPart[] {
  const parts: TranscriptPart[] = [];
  let continued = false;
  let start = 0;
  for (const line of transcript.split('\n')) {
    const end = start + line.length;
    const last = parts.at(-1);
    const shown = prompt.exec(line)?.[0];
    if (continued && last) {
      last.text += `\n${line}`;
      last.end = end;
    } else if (shown !== undefined) {
      parts.push({ kind: 'command', prompt: shown, text: line.slice(shown.length), start, end });
    } else if (last?.kind === 'output') {
      last.text += `\n${line}`;
      last.end = end;
    } else {
      parts.push({ kind: 'output', text: line, start, end });
    }
    continued = parts.at(-1)?.kind === 'command' && line.endsWith('\\');
    start = end + 1;
  }
  return parts;
}
