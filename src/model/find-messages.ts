import { readWording } from '../text/wording.ts';

/** A message that a text quotes, and where. */
export interface QuotedMessage {
  start: number;
  end: number;
  href: string;
}

/** The messages that a text quotes, in the order of the text; two never share a letter. */
export type FindMessages = (text: string) => QuotedMessage[];

/**
 * Ready to find the messages of a site in any text.
 *
 * @param messages address of each, and the ways in which it is printed
 */
export function createFindMessages(messages: readonly { href: string; wordings: readonly string[] }[]): FindMessages {
  const known = messages.flatMap(({ href, wordings }) => wordings.map((wording) => ({ href, ...readWording(wording) })));
  return (text) => {
    const lower = text.toLowerCase();
    const found = known.flatMap(({ href, pattern, probe, stable }) => {
      const match = lower.includes(probe) ? pattern.exec(text) : null;
      return match ? [{ href, stable, start: match.index, end: match.index + match[0].length }] : [];
    });
    const kept: QuotedMessage[] = [];
    // The wording of which most is stable says most.
    for (const { href, start, end } of found.toSorted((a, b) => b.stable - a.stable))
      if (!kept.some((other) => start < other.end && other.start < end)) kept.push({ href, start, end });
    return kept.toSorted((a, b) => a.start - b.start);
  };
}
