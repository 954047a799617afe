import { lazily } from '../../text/memo.ts';
import type { Answer, AnswerKind } from './answer.ts';
import type { Candidate, Phrase } from './candidate.ts';
import {
  type AddressesFile,
  addressesName,
  type CommandsFile,
  cardsInFile,
  commandsName,
  type MessagesFile,
  messagesName,
  readDistances,
  readUse,
  type Shard,
  type TypedFacts,
  toCardsName,
  toShardName,
  type WordsFile,
} from './index-file.ts';
import { definitionTerm } from './lexicon.ts';
import type { Pattern } from './messages.ts';
import { readPattern } from './messages.ts';
import { createVocabulary, type Vocabulary, WordList } from './vocabulary.ts';
import { readWordFilter } from './word-filter.ts';

/** What a question needs of the index. */
interface Needs {
  /** Words, terms, options. */
  keys?: Iterable<string>;
  /** Beginnings of others. */
  beginnings?: Iterable<string>;
  /** Words that may be slips of others: those that begin alike, the nearest first. */
  slips?: readonly string[];
}

/** How often a word is said to be used that is known without its part of the index. */
const wellKnown = 4;

/** How many letters are most likely right in a word that has a slip. */
const surelyRight = 2;

/** What may be said of an answer that explains a thing. */
const explaining = new Set<AnswerKind>(['term', 'guide']);

/** The index of a site, of which parts are brought as questions need them; what was brought stays. */
export class SearchIndex {
  readonly file: WordsFile;
  /** How many answers there are. */
  readonly count: number;
  readonly destroying: ReadonlySet<number>;
  readonly contexts: ReadonlyMap<AnswerKind, ReadonlySet<string>>;
  readonly #fetch: (name: string) => Promise<unknown>;
  readonly #shards = new Map<number, Promise<LoadedShard>>();
  readonly #cards = new Map<number, Promise<Answer[]>>();
  #commands: Promise<KnownCommands> | undefined;
  #messages: Promise<{ message: number; patterns: Pattern[] }[]> | undefined;

  /**
   * @param fetchPart brings a part by its name in the folder of the parts
   */
  constructor(file: WordsFile, fetchPart: (name: string) => Promise<unknown>) {
    this.file = file;
    this.#fetch = fetchPart;
    this.destroying = new Set(file.destroying);
    this.contexts = new Map(Object.entries(file.contexts).map(([kind, terms]) => [kind as AnswerKind, new Set(terms)]));
    this.count = file.kinds.reduce((sum, [count]) => sum + count, 0);
  }

  /** What is known to one question. @param words those that are known without any part */
  open(words: WordList): IndexView {
    return new IndexView(this, words);
  }

