import { toMessage } from '../check/rules/finding-message.ts';
import { type CheckOptions, checkScript, type Finding, toSeverity } from '../command-line/command-check.ts';
import { type DestructionCase, findDestructionCase } from '../command-line/destruction.ts';
import { type ExplainOptions, explainScript, type Part } from '../command-line/explain.ts';
import { findFix } from '../command-line/fix.ts';
import { applyEdits, type Edit, toLongOptions, toShortOptions } from '../command-line/forms.ts';
import { type CommandLine, parseCommand } from '../command-line/parse.ts';
import { isFilledBefore, isHole, isTooLong, type Paste, splitStatements } from '../command-line/paste.ts';
import { readShell, type Span } from '../command-line/shell.ts';
import type { Conversion, FileKind, GoOn, Severity, Subject } from '../command-line/subject.ts';

/** All that is needed to explain commands of a subject: the same on a page and in a program. */
export interface Explainer extends Pick<ExplainOptions, 'reference' | 'texts'> {
  check: CheckOptions;
  /** Names of the programs that the reference describes. */
  programs: readonly string[];
  subject?: Subject | undefined;
  /** Files that are recognised when they are pasted in the place of a command. */
  files?: readonly FileKind[] | undefined;
  /** What statements say, by their words: who explains the same text again and again keeps them, until it knows more. */
  known?: Map<string, Told>;
  /** What a text does not show; a page brings it with a text that may hide something. */
  findHiddenSigns?: ((text: string) => ToldFinding[]) | undefined;
  /** What tells of the signs of a copied text that are no command's; a page brings it with a text that has some. */
  copied?: typeof import('./copied-signs.ts') | undefined;
  /** What a command deletes, by its options. */
  destroys(path: string): readonly DestructionCase[] | undefined;
}

/** What one statement of a text says: offsets are its own. */
export interface Told {
  parts: Part[];
  findings: ToldFinding[];
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
  /** What the program prints of it. */
  says?: string | undefined;
  /** What it deletes. */
  deletes?: Pick<DestructionCase, 'again' | 'mark'>;
}

/** What a pasted text says, part by part. */
export interface Explanation {
  paste: Paste;
  parts: Part[];
  findings: ToldFinding[];
}

/** A pasted text that is read, and its statements, which may be explained some at a time. */
export interface Reading {
  paste: Paste;
  statements: readonly Span[];
  /** What the statements from one to another say, end excluded, and what stands between them. */
  explain(from: number, to: number): Pick<Explanation, 'parts' | 'findings'>;
}

/** Reads a pasted text, and explains nothing of it yet. */
export function readForExplaining(paste: Paste, explaining: Explainer): Reading {
  // As long as nothing of the reference comes, each command is parsed once. A page empties what it keeps of them by itself.
  const reference = explaining.reference.parsed
    ? explaining.reference
    : { ...explaining.reference, parsed: new WeakMap<object, unknown>() };
  const check: CheckOptions = { ...explaining.check, reference, subject: explaining.subject };
  const explainer: Explainer = { ...explaining, reference, check };
  const { copied } = explaining;
  const findRefused = (typed: string) => checkScript(typed, check).filter((finding) => toSeverity(finding) === 'refused');
  const { text, readable } = paste;
  const statements = splitStatements(readable);
  const assignments = readAssignments(readable, statements);
  const before = [...(copied?.tellSigns(paste) ?? []), ...(explaining.findHiddenSigns?.(text) ?? [])];
  const told = (kind: 'schedule' | 'capture' | 'omission', { start, end }: Span): Part => ({
    role: 'construct',
    spans: [{ start, end }],
    term: text.slice(start, end),
    effect: explainer.texts.construct(kind),
    placeholders: [],
  });

  const explain = (from: number, to: number): Pick<Explanation, 'parts' | 'findings'> => {
    const first = from === 0 ? 0 : (statements[from]?.start ?? text.length);
    const next = to >= statements.length ? Number.POSITIVE_INFINITY : (statements[to]?.start ?? 0);
    const isHere = ({ start }: Span): boolean => first <= start && start < next;
    const parts = [
      ...paste.schedules.filter(isHere).map((span) => told('schedule', span)),
      ...paste.captures.filter(isHere).map((span) => told('capture', span)),
    ];
    const findings = before.filter(isHere);
    for (const { start, end } of statements.slice(from, to)) {
      if (isTooLong({ start, end })) {
        findings.push({ severity: 'advice', kind: 'too-long', message: tooLong, start, end, fix: undefined });
        continue;
      }
      const one = tellStatement(text.slice(start, end), readable.slice(start, end), paste, explainer);
      for (const part of one.parts) parts.push(copied?.atSigns(moved(part, start), paste) ?? moved(part, start));
      for (const finding of one.findings) findings.push(movedFinding(finding, start));
    }
    // One that is the value of an option is told with it.
    const isWithin = (span: Span) =>
      parts.some(({ role, spans }) => role !== 'construct' && spans.some((one) => one.start <= span.start && span.end <= one.end));
    for (const span of paste.omissions.filter(isHere)) {
      if (!isWithin(span)) parts.push(told('omission', span));
      findings.push(...(copied?.tellOmission(span, paste, statements, findRefused) ?? []));
    }
    copied?.givePlaceholders(paste.placeholders.filter(isHere), parts, explainer);
    for (const part of parts) {
      const given = part.role === 'construct' ? assignments.before(part.term, part.spans[0]?.start ?? 0) : undefined;
      if (given)
        part.effect =
          given.value === undefined
            ? 'La valeur donnée plus haut à cette variable.'
            : `La valeur donnée plus haut à cette variable : \`${given.value}\`.`;
    }
    parts.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
    return { parts: withOneContinuation(parts), findings: findings.sort((a, b) => a.start - b.start || a.end - b.end) };
  };
  return { paste, statements, explain };
}

