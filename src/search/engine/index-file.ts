import type { Answer, AnswerKind, SearchWords } from './answer.ts';
import { type Direction, directions } from './direction.ts';
import type { Runners } from './own-options.ts';

/**
 * The index as the build writes it and the browser reads it, in parts: a question costs what its words cost, however large the site.
 * An answer is told by its place in the editorial order, from 0. Lists of places are written as the distance from each to the next.
 */
export interface WordsFile {
  words: SearchWords;
  /** The word that commands begin with. */
  program: string;
  /** Commands that run another, and their options that take no value: see `own-options.ts`. */
  runners: Runners;
  /** By kind, terms that may be said of an answer beside what it is about (« erreur », « TP »). */
  contexts: Partial<Record<AnswerKind, string[]>>;
  /** What the empty field says. */
  hint: string;
  /** What the empty field suggests. */
  suggestions: Answer[];
  /** Kinds of the answers in their order: how many are of the same one, and whether they are parts of a page. */
  kinds: [count: number, kind: AnswerKind, isPart: 0 | 1][];
  /** Places of those that delete data. */
  destroying: number[];
  /** Place of the page that teaches how to read a message that no answer knows. */
  unknownMessage?: number;
  /** What the words of a summary weigh, on average. */
  summaryWeight: number;
  /** Folder of the parts, from the base of the site; its name changes with what they hold. */
  folder: string;
  /** First key of each shard but the first, which holds all that is before. */
  shards: string[];
  /** Words that wordings of messages have: a text without those of any is none of them. */
  messageWords: string[];
}

/** Name of the file that is read first. */
export const wordsName = 'words.json';

/** Names of the parts in their folder. */
export const toShardName = (shard: number): string => `mots-${shard}.json`;
export const toCardsName = (cards: number): string => `reponses-${cards}.json`;
export const messagesName = 'messages.json';
export const commandsName = 'commandes.json';
export const addressesName = 'adresses.json';

/** How many answers a file of answers holds. */
export const cardsInFile = 16;

/** Wordings of the messages: the place of each, and its patterns. */
export type MessagesFile = [place: number, patterns: string[]][];

/** The names of all commands: what tells a beginning or a slip of one. */
export type CommandsFile = Pick<TypedFacts, 'place' | 'spellings' | 'isPlainest'>[];

/** Addresses of the answers, in their order. */
export type AddressesFile = string[];

/** What the index knows of the words, terms, options and commands that begin so. A word that is used comes with how often. */
export interface Shard {
  /** Words that may be what was meant, separated by spaces; how often each is used. */
  spelled: string;
  uses: number[];
  /** Words that are known besides. */
  others: string;
  /** Words that commands are made of. */
  commands: string;
  /** Words of the language that the site does not use and that look like one of its own: a filter (`word-filter.ts`). */
  correct: string;
  terms: Record<string, TermUses>;
  /** Options → the answers that have each: twice the distance to the next, one more when it is asked for by its very name. */
  flags: Record<string, number[]>;
  /** What may be typed as it is, by what it begins with. */
  typed: TypedFacts[];
}

/** Where a term is used. Lists at the end that are empty are left out. */
export type TermUses = [
  /** How many answers hold it. */
  holders: number,
  /** Ways of asking: three numbers for each, see `packUse`. */
  phrases?: number[],
  /** Places of answers whose summary says it. */
  summaries?: number[],
  /** Places of answers that it may be said of, beside what they are about. */
  beside?: number[],
  /** Places of answers of which only the page says it. */
  bodies?: number[],
];

/** Which part of an answer a way of asking is. */
export const phraseKinds = ['title', 'sharedTitle', 'phrase', 'mistake', 'command'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** A term in a way of asking. */
export interface TermUse {
  /** Which way of asking of its answer. */
  phrase: number;
  kind: PhraseKind;
  /** Which of its terms, from 0, and how many there are. */
  position: number;
  count: number;
  /** What its terms weigh together, without its fraction. */
  weight: number;
  /** Its very words, as `hashText` tells them; of the first term alone. */
  text: number;
  /** What the term is in it: what is said from it, or to it; of the others. */
  direction: Direction;
}

/** Terms from that place on have one place. */
export const lastPosition = 15;
const places = lastPosition + 1;
const texts = 1024;

/** A use as two numbers. */
export const packUse = ({ phrase, kind, position, count, weight, text, direction }: TermUse): [number, number] => [
  phrase * phraseKinds.length + phraseKinds.indexOf(kind),
  ((Math.round(weight) * texts + (position === 0 ? text : directions.indexOf(direction))) * places + Math.min(lastPosition, count)) *
    places +
    Math.min(lastPosition, position),
];

/** The same, read. */
export function readUse(first: number, second: number): TermUse {
  const rest = Math.floor(second / places);
  const heavy = Math.floor(rest / places);
  const position = second % places;
  const said = heavy % texts;
  return {
    phrase: Math.floor(first / phraseKinds.length),
    kind: phraseKinds[first % phraseKinds.length] ?? 'phrase',
    position,
    count: rest % places,
    weight: Math.floor(heavy / texts),
    text: position === 0 ? said : 0,
    direction: (position > 0 && directions[said]) || 'none',
  };
}

/** What an answer is known by when a command, an instruction or a key is typed. */
export interface TypedFacts {
  place: number;
  /** Names of an instruction or a key, and what leads to it; the command of an option. */
  names?: string[];
  /** Words of its command after the program's name, in every spelling; the usual one first. */
  spellings?: string[];
  /** Stands for its command: the plainest form. */
  isPlainest?: true;
  flags?: string;
  /** The word of its command without which another one was typed: `tar`. */
  own?: string;
  /** Everything that may be typed to mean its very command, as `hashCommand` tells it. */
  commands?: number[];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A command as a number: two of them that are one are another command one time in sixteen million. */
export const hashCommand = (folded: string): number => hash(folded) >>> 8;

/** Words without their articles as a number: it tells apart those that have the same terms. */
export const hashText = (plain: string): number => hash(plain) % texts;

/** Places as the distance from each to the next. @param places in their order */
export const toDistances = (places: readonly number[]): number[] => places.map((place, index) => place - (places[index - 1] ?? 0));

/** The same, read. */
export function readDistances(distances: readonly number[] = []): number[] {
  let place = 0;
  return distances.map((distance) => {
    place += distance;
    return place;
  });
}
