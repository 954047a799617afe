import type { ShellScript } from './shell-script.ts';

/** Stands for `shell-grammar.ts` in a browser, which loads it when a text needs it (`imports` of package.json). */
let grammar: typeof import('./shell-grammar.ts') | undefined;

export async function loadGrammar(): Promise<void> {
  grammar ??= await import('./shell-grammar.ts');
}

const getGrammar = (): typeof import('./shell-grammar.ts') => {
  if (!grammar) throw new Error('loadGrammar() first');
  return grammar;
};

export const readScript = (text: string): ShellScript => getGrammar().readScript(text);
