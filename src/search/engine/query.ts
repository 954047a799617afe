import { splitElisions } from './elision.ts';

/** Characters that no query needs and that would only disturb the engine: controls, lone surrogates. */
const unprintable = /[\p{Cc}\p{Cs}]/gu;

/** Longest query that is looked at, in characters: nobody types more, a poisoned address may. */
const longest = 200;

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
