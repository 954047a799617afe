/** Something that an author has to mend before the site can be published. */
export interface Problem {
  /** Path from the project's root (`content/entries/run.mdx`), or an address of the site when no file is known. */
  file: string;
  /** Line and column in the file, from 1. */
  line?: number | undefined;
  column?: number | undefined;
  /** Last line of what cannot be read because of it, when that is another one. */
  lastLine?: number | undefined;
  /** What is wrong and where, in French, one sentence. */
  message: string;
  /** The nearest right form or what to do, in French. */
  advice?: string | undefined;
  /** The line that it is about, as it is written. */
  excerpt?: Excerpt | undefined;
}

/** A line of the file as the report quotes it, and the sign that stands below the column. */
export interface Excerpt {
  text: string;
  /** Characters before the column in `text`; undefined when the problem has no column. */
  offset: number | undefined;
}

/** Number with its noun in the plural when it takes one: « 1 problème », « 3 problèmes ». */
const count = (number: number, noun: string) => `${number} ${noun}${number > 1 ? 's' : ''}`;

/**
 * The report that an author reads: every problem, by file and line, then a count.
 *
 * @param problems in any order, at least one
 * @returns several lines, no final line break
 */
export function formatReport(problems: readonly Problem[]): string {
  const sorted = problems.toSorted(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const lines = sorted.map(({ file, line, column, message, advice, excerpt }) => {
    const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
    return [`${place}  ${message}`, ...(advice ? [advice] : []), ...(excerpt && line !== undefined ? quote(excerpt, line) : [])].join(
      '\n    ',
    );
  });
  const files = new Set(sorted.map((problem) => problem.file)).size;
  return `${lines.join('\n')}\n\n${count(problems.length, 'problème')} dans ${count(files, 'fichier')}.`;
}

/** The line, its number in the margin, and a sign below the column. */
function quote({ text, offset }: Excerpt, line: number): string[] {
  const margin = String(line);
  return [`${margin} │ ${text}`, ...(offset === undefined ? [] : [`${' '.repeat(margin.length)} │ ${' '.repeat(offset)}^`])];
}
