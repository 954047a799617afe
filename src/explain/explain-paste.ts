import { toMessage } from '../check/rules/finding-message.ts';
import { type CheckOptions, checkScript, type Finding, toSeverity } from '../command-line/command-check.ts';
import { type DestructionCase, findDestructionCase } from '../command-line/destruction.ts';
import { type ExplainOptions, explainScript, type Part } from '../command-line/explain.ts';
import { findFix } from '../command-line/fix.ts';
import { applyEdits, type Edit, toLongOptions, toShortOptions } from '../command-line/forms.ts';
import { type CommandLine, parseCommand } from '../command-line/parse.ts';
import { isHole, type LineBreak, type Paste, readPaste, splitStatements } from '../command-line/paste.ts';
import { readShell, type Span } from '../command-line/shell.ts';
import type { Conversion, Severity, Subject } from '../command-line/subject.ts';
import { findHiddenSigns } from './hidden-signs.ts';

/** All that is needed to explain commands of a subject: the same on a page and in a program. */
export interface Explainer extends Pick<ExplainOptions, 'reference' | 'texts'> {
  check: CheckOptions;
  /** Names of the programs that the reference describes. */
  programs: readonly string[];
  subject?: Subject | undefined;
  /** What a command deletes, by its options. */
  destroys(path: string): readonly DestructionCase[] | undefined;
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
}

/** What a pasted text says, part by part. */
export interface Explanation {
  paste: Paste;
  parts: Part[];
  findings: ToldFinding[];
}

