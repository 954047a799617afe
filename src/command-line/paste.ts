import { parse } from 'unbash';
import type { PlaceholderUse } from './template.ts';

/** The shell that a text was written for. */
export type PasteShell = 'bash' | 'powershell' | 'cmd';

/**
 * A text as it was pasted, made readable to a shell: of the same length sign for sign, so that offsets are those of `text`.
 */
export interface Paste {
  /** The commands alone: without prompts, outputs of a session or the signs of another shell’s window. */
  text: string;
  /** The same, with words of letters in the place of what only a reader understands. */
  readable: string;
  shell: PasteShell;
  placeholders: PlaceholderUse[];
  /** Paths with backslashes outside quotes: a Unix shell would eat them. */
  windowsPaths: PlaceholderUse[];
}

/** Stands for a value that nobody knows yet: no shell and no program gives this letter a meaning. */
export const unknownSign = '\uE000';

/** Whether a value is only known once the command runs, or once a reader has replaced a word in it. */
export const isUnknown = (value: string): boolean => value.includes('$') || value.includes('`') || value.includes(unknownSign);

const prompts =
  /^[ \t]*(?:\([\w.-]+\) )?(?:PS(?: [A-Za-z]:[^>\n]*)?> ?|[A-Za-z]:\\[^>\n]*> ?|(?:[\w.-]+@[\w.-]+[:\s~][^\s#$%]*)?[$%❯➜] ?(?=[\w./"'~-])|[\w.-]+@[\w.-]+[:\s~][^\s#$%]*# |(?:bash|sh)(?:-[\d.]+)?[$#] )/;
const rootPrompt = /^[ \t]*# /;
const continued = /(?:\\|`|\^)[ \t]*$/;

/** Reads a pasted text. @param programs names that say that a line is a command */
export function readPaste(pasted: string, programs: readonly string[] = []): Paste {
  const text = dropPrompts(pasted.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''), programs);
  const shell = detectShell(text);
  let readable = text;
  const mask = (pattern: RegExp, write: (match: string, ...groups: string[]) => string): void => {
    readable = readable.replace(pattern, (match: string, ...groups: string[]) => {
      const written = write(match, ...groups);
      return written.length === match.length ? written : match;
    });
  };
  if (shell !== 'bash') {
    mask(shell === 'powershell' ? /`[ \t]*(?=\n)/g : /\^[ \t]*(?=\n)/g, (match) => `${' '.repeat(match.length - 1)}\\`);
    mask(/\\(?!\n)/g, () => '/');
  }
  if (shell === 'powershell') {
    mask(/\$env:/gi, () => '$env_');
    mask(/\$\{env:/gi, () => '${env_');
    mask(/\$\{?PWD\}?\.Path/gi, (match) => match.replace('.', '_'));
  }
  if (shell === 'cmd') {
    mask(/%cd%/gi, () => '$PWD');
    mask(/%~?\w+%/g, (match) => (match.length > 3 ? `\${${match.slice(2, -1).replace(/\W/g, '_')}}` : `$${match.slice(1, -1)}_`));
  }
  // A remark in an empty substitution, as in « -e A=b `#optional` \ ».
  mask(/`\s*#[^`\n]*`/g, (match) => ' '.repeat(match.length));
  const windowsPaths = shell === 'bash' ? findWindowsPaths(readable) : [];
  for (const { start, end } of windowsPaths)
    readable = readable.slice(0, start) + readable.slice(start, end).replaceAll('\\', '/') + readable.slice(end);
  const placeholders = findPasteHoles(readable);
  for (const { start, end } of placeholders) readable = readable.slice(0, start) + unknownSign.repeat(end - start) + readable.slice(end);
  return { text, readable, shell, placeholders, windowsPaths };
}

/** A word between chevrons; a file that is read or written has a space, or nothing, after its name. */
const hole = /(?<![<>&\d])<(?<name>\p{L}(?:[^<>\n"'`;|&$()]*[^<>\n"'`;|&$()\s])?)>(?![>&])/gu;

const findPasteHoles = (text: string): PlaceholderUse[] =>
  [...text.matchAll(hole)]
    .filter(({ 0: { length }, index }) => !(/\s/.test(text[index - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[index + length] ?? '')))
    .map((match) => ({ name: match.groups?.name ?? '', start: match.index, end: match.index + match[0].length }));

const findWindowsPaths = (text: string): PlaceholderUse[] =>
  [...text.matchAll(/(?<=^|[\s=])(?:[A-Za-z]:|\.{1,2}|%\w+%)\\[^\s"'`]*/gm)]
    .filter(({ 0: path }) => !path.endsWith('\\') || path.length > 3)
    .map((match) => ({ name: match[0], start: match.index, end: match.index + match[0].replace(/\\$/, '').length }));

function detectShell(text: string): PasteShell {
  const bash = /\\[ \t]*\n|<<-?\s*['"]?\w/.test(text);
  if (/`[ \t]*\n/.test(text) && (text.match(/`/g) ?? []).length === (text.match(/`[ \t]*\n/g) ?? []).length) return 'powershell';
  if (/\$\{?env:\w/i.test(text) || /\$\{?pwd\}?\.path/i.test(text)) return 'powershell';
  if (!bash && /\^[ \t]*\n|%(?:cd|~dp0|[A-Z][A-Z_]+)%/i.test(text)) return 'cmd';
  return 'bash';
}

/** A session: what stands after its prompts is typed, the rest came back. */
function dropPrompts(text: string, programs: readonly string[]): string {
  const lines = text.split('\n');
  const typed = lines.filter((line) => line.trim() !== '');
  const isCommand = (line: string) => /^(?:sudo\s+)?(?<program>[\w.-]+)/.test(line) && startsProgram(line, programs);
  const isSession = typed.some((line) => prompts.test(line));
  const isRoot =
    !isSession &&
    typed.length > 0 &&
    rootPrompt.test(typed[0] ?? '') &&
    typed.filter((line) => rootPrompt.test(line)).every((line) => isCommand(line.replace(rootPrompt, '')));
  const isQuoted =
    !isSession && typed.length > 0 && /^\s*>{1,2} /.test(typed[0] ?? '') && isCommand((typed[0] ?? '').replace(/^\s*>{1,2} /, ''));
  if (isQuoted) return lines.map((line) => line.replace(/^\s*>{1,2} ?/, '')).join('\n');
  if (!(isSession || isRoot)) return text;
  const sign = isRoot ? rootPrompt : prompts;
  const firstIsTyped = !sign.test(typed[0] ?? '') && isCommand((typed[0] ?? '').trim());
  const kept: string[] = [];
  let goesOn = false;
  let document: string | undefined;
  for (const line of lines) {
    if (document !== undefined) {
      kept.push(line.replace(/^> /, ''));
      if (line.replace(/^> /, '').trim() === document) document = undefined;
      continue;
    }
    const shown = sign.exec(line)?.[0];
    const comment = /^\s*#/.test(line) && !isRoot;
    if (shown !== undefined) kept.push(line.slice(shown.length));
    else if (goesOn) kept.push(line.replace(/^\s*>{1,2} /, ''));
    else if (comment || (firstIsTyped && isCommand(line.trim()))) kept.push(line);
    else continue;
    const last = kept.at(-1) ?? '';
    goesOn = continued.test(last) || /(?:\||&&)\s*$/.test(last);
    document = /<<-?\s*['"]?(?<mark>\w+)/.exec(last)?.groups?.mark;
  }
  return kept.join('\n');
}

const startsProgram = (line: string, programs: readonly string[]): boolean => {
  const [first = '', second = ''] = line.trim().split(/\s+/);
  const word = (first === 'sudo' ? second : first).replace(/\.exe$/i, '');
  return (
    programs.some((program) => word === program || word.startsWith(`${program}-`)) ||
    /^(?:cd|mkdir|curl|git|apt|apt-get|npm|export)$/.test(word)
  );
};

/** Lines that a shell reads together at most, in a text that it cannot read whole. */
const longest = 40;

/**
 * The pieces of a text that a shell reads by themselves: all of it, or, when something in it is left open,
 * each statement, so that the fault of one says nothing of the others.
 */
export function splitStatements(readable: string): { start: number; end: number }[] {
  const whole = [{ start: 0, end: readable.length }];
  if (isReadable(readable)) return whole;
  const lines: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of readable.split('\n')) {
    const last = lines.at(-1);
    if (last && /\\$/.test(readable.slice(last.start, last.end))) last.end = at + line.length;
    else lines.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  if (lines.length < 2) return whole;
  const pieces: { start: number; end: number }[] = [];
  let budget = 400;
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index];
    if (!first) break;
    let taken = index;
    if (!isReadable(readable.slice(first.start, first.end)))
      for (let next = index + 1; next < Math.min(lines.length, index + longest) && budget > 0; next++, budget--)
        if (isReadable(readable.slice(first.start, lines[next]?.end))) {
          taken = next;
          break;
        }
    pieces.push({ start: first.start, end: lines[taken]?.end ?? first.end });
    index = taken;
  }
  return pieces;
}

const isReadable = (text: string): boolean => (parse(text).errors ?? []).length === 0;