/** A value that a script gives to a variable; undefined when it is no plain text, or not always given. */
interface Assignment {
  end: number;
  value: string | undefined;
}

/** The names that a statement may give a value to, with those of its commands. */
const beginnings = /(?:^|[;&|(\n])[ \t]*(?:(?:then|do|else|export|local|readonly|declare|for|read)[ \t]+)?(?:-\w+[ \t]+)?([A-Za-z_]\w*)/g;

/** What the lines of a text that only give a value to a variable say of it. */
function readAssignments(readable: string, statements: readonly Span[]): { before: (term: string, at: number) => Assignment | undefined } {
  const byName = new Map<string, Assignment[]>();
  if (/^[ \t]*(?:export +)?[A-Za-z_]\w*=/m.test(readable))
    for (const { start, end } of statements) {
      const statement = readable.slice(start, end).trim();
      const [, name = '', raw = ''] = /^(?:export +)?([A-Za-z_]\w*)=(\S*)(?:\s+#|$)/.exec(statement) ?? [];
      const [, value] = /^["']?([\w./:@+-]+)["']?$/.exec(raw) ?? [];
      if (name !== '') byName.set(name, byName.get(name) ?? []);
      for (const one of name === '' ? [...statement.matchAll(beginnings)].map(([, other = '']) => other) : [name])
        byName.get(one)?.push({ end, value });
    }
  return {
    before(term, at) {
      const [, name = ''] = byName.size > 0 ? (/^\$\{?(\w+)\}?$/.exec(term) ?? []) : [];
      return byName.get(name)?.findLast(({ end }) => end <= at);
    },
  };
}

const tooLong = 'Cette commande est trop longue pour être expliquée : plus de 50 000 signes, sans une fin de ligne qui la termine.';

/** Whether a command lacks what a sentence need not say: its operands, the value of its last option, the command of a group. */
const isUnfinished = (one: Finding, text: string): boolean =>
  one.kind === 'operand-count'
    ? one.count === 0
    : one.kind === 'missing-command' || (one.kind === 'missing-value' && one.end === text.length);

/** What a statement says, kept with the explainer as long as it knows nothing more. */
function tellStatement(text: string, readable: string, { shell, named }: Paste, explainer: Explainer): Told {
  const isNamed = named?.includes(text) === true;
  const key = `${shell}${isNamed}\0${text === readable ? '' : text}\0${readable}`;
  const known = explainer.known?.get(key);
  if (known) return known;
  const told: Told = { parts: [], findings: [] };
  const found = checkScript(readable, explainer.check);
  // Another shell does not part `%cd%` at its spaces, and what this one cannot read may be right there.
  const meant = found.filter(
    (one) => (shell === 'bash' || !/^(?:unquoted-directory|syntax)$/.test(one.kind)) && !(isNamed && isUnfinished(one, text)),
  );
  told.findings.push(...withoutFollowers(meant).map((finding) => toTold(finding, text, explainer)));
  // What cannot be read is not told: any sentence could be untrue.
  if (!found.some(({ kind }) => kind === 'syntax') || (shell === 'bash' && isPartlyRead(readable)))
    told.parts.push(...explainTyped(readable, found, explainer).map((part) => asWritten(part, text, explainer)));
  told.findings.push(...findDestructions(readable, explainer));
  if (explainer.known && explainer.known.size >= mostKnown) explainer.known.clear();
  explainer.known?.set(key, told);
  return told;
}

/** A statement as it would be with the dashes and spaces of a keyboard: a long one begins an option too, which its author meant. */
function explainTyped(readable: string, found: readonly Finding[], explainer: Explainer): Part[] {
  const edits = found.flatMap((one): Edit[] =>
    one.kind === 'typography' && /^[ -]/.test(one.nearest) ? [{ start: one.start, end: one.end, text: one.nearest }] : [],
  );
  if (edits.length === 0) return explainScript(readable, explainer);
  const toRead = (at: number): number => at - edits.reduce((by, { start, text }) => (at > start + by ? by + text.length - 1 : by), 0);
  return explainScript(applyEdits(readable, edits), explainer).map((part) => ({
    ...part,
    spans: part.spans.map(({ start, end }) => ({ start: toRead(start), end: toRead(end) })),
  }));
}

/** Statements that are kept at most: more than a page can show. */
const mostKnown = 20_000;

const movedSpan = <Place extends Span>(place: Place, by: number): Place => ({ ...place, start: place.start + by, end: place.end + by });

/** A part of a statement, as a part of the text that was pasted. */
const moved = (part: Part, by: number): Part => ({
  ...part,
  spans: part.spans.map((span) => movedSpan(span, by)),
  placeholders: [...part.placeholders],
});

const movedFinding = (finding: ToldFinding, by: number): ToldFinding => ({
  ...movedSpan(finding, by),
  fix: finding.fix && movedSpan(finding.fix, by),
});

/** The signs at the ends of lines that go on say the same: they are told once. */
function withOneContinuation(parts: Part[]): Part[] {
  const signs = parts.filter(({ role, term }) => role === 'construct' && term === '\\');
  const [first, ...others] = signs;
  if (!first || others.length === 0) return parts;
  first.spans.push(...others.flatMap(({ spans }) => spans));
  const repeated = new Set(others);
  return parts.filter((part) => !repeated.has(part));
}

/** What deletes says what is lost, and what is not. */
const findDestructions = (statement: string, explainer: Explainer): ToldFinding[] =>
  readStatement(statement, explainer).flatMap((line): ToldFinding[] => {
    const found = findDestructionCase(line, explainer.destroys(line.command.path));
    if (!found) return [];
    const message = `Cette commande supprime ${found.lost}. Il reste ${found.kept}.`;
    const [first, last] = [line.path[0] ?? line, line.path.at(-1) ?? line];
    return [
      {
        severity: 'advice',
        kind: 'danger',
        message,
        start: first.start,
        end: last.end,
        fix: undefined,
        deletes: { again: found.again, mark: found.mark },
      },
    ];
  });

const isPartlyRead = (statement: string): boolean => readShell(statement).commands.length > 0;

/** The first of several complaints about what the shell cannot read: the others follow from it. */
const withoutFollowers = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }, index) => kind !== 'syntax' || findings.findIndex((other) => other.kind === 'syntax') === index);

