import { toLiteral } from '../../text/literal.ts';
import { type Direction, toDirection } from './direction.ts';
import { editDistance } from './edit-distance.ts';
import { unglue } from './elision.ts';
import { definitionTerm, type Lexicon, type Term } from './lexicon.ts';
import { type Runners, toOwnPart } from './own-options.ts';
import { toLine, toQuery } from './query.ts';
import { stem } from './stem.ts';
import { toPlainWords } from './terms.ts';
import { isValue, type Vocabulary } from './vocabulary.ts';
import { tellsOnly } from './wondering.ts';
import { splitLetters, toWords } from './words.ts';

/** A word of the question and every term that it may stand for. */
export interface AskedTerm {
  /** Term → how sure it is, from 0 to 1. */
  terms: Map<string, number>;
  /** No answer holds it. */
  isUnknown: boolean;
  /** Whether something is said from it, to it, of it or in it. */
  direction: Direction;
  /** Not said: whoever asks what « that » is asks it of the program. */
  isImplied?: true;
}

/** What is asked, taken apart. */
export interface Question {
  /** What was typed on one line, without its prompt. */
  text: string;
  /** Its words, corrected, and the values among them (numbers, identifiers). */
  words: string[];
  /** The same without articles, as ways of asking are compared. */
  plain: string;
  /** The same where what was typed is all of it. */
  ended: string;
  asked: AskedTerm[];
  /** For each option that was typed, those it may be: each letter apart, or every option that begins so. */
  options: string[][];
  /** Begins as a command and goes on as people speak: « docker run sans sudo ». */
  isSpoken: boolean;
  /** Asks to delete, in whatever words. */
  asksToDestroy: boolean;
  /** Terms by which one asks to delete. */
  deleting: ReadonlySet<string>;
  /** Speaks of deleting, and does not ask for it: « docker stop supprime mes données ? ». */
  isMerelyTold: boolean;
  /** The text with the corrections made; absent when nothing was corrected. */
  corrected: string | undefined;
  /** Words that the site does not know, nor takes for another. */
  unknown: string[];
}

export interface QuestionTools {
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  /** The word that commands begin with. */
  program: string;
  /** Commands that run another: what these are given has options of its own. */
  runners: Runners;
  /** Options that exist. */
  flags: ReadonlySet<string>;
  /** The terms of each way of asking to delete. */
  destroying: readonly (readonly string[])[];
  /** Words that commands are made of. */
  commandWords: ReadonlySet<string>;
  /** Whether any answer holds a term. */
  holds(term: string): boolean;
  /** Whether what is known of a word is there: a paste is read by those words of it that are. */
  isLoaded(word: string): boolean;
  /** Looks for the words as they were typed. */
  keepsSpelling?: boolean;
}

/** How sure one is of a word of which only the beginning is typed; of one that is a word already. */
export const begun = { beginning: 0.92, word: 0.4 };
/** How many words a beginning may stand for. */
const mostBegun = 40;
/** How many words of a paste are looked for: whoever asks says it in fewer. */
const mostWords = 60;
/** A question of so many words is about the program at least. */
const longQuestion = 4;
/** How sure one is of an unknown word by those that begin so. */
const likely = 0.6;

