import type { Paste } from '../../command-line/paste.ts';
import type { Span } from '../../command-line/shell.ts';
import type { ToldFinding } from '../../explain/explain-paste.ts';
import type { PageData, PagePart } from '../../explain/page-data.ts';
import type { CommandTools } from '../explain/show-commands.ts';
import { type LineRemark, markLine } from './mark-line.ts';

/** Reads and checks lines as the page that explains commands does with what is pasted there. */
export interface LineChecker {
  /** The commands of a pasted text, each on one line, without prompts or outputs; undefined where one cannot stand on one line. */
  toLines(pasted: string): Promise<string[] | undefined>;
  check(command: string): Promise<LineRemark[]>;
  /** Shows on a line what is to be known of it. */
  mark(line: Element, remarks: readonly LineRemark[]): void;
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Value;
}

/** A command on one line: where a line goes on, its sign and what is around it are one space. Undefined where it has lines of its own. */
function toOneLine({ text, readable }: Paste, statement: Span): string | undefined {
  const end = statement.start + readable.slice(statement.start, statement.end).trimEnd().length;
  let line = '';
  let at = statement.start;
  for (let next = text.indexOf('\n', at); next !== -1 && next < end; next = text.indexOf('\n', at)) {
    // In what is readable the sign of every shell is this one; where it was forgotten, a space stands for the end of the line.
    const isMarked = readable[next - 1] === '\\';
    if (!isMarked && readable[next] === '\n') return undefined;
    const kept = readable.slice(at, isMarked ? next - 1 : next).trimEnd().length;
    line += `${text.slice(at, at + kept)} `;
    at = next + 1;
    while (at < end && /\s/.test(text[at] ?? '')) at++;
  }
  return (line + text.slice(at, end)).trim();
}

function toRemark(finding: ToldFinding, text: string, { toLabel }: CommandTools): LineRemark {
  const { severity, kind, message, fix, deletes } = finding;
  const isRefused = severity === 'refused' || kind === 'engine';
  return {
    label: toLabel(finding),
    message,
    sign: deletes ? (deletes.again ? 'again' : 'destroys') : kind === 'danger' ? 'danger' : isRefused ? 'refused' : undefined,
    mark: deletes?.mark,
    fixed: fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end),
  };
}

/**
 * What checks lines, with its data, of the page that explains commands.
 *
 * @param explain address of that page
 * @param tools what that page explains with
 */
export async function loadLineChecker(explain: string, tools: CommandTools): Promise<LineChecker> {
  const { readOnPage, explainSome, toNodes } = tools;
  const explainer = tools.createExplainer(await fetchJson<PageData>(`${explain}donnees.json`));
  const load = (name: string): Promise<PagePart> => fetchJson(`${explain}donnees/${name}.json`);
  return {
    async toLines(pasted) {
      const reading = await readOnPage(pasted, explainer);
      if (!reading) return undefined;
      const lines: string[] = [];
      for (const statement of reading.statements) {
        const line = toOneLine(reading.paste, statement);
        if (line === undefined) return undefined;
        if (line !== '') lines.push(line);
      }
      return lines;
    },
    async check(command) {
      const reading = await readOnPage(command, explainer);
      if (!reading) return [];
      const { findings } = await explainSome(reading, 0, reading.statements.length, explainer, load);
      return findings.map((finding) => toRemark(finding, reading.paste.text, tools));
    },
    mark: (line, remarks) => markLine(line, remarks, toNodes),
  };
}
