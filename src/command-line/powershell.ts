import { applyEdits, type Edit } from './forms.ts';
import { holdsOptions } from './parse.ts';
import { readShell, type ShellConstruct, type ShellWord, type SimpleCommand } from './shell.ts';
import { type Piece, readPieces } from './word-pieces.ts';

/** Programs that both worlds have, as long as they take no option. */
const portable = new Set(['cat', 'cd', 'echo', 'exit', 'ls', 'mkdir', 'pwd']);

/** Signs that mean something to PowerShell outside quotes, and nothing to the other shells. */
const special = /[,;{}()@`<>|&]/;

/** Variables that PowerShell knows under the same name. */
const shared = new Set(['PWD', 'HOME']);
/** Variables of the system that Windows calls otherwise. */
const renamed: Readonly<Record<string, string>> = { USER: 'USERNAME', HOSTNAME: 'COMPUTERNAME' };

/**
 * What changes in a bash command for PowerShell to run it.
 *
 * @param programs names that the content's reference describes: they are the same everywhere
 * @returns the edits, none when both shells read the same text; undefined when it has to be written by hand
 */
export function toPowerShell(text: string, programs: readonly string[]): Edit[] | undefined {
  const { commands, constructs, errors, hasControlFlow } = readShell(text);
  // Curved quotes are quotes to PowerShell, wherever they stand.
  if (errors.length > 0 || hasControlFlow || /[‘’‚‛“”„]/.test(text)) return undefined;
  if (constructs.some(({ kind, spans: [span] }) => isOfBytes(kind, text.slice(span?.start, span?.end))) && commands.some(spoilsBytes))
    return undefined;
  const edits: Edit[] = [];
  const words = commands.flatMap((command) => command.words);
  const isInWord = ({ start, end }: { start: number; end: number }) => words.some((word) => word.start <= start && end <= word.end);
  for (const command of commands) {
    // What stands in `$( )` is written with the word around it.
    if (words.some((word) => word.start < command.start && command.end < word.end)) continue;
    const found = editWords(command, programs, text);
    if (!found) return undefined;
    edits.push(...found);
  }
  for (const construct of constructs) {
    if (construct.kind === 'continuation' && construct.spans.some(isInWord)) return undefined;
    if (/^(?:substitution|variable|working-directory)$/.test(construct.kind) && construct.spans.every(isInWord)) continue;
    const [span] = construct.spans;
    if (span && words.some((word) => word.start < span.start && span.end < word.end)) continue;
    const found = editConstruct(construct, text);
    if (!found) return undefined;
    edits.push(...found);
  }
  return mergeEdits(edits);
}

/** A pipe, or a file that is written: text to PowerShell, whatever the bytes. */
const isOfBytes = (kind: ShellConstruct['kind'], written: string): boolean =>
  kind === 'pipe' || ((kind === 'write' || kind === 'append') && !/&\d|\/dev\/null/.test(written));

/** Programs whose output is bytes that PowerShell would rewrite as text, or that read such bytes. */
const spoilsBytes = ({ words }: SimpleCommand): boolean => {
  const values = words.map(({ value }) => value);
  return (
    values.some((value) => /^(?:save|load|export|import|exec|run)$/.test(value)) ||
    values.some((value, index) => (value === '-o' || value === '--output') && values[index + 1] === '-')
  );
};

/** `sudo` does not exist, and is not needed: it goes, with what follows it. */
function dropRunner(words: readonly ShellWord[]): { words: readonly ShellWord[]; edits: Edit[] } | undefined {
  const [first, second] = words;
  if (first?.value !== 'sudo' || !second) return { words, edits: [] };
  const from = second.value === '-E' ? words[2] : second;
  if (!from || from.value.startsWith('-') || from.value.includes('=')) return undefined;
  return { words: words.slice(words.indexOf(from)), edits: [{ start: first.start, end: from.start, text: '' }] };
}

function editWords(command: SimpleCommand, programs: readonly string[], whole: string): Edit[] | undefined {
  const bare = dropRunner(command.words);
  if (!bare) return undefined;
  const [program] = bare.words;
  if (program && program.value !== 'curl' && !programs.includes(program.value)) {
    const takesOptions = bare.words.some(({ value }, index) => index > 0 && value.startsWith('-'));
    if (!portable.has(program.value) || takesOptions) return undefined;
  }
  // Windows PowerShell calls something else by this name; the program itself is there under its whole name.
  const named = program?.value === 'curl' ? [{ start: program.start, end: program.end, text: 'curl.exe' }] : [];
  const edits: Edit[] = [...bare.edits, ...named];
  for (const word of bare.words) {
    const found = editWord(word, programs, whole);
    if (!found) return undefined;
    edits.push(...found);
  }
  return edits;
}

/** Signs that PowerShell reads inside double quotes. */
const escapeDouble = (text: string): string => text.replace(/[$`"“”„]/g, '`$&');

/** A piece of a word, as it stands between double quotes; undefined when it cannot. */
function writePiece(piece: Piece, next: string, programs: readonly string[], source: string): string | undefined {
  switch (piece.kind) {
    case 'text':
      return escapeDouble(piece.value);
    case 'variable': {
      const name = toVariableName(piece.value);
      const isBraced = source.startsWith('${') || /^[\w:?]/.test(next);
      return isBraced ? `\${${name}}` : `$${name}`;
    }
    case 'command': {
      if (piece.value.trim() === 'pwd') return '${PWD}';
      const edits = toPowerShell(piece.value, programs);
      return edits && `$(${applyEdits(piece.value, edits)})`;
    }
  }
}

const toVariableName = (name: string): string => (shared.has(name) ? name : `env:${renamed[name] ?? name}`);

/**
 * A word that PowerShell would read otherwise is written whole between quotes: outside them a comma parts it, a
 * variable takes the colon or the point that follows for its own, a dash takes a point for its end, and a parenthesis ends it.
 */
function editWord(word: ShellWord, programs: readonly string[], whole: string): Edit[] | undefined {
  const { text, start, end, splits, value } = word;
  const pieces = readPieces(text);
  if (!pieces) return undefined;
  const expands = pieces.some(({ kind }) => kind !== 'text');
  // The shell makes several words of `*` and `{a,b}`.
  if (splits && !expands) return undefined;
  const isPlain = !/["'\\]/.test(text) || text === value;
  const quote = isWhollyQuoted(word);
  if (!expands) {
    if (/^~(?:\/|$)/.test(text)) return writeWhole(word, `$HOME${escapeDouble(value.slice(1))}`, whole);
    if (quote === 'single') return [];
    if (quote === 'double' && !/[\\`$]/.test(text) && !/[“”„]/.test(value)) return [];
    if (quote === undefined && isPlain && !special.test(text) && !cutsAtDot.test(text) && !/^[#<>|&]/.test(text)) return [];
    if (/[\n]/.test(value)) return undefined;
    return writeWhole(word, value.replace(/[$`"“”„]/g, '`$&'), whole);
  }
  // A word that is one expansion and nothing more is read alike.
  const [only] = pieces;
  if (pieces.length === 1 && only && !text.includes('"')) {
    // PowerShell makes one word of a variable, whatever it holds.
    if (holdsOptions(word)) return undefined;
    if (only.kind === 'variable')
      return only.value === 'PWD' || only.value === 'HOME'
        ? []
        : [
            {
              start,
              end,
              text: only.start === 0 && text.startsWith('${') ? `\${${toVariableName(only.value)}}` : `$${toVariableName(only.value)}`,
            },
          ];
    if (only.kind === 'command') {
      if (only.value.trim() === 'pwd' || text.startsWith('`')) return undefined;
      const inner = toPowerShell(only.value, programs);
      return inner && shiftEdits(inner, start + 2);
    }
  }
  if (pieces.some(({ kind, value: inner }) => kind === 'text' && inner.includes('\n'))) return undefined;
  if (keepsShape(word, quote)) return editPieces(word, pieces, programs);
  const written: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const following = next ? (next.kind === 'text' ? next.value : '$') : '';
    const one = writePiece(piece, following, programs, text.slice(piece.start, piece.end));
    if (one === undefined) return undefined;
    written.push(one);
  }
  return writeWhole(word, written.join(''), whole);
}

/** Whether the quotes stay where they are: the expansions alone are written otherwise. */
function keepsShape({ text, start, quoted }: ShellWord, quote: ReturnType<typeof isWhollyQuoted>): boolean {
  if (/[\\`]/.test(text)) return false;
  if (quote === 'double') return !/[“”„]/.test(text);
  const outside = quoted.reduceRight((rest, span) => rest.slice(0, span.start - start) + rest.slice(span.end - start), text);
  return !/^["'$~@#-]/.test(text) && !special.test(outside.replace(/\$\{\w+\}|\$\([^()]*\)/g, ''));
}

function editPieces({ text, start }: ShellWord, pieces: readonly Piece[], programs: readonly string[]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const piece of pieces) {
    const at = { start: start + piece.start, end: start + piece.end };
    const source = text.slice(piece.start, piece.end);
    if (piece.kind === 'variable') {
      const isBraced = source.startsWith('${') || /^(?:[\w:?]|":)/.test(text.slice(piece.end));
      const name = toVariableName(piece.value);
      const written = isBraced ? `\${${name}}` : `$${name}`;
      if (written !== source) edits.push({ ...at, text: written });
    }
    if (piece.kind === 'command') {
      const inner = toPowerShell(piece.value, programs);
      if (!inner) return undefined;
      edits.push(...shiftEdits(inner, at.start + 2));
    }
  }
  return edits;
}

const shiftEdits = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));

/** `-x.y`, `-p127.0.0.1`: a parameter of PowerShell ends at its first point. */
const cutsAtDot = /^-[A-Za-z_?][^"']*\./;

function isWhollyQuoted({ start, end, quoted }: ShellWord): 'single' | 'double' | undefined {
  const [only] = quoted;
  return quoted.length === 1 && only?.start === start && only.end === end ? only.quote : undefined;
}

/** The smallest edits that make the word this text between double quotes: an edit stands in the place of a sign. */
function writeWhole({ text, start, end }: ShellWord, inner: string, whole: string): Edit[] {
  const target = `"${inner}"`;
  if (target === text) return [];
  if (inner === text) {
    const opening =
      whole[start - 1] === ' ' ? { start: start - 1, end: start, text: ' "' } : { start, end: start + 1, text: `"${whole[start] ?? ''}` };
    const isShort = opening.start === start && end - start < 2;
    if (isShort) return [{ start, end, text: target }];
    return [
      opening,
      whole[end] === ' ' ? { start: end, end: end + 1, text: '" ' } : { start: end - 1, end, text: `${whole[end - 1] ?? ''}"` },
    ];
  }
  return [{ start, end, text: target }];
}

/** Two words that need quotes share the space between them. */
function mergeEdits(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && last.start === edit.start && last.end === edit.end) {
      const [closing, opening] = [last.text, edit.text].toSorted((a, b) => (a.startsWith('"') ? 0 : 1) - (b.startsWith('"') ? 0 : 1));
      last.text = `${closing?.trimEnd() ?? ''}${opening ?? ''}`;
    } else merged.push({ ...edit });
  }
  return merged;
}

function editConstruct({ kind, spans }: ShellConstruct, text: string): Edit[] | undefined {
  const [span = { start: 0, end: 0 }] = spans;
  const written = text.slice(span.start, span.end);
  // `$PWD:` would be a variable of the scope PWD.
  const braced =
    /^"?:/.test(text.slice(span.end, span.end + 2)) && !written.startsWith('${') ? [{ ...span, text: `\${${written.slice(1)}}` }] : [];
  switch (kind) {
    case 'continuation':
      return spans.map((one) => ({ ...one, text: '`' }));
    case 'substitution':
      return written === '$(' ? [] : undefined;
    case 'variable': {
      const name = /^\$\{?(?<name>[A-Za-z_]\w*)\}?$/.exec(written)?.groups?.name;
      if (name === undefined) return undefined;
      if (shared.has(name)) return braced;
      const system = `env:${renamed[name] ?? name}`;
      return [{ ...span, text: written.startsWith('${') ? `\${${system}}` : `$${system}` }];
    }
    case 'write':
    case 'append':
      if (/^\d?&>|>&/.test(written) && written !== '2>&1') return undefined;
      return written.endsWith('/dev/null') ? [{ ...span, text: written.replace('/dev/null', '$null') }] : [];
    case 'working-directory':
      return braced;
    case 'pipe':
      return written === '|' ? [] : undefined;
    case 'separator':
    case 'comment':
      return [];
    // `&&` and `||` are unknown to the PowerShell that comes with Windows; the others exist nowhere in it.
    case 'assignment':
    case 'shell-variable':
    case 'and':
    case 'or':
    case 'background':
    case 'read':
    case 'here-string':
    case 'here-document':
      return undefined;
  }
}
