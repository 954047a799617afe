import { createFindMessages, type FindMessages } from '../model/find-messages.ts';
import { type FindTerms, toFindTerms } from '../model/find-terms.ts';

/** What an explanation leads to beside the pages of its commands: sent once something is explained. */
export interface PageLinks {
  /** Addresses of the instructions of each file, by its name, then by what leads to them from its root. */
  keys: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of the glossary, and their addresses. */
  terms: readonly (readonly [term: string, href: string])[];
  /** A word of each message, separated by spaces: a text without any of them holds no message. */
  probes: string;
}

/** The messages that the site explains: address, then the ways in which each is printed. Sent when something of a message is pasted. */
export type PageMessages = readonly (readonly [href: string, ...wordings: string[]])[];

export interface PageLinksSources {
  fileFormats: readonly { title: string; instructions: readonly { path: string; href: string }[] }[];
  /** Words that a page may lead to. */
  terms: readonly { term: string; href: string }[];
  /** All the ways in which messages are printed. */
  wordings: readonly string[];
  /** Words that commands are made of: they announce no message. */
  commands: Iterable<string>;
}

/** The longest word of a wording that no command has. */
function toProbe(wording: string, common: ReadonlySet<string>): string {
  const words = wording
    .toLowerCase()
    .replace(/…|<[^<>\s]+>/g, ' ')
    .split(/[\s'"`´«»‘’“”]+/)
    .map((word) => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(word)?.[0] ?? '')
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length);
  return words.find((word) => !common.has(word)) ?? words[0] ?? '';
}

export const toPageLinks = ({ fileFormats, terms, wordings, commands }: PageLinksSources): PageLinks => ({
  keys: Object.fromEntries(
    fileFormats.map(({ title, instructions }) => [title, Object.fromEntries(instructions.map(({ path, href }) => [path, href]))]),
  ),
  terms: terms.map(({ term, href }) => [term, href]),
  probes: [...new Set(wordings.map((wording) => toProbe(wording, new Set([...commands].flatMap((command) => command.split(' '))))))].join(
    ' ',
  ),
});

export const toFindPageTerms = ({ terms }: PageLinks): FindTerms => toFindTerms(terms.map(([term, href]) => ({ slug: href, term, href })));

export const toFindPageMessages = (messages: PageMessages): FindMessages =>
  createFindMessages(messages.map(([href, ...wordings]) => ({ href, wordings })));

/** Whether a text may hold a message: it has a word of one. */
export const mayHoldMessage = (text: string, { probes }: Pick<PageLinks, 'probes'>): boolean => {
  const lower = text.toLowerCase();
  return probes.split(' ').some((probe) => lower.includes(probe));
};