/** `option p`, `l’option --rm`, `flag rm`: what follows is an option, with its dashes or without. */
const named = /(?<=^|[\s'’])(?:options?|flags?|drapeaux?|param[eè]tres?|tirets?)\s+(?<name>[A-Za-z][\w-]*)(?=$|\s)/giu;

/** `a | xargs b` as `b $(a)`: what a line does is what its last command does. */
const toGiven = (line: string): string =>
  line.includes('xargs')
    ? line.split('|').reduce((before, part) => {
        const next = part.trim();
        return next.startsWith('xargs ') ? `${next.replace(/^xargs (?:-\S+ )*/, '')} $(${before.trim()})` : `${before}|${part}`;
      })
    : line;

/** `services.web.ports`, the way to a key through a collection of named things, is read by the name of the key. */
const toKey = (text: string): string => text.replace(/^[a-z]+s\.(?:[\w-]+\.)+(?<key>[a-z_]+)$/, '$<key>:');

/** How many words after a whole command make a sentence, and how many of them only sentences have. */
const inSentence = { words: 4, stops: 2 };
/** A sentence that begins so asks what the options before it do, or how to do the same otherwise. */
const asksOfOptions =
  /^(?:\S+ ){0,2}(?:pour|sans|avec|mais|ou|et|comment|quoi|what|how|for|to|with|without|but|does|is|est-ce|est ce|c['’]est quoi|[cç]a (?:fait|sert))(?![\p{L}])/iu;

/**
 * A whole command, then what happens: the command's name, its options, and what is told.
 * What was given to it merely tells how one came there.
 */
function toTold(text: string, program: string, lexicon: Lexicon): string | undefined {
  const words = text.split(' ');
  const at = words.findIndex((word) => /^-{1,2}\w/.test(word));
  if (words[0] !== program || at < 2) return undefined;
  const isStop = (word: string) => lexicon.isStop(toWords(word).words[0] ?? '');
  const end = words.findLastIndex((word) => /^-|[:/=$"`|&;()]|^\.$/.test(word)) + 1;
  const after = words.slice(end);
  // Names of images, of containers and of what runs there stand before the first word that only sentences have.
  const said = after.slice(Math.max(0, after.findIndex(isStop)));
  if (said.length < inSentence.words || said.filter(isStop).length < inSentence.stops || asksOfOptions.test(after.join(' ')))
    return undefined;
  return [...words.slice(0, at), ...words.slice(at, end).filter((word) => /^-{1,2}\w+$/.test(word)), ...said].join(' ');
}

/** A line without what gives it rights, and what is told of a command without what was given to it. */
function toText(typed: string, program: string, lexicon: Lexicon): string {
  const line = toGiven(toQuery(typed)).replace(new RegExp(`^sudo\\s+(?:-\\w+\\s+)*(?=${toLiteral(program)}\\s)`), '');
  return toTold(line, program, lexicon) ?? line;
}

/** Whoever types goes on at the end, where no space closes the word. */
const isOpenEnd = (typed: string): boolean => !/\s$/.test(typed);

/** Articles apart, words have so many letters. */
const shortestWord = 3;

/** How many words of a command line may be its name. */
const mostInName = 3;

/**
 * What has to be known to read a question: what its words stand for, its options, the beginning that it ends with.
 *
 * @returns keys of the index, those that say most first
 */
export function toNeeds(typed: string, program: string, lexicon: Lexicon, runners: Runners = {}): { keys: string[]; beginnings: string[] } {
  const text = toText(typed, program, lexicon);
  const { words } = toWords(toKey(text));
  const { options } = toWords(toOwnPart(text, program, runners, lexicon.isStop));
  const names = [...text.matchAll(named)].map(({ groups: { name = '' } = {} }) =>
    name.length === 1 ? `-${name}` : `--${name.toLowerCase()}`,
  );
  const isLine = words[0] === program;
  const first = words.slice(0, mostWords);
  const all = first.flatMap((word) => [toApart(word, lexicon), ...(/[._]/.test(word) ? word.split(/[._]/) : [])]);
  const terms = lexicon.read(all.filter((word) => word !== '' && word !== program)).filter(({ isStop }) => !isStop);
  const said = terms.flatMap(({ term, words: [word = ''], words }) => (words.length > 1 || lexicon.hasSynonym(word) ? term : word));
  const last = isOpenEnd(typed) ? (toKey(text).split(' ').at(-1) ?? '') : '';
  const [begun = ''] = last.startsWith('-') ? [last.toLowerCase()] : toWords(last).words.slice(-1);
  return {
    keys: [
      // What a line of a file begins with tells what it is, however long it goes on.
      ...(/^[A-Z]{2,}\s/.test(text) ? words.slice(0, 1) : []),
      ...options.flatMap(splitLetters),
      ...names,
      // The name of a command is told by its words.
      ...(isLine || words.length <= mostInName ? words.slice(isLine ? 1 : 0, mostInName + 1).filter((word) => !lexicon.isStop(word)) : []),
      // « décrire » is a word, though « écrire » is one too.
      ...first.filter((word) => toApart(word, lexicon) !== word),
      ...(said.length > longQuestion ? said.toSorted((a, b) => b.length - a.length) : said),
      ...words.filter((word) => lexicon.hasSynonym(word)),
    ],
    beginnings: begun.length > 1 ? [begun] : [],
  };
}

/** Takes apart what was typed. */
export function readQuestion(typed: string, tools: QuestionTools): Question {
  const { lexicon, flags, program, destroying, commandWords } = tools;
  const text = toText(typed, program, lexicon);
  const withDashes = text.replace(named, (whole, name: string) => {
    const flag = name.length === 1 ? `-${name}` : `--${name.toLowerCase()}`;
    return flags.has(flag) ? flag : whole;
  });
  const { words: typedWords } = toWords(toKey(withDashes));
  const { options } = toWords(toOwnPart(withDashes, program, tools.runners, lexicon.isStop));
  const raw = typedWords
    .slice(0, mostWords)
    .flatMap((word) => splitName(tools.keepsSpelling || tools.vocabulary.has(word) ? word : toApart(word, lexicon), tools))
    .filter((word) => word === program || lexicon.isStop(word) || lexicon.has(word) || tools.isLoaded(word));
  const isOpen = isOpenEnd(typed);
  const { words: spelled, fixed, unknown } = spell(raw, isOpen, tools);
  // The words of a command are what they are.
  const words = isOpen && spelled[0] !== program ? endExpression(spelled, tools) : spelled;

  const terms = lexicon.read(words);
  const last = terms.at(-1);
  // A single letter at the end is not a word yet.
  const isSingleLetter = (term: Term) => isOpen && term === last && /^\D$/.test(term.words.join(''));
  const isStop = (term: Term) => term.isStop || isSingleLetter(term) || (isOpen && term === last && beginsStopWord(term, tools));
  const said = terms.filter((term) => !isStop(term));
  // The program says nothing among other words; alone, or to who asks what it is, it is all that is asked; what else would be asked of nothing?
  const isDefinition = options.length === 0 && said.length > 0 && said.every(({ term }) => term === definitionTerm);
  const isAboutProgram = isDefinition || (words.length === 1 && words[0] === program && options.length === 0);
  const significant = isAboutProgram ? [...said, ...lexicon.read([program])] : said.length > 0 ? said : terms;
  const toAsked = (term: Term): AskedTerm => {
    const meant = isOpen && term === last ? toMeanings(term, tools, words.length === 1) : toLikely(term, unknown, tools);
    return { terms: meant, isUnknown: ![...meant.keys()].some(tools.holds), direction: toDirection(terms, terms.indexOf(term)) };
  };
  const known = significant.map(
    (term, position): AskedTerm => (isDefinition && position >= said.length ? { ...toAsked(term), isImplied: true } : toAsked(term)),
  );
  // Words that nothing holds leave those that say little.
  const asked = known.every(({ isUnknown }) => isUnknown)
    ? [
        ...known,
        ...terms
          .filter((term) => !significant.includes(term) && (raw.length >= longQuestion || !term.words.includes(program)))
          .map(toAsked),
      ]
    : known;

  // In a command line, `rm` after the name of a group is a part of that command: it asks for no other one.
  const sentence = terms.filter(({ words: [word = ''] }, position) => position <= 1 || !commandWords.has(word));
  const flagged = options.flatMap((option) => {
    const meant = toFlags(option, isOpen && text.endsWith(option), tools);
    const [[flag] = []] = meant;
    if (flag !== undefined && option.startsWith('--') && !flag.startsWith(option)) fixed.set(option, flag);
    return meant;
  });
  const speaksOfDestroying = destroying.some((expression) =>
    expression.every((wanted) => (words[0] === program ? isSaid(wanted, sentence) : isAsked(wanted, terms, asked))),
  );
  const deleting = new Set(destroying.flatMap(([verb, ...others]) => (verb === undefined || others.length > 0 ? [] : verb)));
  const isMerelyTold =
    speaksOfDestroying && tellsOnly(words, /\?\s*$/.test(typed), (word) => deleting.has(lexicon.read([word])[0]?.term ?? ''));
  return {
    text,
    words,
    // Two letters that are not ended may be the beginning of anything.
    plain:
      isOpen && (words.at(-1)?.length ?? 0) < shortestWord
        ? [toPlainWords(words.slice(0, -1), lexicon), ...words.slice(-1)].join(' ').trim()
        : toPlainWords(words, lexicon),
    ended: toPlainWords(words, lexicon),
    asked,
    options: flagged,
    isSpoken: words[0] === program && (options.length === 0 ? isSentence(text, lexicon) : toTold(text, program, lexicon) !== undefined),
    asksToDestroy: speaksOfDestroying && !isMerelyTold,
    deleting,
    isMerelyTold,
    corrected: fixed.size === 0 ? undefined : replaceWords(toLine(typed), fixed),
    unknown: [...unknown],
  };
}

/** How many words a command has that nobody takes for a sentence: the program and its command. */
const inCommand = 2;

/** Whether a word stands among those of a line that only sentences have, and not within a name: `mon-app`. */
const isSentence = (text: string, lexicon: Lexicon): boolean =>
  text
    .split(' ')
    .slice(inCommand)
    .some((word) => /^\p{L}+$/u.test(word) && lexicon.isStop(toWords(word).words[0] ?? ''));

const isSaid = (wanted: string, terms: readonly Term[]): boolean => terms.some(({ term }) => term === wanted);

/** Whether a term is said, or most likely will be: « suppr » is « supprimer ». */
const isAsked = (wanted: string, terms: readonly Term[], asked: readonly AskedTerm[]): boolean =>
  isSaid(wanted, terms) || asked.some(({ terms }) => (terms.get(wanted) ?? 0) >= begun.beginning);

/** A name with dots or underscores is one word where the site knows it, else each of its parts: `python:3.14-slim`, `my_app.conf`. */
const splitName = (word: string, { vocabulary }: QuestionTools): string[] =>
  /[._]/.test(word) && /[a-z]/.test(word) && !vocabulary.has(word) ? word.split(/[._]/).filter((part) => part !== '') : [word];

/** What a word stands for: one that nobody knows, for those that begin so. */
function toLikely({ term, words }: Term, unknown: ReadonlySet<string>, { lexicon, vocabulary }: QuestionTools): Map<string, number> {
  const meanings = new Map([[term, 1]]);
  const [word = ''] = words;
  if (words.length === 1 && word.length > 3 && unknown.has(word))
    for (const longer of vocabulary.extend(word).slice(0, mostBegun))
      for (const { term: meaning, isStop } of lexicon.read([longer])) if (!isStop && !meanings.has(meaning)) meanings.set(meaning, likely);
  return meanings;
}

/** Corrects the words that the site does not know. */
function spell(
  raw: readonly string[],
  isOpen: boolean,
  { lexicon, vocabulary, program, keepsSpelling = false }: QuestionTools,
): { words: string[]; fixed: Map<string, string>; unknown: Set<string> } {
  const fixed = new Map<string, string>();
  const unknown = new Set<string>();
  const words = raw.map((word, index) => {
    const isCommand = index === 1 && raw[0] === program;
    const command = isCommand && !vocabulary.spells(word) ? vocabulary.repairCommand(word) : undefined;
    if (command === undefined && (vocabulary.has(word) || lexicon.has(word) || lexicon.isStop(word) || isValue(word) || word.length < 2))
      return word;
    const isLast = isOpen && index === raw.length - 1;
    if (command === undefined && isLast && vocabulary.extend(word).length > 0) return word;
    const meant = command ?? vocabulary.repair(word, isLast);
    if (keepsSpelling || meant === undefined) unknown.add(word);
    else fixed.set(word, meant);
    return keepsSpelling ? word : (meant ?? word);
  });
  return { words, fixed, unknown };
}

/** The words, the last one ended when that makes an expression of them: « arrière-pl » is « arrière-plan ». */
function endExpression(words: readonly string[], { lexicon }: QuestionTools): string[] {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || last === '' || (lexicon.read(words).at(-1)?.words.length ?? 0) > 1) return [...words];
  const before = words.slice(0, -1);
  // Expressions are made of the words of the lexicon.
  const ended = lexicon.words.find(
    (longer) => longer.length > last.length && longer.startsWith(last) && (lexicon.read([...before, longer]).at(-1)?.words.length ?? 0) > 1,
  );
  return ended === undefined ? [...words] : [...before, ended];
}

/** Whether the words that mean the same have this one, in this form or another. */
const isInLexicon = (word: string, lexicon: Lexicon): boolean => lexicon.has(word) || lexicon.read([word])[0]?.term !== stem(word);

/** A word that was typed with the one before it: « jsupprime » is « supprime », where the site knows no such word. */
function toApart(word: string, lexicon: Lexicon): string {
  const rest = unglue(word);
  return rest !== undefined && isInLexicon(rest, lexicon) && !isInLexicon(word, lexicon) ? rest : word;
}

/** Whether a word that is not ended will most likely say nothing. */
function beginsStopWord({ words: [word = ''] }: Term, { lexicon, vocabulary }: QuestionTools): boolean {
  const [likely] = vocabulary.spells(word) ? [] : vocabulary.extend(word);
  return likely !== undefined && lexicon.read([likely])[0]?.isStop === true;
}

/** Everything that a word at the end may stand for; one that stands alone may well begin a command, word or not: `exe`. */
function toMeanings({ term, words }: Term, { lexicon, vocabulary, commandWords }: QuestionTools, isAlone: boolean): Map<string, number> {
  const meanings = new Map([[term, 1]]);
  const [word = ''] = words;
  if (words.length > 1 || word.length < 2) return meanings;
  const sureness = vocabulary.spells(word) ? begun.word : begun.beginning;
  for (const longer of vocabulary.extend(word).slice(0, mostBegun))
    for (const { term: meaning, isStop } of lexicon.read([longer]))
      if (!isStop && !meanings.has(meaning))
        meanings.set(meaning, isAlone && word.length >= shortestWord && commandWords.has(longer) ? begun.beginning : sureness);
  return meanings;
}

/** The options that one may be: its letters, itself, those that begin so while it is typed, the nearest one. */
function toFlags(option: string, isBeginning: boolean, { flags, keepsSpelling = false }: QuestionTools): string[][] {
  if (!option.startsWith('--')) return splitLetters(option).map((letter) => [letter]);
  if (flags.has(option)) return [[option]];
  const begins = isBeginning ? [...flags].filter((flag) => flag.startsWith(option)) : [];
  if (begins.length > 0) return [begins];
  const nearest = keepsSpelling || option.length < 6 ? undefined : [...flags].find((flag) => editDistance(flag, option, 1) === 1);
  return [[nearest ?? option]];
}

/** A text with some of its words in the place of others, whatever accents and capitals those had. */
function replaceWords(text: string, fixed: ReadonlyMap<string, string>): string {
  return text.replace(
    /--[\w-]+|[\p{L}\p{M}\p{N}]+/gu,
    (word) => fixed.get(word.startsWith('--') ? word : (toWords(word).words[0] ?? '')) ?? word,
  );
}
