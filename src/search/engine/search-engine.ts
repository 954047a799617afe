import type { Answer, AnswerFile } from './answer.ts';
import { fold } from './fold.ts';
import { createLexicon, definitionTerm, type Lexicon } from './lexicon.ts';
import { findMessages, looksPrinted, readPattern } from './messages.ts';
import { type Piece, toMatchedPieces } from './pieces.ts';
import { toLine } from './query.ts';
import { type Question, readQuestion } from './question.ts';
import { type Candidate, type Phrase, type Ranked, rank, toSpelling } from './ranking.ts';
import { toPlainWords, toTerms } from './terms.ts';
import { createVocabulary } from './vocabulary.ts';
import { readWordFilter } from './word-filter.ts';
import { splitLetters, toWords } from './words.ts';

/** What a question finds. */
export interface Found {
  /** The best first. */
  answers: Answer[];
  question: Question;
  /** The first answer is merely the nearest. */
  isWeak: boolean;
  /** A message was pasted that no answer knows. */
  isUnknownMessage: boolean;
  /** How much of the question the first answers. */
  cover: number;
}

/** Answers from what people ask for: at once, without the index of the pages. */
export interface SearchEngine {
  /** @param keepsSpelling looks for the words as they were typed */
  search(typed: string, keepsSpelling?: boolean): Found;
  answers: readonly Answer[];
  /** A text with the words that a question asks for told apart. */
  mark(text: string, question: Question): Piece[];
  /** What the empty field suggests. */
  suggestions: Answer[];
  hint: string;
}

/** What each way of asking is worth. */
const weights = { title: 1, phrase: 1, mistake: 0.95, command: 0.8, summary: 0.55 };

/** What answers less of a question than that is said to be merely near. */
const leastCover = 0.7;
/** What covers a message as well as that is about it, though its shape is not known. */
const sureCover = 0.85;

/** What may be said of an answer that explains a thing. */
const explains = new Set<Answer['kind']>(['term', 'guide']);

