import { splitElisions } from './elision.ts';

/** Characters that no query needs and that would only disturb the engine: controls, lone surrogates. */
const unprintable = /[\p{Cc}\p{Cs}]/gu;

/** Longest question that is looked at, in characters: a paste of several screens is read to its end, a poisoned address is not. */
const longest = 20_000;

/** What was typed, on one line and without its prompt. */
export const toLine = (typed: string): string =>
  typed
    .slice(0, longest)
    .replace(unprintable, ' ')
    .replace(/^\s*[$#>]\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What is asked of the engine, from what was typed: one line, no prompt, elisions apart.
 *
 * @returns an empty string when nothing is left to ask
 */
export const toQuery = (typed: string): string => splitElisions(toLine(typed));
