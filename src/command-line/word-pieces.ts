/** A stretch of a word: what is written there, and what the shell makes of it. Offsets are those of the word. */
export interface Piece {
  start: number;
  end: number;
  /** `text`: given as it is; `variable`: replaced by its value; `command`: by what it prints. */
  kind: 'text' | 'variable' | 'command';
  /** The text, the name of the variable, or the command. */
  value: string;
}

/** End of `$( … )`, quotes and inner ones read; undefined when it is left open. */
function endOfCommand(word: string, from: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = from; at < word.length; at++) {
    const sign = word[at] ?? '';
    if (sign === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}

const variable = /^\$(?:(?<name>[A-Za-z_]\w*)|\{(?<braced>[A-Za-z_]\w*)\})/;

/**
 * The pieces of a word as it is written, quotes taken off.
 *
 * @returns undefined when it holds what only its shell can read: `${x:-y}`, `$'…'`, a quote left open
 */
export function readPieces(word: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, kind: Piece['kind'], value: string): void => {
    const last = pieces.at(-1);
    if (kind === 'text' && last?.kind === 'text') {
      last.value += value;
      last.end = end;
    } else pieces.push({ start, end, kind, value });
  };
  let isDouble = false;
  for (let at = 0; at < word.length; ) {
    const sign = word[at] ?? '';
    if (sign === "'" && !isDouble) {
      const end = word.indexOf("'", at + 1);
      if (end === -1) return undefined;
      add(at, end + 1, 'text', word.slice(at + 1, end));
      at = end + 1;
    } else if (sign === '"') {
      isDouble = !isDouble;
      if (word[at + 1] === '"' && isDouble) add(at, at + 2, 'text', '');
      at++;
    } else if (sign === '\\') {
      const next = word[at + 1];
      if (next === undefined) return undefined;
      const isKept = isDouble && !/["$`\\\n]/.test(next);
      add(at, at + 2, 'text', next === '\n' ? '' : isKept ? sign + next : next);
      at += 2;
    } else if (sign === '`') {
      const end = word.indexOf('`', at + 1);
      if (end === -1) return undefined;
      add(at, end + 1, 'command', word.slice(at + 1, end));
      at = end + 1;
    } else if (sign === '$' && word[at + 1] === '(' && word[at + 2] !== '(') {
      const end = endOfCommand(word, at + 1);
      if (end === undefined) return undefined;
      add(at, end, 'command', word.slice(at + 2, end - 1));
      at = end;
    } else if (sign === '$') {
      const found = variable.exec(word.slice(at));
      if (found) {
        add(at, at + found[0].length, 'variable', found.groups?.name ?? found.groups?.braced ?? '');
        at += found[0].length;
      } else if (/[\s"]|^$/.test(word[at + 1] ?? '')) {
        add(at, at + 1, 'text', sign);
        at++;
      } else return undefined;
    } else {
      add(at, at + 1, 'text', sign);
      at++;
    }
  }
  return isDouble ? undefined : pieces;
}
