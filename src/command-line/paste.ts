import { isPlain, isReadable, loadGrammar, type Span } from './shell.ts';
import type { GoOn } from './subject.ts';
import type { PlaceholderUse } from './template.ts';
import { isHole, isUnknown } from './unknown-sign.ts';

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
  /** Ends of lines where the command was to go on, and does not. */
  breaks: LineBreak[];
  /** When each line of a table of tasks is run: the fields before its command. */
  schedules: Span[];
  /** Names that keep what a command shows, in PowerShell: « $id = ». */
  captures: Span[];
  /** What the writer left out of a command: « ... », « [OPTIONS] ». */
  omissions: Span[];
  /** Pieces of code of a sentence: what it merely names need not be whole. */
  named?: readonly string[] | undefined;
}

/** The end of a line that should have continued: with the sign of another text, with a space or a comment behind it, or without any; the sign where no line ends, or lines that cut the command. */
export interface LineBreak extends Span {
  kind: 'doubled' | 'spaced' | 'commented' | 'missing' | 'joined' | 'cut';
}

export { isHole, isUnknown };

/**
 * What a text may hold that is not as somebody types it, line by line: a prompt, a mark of a page, what a program showed, a sentence; what
 * another shell reads, and what is left to be written. A line begins with a word of small letters, which is no identifier, with a value of
 * a variable or with a remark; one that another goes on in, with a word or an option.
 */
const copied =
  /(?<!\\\n)^(?![ \t]*(?:#|$|(?![0-9a-f]{12}|[dlbcps](?:[r-][w-][xsStT-]){3})[a-z][\w.-]*(?:[\s;|&)]|$)|\w+=(?![=>])))|(?<=\\\n)^(?![ \t]*[-a-z./"'][\w.-]*(?![\w.$@#-]|=*>))|[\r\uFEFF`%^<…«]|[:/]\(|\([\w-]+\)[:/]|:\s|\.{3}|\\(?!\n)|\[[\p{L}:@-]|[\s=:/]\{[A-Za-z]|\{\{ *[^. ]|\$\{?(?:[eE][nN][vV]:|pwd)|\$\{\{|\$\([A-Z_]|\.[Pp][Aa][Tt][Hh]|\$\$/mu;

/** A text as it is typed, which needs no more reading: undefined when it may, as most that are copied do. */
export const readTyped = (pasted: string): Paste | undefined =>
  copied.test(pasted) || pasted.trimStart().startsWith('# ')
    ? undefined
    : {
        text: pasted,
        readable: pasted,
        shell: 'bash',
        placeholders: [],
        windowsPaths: [],
        breaks: [],
        schedules: [],
        captures: [],
        omissions: [],
      };

/** A variable of make, and an expression of a chain: what runs the shell writes their values before the shell reads anything. */
export const filledBefore = /\$\([A-Z_][A-Z0-9_]*(?::[^()=\s]*=[^()=\s]*)?\)|\$\{\{[^{}\n]*\}\}/g;

/** Whether a text holds what no shell expands. */
export const isFilledBefore = (text: string): boolean => text.search(filledBefore) !== -1;

/** Signs of a command that is read, at most: no one types more, and no terminal of Windows takes as much. */
const longestCommand = 50_000;

/** Whether a command is too long to be read while somebody waits. */
export const isTooLong = ({ start, end }: Span): boolean => end - start > longestCommand;

/** Lines that a shell reads together at most, in a text that it cannot read whole. */
const longest = 40;

/** The lines of a text, each with those that it goes on with. */
function findLines(readable: string): Span[] {
  const lines: Span[] = [];
  let at = 0;
  let goesOn = false;
  for (const line of readable.split('\n')) {
    const last = lines.at(-1);
    if (last && goesOn) last.end = at + line.length;
    else lines.push({ start: at, end: at + line.length });
    goesOn = line.endsWith('\\');
    at += line.length + 1;
  }
  return lines;
}

/**
 * The pieces of a text that a shell reads by themselves, each as short as can be: a line and those that it goes on with, a condition or a
 * loop and all that is in it. When something in the text is left open, the fault of one says nothing of the others. What is typed in one
 * piece leaves the others as they were read.
 */
export function splitStatements(readable: string): readonly Span[] {
  if (last?.readable !== readable) last = { readable, statements: cutStatements(readable) };
  return last.statements;
}

/** What was cut last: who explains a text asks for its statements again and again. */
let last: { readable: string; statements: readonly Span[] } | undefined;

function cutStatements(readable: string): readonly Span[] {
  const whole = [{ start: 0, end: readable.length }];
  // A document ends where its own mark stands.
  if (/<<(?!<)/.test(readable) && isReadable(readable)) return whole;
  const lines = findLines(readable);
  if (lines.length < 2) return whole;
  const pieces: Span[] = [];
  let budget = 400;
  let isBroken = false;
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index];
    if (!first) break;
    const line = readable.slice(first.start, first.end);
    if (line.trim() === '') continue;
    let taken = index;
    if (!(isTooLong(first) || isReadable(line))) {
      let found = false;
      for (let next = index + 1; next < Math.min(lines.length, index + longest) && budget > 0 && !found; next++, budget--) {
        found = isReadable(readable.slice(first.start, lines[next]?.end));
        if (found) taken = next;
      }
      // A shell may read more lines together than are tried here.
      if (!found && !isBroken && isReadable(readable)) return whole;
      isBroken ||= !found;
    }
    pieces.push({ start: first.start, end: lines[taken]?.end ?? first.end });
    index = taken;
  }
  return pieces.length > 0 ? pieces : whole;
}

/** Lines that are read between two looks at the clock. */
const linesAtOnce = 50;

/**
 * Brings what reads a text, in a browser, where it needs more than is there.
 *
 * @returns false when nobody waits for it any more
 */
export async function preparePaste({ readable }: Pick<Paste, 'readable'>, goOn: GoOn): Promise<boolean> {
  // What is read is kept: a long text is read a little at a time.
  for (const [index, { start, end }] of findLines(readable).entries()) {
    if (!isTooLong({ start, end })) isPlain(readable.slice(start, end));
    if (index % linesAtOnce === linesAtOnce - 1 && !(await goOn())) return false;
  }
  let isThere = false;
  try {
    isThere = splitStatements(readable).every(({ start, end }) => isTooLong({ start, end }) || isPlain(readable.slice(start, end)));
  } catch {
    // Already to cut it takes the grammar.
  }
  if (!isThere) await loadGrammar();
  return true;
}
