import { memoize } from '../../text/memo.ts';
import type { Answer } from './answer.ts';
import type { WordsFile } from './index-file.ts';
import { createLexicon } from './lexicon.ts';
import { type Piece, toMatchedPieces } from './matched-pieces.ts';
import { findMessages, looksPrinted, mayHoldMessage } from './messages.ts';
import { toLine } from './query.ts';
import { type Question, readQuestion, toNeeds } from './question.ts';
import { leastCover, type Ranked, rank } from './ranking.ts';
import { type IndexView, SearchIndex, toWellKnown } from './search-index.ts';
import { toTerms } from './terms.ts';
import { isValue } from './vocabulary.ts';

/** What a question finds. */
export interface Found {
  /** Places of the answers, the best first. */
  places: number[];
  question: Question;
  /** The first answer is merely the nearest. */
  isWeak: boolean;
  /** A message was pasted that no answer knows. */
  isUnknownMessage: boolean;
  /** How much of the question the first answers. */
  cover: number;
}

/** Answers from what people ask for: without the index of the pages. */
export interface SearchEngine {
  /**
   * @param keepsSpelling looks for the words as they were typed
   * @throws when a part of the index cannot be had
   */
  search(typed: string, keepsSpelling?: boolean): Promise<Found>;
  /** Answers as they are shown, of places that were found. @throws as `search` */
  read(places: readonly number[]): Promise<Answer[]>;
  /** Places of what stands at these addresses. @throws as `search` */
  find(hrefs: readonly string[]): Promise<number[]>;
  /** A text with the words that a question asks for told apart. */
  mark(text: string, question: Question): Piece[];
  /** What the empty field suggests. */
  suggestions: readonly Answer[];
  hint: string;
}

/** What covers a message as well as that is about it, though its shape is not known. */
const sureCover = 0.85;

/** How many parts of the index a question is worth: its words; those a word may be a slip of; what its words stand for. */
const most = { words: 8, slips: 3, terms: 12 };
/** A question of more words is a paste: its unknown words are names. */
const longQuestion = 8;
/** What the name of something that the site does not explain weighs, of what it would by how rare it is. */
const nameShare = 0.4;
/** How many meanings of a word that is not ended are looked up. */
const mostMeant = 8;

/**
 * Makes the engine.
 *
 * @param file what it reads first
 * @param fetchPart brings a part of the index by its name
 */
export function createEngine(file: WordsFile, fetchPart: (name: string) => Promise<unknown>): SearchEngine {
  const lexicon = createLexicon(file.words);
  const index = new SearchIndex(file, fetchPart);
  const { program } = file;
  const known = toWellKnown(lexicon.words.filter((word) => /[a-z]/.test(word)));
  const names = new Set((file.words.names ?? []).flatMap((text) => toTerms(text, lexicon)));
  const destroying = file.words.destroying.map((text) => toTerms(text, lexicon));

  const readIn = (view: IndexView, typed: string, keepsSpelling: boolean): Question =>
    readQuestion(typed, {
      lexicon,
      program,
      runners: file.runners,
      destroying,
      keepsSpelling,
      vocabulary: view.vocabulary,
      flags: view.flags,
      commandWords: view.commandWords,
      holds: (term) => view.holds(term),
      isLoaded: (word) => view.isLoaded(word),
    });

  /** Reads a question, and brings what its words say and what they stand for. */
  const readWhole = async (view: IndexView, typed: string, keepsSpelling: boolean): Promise<Question> => {
    await view.add(toNeeds(typed, program, lexicon, file.runners), most.words);
    const { text, words } = readIn(view, typed, true);
    const [first, name = ''] = readIn(view, typed, keepsSpelling).words;
    // One letter, or what begins no command: a beginning, or a slip.
    if (first === program && name !== '' && !view.begun.has(name)) await view.addCommands();
    const { vocabulary } = view;
    const isUnknown = (word: string) => word.length > 2 && !isValue(word) && !vocabulary.has(word);
    const slips = words.filter(isUnknown);
    if (text !== '' && slips.length < longQuestion) await view.add({ slips }, most.slips);
    const { asked, options } = readIn(view, typed, keepsSpelling);
    await view.add({ keys: [...asked.flatMap(({ terms }) => [...terms.keys()].slice(0, mostMeant)), ...options.flat()] }, most.terms);
    return readIn(view, typed, keepsSpelling);
  };

  return {
    read: (places) => index.read(places),
    find: (hrefs) => index.find(hrefs),
    mark: (text, question) => toMatchedPieces(text, question, lexicon),
    suggestions: file.suggestions,
    hint: file.hint,
    async search(typed, keepsSpelling = false) {
      const messages = mayHoldMessage(typed, file.messageWords) ? index.messages() : Promise.resolve([]);
      messages.catch(() => {});
      const view = index.open(known);
      const question = await readWhole(view, typed, keepsSpelling);
      if (question.text === '') return { places: [], question, isWeak: false, isUnknownMessage: false, cover: 0 };
      const begun = view.begun;
      const ranked = rank({
        question,
        candidates: view.toCandidates(
          new Set(question.asked.flatMap(({ terms }) => [...terms.keys()])),
          new Set(question.options.flat()),
          question.words.length === 1 && question.words[0] === program,
        ),
        weigh: memoize((term) => view.weigh(term) * (names.has(term) ? nameShare : 1)),
        program,
        contexts: index.contexts,
        beginsCommand: (words) => begun.has(words),
      });
      const found = findMessages(toLine(typed), await messages);
      if (found.length > 0) return { ...join(found, ranked), question: { ...question, corrected: undefined } };
      const isKnown = ranked.some(({ kind, cover }, position) => cover >= sureCover && (position === 0 || kind === 'error'));
      if (!looksPrinted(typed) || isKnown) return { ...join([], ranked), question };
      // Never the cure of another message.
      const guides = file.unknownMessage === undefined ? [] : [file.unknownMessage];
      const { places } = join(
        guides,
        ranked.filter(({ kind }) => kind !== 'error'),
      );
      return { places, question: { ...question, corrected: undefined }, isWeak: false, isUnknownMessage: true, cover: 0 };
    },
  };
}

/** The answers, those that are sure before those that are ranked. */
const join = (sure: readonly number[], ranked: readonly Ranked[]): Omit<Found, 'question'> => ({
  places: [...sure, ...ranked.map(({ place }) => place).filter((place) => !sure.includes(place))],
  cover: sure.length > 0 ? 1 : (ranked[0]?.cover ?? 0),
  isWeak: sure.length === 0 && ((ranked[0]?.cover ?? 1) < leastCover || ranked[0]?.kind === 'command'),
  isUnknownMessage: false,
});
