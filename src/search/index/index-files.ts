import type { Answer } from '../engine/answer.ts';
import { type Direction, toDirection } from '../engine/direction.ts';
import { fold } from '../engine/fold.ts';
import {
  type AddressesFile,
  addressesName,
  type CommandsFile,
  cardsInFile,
  commandsName,
  hashCommand,
  hashText,
  type MessagesFile,
  messagesName,
  type PhraseKind,
  packUse,
  type Shard,
  type TermUses,
  type TypedFacts,
  toCardsName,
  toDistances,
  toShardName,
  type WordsFile,
} from '../engine/index-file.ts';
import { createLexicon, definitionTerm, type Lexicon } from '../engine/lexicon.ts';
import { readPattern, toMessageWords } from '../engine/messages.ts';
import { toSpelling } from '../engine/ranking.ts';
import { toPlainWords, toTerms } from '../engine/terms.ts';
import { createVocabulary, WordList } from '../engine/vocabulary.ts';
import { toWordFilter } from '../engine/word-filter.ts';
import { splitLetters, toWords } from '../engine/words.ts';
import { type AnswerFile, toUses } from './answers.ts';
import type { SearchRecord } from './records.ts';

/** How large a shard may be, in characters: what more words of a question bring stays small, and so does what is brought for nothing. */
const shardSize = 7_000;

/** The index in parts: what is read first, but for the folder of the others; and these, by their names in it. */
export interface IndexFiles {
  words: Omit<WordsFile, 'folder'>;
  parts: Map<string, unknown>;
}

/** Cuts everything that a site can answer into what the browser reads. */
export function toIndexFiles(file: AnswerFile): IndexFiles {
  const { answers, words, program, hint, suggestions } = file;
  const lexicon = createLexicon(words);
  const terms = new TermTable(file, lexicon);
  const keys = toKeys(file, lexicon, terms);
  const shards = toShards(keys);
  const messages: MessagesFile = answers.flatMap(
    ({ patterns = [] }, place): MessagesFile => (patterns.length > 0 ? [[place, patterns]] : []),
  );
  const addresses: AddressesFile = answers.map(({ href }) => href);
  const unknownMessage = answers.findIndex(({ href }) => href === words.unknownMessage);
  const cards = answers.map(toCard);
  const parts = new Map<string, unknown>([
    ...shards.map(({ shard }, index): [string, unknown] => [toShardName(index), shard]),
    ...Array.from({ length: Math.ceil(cards.length / cardsInFile) }, (_, index): [string, unknown] => [
      toCardsName(index),
      cards.slice(index * cardsInFile, (index + 1) * cardsInFile),
    ]),
    [messagesName, messages],
    [commandsName, toCommandsFile(keys)],
    [addressesName, addresses],
  ]);
  return {
    words: {
      words,
      program,
      runners: file.runners ?? {},
      contexts: Object.fromEntries(Object.entries(file.contexts).map(([kind, text]) => [kind, toTerms(text, lexicon)])),
      hint,
      suggestions: suggestions.flatMap((place) => cards[place] ?? []),
      kinds: toRuns(answers),
      destroying: answers.flatMap(({ destroys }, place) => (destroys ? [place] : [])),
      ...(unknownMessage === -1 ? {} : { unknownMessage }),
      summaryWeight: Math.round(terms.summaryWeight * 10) / 10,
      shards: shards.slice(1).map(({ from }) => from),
      messageWords: toMessageWords(
        messages.flatMap(([, patterns]) => patterns.flatMap((text) => readPattern(text) ?? [])),
        (word) => keys.get(word)?.uses ?? 0,
      ),
    },
    parts,
  };
}

function toCommandsFile(keys: ReadonlyMap<string, Key>): CommandsFile {
  const facts = new Map([...keys.values()].flatMap(({ typed }) => typed).map((one) => [one.place, one]));
  return [...facts.values()]
    .filter(({ spellings }) => spellings !== undefined)
    .toSorted((a, b) => a.place - b.place)
    .map(({ place, spellings = [], isPlainest }) => ({ place, spellings, ...(isPlainest ? { isPlainest } : {}) }));
}

/** What of a record is shown. */
const toCard = ({ kind, title, summary, page, href, answers, code, template, entry, destroys }: SearchRecord): Answer => ({
  kind,
  title,
  summary,
  ...(page === undefined ? {} : { page }),
  href,
  answers,
  ...(code === undefined ? {} : { code }),
  ...(template === undefined ? {} : { template }),
  ...(entry === undefined ? {} : { entry }),
  ...(destroys ? { destroys } : {}),
});

