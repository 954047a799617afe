import type { ShellConstruct, ShellScript, ShellWord, SimpleCommand } from './shell-script.ts';

/** Words that begin something else than a command, or whose arguments are more than words. */
const special = new Set(
  [
    'if then else elif fi case esac for select while until do done in function time coproc',
    'declare typeset export readonly local let alias eval',
  ].flatMap((names) => names.split(' ')),
);

/** Parts of a word: signs that mean nothing to a shell, what stands in quotes, a variable, the current folder. */
// Letters of words that nobody knows yet are among them.
const plainSigns = /[\p{L}\p{N}\p{Co}_./:=,@%+-]+/uy;
const singleQuotes = /'[^'\n]*'/y;
const quotedSigns = /[^"$`\\\n]+/y;
const variable = /\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})/y;
const currentFolder = /\$\(pwd\)/y;
const blank = /[ \t]+(?:\\\n[ \t]*(?=[^\s\\]))?/y;

/** What a part of a word adds to a script besides itself. */
interface Found {
  constructs: ShellConstruct[];
  commands: SimpleCommand[];
}

/** Reads one word, and tells what is in it; undefined when it holds more than can be read here. */
function readWord(text: string, start: number, found: Found): ShellWord | undefined {
  let at = start;
  let value = '';
  let splits = false;
  const quoted: ShellWord['quoted'] = [];
  const take = (expression: RegExp): string | undefined => {
    expression.lastIndex = at;
    const read = expression.exec(text)?.[0];
    at += read?.length ?? 0;
    return read;
  };
  const takeExpansion = (): string | undefined => {
    const from = at;
    const name = take(variable);
    if (name !== undefined) {
      const kind = /^\$\{?PWD\}?$/.test(name) ? 'working-directory' : 'variable';
      found.constructs.push({ kind, spans: [{ start: from, end: at }] });
      return name;
    }
    const folder = take(currentFolder);
    if (folder === undefined) return undefined;
    const inner = { start: from + 2, end: at - 1 };
    found.constructs.push({
      kind: 'substitution',
      spans: [
        { start: from, end: inner.start },
        { start: inner.end, end: at },
      ],
    });
    const program = text.slice(inner.start, inner.end);
    found.commands.push({ ...inner, words: [{ ...inner, text: program, value: program, splits: false, quoted: [] }] });
    return folder;
  };
  const takeDoubleQuotes = (): string | undefined => {
    let inside = '';
    for (at++; text[at] !== '"'; ) {
      const part = take(quotedSigns) ?? takeExpansion();
      if (part === undefined) return undefined;
      inside += part;
    }
    at++;
    return inside;
  };
  while (at < text.length && !/[ \t\n]/.test(text[at] ?? '')) {
    const from = at;
    const isDouble = text[at] === '"';
    const single = take(singleQuotes);
    const part = single?.slice(1, -1) ?? (isDouble ? takeDoubleQuotes() : take(plainSigns));
    const expanded = part === undefined && !isDouble ? takeExpansion() : undefined;
    if (part === undefined && expanded === undefined) return undefined;
    if (isDouble || single !== undefined) quoted.push({ start: from, end: at, quote: isDouble ? 'double' : 'single' });
    splits ||= expanded !== undefined;
    value += part ?? expanded;
  }
  return { start, end: at, text: text.slice(start, at), value, splits, quoted };
}

/**
 * A script that is words, spaces and lines that go on, as any shell reads it; undefined when there is more in it. Words may have quotes,
 * variables and `$(pwd)`, which most pasted commands have.
 */
export function readPlainScript(text: string): ShellScript | undefined {
  const script: ShellScript = { commands: [], constructs: [], hasControlFlow: false, errors: [], bodies: [] };
  const continuations: { start: number; end: number }[] = [];
  const found: Found = { constructs: script.constructs, commands: [] };
  let words: ShellWord[] = [];
  const endCommand = (): boolean => {
    const [first] = words;
    const last = words.at(-1);
    if (!(first && last)) return true;
    if (first.text.includes('=') || special.has(first.text)) return false;
    script.commands.push({ start: first.start, end: last.end, words }, ...found.commands.splice(0));
    words = [];
    return true;
  };
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\n') {
      if (!endCommand()) return undefined;
      at++;
      continue;
    }
    blank.lastIndex = at;
    const space = blank.exec(text)?.[0];
    if (space !== undefined) {
      const sign = space.indexOf('\\');
      if (sign !== -1) {
        if (words.length === 0) return undefined;
        continuations.push({ start: at + sign, end: at + sign + 1 });
      }
      at += space.length;
      continue;
    }
    const word = readWord(text, at, found);
    if (!word) return undefined;
    words.push(word);
    at = word.end;
  }
  if (!endCommand()) return undefined;
  if (continuations.length > 0) script.constructs.push({ kind: 'continuation', spans: continuations });
  script.constructs.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  return script;
}