function toTold(finding: Finding, text: string, { check, subject }: Explainer): ToldFinding {
  const { message, advice } = toMessage(finding);
  const fix = findFix(finding, check.reference);
  const { start, end } = finding;
  const severity = toSeverity(finding);
  const kind = finding.kind === 'told' ? finding.about : finding.kind;
  const parent = finding.kind === 'unknown-command' ? { spelling: finding.parent } : {};
  return {
    severity,
    kind,
    says: severity === 'advice' ? undefined : subject?.says?.({ ...finding, ...parent, kind, written: text.slice(start, end) }),
    message: restore(advice ? `${message} ${advice}` : message, text.slice(start, end)),
    start,
    end,
    fix: fix && !isHole(fix.text) ? { start: fix.start, end: fix.end, text: fix.text } : undefined,
  };
}

/** What a reader has to write, of any number of words. */
const holes = /\p{Co}+/gu;

const restore = (message: string, written: string): string =>
  isHole(message) ? message.replace(holes, /<[^<>]*>/.exec(written)?.[0] ?? '…') : message;

/** A part of a statement with its term as it was written. */
function asWritten(part: Part, text: string, { texts }: Explainer): Part {
  const written = part.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (part.spans.length === 1 && written.startsWith('$') && part.role === 'construct' && isFilledBefore(written))
    return { ...part, term: written, effect: texts.construct('filled') };
  if (/^\$env:/i.test(written)) return { ...part, term: written };
  const isMasked = isHole(part.term) || /[\\`^%]/.test(written);
  return { ...part, term: isMasked && part.role !== 'command' && part.role !== 'construct' ? written : part.term };
}

/** A command with all its options long, or short. */
export interface Forms {
  long: string;
  short: string;
}

const always: GoOn = () => true;

/**
 * Edits of each statement of a text, as edits of the text.
 *
 * @param find undefined when a statement has none of what is looked for
 * @returns undefined when a statement has none, or nobody waits for them any more
 */
async function findEdits(
  readable: string,
  find: (statement: string) => readonly Edit[] | undefined,
  goOn: GoOn,
): Promise<Edit[] | undefined> {
  const edits: Edit[] = [];
  for (const { start, end } of splitStatements(readable)) {
    const found = isTooLong({ start, end }) ? [] : find(readable.slice(start, end));
    if (!(found && (await goOn()))) return undefined;
    edits.push(...found.map((edit) => movedSpan(edit, start)));
  }
  return edits;
}

/** The other forms of a pasted text; undefined when nobody waits for them any more. */
export async function toForms({ text, readable }: Paste, { reference }: Explainer, goOn = always): Promise<Forms | undefined> {
  const long = await findEdits(readable, (statement) => toLongOptions(statement, reference), goOn);
  const short = await findEdits(readable, (statement) => toShortOptions(statement, reference), goOn);
  return long && short && { long: applyEdits(text, long), short: applyEdits(text, short) };
}

/** The text for PowerShell; undefined where it has to be written by hand. What writes it is loaded when it is asked for. */
export async function toPowerShellForm(
  { text, readable, shell }: Paste,
  { programs }: Explainer,
  goOn = always,
): Promise<string | undefined> {
  if (shell !== 'bash') return shell === 'powershell' ? text : undefined;
  // What writes the line for a Unix shell may write it for this one too, or not.
  if (isFilledBefore(text)) return undefined;
  // Conditions and loops are written otherwise: what writes the rest is not needed.
  if (splitStatements(readable).some(({ start, end }) => isTooLong({ start, end }) || readShell(readable.slice(start, end)).hasControlFlow))
    return undefined;
  const { toPowerShell } = await import('../command-line/powershell.ts');
  const edits = await findEdits(readable, (statement) => toPowerShell(statement, programs), goOn);
  return edits && toRestore(text, readable)(applyEdits(readable, edits));
}

/** Words that a reader replaces come back, each where its letter went. */
function toRestore(text: string, readable: string, write = (word: string): string => word): (edited: string) => string {
  const written = new Map<string, string>();
  for (const { 0: hole, index } of readable.matchAll(holes))
    for (const sign of hole) {
      if (!written.has(sign)) written.set(sign, text.slice(index + hole.indexOf(sign), index + hole.lastIndexOf(sign) + 1));
    }
  return (edited) => edited.replace(holes, (hole) => [...new Set(hole)].map((sign) => write(written.get(sign) ?? '')).join(''));
}

/** The commands of a statement, as the reference reads them. */
const readStatement = (statement: string, { reference }: Pick<Explainer, 'reference'>): CommandLine[] =>
  readShell(statement).commands.flatMap((command) => parseCommand(command, reference) ?? []);

/** The commands as a file, when the subject knows one for them; what writes it is loaded when there is such a command. */
export async function toFile(paste: Paste, explainer: Explainer, goOn = always): Promise<Conversion | undefined> {
  const conversion = explainer.subject?.conversion;
  const lines: { line: CommandLine; text: string; written: string }[] = [];
  const statements = splitStatements(paste.readable);
  const assignments = readAssignments(paste.readable, statements);
  for (const { start, end } of statements) {
    if (isTooLong({ start, end })) continue;
    const typed = paste.readable.slice(start, end);
    // No file knows the variables of a script.
    const edits = readShell(typed).constructs.flatMap(({ kind, spans: [span] }): Edit[] => {
      const value = kind === 'variable' && span ? assignments.before(typed.slice(span.start, span.end), start)?.value : undefined;
      return span && value !== undefined ? [{ ...span, text: value }] : [];
    });
    const text = applyEdits(typed, edits);
    // With other dashes than those of a keyboard its words are not what they were meant to be.
    if (/[‐-―−]/.test(text) && checkScript(text, explainer.check).some(({ kind }) => kind === 'typography')) continue;
    for (const line of readStatement(text, explainer)) lines.push({ line, text, written: applyEdits(paste.text.slice(start, end), edits) });
    if (!(await goOn())) return undefined;
  }
  if (!(conversion && lines.some(({ line }) => conversion.takes(line)))) return undefined;
  const convert = await conversion.load();
  const file = await convert(lines, goOn);
  if (!file?.text) return file;
  const { text, readable } = paste;
  // Such a word stands between quotes there.
  const inQuotes = toRestore(text, readable, (word) => JSON.stringify(word).slice(1, -1));
  return { text: inQuotes(file.text), left: file.left.map(toRestore(text, readable)) };
}