function toRuns(answers: readonly SearchRecord[]): WordsFile['kinds'] {
  const runs: WordsFile['kinds'] = [];
  for (const { kind, page } of answers) {
    const isPart = page === undefined ? 0 : 1;
    const last = runs.at(-1);
    if (last?.[1] === kind && last[2] === isPart) last[0]++;
    else runs.push([1, kind, isPart]);
  }
  return runs;
}

/** A way of asking for an answer. */
interface Phrase {
  kind: PhraseKind | 'summary';
  terms: readonly string[];
  directions: readonly Direction[];
  /** Its words, articles apart, as `hashText` tells them. */
  text: number;
}

/** Every term, and the ways of asking that hold it. */
class TermTable {
  readonly phrases: readonly Phrase[][];
  readonly #file: AnswerFile;
  readonly #lexicon: Lexicon;
  readonly #holders = new Map<string, number>();
  readonly summaryWeight: number;

  constructor(file: AnswerFile, lexicon: Lexicon) {
    this.#file = file;
    this.#lexicon = lexicon;
    // « Vérifier » is a part of every session: such a title names nothing.
    const titles = new Map<string, number>();
    for (const { title } of file.answers) titles.set(title, (titles.get(title) ?? 0) + 1);
    const repair = toRepair(file, lexicon);
    this.phrases = file.answers.map((answer) => this.#toPhrases(answer, titles.get(answer.title) === 1, repair));
    this.#count();
    const summaries = this.phrases.flat().filter(({ kind }) => kind === 'summary');
    this.summaryWeight = summaries.reduce((sum, { terms }) => sum + this.weigh(terms), 0) / Math.max(1, summaries.length);
  }

  #toPhrases(answer: SearchRecord, isOwnTitle: boolean, repair: (text: string) => string): Phrase[] {
    const { title, page, summary, phrases, said = [], mistakes = [], cli = '', spellings = [], code = '' } = answer;
    // « Les réseaux » is what tells of a network.
    const isCourse = answer.kind === 'guide' && page === undefined;
    const readAll = (kind: Phrase['kind'], texts: readonly string[]): Phrase[] =>
      texts.flatMap((text) => {
        const { words } = toWords(text);
        const all = this.#lexicon.read(words);
        const meant = all.filter(({ isStop }) => !isStop);
        // To ask what a thing is says nothing of the thing: « Qu’est-ce que <programme> ? » is about the program.
        const things = meant.filter(({ term }) => term !== definitionTerm);
        const program = all.filter(({ words: [word = ''] }) => word === this.#file.program);
        const told = [things, meant.length > 0 ? program : [], meant, all].find((some) => some.length > 0) ?? [];
        const once = told.filter(({ term }, position) => told.findIndex((other) => other.term === term) === position);
        const terms = once.map(({ term }) => term);
        // What is said of a thing or in it is written for nothing: a question says so of most.
        const directions = once
          .map((term) => toDirection(all, all.indexOf(term)))
          .map((one) => (one === 'to' || one === 'from' ? one : 'none'));
        return terms.length > 0 ? [{ kind, terms, directions, text: hashText(toPlainWords(words, this.#lexicon)) }] : [];
      });
    const found = [
      ...readAll(page === undefined || isOwnTitle ? 'title' : 'sharedTitle', isCourse ? [title, toSingular(title)] : [title]),
      ...readAll('phrase', [...phrases, ...said]),
      ...readAll('mistake', mistakes.map(repair)),
      ...readAll('command', [code, cli, ...spellings]),
      ...readAll('summary', [summary]),
    ];
    // What says the same in the same words is worth what the first is.
    const keys = found.map(({ kind, terms, text }) => [kind === 'summary', text, ...terms].join(' '));
    return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  }

  #count(): void {
    const { answers, contexts } = this.#file;
    const add = (term: string, count = 1) => this.#holders.set(term, (this.#holders.get(term) ?? 0) + count);
    for (const phrases of this.phrases) for (const term of new Set(phrases.flatMap(({ terms }) => terms))) add(term);
    // What only pages say is weighed by them.
    const held = new Set(this.#holders.keys());
    for (const { body = '' } of answers) for (const term of toBody(body)) if (!held.has(term)) add(term);
    for (const text of Object.values(contexts))
      for (const term of toTerms(text, this.#lexicon)) if (!this.#holders.has(term)) add(term, answers.length / 8);
  }

  get terms(): Iterable<string> {
    return this.#holders.keys();
  }

  holders(term: string): number {
    return this.#holders.get(term) ?? 1;
  }

  /** What terms say together: each the more, the rarer it is. */
  weigh(terms: readonly string[]): number {
    return terms.reduce((sum, term) => sum + Math.log(1 + this.#file.answers.length / this.holders(term)), 0);
  }
}

/** A title as it is when it tells of one thing. */
const toSingular = (title: string): string => title.replace(/(?<=\p{L}{3})[sx](?=$| )/gu, '');

const toBody = (body: string): string[] => (body === '' ? [] : body.split(' '));

/** How the site corrects a typing mistake of a text; one that the nearest word does not explain is a word of its own. */
function toRepair(file: AnswerFile, lexicon: Lexicon): (text: string) => string {
  const { uses, others } = toUses(file, lexicon);
  const vocabulary = createVocabulary([new WordList(uses, others)], new Set(), (word) => correct.has(word));
  const correct = new Set(file.correct);
  return (text) =>
    toWords(text)
      .words.map((word) => (vocabulary.has(word) ? word : (vocabulary.repair(word, false) ?? word)))
      .join(' ');
}

/** What a shard holds of one key. */
interface Key {
  uses?: number;
  isOther?: true;
  isCommand?: true;
  isCorrect?: true;
  term?: TermUses;
  flag?: number[];
  typed: TypedFacts[];
}

/** Everything that may be looked up, by what it begins with. */
function toKeys(file: AnswerFile, lexicon: Lexicon, table: TermTable): Map<string, Key> {
  const keys = new Map<string, Key>();
  const at = (key: string): Key => {
    const known = keys.get(key);
    if (known) return known;
    const made: Key = { typed: [] };
    keys.set(key, made);
    return made;
  };
  const { uses, others } = toUses(file, lexicon);
  const commandWords = new Set(
    file.answers.flatMap(({ cli = '', spellings = [] }) => [cli, ...spellings].flatMap((text) => toWords(text).words)),
  );
  const vocabulary = createVocabulary([new WordList(uses, others)], commandWords);
  for (const [word, count] of uses) at(word).uses = count;
  for (const word of others) if (!uses.has(word)) at(word).isOther = true;
  for (const word of commandWords) at(word).isCommand = true;
  for (const word of file.correct) at(word).isCorrect = true;
  for (const word of file.answers.flatMap(({ mistakes = [] }) => toWords(mistakes.join(' ')).words))
    if (!vocabulary.has(word) && vocabulary.repair(word, false) === undefined) at(word).isOther = true;
  for (const [term, one] of toTermUses(file, lexicon, table)) at(term).term = one;
  addTyped(file, at);
  return keys;
}

function toTermUses(file: AnswerFile, lexicon: Lexicon, table: TermTable): Map<string, TermUses> {
  const lists = new Map<string, { phrases: number[]; last: number; summaries: number[]; beside: number[]; bodies: number[] }>();
  const of = (term: string) => {
    const known = lists.get(term) ?? { phrases: [], last: 0, summaries: [], beside: [], bodies: [] };
    lists.set(term, known);
    return known;
  };
  for (const term of table.terms) of(term);
  for (const [place, { cli = '', file: written = '', body = '' }] of file.answers.entries()) {
    for (const [phrase, { kind, terms, directions, text }] of (table.phrases[place] ?? []).entries())
      for (const [position, term] of terms.entries()) {
        const list = of(term);
        if (kind === 'summary') {
          list.summaries.push(place);
          continue;
        }
        list.phrases.push(
          place - list.last,
          ...packUse({
            phrase,
            kind,
            position,
            count: terms.length,
            text,
            direction: directions[position] ?? 'none',
            weight: table.weigh(terms),
          }),
        );
        list.last = place;
      }
    for (const term of new Set(toTerms(`${cli} ${written}`, lexicon))) of(term).beside.push(place);
    for (const term of toBody(body)) of(term).bodies.push(place);
  }
  return new Map(
    [...lists].map(([term, { phrases, summaries, beside, bodies }]) => {
      const all = [phrases, toDistances(summaries), toDistances(beside), toDistances(bodies)];
      const used = all.slice(0, all.findLastIndex((list) => list.length > 0) + 1);
      return [term, [Math.round(table.holders(term) * 100) / 100, ...used] as TermUses];
    }),
  );
}

/** Options and what may be typed as it is. */
function addTyped({ answers, program }: AnswerFile, at: (key: string) => Key): void {
  /** The other spellings of a command stand on one answer, and are those of every answer about it. */
  const spellingsOf = new Map(answers.flatMap(({ cli, spellings }) => (cli && spellings ? [[cli, spellings] as const] : [])));
  const lastOf = new Map<string, number>();
  for (const [place, answer] of answers.entries()) {
    const { kind, title, phrases, mistakes = [], cli = '', answers: names, flags = [], page } = answer;
    const isKey = kind === 'instruction' && names[0] === names[0]?.toLowerCase();
    // A key of a file has no option, though people name the one that it stands for.
    const all = new Set([...flags, ...(isKey ? [] : [title, ...phrases]).flatMap((text) => toWords(text).options.flatMap(splitLetters))]);
    const named = new Set([...phrases, ...mistakes]);
    for (const flag of all) {
      const key = at(flag);
      key.flag ??= [];
      key.flag.push(2 * (place - (lastOf.get(flag) ?? 0)) + (named.has(flag) ? 1 : 0));
      lastOf.set(flag, place);
    }
    const first = (text: string): string[] => toWords(text).words.slice(0, 1);
    if (cli !== '') {
      const spellings = [cli, ...(spellingsOf.get(cli) ?? [])].map(toSpelling);
      const commands = toCommands(answer);
      const facts: TypedFacts = {
        place,
        spellings,
        ...(answer.spellings ? { isPlainest: true } : {}),
        ...(all.size > 0 ? { flags: [...all].join(' ') } : {}),
        ...(answer.own === undefined ? {} : { own: answer.own }),
        commands: [...new Set(commands.map(hashCommand))],
      };
      const begun = [...spellings, ...commands].map((text) => (text.startsWith(`${program} `) ? text.slice(program.length + 1) : text));
      for (const key of new Set(begun.flatMap(first))) at(key).typed.push(facts);
    } else if (kind === 'instruction' && page === undefined) {
      for (const key of new Set(first(names[0] ?? ''))) at(key).typed.push({ place, names: names.slice(0, 2) });
    } else if (kind === 'option') for (const flag of flags) at(flag).typed.push({ place, names: names.slice(0, 1) });
  }
}

/** Everything that may be typed to mean the very command of an answer, with the program's name and without; folded. */
function toCommands({ code, template, phrases, mistakes = [], cli }: SearchRecord): string[] {
  const program = cli?.split(' ')[0];
  const filled = template?.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const typed = [...phrases, ...mistakes].filter((phrase) => program !== undefined && phrase.startsWith(`${program} `));
  return [code, filled, ...typed].flatMap((text) => {
    const command = fold(text ?? '');
    return command === '' ? [] : [command, command.replace(/^\S+\s+/, '')];
  });
}

/** Cuts the keys, in their order, into shards of about one size. */
function toShards(keys: ReadonlyMap<string, Key>): { from: string; shard: Shard }[] {
  const groups: [string, Key][][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const [key, what] of [...keys].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // A word that is merely correct is some bits of a filter.
    const weight = what.isCorrect && !what.term ? 2 : JSON.stringify([key, what]).length;
    if (size + weight > shardSize) {
      groups.push([]);
      size = 0;
    }
    size += weight;
    groups.at(-1)?.push([key, what]);
  }
  return groups.map((group, index) => ({
    from: toBoundary(groups[index - 1]?.at(-1)?.[0] ?? '', group[0]?.[0] ?? ''),
    shard: toShard(group),
  }));
}

/** The shortest text that stands between two keys. */
function toBoundary(before: string, after: string): string {
  let length = 1;
  while (length < after.length && after.slice(0, length) <= before) length++;
  return after.slice(0, length);
}

function toShard(group: readonly [string, Key][]): Shard {
  const words = (holds: (key: Key) => unknown): string[] => group.filter(([, key]) => holds(key)).map(([word]) => word);
  const used = group.filter(([, { uses }]) => uses !== undefined);
  // An answer is typed by several words that begin alike.
  const typed = new Map(group.flatMap(([, key]) => key.typed).map((facts) => [facts.place, facts]));
  return {
    spelled: used.map(([word]) => word).join(' '),
    uses: used.map(([, { uses = 1 }]) => uses),
    others: words(({ isOther }) => isOther).join(' '),
    commands: words(({ isCommand }) => isCommand).join(' '),
    correct: toWordFilter(words(({ isCorrect }) => isCorrect)),
    terms: Object.fromEntries(group.flatMap(([key, { term }]) => (term ? [[key, term]] : []))),
    flags: Object.fromEntries(group.flatMap(([key, { flag }]) => (flag ? [[key, flag]] : []))),
    typed: [...typed.values()].toSorted((a, b) => a.place - b.place),
  };
}
