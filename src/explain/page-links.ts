import { type FindTerms, toFindTerms } from '../model/find-terms.ts';

/** What an explanation leads to beside the pages of its commands: sent once something is explained. */
export interface PageLinks {
  /** Words of the glossary, and their addresses. */
  terms: readonly (readonly [term: string, href: string])[];
  /** A word of each message of each part, separated by spaces: a text without any of them holds no message of that part. */
  probes: readonly string[];
}

/** Addresses of the instructions of each file, by its name, then by what leads to them from its root: sent once a file is explained. */
export type FileKeys = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Some of the messages that the site explains: address, then the ways in which each is printed. Sent when something of one is pasted. */
export type PageMessages = readonly (readonly [href: string, ...wordings: string[]])[];

export interface PageLinksSources {
  /** Words that a page may lead to. */
  terms: readonly { term: string; href: string }[];
  /** Messages in parts, as they are sent. */
  messages: readonly PageMessages[];
  /** Commands: words that they are made of announce no message. */
  commands: Iterable<string>;
}

/** The words of a text without the punctuation around them. */
const toWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s'"`´«»‘’“”]+/)
    .map((word) => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(word)?.[0] ?? '')
    .filter((word) => word !== '');

/** What a word is made of: « bin » and « sh » in « bin/sh ». */
const toPieces = (word: string): string[] => word.split(/[^\p{L}\p{N}_]+/u);

/** The longest word of a wording that has something which no command has. */
function toProbe(wording: string, common: ReadonlySet<string>): string {
  const words = toWords(wording.replace(/…|<[^<>\s]+>/g, ' ')).toSorted((a, b) => b.length - a.length);
  return words.find((word) => toPieces(word).some((piece) => !common.has(piece))) ?? words[0] ?? '';
}

/** What a script begins with announces no message either. */
const firstLine = '#!/usr/bin/env sh';

export const toPageLinks = ({ terms, messages, commands }: PageLinksSources): PageLinks => {
  const common = new Set([firstLine, ...commands].flatMap((command) => toPieces(command.toLowerCase())));
  return {
    terms: terms.map(({ term, href }) => [term, href]),
    probes: messages.map((part) =>
      [...new Set(part.flatMap(([, ...wordings]) => wordings.map((wording) => toProbe(wording, common))))].join(' '),
    ),
  };
};

export const toFileKeys = (fileFormats: readonly { title: string; instructions: readonly { path: string; href: string }[] }[]): FileKeys =>
  Object.fromEntries(
    fileFormats.map(({ title, instructions }) => [title, Object.fromEntries(instructions.map(({ path, href }) => [path, href]))]),
  );

/** Signs of a part of the messages at most, unless one message alone has more. */
const largestPart = 2500;

/** The messages in the parts that are asked for. */
export function toMessageParts(messages: PageMessages): PageMessages[] {
  const parts: PageMessages[number][][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const message of messages) {
    const own = JSON.stringify(message).length;
    if (size + own > largestPart) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(message);
    size += own;
  }
  return parts;
}

export const toFindPageTerms = ({ terms }: PageLinks): FindTerms => toFindTerms(terms.map(([term, href]) => ({ slug: href, term, href })));

const wordSign = /[\p{L}\p{N}_]/u;

/** Whether a text has a word, and not only its letters within another: « is » is no part of « registry ». */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!(wordSign.test(text[at - 1] ?? '') || wordSign.test(text[at + word.length] ?? ''))) return true;
  return false;
}

/** The parts of the messages of which a text may hold one: it has a word of it. */
export const findMessageParts = (text: string, { probes }: Pick<PageLinks, 'probes'>): number[] => {
  const lower = text.toLowerCase();
  return probes.flatMap((words, part) => (words.split(' ').some((probe) => hasWord(lower, probe)) ? [part] : []));
};