/** Makes the engine from what the build wrote, at once. */
export function createEngine(file: AnswerFile): SearchEngine {
  const work = makeEngine(file);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Makes the engine in pieces, between which a page answers its reader: on a slow telephone the whole takes half a second.
 *
 * @param piece milliseconds of work in one go
 * @param pause lets others work
 */
export async function prepareEngine(file: AnswerFile, piece: number, pause: () => Promise<void>): Promise<SearchEngine> {
  const work = makeEngine(file);
  // Reading the file was a piece of its own.
  for (let end = 0; ; ) {
    if (performance.now() >= end) {
      await pause();
      end = performance.now() + piece;
    }
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The work, and where it may be interrupted. */
function* makeEngine(file: AnswerFile): Generator<undefined, SearchEngine> {
  const lexicon = createLexicon(file.words);
  yield;
  const { uses, others } = toUses(file, lexicon);
  yield;
  const commandWords = new Set(
    file.answers.flatMap(({ cli = '', spellings = [] }) => [cli, ...spellings].flatMap((text) => toWords(text).words)),
  );
  const vocabulary = createVocabulary(uses, others, commandWords, readWordFilter(file.correct));
  yield;
  // A mistake that the nearest word does not explain is a word of its own.
  const own: string[] = [];
  for (const word of file.answers.flatMap(({ mistakes = [] }) => toWords(mistakes.join(' ')).words)) {
    if (!vocabulary.has(word) && vocabulary.repair(word, false) === undefined) own.push(word);
    yield;
  }
  for (const word of own) vocabulary.learn(word);
  const repair = (text: string) =>
    toWords(text)
      .words.map((word) => (vocabulary.has(word) ? word : (vocabulary.repair(word, false) ?? word)))
      .join(' ');

  // « Vérifier » is a part of every session: such a title names nothing.
  const titles = new Map<string, number>();
  for (const { title } of file.answers) titles.set(title, (titles.get(title) ?? 0) + 1);
  const candidates: Candidate[] = [];
  for (const answer of file.answers) {
    candidates.push(
      toCandidate(answer, candidates.length, {
        contextWords: file.contexts[answer.kind] ?? '',
        isNamed: answer.page === undefined || titles.get(answer.title) === 1,
        lexicon,
        repair,
      }),
    );
    yield;
  }
  const holders = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  yield;
  // What only pages say is weighed by them.
  const bodies = new Map<string, number>();
  for (const { body } of candidates) for (const term of body) if (!holders.has(term)) bodies.set(term, (bodies.get(term) ?? 0) + 1);
  for (const [term, count] of bodies) holders.set(term, count);
  for (const { context } of candidates) for (const term of context) if (!holders.has(term)) holders.set(term, candidates.length / 8);
  const weigh = (term: string): number => (term === definitionTerm ? 1 : Math.log(1 + candidates.length / (holders.get(term) ?? 1)));
  const postings = new Map<string, number[]>();
  for (const [position, { terms, body }] of candidates.entries())
    for (const term of [...terms, ...body]) {
      const positions = postings.get(term);
      if (positions) positions.push(position);
      else postings.set(term, [position]);
    }
  yield;
  const typed = new Set(candidates.flatMap(({ answer, flags }, position) => (answer.cli || flags.size > 0 ? [position] : [])));
  const instructions = candidates.flatMap(({ answer }, position) => (answer.kind === 'instruction' ? [position] : []));
  /** Those that hold a word of the question, and those that may be what was typed. */
  const select = ({ asked }: Question): Candidate[] => {
    const positions = new Set([...typed, ...instructions]);
    for (const { terms } of asked)
      for (const term of terms.keys()) for (const position of postings.get(term) ?? []) positions.add(position);
    return [...positions].toSorted((a, b) => a - b).flatMap((position) => candidates[position] ?? []);
  };
  const begun = new Set(
    candidates.flatMap(({ spellings }) =>
      spellings.flatMap((spelling) => spelling.split(' ').map((_, index, words) => words.slice(0, index + 1).join(' '))),
    ),
  );
  const messages = candidates.flatMap((candidate) => {
    const { patterns = [] } = candidate.answer;
    return patterns.length === 0 ? [] : [{ message: candidate.answer, patterns: patterns.flatMap((text) => readPattern(text) ?? []) }];
  });
  const tools = {
    lexicon,
    vocabulary,
    program: file.program,
    flags: new Set(candidates.flatMap(({ flags }) => [...flags])),
    commandWords,
    destroying: file.words.destroying.map((text) => toTerms(text, lexicon)),
    holds: (term: string) => holders.has(term),
  };

  return {
    answers: file.answers,
    mark: (text, question) => toMatchedPieces(text, question, lexicon),
    suggestions: file.suggestions.flatMap((position) => file.answers[position] ?? []),
    hint: file.hint,
    search(typed, keepsSpelling = false) {
      const question = readQuestion(typed, { ...tools, keepsSpelling });
      if (question.text === '') return { answers: [], question, isWeak: false, isUnknownMessage: false, cover: 0 };
      const found = findMessages(toLine(typed), messages);
      const ranked = rank({
        question,
        candidates: select(question),
        weigh,
        program: file.program,
        beginsCommand: (words) => begun.has(words),
      });
      if (found.length > 0) return { ...join(found, ranked), question: { ...question, corrected: undefined } };
      const isKnown = ranked.some(({ answer, cover }, index) => cover >= sureCover && (index === 0 || answer.kind === 'error'));
      if (!looksPrinted(typed) || isKnown) return { ...join([], ranked), question };
      // Never the cure of another message.
      const guides = file.answers.filter(({ href }) => href === file.words.unknownMessage);
      const { answers } = join(
        guides,
        ranked.filter(({ answer }) => answer.kind !== 'error'),
      );
      return { answers, question: { ...question, corrected: undefined }, isWeak: false, isUnknownMessage: true, cover: 0 };
    },
  };
}

/** The answers, those that are sure before those that are ranked. */
const join = (sure: readonly Answer[], ranked: readonly Ranked[]): Omit<Found, 'question'> => ({
  answers: [...sure, ...ranked.map(({ answer }) => answer).filter((answer) => !sure.includes(answer))],
  cover: sure.length > 0 ? 1 : (ranked[0]?.cover ?? 0),
  isWeak: sure.length === 0 && ((ranked[0]?.cover ?? 1) < leastCover || ranked[0]?.answer.kind === 'command'),
  isUnknownMessage: false,
});

/** The words that may be what was meant, with how often each is used; and those that are known besides. */
export function toUses(file: Pick<AnswerFile, 'answers' | 'vocabulary' | 'program'>, lexicon: Lexicon) {
  const uses = new Map<string, number>(lexicon.words.map((word) => [word, 1]));
  const others = new Set(file.vocabulary.split(' '));
  for (const { title, summary, phrases, cli = '', spellings = [], code = '' } of file.answers) {
    for (const word of toWords([title, summary, ...phrases, cli].join(' ')).words)
      if (/[a-z]/.test(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const word of toWords([...spellings, code].join(' ')).words) others.add(word);
  }
  uses.set(file.program, file.answers.length);
  return { uses, others };
}

interface CandidateTools {
  /** Its title is its own. */
  isNamed: boolean;
  contextWords: string;
  lexicon: Lexicon;
  /** A text without its typing mistakes. */
  repair(text: string): string;
}

function toCandidate(answer: Answer, position: number, { contextWords, isNamed, lexicon, repair }: CandidateTools): Candidate {
  const isKey = answer.kind === 'instruction' && answer.answers[0] === answer.answers[0]?.toLowerCase();
  const { kind, title, summary, phrases, mistakes = [], cli = '', spellings = [], code = '', flags = [], body = '' } = answer;
  const toPhrases = (texts: readonly string[], weight: number, isTitle = false): Phrase[] =>
    texts.flatMap((text) => {
      // To ask what a thing is says nothing of the thing: « Qu’est-ce que <programme> ? » is about the program.
      const words = toWords(text).words;
      const read = lexicon.read(words).filter(({ term }) => term !== definitionTerm);
      const said = read.filter(({ isStop }) => !isStop);
      const terms = new Set((said.length > 0 ? said : read).map(({ term }) => term));
      return terms.size > 0 ? [{ terms, weight, isTitle, text: toPlainWords(words, lexicon) }] : [];
    });
  const found = [
    ...toPhrases([title], weights.title, isNamed),
    ...toPhrases(phrases, weights.phrase),
    ...toPhrases(mistakes.map(repair), weights.mistake),
    ...toPhrases([code, cli, ...spellings], weights.command),
    ...toPhrases([summary], weights.summary),
  ];
  return {
    answer,
    position,
    phrases: found,
    terms: new Set(found.flatMap(({ terms }) => [...terms])),
    body: new Set(body === '' ? [] : body.split(' ')),
    spellings: cli === '' ? [] : [cli, ...spellings].map(toSpelling),
    context: new Set([...toTerms(contextWords, lexicon), ...toTerms(cli, lexicon), ...(explains.has(kind) ? [definitionTerm] : [])]),
    commands: toCommands(answer),
    // A key of a file has no option, though people name the one that it stands for.
    flags: new Set([...flags, ...(isKey ? [] : [title, ...phrases]).flatMap((text) => toWords(text).options.flatMap(splitLetters))]),
  };
}

/** Everything that may be typed to mean the very command of an answer, with the program's name and without. */
function toCommands({ code, template, phrases, mistakes = [], cli }: Answer): ReadonlySet<string> {
  const program = cli?.split(' ')[0];
  const filled = template?.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const typed = [...phrases, ...mistakes].filter((phrase) => program !== undefined && phrase.startsWith(`${program} `));
  return new Set(
    [code, filled, ...typed].flatMap((text) => {
      const command = fold(text ?? '');
      return command === '' ? [] : [command, command.replace(/^\S+\s+/, '')];
    }),
  );
}
