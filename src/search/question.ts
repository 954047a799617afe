import type { Lexicon } from './lexicon.ts';
import { toQuery } from './query.ts';
import { splitLetters, toWords } from './words.ts';
import { isValue, type Vocabulary } from './vocabulary.ts';

/** A word of the question and every term that it may stand for. */
export interface AskedTerm {
  /** Term → how sure it is, from 0 to 1. */
  terms: Map<string, number>;
  /** Known neither as it is nor corrected. */
  isUnknown: boolean;
}

/** What is asked, taken apart. */
export interface Question {
  /** What was typed on one line, without its prompt. */
  text: string;
  /** Its words, corrected, and the values among them (numbers, identifiers). */
  words: string[];
  asked: AskedTerm[];
  /** Each letter apart, dashes included. */
  options: string[];
  /** The text with the corrections made; absent when nothing was corrected. */
  corrected: string | undefined;
}

export interface QuestionTools {
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  /** The word that commands begin with. */
  program: string;
  /** Options that exist: « option p » asks for one of them. */
  flags: ReadonlySet<string>;
  /** Looks for the words as they were typed. */
  keepsSpelling?: boolean;
}

/** How sure one is of a word of which only the beginning is typed. */
const begun = 0.75;
/** How many words a beginning may stand for. */
const mostBegun = 40;

/** `option p`, `l’option --rm`, `flag rm`: what follows is an option, with its dashes or without. */
const named = /(?<=^|[\s'’])(?:options?|flags?|drapeaux?|param[eè]tres?|tirets?)\s+(?<name>[A-Za-z][\w-]*)(?=$|\s)/giu;

/** Takes apart what was typed. */
export function readQuestion(typed: string, { lexicon, vocabulary, program, flags, keepsSpelling = false }: QuestionTools): Question {
  const text = toQuery(typed);
  const withDashes = text.replace(named, (whole, name: string) => {
    const flag = name.length === 1 ? `-${name}` : `--${name.toLowerCase()}`;
    return flags.has(flag) ? flag : whole;
  });
  const { words: raw, options } = toWords(withDashes);
  const isOpen = !/\s$/.test(typed);
  const fixed = new Map<string, string>();
  const unknown = new Set<string>();

  const words = raw.map((word, index) => {
    if (vocabulary.has(word) || isValue(word) || word.length < 2) return word;
    const isLast = isOpen && index === raw.length - 1;
    if (isLast && vocabulary.extend(word).length > 0) return word;
    const isCommand = index > 0 && raw[0] === program;
    const meant = keepsSpelling ? undefined : ((isCommand ? vocabulary.repairCommand(word) : undefined) ?? vocabulary.repair(word, isLast));
    if (meant === undefined) unknown.add(word);
    else fixed.set(word, meant);
    return meant ?? word;
  });

  const terms = lexicon.read(words);
  const significant = terms.some(({ isStop }) => !isStop) ? terms.filter(({ isStop }) => !isStop) : terms;
  const last = words.at(-1) ?? '';
  const asked = significant.map((term): AskedTerm => {
    const meanings = new Map([[term.term, 1]]);
    if (isOpen && term === terms.at(-1) && term.words.length === 1 && last.length > 1) {
      const sureness = vocabulary.has(last) ? begun / 2 : begun;
      for (const longer of vocabulary.extend(last).slice(0, mostBegun))
        for (const { term: meaning, isStop } of lexicon.read([longer]))
          if (!isStop && !meanings.has(meaning)) meanings.set(meaning, sureness);
    }
    return { terms: meanings, isUnknown: term.words.every((word) => unknown.has(word)) };
  });

  const corrected = fixed.size === 0 ? undefined : replaceWords(text, fixed);
  return { text, words, asked, options: [...new Set(options.flatMap(splitLetters))], corrected };
}

/** A text with some of its words in the place of others, whatever accents and capitals those had. */
function replaceWords(text: string, fixed: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => fixed.get(toWords(word).words[0] ?? '') ?? word);
}