  /** The shard that a key is in, or would be. */
  toShard(key: string): number {
    const { shards } = this.file;
    let [low, high] = [0, shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shards[middle] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A shard, brought if it is not there. @throws when it cannot be had */
  loadShard(shard: number): Promise<LoadedShard> {
    return keep(this.#shards, shard, async () => new LoadedShard((await this.#fetch(toShardName(shard))) as Shard));
  }

  /** The kind of an answer, and whether it is a part of a page. */
  kindOf(place: number): { kind: AnswerKind; isPart: boolean } {
    let end = 0;
    for (const [count, kind, isPart] of this.file.kinds) {
      end += count;
      if (place < end) return { kind, isPart: isPart === 1 };
    }
    return { kind: 'page', isPart: false };
  }

  /** The names of all commands. @throws when they cannot be had */
  commands(): Promise<KnownCommands> {
    this.#commands ??= this.#fetch(commandsName).then((file) => new KnownCommands(file as CommandsFile));
    this.#commands.catch(() => {
      this.#commands = undefined;
    });
    return this.#commands;
  }

  /** The messages that are known. @throws when they cannot be had */
  messages(): Promise<readonly { message: number; patterns: readonly Pattern[] }[]> {
    this.#messages ??= this.#fetch(messagesName).then((file) =>
      (file as MessagesFile).map(([message, patterns]) => ({ message, patterns: patterns.flatMap((text) => readPattern(text) ?? []) })),
    );
    this.#messages.catch(() => {
      this.#messages = undefined;
    });
    return this.#messages;
  }

  /** Answers as they are shown. @throws when they cannot be had */
  async read(places: readonly number[]): Promise<Answer[]> {
    const answers = await Promise.all(
      places.map(async (place) => {
        const file = Math.floor(place / cardsInFile);
        const cards = await keep(this.#cards, file, async () => (await this.#fetch(toCardsName(file))) as Answer[]);
        return cards[place % cardsInFile];
      }),
    );
    return answers.flatMap((answer) => answer ?? []);
  }

  /** Places of the answers at these addresses. @throws when they cannot be had */
  async find(hrefs: readonly string[]): Promise<number[]> {
    const addresses = (await this.#fetch(addressesName)) as AddressesFile;
    return hrefs.map((href) => addresses.indexOf(href)).filter((place) => place !== -1);
  }
}

/** The names of all commands. */
class KnownCommands {
  readonly facts: CommandsFile;
  readonly commandWords: WordList;
  readonly begun: readonly string[];

  constructor(facts: CommandsFile) {
    this.facts = facts;
    this.commandWords = toWellKnown(facts.flatMap(({ spellings = [] }) => spellings.flatMap((spelling) => spelling.split(' '))));
    this.begun = facts.flatMap(toBegun);
  }
}

/** Every beginning of the names of a command, the program's left out. */
const toBegun = ({ spellings = [] }: Pick<TypedFacts, 'spellings'>): string[] =>
  spellings.flatMap((spelling) => spelling.split(' ').map((_, index, parts) => parts.slice(0, index + 1).join(' ')));

/** Words that are known without how often they are used. */
export const toWellKnown = (words: Iterable<string>): WordList => new WordList(new Map([...words].map((word) => [word, wellKnown])));

/** What the parts of the index that a question has say together. */
interface Said {
  vocabulary: Vocabulary;
  /** Words that commands are made of. */
  commandWords: ReadonlySet<string>;
  /** Options that exist. */
  flags: ReadonlySet<string>;
  /** Every beginning of the name of a command, the program's left out. */
  begun: ReadonlySet<string>;
}

/** What was asked for once; a failure is asked for again. */
function keep<Value>(kept: Map<number, Promise<Value>>, key: number, make: () => Promise<Value>): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** The parts of the index that one question needs: the same question has the same answers, whatever was asked before it. */
export class IndexView {
  readonly #index: SearchIndex;
  readonly #shards = new Map<number, LoadedShard>();
  readonly #words: WordList;
  #commands: KnownCommands | undefined;
  /** What the parts say together; made again when there are more. */
  #said: Said | undefined;

  /**
   * @param words those that are known without any part
   */
  constructor(index: SearchIndex, words: WordList) {
    this.#index = index;
    this.#words = words;
  }

  /**
   * Brings what is not there yet.
   *
   * @param most how many parts are worth it
   * @throws when a part cannot be had
   */
  async add({ keys = [], beginnings = [], slips = [] }: Needs, most: number): Promise<void> {
    const needed = new Set<number>();
    for (const key of keys) needed.add(this.#index.toShard(key));
    for (const beginning of beginnings)
      for (let shard = this.#index.toShard(beginning); shard <= this.#index.toShard(`${beginning}\uffff`); shard++) needed.add(shard);
    const near = slips.flatMap((word) => {
      const own = this.#index.toShard(word);
      const from = this.#index.toShard(word.slice(0, surelyRight));
      const to = this.#index.toShard(`${word.slice(0, surelyRight)}\uffff`);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index).toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own));
    });
    for (const shard of near) needed.add(shard);
    const wanted = [...needed].filter((shard) => !this.#shards.has(shard)).slice(0, most);
    if (wanted.length === 0) return;
    const loaded = await Promise.all(wanted.map((shard) => this.#index.loadShard(shard)));
    for (const [at, shard] of wanted.entries()) {
      const one = loaded[at];
      if (one) this.#shards.set(shard, one);
    }
    this.#said = undefined;
  }

  #find(key: string): LoadedShard | undefined {
    return this.#shards.get(this.#index.toShard(key));
  }

  get #all(): LoadedShard[] {
    return [...this.#shards.values()];
  }

  /** Knows the names of all commands from now on. @throws when they cannot be had */
  async addCommands(): Promise<void> {
    this.#commands = await this.#index.commands();
    this.#said = undefined;
  }

  /** Whether what the index knows of a key is there. */
  isLoaded(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /** The words of what is there. */
  get vocabulary(): Vocabulary {
    return this.#saying.vocabulary;
  }

  get commandWords(): ReadonlySet<string> {
    return this.#saying.commandWords;
  }

  get flags(): ReadonlySet<string> {
    return this.#saying.flags;
  }

  /** Every beginning of the name of a command, the program's left out. */
  get begun(): ReadonlySet<string> {
    return this.#saying.begun;
  }

  get #saying(): Said {
    this.#said ??= lazily<Said>({
      commandWords: () => new Set(this.#commandLists.flatMap(({ uses }) => [...uses.keys()])),
      flags: () => new Set(this.#all.flatMap(({ flags }) => [...flags.keys()])),
      begun: () => new Set([...this.#all, ...(this.#commands ? [this.#commands] : [])].flatMap(({ begun }) => begun)),
      vocabulary: () => {
        const program = new WordList(new Map([[this.#index.file.program, this.#index.count]]));
        const lists = [program, ...this.#all.map(({ words }) => words), ...this.#commandLists, this.#words];
        return createVocabulary(lists, this.commandWords, (word) => this.#find(word)?.isCorrect(word) === true);
      },
    });
    return this.#said;
  }

  get #commandLists(): WordList[] {
    return [...this.#all, ...(this.#commands ? [this.#commands] : [])].map(({ commandWords }) => commandWords);
  }

  /** Whether any answer holds a term, as far as is known. */
  holds(term: string): boolean {
    return term === definitionTerm || this.#find(term)?.terms.has(term) === true;
  }

  /** How much a term says: the rarer, the more. */
  weigh(term: string): number {
    if (term === definitionTerm) return 1;
    return Math.log(1 + this.#index.count / (this.#find(term)?.terms.get(term)?.[0] ?? 1));
  }

  /**
   * Every answer that some of these terms or options may lead to, or that may be what was typed, in the editorial order.
   *
   * @param areAll every command is a candidate: nothing but the program was named
   */
  toCandidates(terms: Iterable<string>, options: Iterable<string>, areAll: boolean): Candidate[] {
    const found = new Map<number, Draft>();
    const draft = (place: number): Draft => {
      const known = found.get(place);
      if (known) return known;
      const made = new Draft();
      found.set(place, made);
      return made;
    };
    for (const term of terms) {
      const [, phrases = [], summaries, beside, bodies] = this.#find(term)?.terms.get(term) ?? [];
      let place = 0;
      for (let at = 0; at < phrases.length; at += 3) {
        place += phrases[at] ?? 0;
        draft(place).add(term, phrases[at + 1] ?? 0, phrases[at + 2] ?? 0);
      }
      for (const one of readDistances(summaries)) draft(one).addSummary(term, this.#index.file.summaryWeight);
      for (const one of readDistances(beside)) draft(one).context.add(term);
      for (const one of readDistances(bodies)) draft(one).body.add(term);
    }
    for (const option of options) {
      let place = 0;
      for (const packed of this.#find(option)?.flags.get(option) ?? []) {
        place += packed >> 1;
        const one = draft(place);
        one.flags.add(option);
        if (packed % 2 === 1) one.namedFlags.add(option);
      }
    }
    for (const facts of this.#commands?.facts ?? []) draft(facts.place).facts = facts;
    for (const { typed } of this.#all) for (const facts of typed) draft(facts.place).facts = facts;
    if (areAll) this.#addEntries(draft);
    return [...found].toSorted(([a], [b]) => a - b).map(([place, one]) => this.#toCandidate(place, one));
  }

  #addEntries(draft: (place: number) => unknown): void {
    let place = 0;
    for (const [count, kind] of this.#index.file.kinds) {
      if (kind === 'entry') for (let index = 0; index < count; index++) draft(place + index);
      place += count;
    }
  }

  #toCandidate(place: number, { phrases, context, body, flags, namedFlags, facts }: Draft): Candidate {
    const { kind, isPart } = this.#index.kindOf(place);
    for (const term of this.#index.contexts.get(kind) ?? []) context.add(term);
    if (explaining.has(kind)) context.add(definitionTerm);
    return {
      place,
      kind,
      isPart,
      destroys: this.#index.destroying.has(place),
      phrases: [...phrases.values()],
      body,
      context,
      names: facts?.names ?? [],
      commands: new Set(facts?.commands),
      spellings: facts?.spellings ?? [],
      own: facts?.own,
      isPlainest: facts?.isPlainest === true,
      flags: facts?.flags ? new Set([...flags, ...facts.flags.split(' ')]) : flags,
      namedFlags,
    };
  }
}

/** What is known of a candidate while it is put together. */
class Draft {
  readonly phrases = new Map<number, Phrase>();
  readonly context = new Set<string>();
  readonly body = new Set<string>();
  readonly flags = new Set<string>();
  readonly namedFlags = new Set<string>();
  facts: TypedFacts | undefined;

  add(term: string, first: number, second: number): void {
    const { phrase, kind, position, count, weight, text, direction } = readUse(first, second);
    const known = this.phrases.get(phrase) ?? { kind, count, weight, text: undefined, positions: new Map(), directions: new Map() };
    known.positions.set(term, position);
    if (position === 0) known.text = text;
    if (direction !== 'none') known.directions.set(term, direction);
    this.phrases.set(phrase, known);
  }

  addSummary(term: string, weight: number): void {
    const known = this.phrases.get(-1);
    if (known) known.positions.set(term, known.positions.size);
    // How many terms it has is not said: it is never the very question.
    else
      this.phrases.set(-1, {
        kind: 'summary',
        positions: new Map([[term, 0]]),
        directions: new Map(),
        count: Number.POSITIVE_INFINITY,
        text: undefined,
        weight,
      });
  }
}

/** A part of the index as it is asked. */
class LoadedShard {
  readonly words: WordList;
  readonly commandWords: WordList;
  readonly begun: readonly string[];
  readonly terms: ReadonlyMap<string, Shard['terms'][string]>;
  readonly flags: ReadonlyMap<string, number[]>;
  readonly typed: readonly TypedFacts[];
  readonly isCorrect: (word: string) => boolean;

  constructor({ spelled, uses, others, commands, correct, terms, flags, typed }: Shard) {
    this.words = new WordList(new Map(toWordList(spelled).map((word, index) => [word, uses[index] ?? 1])), toWordList(others));
    this.commandWords = toWellKnown(toWordList(commands));
    this.begun = typed.flatMap(toBegun);
    this.terms = new Map(Object.entries(terms));
    this.flags = new Map(Object.entries(flags));
    this.typed = typed;
    this.isCorrect = readWordFilter(correct);
  }
}

const toWordList = (words: string): string[] => (words === '' ? [] : words.split(' '));
