import { toMessage } from '../check/rules/finding-message.ts';
import { type CheckOptions, checkScript, type Finding, toSeverity } from '../command-line/command-check.ts';
import { type ExplainOptions, explainScript, type Part } from '../command-line/explain.ts';
import { findFix } from '../command-line/fix.ts';
import { applyEdits, type Edit, toLongOptions, toShortOptions } from '../command-line/forms.ts';
import { type CommandLine, parseCommand } from '../command-line/parse.ts';
import { type Paste, readPaste, splitStatements, unknownSign } from '../command-line/paste.ts';
import { toPowerShell } from '../command-line/powershell.ts';
import { readShell } from '../command-line/shell.ts';
import type { Conversion, Severity, Subject } from '../command-line/subject.ts';

/** All that is needed to explain commands of a subject: the same on a page and in a program. */
export interface Explainer extends Pick<ExplainOptions, 'reference' | 'texts'> {
  check: CheckOptions;
  /** Names of the programs that the reference describes. */
  programs: readonly string[];
  subject?: Subject | undefined;
}

/** Something that is wrong in a text, or that a reader must know before running it. */
export interface ToldFinding {
  severity: Severity;
  kind: string;
  /** One sentence or two. */
  message: string;
  start: number;
  end: number;
  /** What to write there instead; undefined when nobody can know. */
  fix: Edit | undefined;
}

/** What a pasted text says, part by part. */
export interface Explanation {
  paste: Paste;
  parts: Part[];
  findings: ToldFinding[];
}

/** Explains a pasted text: commands as they were copied, prompts and all. */
export function explainPaste(pasted: string, explainer: Explainer): Explanation {
  const paste = readPaste(pasted, explainer.programs);
  const { text, readable } = paste;
  const parts: Part[] = [];
  const findings: ToldFinding[] = paste.windowsPaths.map(({ name, start, end }) => ({
    severity: 'advice',
    kind: 'windows-path',
    message: `Sous Linux et macOS, le shell efface les barres obliques inverses de « ${name} ». Écrire le chemin avec des barres obliques.`,
    start,
    end,
    fix: { start, end, text: text.slice(start, end).replaceAll('\\', '/') },
  }));
  for (const { start, end } of splitStatements(readable)) {
    const statement = readable.slice(start, end);
    const found = checkScript(statement, { ...explainer.check, subject: explainer.subject });
    // Another shell does not part `%cd%` at its spaces.
    const meant = found.filter(({ kind }) => paste.shell === 'bash' || kind !== 'unquoted-directory');
    findings.push(...withoutFollowers(meant).map((finding) => toTold(finding, start, text, explainer)));
    // What cannot be read is not told: any sentence could be untrue.
    if (found.some(({ kind }) => kind === 'syntax') && !isPartlyRead(statement)) continue;
    parts.push(...explainScript(statement, { ...explainer }).map((part) => shift(part, start, text)));
  }
  for (const { name, start, end } of paste.placeholders) {
    const owner = parts.findLast(({ spans, role }) => role !== 'construct' && spans.some((span) => span.start <= start && end <= span.end));
    if (owner?.placeholders.every((other) => other.name !== name))
      owner.placeholders.push({ name, meaning: explainer.texts.placeholder(name) });
  }
  return { paste, parts, findings: findings.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

const isPartlyRead = (statement: string): boolean => readShell(statement).commands.length > 0;

/** The first of several complaints about what the shell cannot read: the others follow from it. */
const withoutFollowers = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }, index) => kind !== 'syntax' || findings.findIndex((other) => other.kind === 'syntax') === index);

function toTold(finding: Finding, offset: number, text: string, { check }: Explainer): ToldFinding {
  const { message, advice } = toMessage(finding);
  const fix = findFix(finding, check.reference);
  const start = finding.start + offset;
  const end = finding.end + offset;
  return {
    severity: toSeverity(finding),
    kind: finding.kind === 'told' ? finding.about : finding.kind,
    message: restore(advice ? `${message} ${advice}` : message, text.slice(start, end)),
    start,
    end,
    fix: fix && !fix.text.includes(unknownSign) ? { start: fix.start + offset, end: fix.end + offset, text: fix.text } : undefined,
  };
}

const restore = (message: string, written: string): string =>
  message.includes(unknownSign) ? message.replace(new RegExp(`${unknownSign}+`, 'g'), /<[^<>]*>/.exec(written)?.[0] ?? '…') : message;

/** A part of a statement, as a part of the text that was pasted. */
function shift(part: Part, offset: number, text: string): Part {
  const spans = part.spans.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  const written = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  const isMasked = part.term.includes(unknownSign) || /[\\`^%]/.test(written);
  return { ...part, spans, term: isMasked && part.role !== 'command' && part.role !== 'construct' ? written : part.term };
}

/** A command in its other forms; undefined where it has to be written by hand. */
export interface Forms {
  long: string;
  short: string;
  powershell: string | undefined;
}

/** The other forms of a pasted text. */
export function toForms({ text, readable, shell }: Paste, { reference, programs }: Explainer): Forms {
  const powershell = shell === 'powershell' ? [] : shell === 'bash' ? toPowerShell(readable, programs) : undefined;
  return {
    long: applyEdits(text, toLongOptions(readable, reference)),
    short: applyEdits(text, toShortOptions(readable, reference)),
    powershell: powershell && restoreHoles(applyEdits(readable, powershell), text, readable),
  };
}

/** Words that a reader replaces come back in their order. */
function restoreHoles(edited: string, text: string, readable: string): string {
  const holes = [...readable.matchAll(new RegExp(`${unknownSign}+`, 'g'))].map(({ 0: hole, index }) =>
    text.slice(index, index + hole.length),
  );
  let next = 0;
  return edited.replace(new RegExp(`${unknownSign}+`, 'g'), () => holes[next++] ?? '');
}

/** The commands of a pasted text, as the reference reads them, each with the text that its offsets are those of. */
export const readLines = ({ readable }: Paste, { reference }: Explainer): { line: CommandLine; text: string }[] =>
  splitStatements(readable).flatMap(({ start, end }) => {
    const text = readable.slice(start, end);
    return readShell(text).commands.flatMap((command) => {
      const line = parseCommand(command, reference);
      return line ? [{ line, text }] : [];
    });
  });

/** The commands as a file, when the subject knows one for them. */
export function toFile(paste: Paste, explainer: Explainer): Conversion | undefined {
  const file = explainer.subject?.convert?.(readLines(paste, explainer));
  if (!file?.text) return file;
  return { ...file, text: restoreHoles(file.text, paste.text, paste.readable) };
}
