import { loadGrammar, readScript } from '#shell-grammar';
import { memoize } from '../text/memo.ts';
import { readPlain } from './plain-shell.ts';
import type { ShellScript } from './shell-script.ts';

export type { ConstructKind, ShellConstruct, ShellScript, ShellWord, SimpleCommand, Span } from './shell-script.ts';

const readMost = memoize((text: string) => readPlain(text) ?? 'other');

/** Reads a script: commands, words and shell constructs, each with its offsets. In a browser, once its grammar is there if it needs it. */
export const readShell: (text: string) => ShellScript = memoize((text: string) => {
  const script = readMost(text);
  return typeof script === 'string' ? readScript(text) : script;
});

/** Whether a shell could read a text: nothing in it is left open. In a browser, once its grammar is there if it needs it. */
export const isReadable = (text: string): boolean => readMost(text) !== 'unfinished' && readShell(text).errors.length === 0;

/** Whether a text is read without the grammar of the shell, which is long: most commands are words and spaces. */
export const isPlain = (text: string): boolean => typeof readMost(text) !== 'string';

export { loadGrammar };
