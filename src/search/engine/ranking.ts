import type { Answer, AnswerKind } from './answer.ts';
import { fold } from './fold.ts';
import type { Question } from './question.ts';

/** A way of asking for an answer, in terms. */
export interface Phrase {
  terms: ReadonlySet<string>;
  /** What a match with it is worth, from 0 to 1. */
  weight: number;
  isTitle: boolean;
  /** Its words, folded. */
  text: string;
}

/** An answer and what it is found by. */
export interface Candidate {
  answer: Answer;
  phrases: readonly Phrase[];
  /** Every term of its phrases. */
  terms: ReadonlySet<string>;
  /** Terms that may be said of it beside what it is about. */
  context: ReadonlySet<string>;
  /** Everything that may be typed to mean its very command, folded. */
  commands: ReadonlySet<string>;
  /** Words of its command after the program's name, in every spelling, folded; the usual one first. */
  spellings: readonly string[];
  flags: ReadonlySet<string>;
}

/** A candidate that answers, and how well. */
export interface Ranked {
  answer: Answer;
  score: number;
}

export interface RankingInput {
  question: Question;
  candidates: readonly Candidate[];
  /** How much a term says: the rarer, the more. */
  weigh(term: string): number;
  /** The word that commands begin with. */
  program: string;
}

/** A page of the course mentions every command: an entry about it comes first. */
const kinds: Record<AnswerKind, number> = {
  entry: 1,
  instruction: 0.95,
  error: 0.95,
  term: 0.9,
  option: 0.8,
  exercise: 0.82,
  guide: 0.8,
  misconception: 0.7,
  page: 0.8,
};

/** What each sign of a good answer adds to the share of the question that it covers. */
const bonus = {
  /** Its very command. */
  exactCommand: 4,
  /** The command of which it is the plainest form. */
  command: 1.6,
  /** One of the forms of that command. */
  form: 0.9,
  /** A command of the group of that name, or that begins so. */
  group: 0.25,
  /** A command that begins so. */
  begun: 0.9,
  /** Its message, inside what was pasted. */
  message: 2,
  /** The very terms of one way of asking; in the same order; of the title; in the same words. */
  exactPhrase: 0.4,
  sameOrder: 0.08,
  exactTitle: 0.25,
  exactText: 0.3,
  /** The name of an instruction in capitals; of a key, as it is written in a file. */
  capitals: 1,
  /** Every option that was typed. */
  option: 1.2,
  /** What asks for this option alone. */
  namedOption: 0.5,
};

/** An answer must cover this share of what the best one covers. */
const leastShare = 0.7;
/** What an answer must cover of the question, at least. */
const leastCover = 0.48;
/** What a word that nobody knows weighs, at least. */
const leastUnknown = 2.5;

