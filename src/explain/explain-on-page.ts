import { parseCommand } from '../command-line/parse.ts';
import { isTooLong, preparePaste, readTyped } from '../command-line/paste.ts';
import { readShell } from '../command-line/shell.ts';
import type { GoOn } from '../command-line/subject.ts';
import { bringHiddenSigns } from './bring-hidden-signs.ts';
import { type Explanation, type Reading, readForExplaining } from './explain-paste.ts';
import type { PagePart } from './page-data.ts';
import type { PageExplainer } from './page-explainer.ts';

/** Rounds of asking at most: each brings what the last one showed to be missing. */
const mostRounds = 6;

/** Brings a part by its name. */
export type LoadPart = (name: string) => Promise<PagePart>;

/** Reads a pasted text with what the page has; undefined when nobody waits for it any more. @throws when what reads it does not come */
export async function readOnPage(pasted: string, explainer: PageExplainer, goOn: GoOn = () => true): Promise<Reading | undefined> {
  const paste =
    readTyped(pasted) ?? (await import('../command-line/copied-text.ts')).readPaste(pasted, explainer.programs, explainer.reference.index);
  const findHiddenSigns = await bringHiddenSigns(paste.text);
  const { breaks, windowsPaths, omissions, placeholders } = paste;
  const hasSigns = [breaks, windowsPaths, omissions, placeholders].some(({ length }) => length > 0);
  const copied = hasSigns ? await import('./copied-signs.ts') : undefined;
  return (await preparePaste(paste, goOn)) ? readForExplaining(paste, { ...explainer, findHiddenSigns, copied }) : undefined;
}

/**
 * Explains some statements of a text, and asks for what that lacks.
 *
 * @throws when something does not come: what is known without it could be untrue
 */
export async function explainSome(
  { paste, statements, explain }: Reading,
  from: number,
  to: number,
  explainer: PageExplainer,
  load: LoadPart,
): Promise<Pick<Explanation, 'parts' | 'findings'>> {
  /** Whether all that was asked for is there; what is not is brought. */
  const isWhole = async (): Promise<boolean> => {
    const names = explainer.takeMissing();
    if (names.length === 0) return true;
    for (const part of await Promise.all(names.map(load))) explainer.add(part);
    return false;
  };
  explainer.takeMissing();
  // First the commands that are written: without their options, every option would be looked for elsewhere.
  for (let round = 0; round < mostRounds; round++) {
    for (const { start, end } of statements.slice(from, to).filter((one) => !isTooLong(one)))
      for (const command of readShell(paste.readable.slice(start, end)).commands) parseCommand(command, explainer.reference);
    if (await isWhole()) break;
  }
  for (let round = 0; round < mostRounds; round++) {
    const told = explain(from, to);
    if (await isWhole()) return told;
  }
  throw new Error('there is always something missing');
}
