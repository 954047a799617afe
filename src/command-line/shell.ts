import { loadGrammar, readScript } from '#shell-grammar';
import { memoize } from '../text/memo.ts';
import { readPlainScript } from './plain-shell.ts';
import type { ShellScript } from './shell-script.ts';

export type { ConstructKind, ShellConstruct, ShellScript, ShellWord, SimpleCommand, Span } from './shell-script.ts';

/** Reads a script: commands, words and shell constructs, each with its offsets. In a browser, after `prepareShell`. */
export const readShell: (text: string) => ShellScript = memoize((text: string) => readPlainScript(text) ?? readScript(text));

/** Whether a shell could read a text: nothing in it is left open. In a browser, after `prepareShell`. */
export const isReadable = (text: string): boolean => readShell(text).errors.length === 0;

/** Brings what reads a text: the grammar of the shell is long, and most commands are words and spaces. */
export async function prepareShell(text: string): Promise<void> {
  if (readPlainScript(text) === undefined) await loadGrammar();
}