/** Explains a pasted text: commands as they were copied, prompts and all. */
export function explainPaste(pasted: string, explaining: Explainer): Explanation {
  // Nothing of the reference comes meanwhile: each command is parsed once.
  const reference = { ...explaining.reference, parsed: new WeakMap<object, unknown>() };
  const check: CheckOptions = { ...explaining.check, reference, subject: explaining.subject };
  const explainer: Explainer = { ...explaining, reference, check };
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
  findings.push(...paste.breaks.map(tellBreak), ...findHiddenSigns(text));
  const tell = (kind: 'schedule' | 'capture' | 'omission', { start, end }: Span) =>
    parts.push({
      role: 'construct',
      spans: [{ start, end }],
      term: text.slice(start, end),
      effect: explainer.texts.construct(kind),
      placeholders: [],
    });
  for (const span of paste.schedules) tell('schedule', span);
  for (const span of paste.captures) tell('capture', span);
  // One that is the value of an option is told with it.
  const isWithin = (span: Span) =>
    parts.some(({ role, spans }) => role !== 'construct' && spans.some((one) => one.start <= span.start && span.end <= one.end));
  const statements = splitStatements(readable);
  for (const { start, end } of statements) {
    const statement = readable.slice(start, end);
    const found = checkScript(statement, check);
    // Another shell does not part `%cd%` at its spaces.
    const meant = found.filter(({ kind }) => paste.shell === 'bash' || kind !== 'unquoted-directory');
    findings.push(...withoutFollowers(meant).map((finding) => toTold(finding, start, text, explainer)));
    // What cannot be read is not told: any sentence could be untrue.
    if (found.some(({ kind }) => kind === 'syntax') && !isPartlyRead(statement)) continue;
    parts.push(...explainScript(statement, explainer).map((part) => atSigns(shift(part, start, text), paste)));
  }
  for (const span of paste.omissions) {
    if (!isWithin(span)) tell('omission', span);
    findings.push(tellOmission(span, paste, statements, check));
  }
  if (paste.placeholders.length > 0) givePlaceholders(paste, parts, explainer);
  findings.push(...findDestructions(paste, explainer));
  parts.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  return { paste, parts, findings: findings.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

const breakMessages: Record<LineBreak['kind'], string> = {
  doubled: '« \\\\ » ne continue pas la commande à la ligne suivante : il faut un seul « \\ ».',
  spaced: 'Un espace après « \\ » l’empêche de continuer la commande à la ligne suivante.',
  commented: 'Rien ne peut suivre « \\ » sur sa ligne, pas même une remarque : la commande ne continue pas à la ligne suivante.',
  missing: 'Cette ligne ne finit pas par « \\ » : la suivante serait lue comme une autre commande.',
};

function tellBreak({ kind, start, end }: LineBreak): ToldFinding {
  const fix = kind === 'missing' ? { start, end: start, text: ' \\' } : { start, end, text: '\\' };
  return { severity: 'refused', kind: 'line-break', message: breakMessages[kind], start, end, fix };
}

/** What a writer left out: the program would take the sign for a word, and may refuse it. */
function tellOmission({ start, end }: Span, { text, readable }: Paste, statements: readonly Span[], check: CheckOptions): ToldFinding {
  const sign = text.slice(start, end);
  const statement = statements.find((one) => one.start <= start && end <= one.end) ?? { start, end };
  const typed = readable.slice(statement.start, start) + sign + readable.slice(end, statement.end);
  const isRefused = checkScript(typed, check).some(
    (finding) => finding.start === start - statement.start && finding.end === end - statement.start && toSeverity(finding) === 'refused',
  );
  return {
    severity: isRefused ? 'refused' : 'advice',
    kind: 'omission',
    message: `« ${sign} » tient la place de ce que l’auteur n’a pas écrit. Le compléter ou le retirer.`,
    start,
    end,
    fix: undefined,
  };
}

/** Gives each word that a reader replaces to the smallest part around it. */
function givePlaceholders({ placeholders }: Paste, parts: readonly Part[], { texts }: Explainer): void {
  const stretches = parts
    .filter(({ role }) => role !== 'construct')
    .flatMap((part) => part.spans.map((span) => ({ ...span, part })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let open: typeof stretches = [];
  for (const { name, start, end } of placeholders) {
    for (; (stretches[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next++) open.push(...stretches.slice(next, next + 1));
    open = open.filter((stretch) => stretch.end > start);
    const owner = open.findLast((stretch) => end <= stretch.end)?.part;
    if (owner?.placeholders.every((other) => other.name !== name)) owner.placeholders.push({ name, meaning: texts.placeholder(name) });
  }
}

/** What deletes says what is lost, and what is not. */
const findDestructions = (paste: Paste, explainer: Explainer): ToldFinding[] =>
  readLines(paste, explainer).flatMap(({ line, offset }): ToldFinding[] => {
    const found = findDestructionCase(line, explainer.destroys(line.command.path));
    if (!found) return [];
    const message = `Cette commande supprime ${found.lost}. Il reste ${found.kept}.`;
    const [first, last] = [line.path[0] ?? line, line.path.at(-1) ?? line];
    return [{ severity: 'advice', kind: 'danger', message, start: first.start + offset, end: last.end + offset, fix: undefined }];
  });

const isPartlyRead = (statement: string): boolean => readShell(statement).commands.length > 0;

/** The first of several complaints about what the shell cannot read: the others follow from it. */
const withoutFollowers = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }, index) => kind !== 'syntax' || findings.findIndex((other) => other.kind === 'syntax') === index);

function toTold(finding: Finding, offset: number, text: string, { check, subject }: Explainer): ToldFinding {
  const { message, advice } = toMessage(finding);
  const fix = findFix(finding, check.reference);
  const start = finding.start + offset;
  const end = finding.end + offset;
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
    fix: fix && !isHole(fix.text) ? { start: fix.start + offset, end: fix.end + offset, text: fix.text } : undefined,
  };
}

/** What a reader has to write, of any number of words. */
const holes = /\p{Co}+/gu;

const restore = (message: string, written: string): string =>
  isHole(message) ? message.replace(holes, /<[^<>]*>/.exec(written)?.[0] ?? '…') : message;

/** A part of a statement, as a part of the text that was pasted. */
function shift(part: Part, offset: number, text: string): Part {
  const spans = part.spans.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  const written = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  const isMasked = isHole(part.term) || /[\\`^%]/.test(written);
  return { ...part, spans, term: isMasked && part.role !== 'command' && part.role !== 'construct' ? written : part.term };
}

/** A line that goes on is told where its sign was typed, and not where a shell would have wanted it. */
function atSigns(part: Part, { breaks }: Paste): Part {
  if (part.role !== 'construct' || breaks.length === 0) return part;
  const spans = part.spans.map((span) => {
    const found = breaks.find(({ start, end }) => end === span.end && start < span.start);
    return found ? { start: found.start, end: found.start + 1 } : span;
  });
  return { ...part, spans };
}

/** A command with all its options long, or short. */
export interface Forms {
  long: string;
  short: string;
}

/** The other forms of a pasted text. */
export const toForms = ({ text, readable }: Paste, { reference }: Explainer): Forms => ({
  long: applyEdits(text, toLongOptions(readable, reference)),
  short: applyEdits(text, toShortOptions(readable, reference)),
});

/** The text for PowerShell; undefined where it has to be written by hand. What writes it is loaded when it is asked for. */
export async function toPowerShellForm({ text, readable, shell }: Paste, { programs }: Explainer): Promise<string | undefined> {
  if (shell !== 'bash') return shell === 'powershell' ? text : undefined;
  const { toPowerShell } = await import('../command-line/powershell.ts');
  const edits = toPowerShell(readable, programs);
  return edits && restoreHoles(applyEdits(readable, edits), text, readable);
}

/** Words that a reader replaces come back, each where its letter went. */
function restoreHoles(edited: string, text: string, readable: string): string {
  const written = new Map<string, string>();
  for (const { 0: hole, index } of readable.matchAll(holes))
    for (const sign of hole) {
      if (!written.has(sign)) written.set(sign, text.slice(index + hole.indexOf(sign), index + hole.lastIndexOf(sign) + 1));
    }
  return edited.replace(holes, (hole) => [...new Set(hole)].map((sign) => written.get(sign) ?? '').join(''));
}

/** The commands of a pasted text, as the reference reads them, each with the text that its offsets are those of. */
export const readLines = ({ readable }: Paste, { reference }: Explainer): { line: CommandLine; text: string; offset: number }[] =>
  splitStatements(readable).flatMap(({ start, end }) => {
    const text = readable.slice(start, end);
    return readShell(text).commands.flatMap((command) => {
      const line = parseCommand(command, reference);
      return line ? [{ line, text, offset: start }] : [];
    });
  });

/** The commands as a file, when the subject knows one for them; what writes it is loaded when there is such a command. */
export async function toFile(paste: Paste, explainer: Explainer): Promise<Conversion | undefined> {
  const conversion = explainer.subject?.conversion;
  const lines = readLines(paste, explainer);
  if (!(conversion && lines.some(({ line }) => conversion.takes(line)))) return undefined;
  const convert = await conversion.load();
  const file = convert(lines);
  if (!file?.text) return file;
  const restored = (text: string) => restoreHoles(text, paste.text, paste.readable);
  return { text: restored(file.text), left: file.left.map(restored) };
}
