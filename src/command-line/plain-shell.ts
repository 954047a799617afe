import { toCovered } from './covered.ts';
import type { ConstructKind, ShellConstruct, ShellScript, ShellWord, SimpleCommand, Span } from './shell-script.ts';

/** Words that begin something else than a command, or whose arguments are more than words. */
const special = new Set(
  ['case esac select function time coproc ! [[ ]] { } in', 'declare typeset readonly local let alias eval'].flatMap((names) =>
    names.split(' '),
  ),
);

/** Words that end a list of commands, where a command could begin. */
const closing = new Set('then elif else fi do done'.split(' '));

/** Words that begin what such words end. */
const opening = new Set(['if', 'while', 'until', 'for']);

/** Parts of a word: signs that mean nothing to a shell, what stands in quotes, a variable. */
// Letters of words that nobody knows yet are among them.
const plainSigns = /[\p{L}\p{N}\p{Co}_./:=,@%+~*?[\]{}^!#-]+/uy;
const singleQuotes = /'[^']*'/y;
const quotedSigns = /[^"$`\\]+/y;
const quotedEscape = /\\["\\$`]/y;
const escapedSign = /\\[^\n]/y;
const variable = /\$(?:[A-Za-z_]\w*|[\d?#@*!$-]|\{[A-Za-z_]\w*(?::?[-=+?][\p{L}\p{N}_./:,@%+ -]*)?\})/uy;
const blank = /[ \t]+/y;
const continuation = /\\\n/y;
const backticks = /`[A-Za-z][\w.-]*(?: [\w./:=-]+)*`/y;
const name = /[A-Za-z_]\w*/y;
const assignment = /[A-Za-z_]\w*\+?=/y;
const redirection = /\d*(?:&>>|&>|>>|>&|<&|>|<)(?![(<>&|])/y;
const endOfWord = /[\s;&|<>()]/;

/** More than can be read here: the grammar of the shell is asked. One for all: to make one costs more than to read a command. */
const notPlain = new Error('not plain');

/** The text ends before what it has begun does. */
const unfinished = new Error('unfinished');

function giveUp(): never {
  throw notPlain;
}

/** Groups within groups at most. */
const deepest = 20;

class PlainReader {
  readonly #text: string;
  readonly #constructs: ShellConstruct[] = [];
  readonly #commands: SimpleCommand[] = [];
  readonly #literal: Span[] = [];
  #at = 0;
  /** The end of the last word or sign of a command: spaces behind it are none of it. */
  #end = 0;
  #depth = 0;
  #hasControlFlow = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ShellScript {
    this.#readList();
    if (this.#at < this.#text.length) giveUp();
    const isLiteral = toCovered(this.#literal);
    const continuations = [...this.#text.matchAll(/\\(?=\n)/g)]
      .map(({ index }) => ({ start: index, end: index + 1 }))
      .filter(({ start }) => !isLiteral(start));
    if (continuations.length > 0) this.#add('continuation', ...continuations);
    const startOf = ({ spans }: ShellConstruct): number => spans[0]?.start ?? 0;
    return {
      commands: this.#commands.sort((a, b) => a.start - b.start),
      constructs: this.#constructs.sort((a, b) => startOf(a) - startOf(b)),
      hasControlFlow: this.#hasControlFlow,
      errors: [],
      bodies: [],
    };
  }

  #add(kind: ConstructKind, ...spans: Span[]): void {
    this.#constructs.push({ kind, spans });
  }

  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const read = expression.exec(this.#text)?.[0];
    this.#at += read?.length ?? 0;
    return read;
  }

  #next(): string {
    return this.#text[this.#at] ?? '';
  }

  /** Spaces, and the ends of lines that go on. */
  #skipBlanks(): void {
    for (;;) {
      if (this.#take(blank) === undefined && this.#take(continuation) === undefined) return;
      // What goes on with an empty line, or with nothing, does not go on.
      if (this.#text[this.#at - 1] === '\n' && /^[ \t]*(?:\n|$)/.test(this.#text.slice(this.#at, this.#at + 200))) giveUp();
    }
  }

  #skipComment(): void {
    if (this.#next() !== '#') return;
    const start = this.#at;
    if (start > 0 && !/[ \t\n]/.test(this.#text[start - 1] ?? '')) giveUp();
    const end = this.#text.indexOf('\n', start);
    this.#at = end === -1 ? this.#text.length : end;
    if (this.#text[this.#at - 1] === '\\') giveUp();
    this.#add('comment', { start, end: this.#at });
  }

  #skipLines(): void {
    for (;;) {
      this.#skipBlanks();
      this.#skipComment();
      if (this.#next() !== '\n') return;
      this.#at++;
    }
  }

  /** The word that stands here, when a shell would know it: it is not taken. */
  #peekWord(): string {
    const from = this.#at;
    const word = /^[^\s;&|<>()]+/.exec(this.#text.slice(from, from + 20))?.[0] ?? '';
    return endOfWord.test(this.#text[from + word.length] ?? ' ') ? word : '';
  }

  #isClosing(): boolean {
    return closing.has(this.#peekWord());
  }

  /** Commands, up to what closes them or to the end. */
  #readList(): number {
    if (++this.#depth > deepest) giveUp();
    let count = 0;
    for (this.#skipLines(); this.#at < this.#text.length && this.#next() !== ')' && !this.#isClosing(); this.#skipLines()) {
      this.#readChain();
      count++;
      if (this.#text[this.#end] === ';') this.#add('separator', { start: this.#end, end: this.#end + 1 });
      this.#skipBlanks();
      this.#skipComment();
      const sign = this.#next();
      if (sign === '&') this.#add('background', { start: this.#at, end: this.#at + 1 });
      if (sign === ';' || sign === '&') this.#at++;
      else if (sign !== '\n' && sign !== ')' && sign !== '') giveUp();
      if (/[;&]/.test(sign) && /[;&|]/.test(this.#next())) giveUp();
    }
    this.#depth--;
    return count;
  }

  /** Commands joined by `&&`, `||` and `|`. */
  #readChain(): void {
    for (let before = ''; ; ) {
      if (before !== '|' && this.#peekWord() === '!') {
        this.#at++;
        this.#hasControlFlow = true;
        this.#skipBlanks();
        if (/[#\n]/.test(this.#next())) giveUp();
      }
      this.#readCommand();
      this.#skipBlanks();
      const [sign] = /^(?:&&|\|\||\|(?!&))/.exec(this.#text.slice(this.#at, this.#at + 3)) ?? [];
      if (sign === undefined) return;
      before = sign;
      this.#add(sign === '|' ? 'pipe' : sign === '&&' ? 'and' : 'or', { start: this.#at, end: this.#at + sign.length });
      this.#at += sign.length;
      this.#skipBlanks();
      if (this.#next() === '#') giveUp();
      while (this.#next() === '\n') {
        this.#at++;
        this.#skipBlanks();
        if (this.#next() === '#') giveUp();
      }
      if (this.#at >= this.#text.length) throw unfinished;
    }
  }

  #expect(word: string): void {
    if (this.#peekWord() !== word) giveUp();
    this.#at += word.length;
    this.#end = this.#at;
  }

  #readBody(...closers: string[]): string {
    const count = this.#readList();
    if (this.#at >= this.#text.length) throw unfinished;
    const closer = this.#peekWord();
    if (count === 0 || !closers.includes(closer)) giveUp();
    this.#expect(closer);
    return closer;
  }

  #readCommand(): void {
    const word = this.#peekWord();
    if (special.has(word) || closing.has(word) || this.#next() === '(') giveUp();
    switch (word) {
      case 'if':
        this.#at += 2;
        for (let closer = 'elif'; closer === 'elif'; ) {
          this.#readBody('then');
          closer = this.#readBody('elif', 'else', 'fi');
          if (closer === 'else') this.#readBody('fi');
        }
        break;
      case 'while':
      case 'until':
        this.#at += 5;
        this.#readBody('do');
        this.#readBody('done');
        break;
      case 'for':
        this.#at += 3;
        this.#readFor();
        break;
      default:
        this.#readSimple();
        return;
    }
    this.#endGroup();
  }

  /** What goes into a whole group, or out of it, is not read here. */
  #endGroup(): void {
    this.#hasControlFlow = true;
    this.#skipBlanks();
    if (/[<>\d]/.test(this.#next())) giveUp();
  }

  #readFor(): void {
    this.#skipBlanks();
    if (this.#take(name) === undefined) giveUp();
    this.#skipBlanks();
    this.#expect('in');
    this.#skipBlanks();
    while (!/[\n;]/.test(this.#next())) {
      this.#readWord();
      this.#skipBlanks();
    }
    this.#at++;
    this.#skipLines();
    this.#expect('do');
    this.#readBody('done');
  }

  #readSimple(): void {
    const start = this.#at;
    const words: ShellWord[] = [];
    const prefixes: Span[] = [];
    for (;;) {
      const from = this.#at;
      const sign = this.#next();
      if (sign === '' || /[\n;|)]/.test(sign) || (sign === '#' && from > start) || (sign === '&' && this.#text[from + 1] !== '>')) break;
      const operator = this.#take(redirection);
      if (operator !== undefined) {
        this.#readRedirection(from, operator);
      } else if (words.length === 0 && this.#take(assignment) !== undefined) {
        if (/[\s;&|<>()]|^$/.test(this.#next())) {
          if (this.#next() === '(') giveUp();
        } else this.#readWord();
        prefixes.push({ start: from, end: this.#at });
      } else {
        const word = this.#readWord();
        if (words.length === 0 && special.has(word.text)) giveUp();
        words.push(word);
      }
      this.#end = this.#at;
      this.#skipBlanks();
    }
    if (this.#end <= start || (words.length === 0 && prefixes.length === 0)) giveUp();
    for (const prefix of prefixes) this.#add(words.length > 0 ? 'assignment' : 'shell-variable', prefix);
    this.#commands.push({ start, end: this.#end, words });
  }

  #readRedirection(start: number, operator: string): void {
    this.#skipBlanks();
    if (/^$|[\s;&|<>()#]/.test(this.#next())) giveUp();
    this.#readWord();
    const sign = operator.replace(/^\d+/, '');
    this.#add(sign.startsWith('<') ? 'read' : /^&?>>$/.test(sign) ? 'append' : 'write', { start, end: this.#at });
  }

  /** A variable, or what a command shows, in its place. */
  #takeExpansion(): string | undefined {
    const start = this.#at;
    const quick = this.#take(backticks);
    if (quick !== undefined) return this.#addBackticks(start, quick);
    if (this.#next() !== '$') return undefined;
    const written = this.#take(variable);
    if (written !== undefined) {
      this.#add(/^\$\{?PWD\}?$/.test(written) ? 'working-directory' : 'variable', { start, end: this.#at });
      return written;
    }
    if (this.#text[start + 1] !== '(' || this.#text[start + 2] === '(') giveUp();
    this.#at += 2;
    const count = this.#readList();
    if (this.#at >= this.#text.length) throw unfinished;
    if (count === 0 || this.#next() !== ')') giveUp();
    this.#at++;
    this.#add('substitution', { start, end: start + 2 }, { start: this.#at - 1, end: this.#at });
    return this.#text.slice(start, this.#at);
  }

  /** A command of plain words in the old writing of `$( )`. */
  #addBackticks(start: number, written: string): string {
    const words = [...written.matchAll(/[^ `]+/g)].map(({ 0: text, index }): ShellWord => {
      if (special.has(text) || closing.has(text) || opening.has(text) || /^[A-Za-z_]\w*=/.test(text)) giveUp();
      return { start: start + index, end: start + index + text.length, text, value: text, splits: false, quoted: [] };
    });
    const end = start + written.length;
    this.#commands.push({ start: start + 1, end: end - 1, words });
    this.#add('substitution', { start, end: start + 1 }, { start: end - 1, end });
    return written;
  }

  #takeDoubleQuotes(): string {
    let inside = '';
    for (this.#at++; this.#next() !== '"'; ) {
      if (this.#at >= this.#text.length) throw unfinished;
      const escaped = this.#take(quotedEscape);
      inside += escaped?.slice(1) ?? this.#take(quotedSigns) ?? this.#takeExpansion() ?? giveUp();
    }
    this.#at++;
    return inside;
  }

  #readWord(): ShellWord {
    const text = this.#text;
    const start = this.#at;
    let value = '';
    let expands = false;
    const quoted: ShellWord['quoted'] = [];
    while (this.#at < text.length && !endOfWord.test(this.#next())) {
      const from = this.#at;
      if (this.#next() === "'" && !text.includes("'", from + 1)) throw unfinished;
      if (this.#next() === '"') {
        value += this.#takeDoubleQuotes();
        quoted.push({ start: from, end: this.#at, quote: 'double' });
        continue;
      }
      const single = this.#take(singleQuotes);
      if (single !== undefined) {
        value += single.slice(1, -1);
        quoted.push({ start: from, end: this.#at, quote: 'single' });
        this.#literal.push({ start: from, end: this.#at });
        continue;
      }
      const part = this.#take(plainSigns) ?? this.#take(escapedSign)?.slice(1);
      if (part === undefined) expands = true;
      value += part ?? this.#takeExpansion() ?? giveUp();
    }
    if (this.#at === start) giveUp();
    const written = text.slice(start, this.#at);
    // An element of an array.
    if (/^[A-Za-z_]\w*\[/.test(written)) giveUp();
    return { start, end: this.#at, text: written, value, splits: expands || makesWords(written), quoted };
  }
}

/** `*`, `?` and `{a,b}` outside quotes; `{{.ID}}` holds no comma between its braces. */
export const makesWords = (written: string): boolean => {
  if (!/[*?{]/.test(written)) return false;
  const bare = written.replace(/\\.|"(?:\\.|[^"\\])*"|'[^']*'|\$\{[^}]*\}/gs, '');
  return /[*?]|\{(?:[^{}\s,.]|\.(?!\.))*(?:,|\.\.)[^{}\s]*\}/.test(bare);
};

/**
 * A script as any shell reads it: words, quotes, variables, what goes from one command to another, conditions and loops; undefined when
 * there is more in it, which the grammar of the shell reads. Of one that ends before what it has begun does, only that is told.
 */
export function readPlain(text: string): ShellScript | 'unfinished' | undefined {
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error === notPlain) return undefined;
    if (error === unfinished) return 'unfinished';
    throw error;
  }
}
