import type { Answer, AnswerFile } from './answer.ts';
import { fold } from './fold.ts';
import { createLexicon, definitionTerm, type Lexicon } from './lexicon.ts';
import { type Question, readQuestion } from './question.ts';
import { type Candidate, type Phrase, rank } from './ranking.ts';
import { toPlainWords, toTerms } from './terms.ts';
import { createVocabulary } from './vocabulary.ts';
import { splitLetters, toWords } from './words.ts';

/** What a question finds. */
export interface Found {
  /** The best first. */
  answers: Answer[];
  question: Question;
}

/** Answers from what people ask for: at once, without the index of the pages. */
export interface SearchEngine {
  /** @param keepsSpelling looks for the words as they were typed */
  search(typed: string, keepsSpelling?: boolean): Found;
  /** How much a term says: the rarer, the more. */
  weigh(term: string): number;
  answers: readonly Answer[];
  /** What the empty field suggests. */
  suggestions: Answer[];
  hint: string;
}

/** What each way of asking is worth. */
const weights = { title: 1, phrase: 1, mistake: 0.95, command: 0.8, summary: 0.55 };

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
  const uses = new Map<string, number>(lexicon.words.map((word) => [word, 1]));
  const others = new Set(file.vocabulary.split(' '));
  for (const { title, summary, phrases, cli = '', spellings = [], code = '' } of file.answers) {
    for (const word of toWords([title, summary, ...phrases, cli].join(' ')).words)
      if (/[a-z]/.test(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
    for (const word of toWords([...spellings, code].join(' ')).words) others.add(word);
    yield;
  }
  uses.set(file.program, file.answers.length);
  const commandWords = new Set(
    file.answers.flatMap(({ cli = '', spellings = [] }) => [cli, ...spellings].flatMap((text) => toWords(text).words)),
  );
  const vocabulary = createVocabulary(uses, others, commandWords);
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

  const candidates: Candidate[] = [];
  for (const answer of file.answers) {
    candidates.push(toCandidate(answer, { contextWords: file.contexts[answer.kind] ?? '', lexicon, repair }));
    yield;
  }
  const holders = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const weigh = (term: string): number => (term === definitionTerm ? 1 : Math.log(1 + candidates.length / (holders.get(term) ?? 1)));
  const tools = {
    lexicon,
    vocabulary,
    program: file.program,
    flags: new Set(candidates.flatMap(({ flags }) => [...flags])),
    commandWords,
    destroying: file.words.destroying.map((text) => toTerms(text, lexicon)),
  };

  return {
    answers: file.answers,
    suggestions: file.suggestions.flatMap((position) => file.answers[position] ?? []),
    hint: file.hint,
    weigh,
    search(typed, keepsSpelling = false) {
      const question = readQuestion(typed, { ...tools, keepsSpelling });
      const ranked = question.text === '' ? [] : rank({ question, candidates, weigh, program: file.program });
      return { answers: ranked.map(({ answer }) => answer), question };
    },
  };
}

interface CandidateTools {
  contextWords: string;
  lexicon: Lexicon;
  /** A text without its typing mistakes. */
  repair(text: string): string;
}

function toCandidate(answer: Answer, { contextWords, lexicon, repair }: CandidateTools): Candidate {
  const { kind, title, summary, phrases, mistakes = [], cli = '', spellings = [], code = '', flags = [] } = answer;
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
    ...toPhrases([title], weights.title, true),
    ...toPhrases(phrases, weights.phrase),
    ...toPhrases(mistakes.map(repair), weights.mistake),
    ...toPhrases([code, cli, ...spellings], weights.command),
    ...toPhrases([summary], weights.summary),
  ];
  return {
    answer,
    phrases: found,
    terms: new Set(found.flatMap(({ terms }) => [...terms])),
    spellings: cli === '' ? [] : [cli, ...spellings].map((spelling) => fold(spelling).replace(/^\S+\s+/, '')),
    context: new Set([...toTerms(contextWords, lexicon), ...toTerms(cli, lexicon), ...(explains.has(kind) ? [definitionTerm] : [])]),
    commands: toCommands(answer),
    flags: new Set([...flags, ...[title, ...phrases].flatMap((text) => toWords(text).options.flatMap(splitLetters))]),
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
