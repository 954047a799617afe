import { readFile } from 'node:fs/promises';
import type { Excerpt, Problem } from './problem.ts';

/** A line of a file that is shown is at most so long; around the column when it is longer. */
const width = 110;

/** What is quoted of a line: no tab, nothing endless. */
export function toExcerpt(line: string, column: number | undefined): Excerpt {
  const signs = Array.from(line.replace(/\t/g, ' '));
  // A column counts UTF-16 units, as editors do.
  const at = column === undefined ? undefined : Array.from(line.slice(0, column - 1)).length;
  if (signs.length <= width) return { text: signs.join(''), offset: at };
  const start = Math.max(0, Math.min((at ?? 0) - width / 2, signs.length - width));
  const text = `${start > 0 ? '…' : ''}${signs.slice(start, start + width).join('')}${start + width < signs.length ? '…' : ''}`;
  return { text, offset: at === undefined ? undefined : at - start + (start > 0 ? 1 : 0) };
}

/** The same problems, each with the line that it is about when its file can be read. */
export async function withExcerpts(problems: readonly Problem[]): Promise<Problem[]> {
  const files = new Map<string, Promise<string[]>>();
  const linesOf = (file: string) => {
    const known =
      files.get(file) ??
      readFile(file, 'utf8').then(
        (text) => text.split(/\r?\n/),
        () => [],
      );
    files.set(file, known);
    return known;
  };
  return Promise.all(
    problems.map(async (problem) => {
      const line = problem.line === undefined ? undefined : (await linesOf(problem.file))[problem.line - 1];
      return line === undefined || line.trim() === '' ? problem : { ...problem, excerpt: toExcerpt(line, problem.column) };
    }),
  );
}
