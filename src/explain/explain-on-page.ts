import { readPaste } from '../command-line/paste.ts';
import { prepareShell } from '../command-line/shell.ts';
import { type Explanation, explainPaste, readLines } from './explain-paste.ts';
import type { PagePart } from './page-data.ts';
import type { PageExplainer } from './page-explainer.ts';

/** Rounds of asking at most: each brings what the last one showed to be missing. */
const mostRounds = 6;

/**
 * Explains a pasted text with what the page has, and asks for what it lacks.
 *
 * @param load brings a part by its name
 * @throws when something does not come: what is known without it could be untrue
 */
export async function explainOnPage(
  pasted: string,
  explainer: PageExplainer,
  load: (name: string) => Promise<PagePart>,
): Promise<Explanation> {
  const paste = readPaste(pasted, explainer.programs);
  await prepareShell(paste.readable);
  /** Whether all that was asked for is there; what is not is brought. */
  const isWhole = async (): Promise<boolean> => {
    const names = explainer.takeMissing();
    for (const part of await Promise.all(names.map(load))) explainer.add(part);
    return names.length === 0;
  };
  explainer.takeMissing();
  // First the commands that are written: without their options, every option would be looked for elsewhere.
  for (let round = 0; round < mostRounds; round++) {
    readLines(paste, explainer);
    if (await isWhole()) break;
  }
  for (let round = 0; round < mostRounds; round++) {
    const explanation = explainPaste(pasted, explainer);
    if (await isWhole()) return explanation;
  }
  throw new Error('there is always something missing');
}