/** Puts what answers a question in order, the best first; what does not answer is left out. */
export function rank(input: RankingInput): Ranked[] {
  const { question, candidates } = input;
  const line = toLine(question, input.program);
  const known = question.asked.map(({ terms }) => Math.max(...[...terms].map(([term, sureness]) => sureness * input.weigh(term))));
  // A word that nobody knows says at least as much as those that are known.
  const unknown = Math.max(...question.asked.map(({ isUnknown }, position) => (isUnknown ? leastUnknown : (known[position] ?? 0) * 1.1)));
  const weights = question.asked.map(({ isUnknown }, position) => (isUnknown ? unknown : (known[position] ?? 0)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const named = candidates.map((candidate) => toCommandBonus(candidate, line, question));
  // The command that was typed decides; options of another one say nothing against it.
  const hasCommand = named.some((command) => command > 0);
  const hasWhole = candidates.some((candidate) => hasOptions(candidate, question));
  const ranked = candidates.flatMap((candidate, index): Weighed[] => {
    const command = named[index] ?? 0;
    const share = toOptionShare(candidate, question);
    // Alone, options are what is looked for: all of them where something has them all.
    if (share < (hasWhole ? 1 : Number.MIN_VALUE) && (!hasCommand || command === 0)) return [];
    const words =
      total === 0 || (line.hasProgram && line.words.length < 2 && candidate.answer.kind === 'entry')
        ? { cover: 0, value: 0 }
        : matchWords(candidate, { ...input, weights, total });
    const flagged = question.options.length === 0 ? 0 : toOptionBonus(candidate, question) * share;
    if (words.value === 0 && command === 0 && flagged === 0) return [];
    const score = words.value * kinds[candidate.answer.kind] + command + flagged - index / 20_000;
    return [
      {
        answer: candidate.answer,
        score,
        cover: command > 0 || (flagged > 0 && total === 0) ? 1 : words.cover,
        mayLead: !candidate.answer.destroys || question.asksToDestroy || isTyped(candidate, line, input.program),
      },
    ];
  });
  return putSafeFirst(ranked, (answers) => keepBest(answers, question.options.length > 0));
}

/** A candidate that answers, what it covers of the question, and whether it may be the first answer. */
interface Weighed extends Ranked {
  cover: number;
  mayLead: boolean;
}

/** Those that answer about as well as the best one, the best first. */
function keepBest(ranked: readonly Weighed[], keepsAll: boolean): Weighed[] {
  const best = Math.max(0, ...ranked.map(({ cover }) => cover));
  return ranked
    .filter(({ cover }) => keepsAll || (cover >= leastCover && cover >= best * leastShare))
    .toSorted((a, b) => b.score - a.score);
}

/** What destroys data is never the first answer to who has not asked for it: better none. */
function putSafeFirst(ranked: readonly Weighed[], keep: (ranked: readonly Weighed[]) => Weighed[]): Weighed[] {
  const kept = keep(ranked);
  const first = kept.find(({ mayLead }) => mayLead);
  return first ? [first, ...kept.filter((one) => one !== first)] : keep(ranked.filter(({ mayLead }) => mayLead));
}

/** Whether the command of a candidate is what was typed, what is being typed, or stands in what was pasted. */
function isTyped({ spellings }: Candidate, { words, hasProgram }: Line, program: string): boolean {
  const said = ` ${words} `;
  return spellings.some(
    (spelling) =>
      said.startsWith(` ${spelling} `) ||
      said.includes(` ${program} ${spelling} `) ||
      (!hasProgram && spelling.includes(' ') && said.includes(` ${spelling} `)) ||
      // In the middle of a word; a whole one is another command, or the name of a group.
      (words !== '' && spelling.startsWith(words) && spelling[words.length] !== ' '),
  );
}

interface WordMatch extends RankingInput {
  weights: readonly number[];
  total: number;
}

const sumOf = (terms: Iterable<string>, weigh: (term: string) => number): number => {
  let sum = 0;
  for (const term of terms) sum += weigh(term);
  return sum;
};

/** How much of the question a candidate covers, and what that is worth. */
function matchWords({ phrases, context, answer, terms: every }: Candidate, input: WordMatch): { cover: number; value: number } {
  const { question, weights, total, weigh } = input;
  // Most candidates have no word of the question.
  if (!question.asked.some((asked) => [...asked.terms.keys()].some((term) => every.has(term)))) return { cover: 0, value: 0 };
  /** How sure each word of the question is anywhere in the candidate. */
  const anywhere = question.asked.map(() => 0);
  let best = { value: 0, cover: 0 };
  for (const { terms, weight, isTitle, text } of phrases) {
    let covered = 0;
    const matched = new Set<string>();
    question.asked.forEach(({ terms: meant }, position) => {
      let sureness = 0;
      for (const [term, sure] of meant) {
        if (terms.has(term)) {
          matched.add(term);
          sureness = Math.max(sureness, sure);
          anywhere[position] = Math.max(anywhere[position] ?? 0, sure);
        } else if (context.has(term)) sureness = Math.max(sureness, sure);
      }
      covered += sureness * (weights[position] ?? 0);
    });
    if (matched.size === 0) continue;
    const said = sumOf(terms, weigh);
    const used = sumOf(matched, weigh);
    const cover = covered / total;
    const precision = said === 0 ? 0 : used / said;
    // A pasted message holds names and numbers beside the words that count.
    const whole = answer.kind === 'error' && precision > 0.99 && matched.size >= 3 ? Math.max(cover, 0.85) : cover;
    const isExact = precision > 0.99 && cover > 0.9;
    const isOrdered = isExact && [...terms].every((term, position) => question.asked[position]?.terms.has(term));
    const exact = isExact
      ? bonus.exactPhrase +
        (isOrdered ? bonus.sameOrder : 0) +
        (isTitle ? bonus.exactTitle : 0) +
        (text === question.plain ? bonus.exactText : 0)
      : 0;
    const value = weight * (whole ** 1.3 * (0.55 + 0.45 * precision) + exact);
    if (value > best.value) best = { value, cover: whole };
  }
  // Words that are said, though not together.
  const apart = anywhere.reduce((sum, sure, position) => sum + sure * (weights[position] ?? 0), 0) / total;
  const cover = Math.max(best.cover, apart * 0.9);
  return { cover, value: best.value === 0 ? 0 : best.value + 0.35 * apart };
}

/** What was typed as a command line: folded, the program's name apart. */
interface Line {
  whole: string;
  /** After the program's name. */
  rest: string;
  hasProgram: boolean;
  /** Without its options. */
  words: string;
}

function toLine({ text, words }: Question, program: string): Line {
  const whole = fold(text);
  const hasProgram = words[0] === program;
  return { whole, rest: whole.replace(new RegExp(`^${program}\\s+`), ''), hasProgram, words: words.slice(hasProgram ? 1 : 0).join(' ') };
}

/** What a candidate is worth as the command that was typed. */
function toCommandBonus({ answer, commands, spellings, flags }: Candidate, line: Line, { text, words, options }: Question): number {
  if (answer.kind === 'error') {
    const message = fold(answer.title);
    return message.length > 8 && line.whole.includes(message) ? bonus.message + message.length / 1000 : 0;
  }
  const name = answer.answers[0] ?? '';
  if (answer.kind === 'instruction') {
    if (/^[A-Z]{2,}$/.test(text) && name.startsWith(text) && name !== text) return bonus.begun;
    if (name === name.toLowerCase()) return isKey(answer.answers, line.whole, words) ? bonus.capitals : 0;
    return name.length > 1 && new RegExp(`(?:^|\\s)${name}(?:$|\\s)`).test(text) && (words.length === 1 || text !== text.toUpperCase())
      ? bonus.capitals
      : 0;
  }
  if (answer.kind !== 'entry' || !answer.cli) return 0;
  // The program alone leads to what is done most.
  if (line.words === '') return line.hasProgram && options.length === 0 ? bonus.command : 0;
  if (commands.has(line.whole) && line.whole.includes(' ')) return bonus.exactCommand;
  const isPlainest = answer.spellings !== undefined;
  for (const spelling of spellings) {
    const isWhole = line.words === spelling;
    const goesOn = line.hasProgram && `${line.words} `.startsWith(`${spelling} `);
    if (!(isWhole || goesOn)) continue;
    const fits = options.filter((one) => one.some((flag) => flags.has(flag))).length;
    const extra = [...flags].filter((flag) => flag.startsWith('--')).length;
    // A word alone may be a plain French word too.
    const isSure = line.hasProgram || spelling.includes(' ') || options.length > 0;
    const base = isPlainest && options.length === 0 ? bonus.command : bonus.form;
    return (isSure ? base : base / 5) + spelling.length / 1000 + fits * 0.3 - extra * 0.02;
  }
  if (line.hasProgram) {
    const begins = spellings.findIndex((spelling) => spelling.startsWith(line.words));
    return begins === -1 ? 0 : bonus.begun + (isPlainest ? 0.2 : 0) - (begins === 0 ? 0 : 0.1);
  }
  return line.words.length > 1 && spellings[0]?.startsWith(line.words) ? bonus.group : 0;
}

/**
 * Whether a key of a file is typed as one: `ports:`, `services.web.ports`, or a name that is no word (`depends_on`).
 *
 * @param names its name, then what leads to it in the file; `<…>` there stands for any name
 */
function isKey([name = '', path = name]: readonly string[], whole: string, words: readonly string[]): boolean {
  const typed = fold(name);
  if (words.includes(typed) && (/[_.]/.test(typed) || whole.split(/[\s-]+/).includes(`${typed}:`))) return true;
  const steps = fold(path).split('.');
  return words.some((word) => {
    const given = word.split('.');
    return given.length > 1 && given.length === steps.length && steps.every((step, index) => step.startsWith('<') || step === given[index]);
  });
}

/** The share of the options that a candidate has; all of them when none was typed. */
const toOptionShare = ({ flags }: Candidate, { options }: Question): number =>
  options.length === 0 ? 1 : options.filter((one) => one.some((flag) => flags.has(flag))).length / options.length;

/** Whether a candidate has every option that was typed. */
const hasOptions = ({ flags }: Candidate, { options }: Question): boolean => options.every((one) => one.some((flag) => flags.has(flag)));

/** What a candidate that has options is worth: commands and options before what only speaks of them. */
const toOptionBonus = (candidate: Candidate, question: Question): number =>
  candidate.answer.kind === 'entry' || candidate.answer.kind === 'option'
    ? bonus.option + (isNamed(candidate, question) ? bonus.namedOption : 0)
    : bonus.option / 4;

/** Whether the option that was typed is one of the very ways of asking for it. */
const isNamed = ({ answer }: Candidate, { options }: Question): boolean =>
  [...answer.phrases, ...(answer.mistakes ?? [])].some((phrase) => options.some((one) => one.includes(phrase)));
