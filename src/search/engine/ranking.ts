import { toLiteral } from '../../text/literal.ts';
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
  /** Its place in the editorial order. */
  position: number;
  /** Terms that only its page says. */
  body: ReadonlySet<string>;
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
  /** How much of the question it answers, from 0 to 1; what nobody knows counts. */
  cover: number;
}

export interface RankingInput {
  /** Whether words begin the name of a command, the program's left out. */
  beginsCommand(words: string): boolean;
  question: Question;
  candidates: readonly Candidate[];
  /** How much a term says: the rarer, the more. */
  weigh(term: string): number;
  /** The word that commands begin with. */
  program: string;
}

/** A page of the course mentions every command: an entry about it comes first; a list of things comes after them. */
const kinds: Record<AnswerKind, number> = {
  entry: 1,
  command: 0.4,
  instruction: 0.95,
  error: 0.95,
  term: 0.9,
  option: 0.8,
  exercise: 0.82,
  guide: 0.9,
  misconception: 0.7,
  page: 0.7,
};

/** A part of a page answers less than what is about it alone. */
const toKindWeight = ({ kind, page, answers: [name = ''] }: Answer): number =>
  kinds[kind] * (page === undefined ? 1 : 0.88) * (kind === 'instruction' && name === name.toLowerCase() ? keyShare : 1);

/** The name of a key is often an ordinary word (`volumes`): asked for as one, it comes after what the word says elsewhere. */
const keyShare = 0.8;

/** What each sign of a good answer adds to the share of the question that it covers. */
const bonus = {
  /** Its very command. */
  exactCommand: 4,
  /** The command of which it is the plainest form. */
  command: 1.6,
  /** One of the forms of that command. */
  form: 0.9,
  /** The same, when the options that were typed are in none of its forms: it comes before them, and they before the others. */
  plainest: 1.4,
  optionOf: 1,
  /** A command named in the middle of a sentence. */
  mention: 0.5,
  /** A command of the group of that name, or that begins so. */
  group: 0.25,
  /** A command that begins so. */
  begun: 0.9,
  /** The very terms of one way of asking; in the same order; of the title; in the same words. */
  exactPhrase: 0.4,
  sameOrder: 0.08,
  exactTitle: 0.25,
  exactText: 0.3,
  wholeTitle: 1.5,
  wholeMessage: 0.4,
  /** The name of an instruction in capitals; of a key, as it is written in a file. */
  capitals: 1,
  /** The instruction that a line begins with. */
  instruction: 3,
  /** Every option that was typed. */
  option: 1.2,
  /** What asks for this option alone. */
  namedOption: 0.5,
};

/** An answer must cover this share of what the best one covers. */
const leastShare = 0.5;
/** What a word that nobody knows weighs: in the order of the answers, little; in what they cover of the question, as much as any. */
const unknownShare = 0.15;
/** What a term that only the page says is worth. */
const bodyShare = 0.45;
/** `depends_on`, `package.json`: whoever types it looks for it. */
export const isName = (term: string): boolean => /[a-z][._]|[._][a-z]/.test(term);
/** What words are worth that an answer says, though not together. */
const apartShare = 0.45;

/** Puts what answers a question in order, the best first. */
export function rank(input: RankingInput): Ranked[] {
  const { question, candidates } = input;
  const line = toLine(question, input);
  const known = question.asked.map(({ terms, isUnknown }) =>
    isUnknown ? 0 : Math.max(...[...terms].map(([term, sureness]) => sureness * input.weigh(term))),
  );
  const heaviest = Math.max(1, ...known);
  const weights = known.map((weight) => weight || heaviest * unknownShare);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const knownTotal = known.reduce((sum, weight) => sum + weight, 0);
  const whole = known.reduce((sum, weight) => sum + (weight || heaviest), 0);
  const named = candidates.map((candidate) => toCommandBonus(candidate, line, question, input.program));
  // The command that was typed decides; options of another one say nothing against it.
  const hasCommand = named.some((command) => command >= bonus.form / 2);
  // Options alone: what has them all, where something has.
  const leastOptions = total === 0 && candidates.some((candidate) => toOptionShare(candidate, question) === 1) ? 1 : 0;
  const ranked = candidates.flatMap((candidate, index): Weighed[] => {
    const command = named[index] ?? 0;
    const share = toOptionShare(candidate, question);
    const words =
      total === 0 || (line.hasProgram && line.words.length < 2 && (line.words.length === 1 || candidate.answer.kind === 'entry'))
        ? { cover: 0, value: 0 }
        : matchWords(candidate, { ...input, weights, total, known: knownTotal });
    const isElsewhere = hasCommand && command === 0;
    const isOptionOf = candidate.answer.kind === 'option' && command > 0;
    const flagged = question.options.length === 0 ? 0 : toOptionBonus(candidate, question) * share * (isElsewhere || isOptionOf ? 0.2 : 1);
    if (share < leastOptions) return [];
    if (words.value === 0 && command === 0 && flagged === 0) return [];
    const score = words.value * toKindWeight(candidate.answer) + command + flagged - candidate.position / 20_000;
    return [
      {
        answer: candidate.answer,
        score,
        cover: command >= bonus.begun || (flagged > 0 && total === 0) ? 1 : (words.cover * total) / whole,
        mayLead: !candidate.answer.destroys || question.asksToDestroy || isTyped(candidate, line, input.program),
      },
    ];
  });
  return putSafeFirst(keepBest(ranked, question.options.length > 0));
}

/** A candidate that answers, what it covers of the question, and whether it may be the first answer. */
interface Weighed extends Ranked {
  mayLead: boolean;
}

/** Those that answer about as well as the best one, the best first. */
function keepBest(ranked: readonly Weighed[], keepsAll: boolean): Weighed[] {
  const best = Math.max(0, ...ranked.map(({ cover }) => cover));
  return ranked.filter(({ cover }) => keepsAll || cover >= best * leastShare).toSorted((a, b) => b.score - a.score);
}

/** What destroys data is never the first answer to who has not asked for it: better none. */
function putSafeFirst(kept: readonly Weighed[]): Weighed[] {
  const first = kept.find(({ mayLead }) => mayLead);
  return first ? [first, ...kept.filter((one) => one !== first)] : [];
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
  /** The same of the words that some answer holds. */
  known: number;
}

const sumOf = (terms: Iterable<string>, weigh: (term: string) => number): number => {
  let sum = 0;
  for (const term of terms) sum += weigh(term);
  return sum;
};

/** How much of the question a candidate covers, and what that is worth. */
function matchWords({ phrases, context, terms: every, body, answer }: Candidate, input: WordMatch): { cover: number; value: number } {
  const { question, weights, total, known, weigh } = input;
  // Most candidates have no word of the question.
  if (!question.asked.some((asked) => [...asked.terms.keys()].some((term) => every.has(term) || body.has(term))))
    return { cover: 0, value: 0 };
  /** How sure each word of the question is anywhere in the candidate. */
  const anywhere = question.asked.map(({ terms }) => {
    let sureness = 0;
    for (const [term, sure] of terms) if (body.has(term)) sureness = Math.max(sureness, sure * (isName(term) ? 1 : bodyShare));
    return sureness;
  });
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
    // What was typed word for word is that, even where one of its words also asks what a thing is (« définir »).
    const isExact = text === question.plain || (precision > 0.99 && covered > 0.9 * known);
    const isOrdered = isExact && [...terms].every((term, position) => question.asked[position]?.terms.has(term));
    const exact = isExact
      ? bonus.exactPhrase +
        (isOrdered ? bonus.sameOrder : 0) +
        (isTitle ? bonus.exactTitle : 0) +
        (text === question.plain
          ? bonus.exactText +
            (((answer.kind === 'entry' || answer.kind === 'instruction') && text.includes(' ') && !text.startsWith(`${input.program} `)) ||
            (isTitle && answer.kind !== 'option')
              ? bonus.wholeTitle * (answer.page === undefined ? 1 : 0.5)
              : 0) +
            (answer.kind === 'error' ? bonus.wholeMessage : 0)
          : 0)
      : 0;
    const value = weight * (cover ** 1.3 * (0.55 + 0.45 * precision) + exact);
    if (value > best.value) best = { value, cover };
  }
  // Words that are said, though not together.
  const apart = anywhere.reduce((sum, sure, position) => sum + sure * (weights[position] ?? 0), 0) / total;
  const cover = Math.max(best.cover, apart * 0.9);
  return { cover, value: best.value + apartShare * apart };
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

/** The words of a command after the program's name, as questions are cut into words. */
export const toSpelling = (cli: string): string =>
  fold(cli)
    .replace(/^\S+\s+/, '')
    .replaceAll('-', ' ');

/** Values of options may stand between the words of a command: `-f file config`. */
function skipValues(words: readonly string[], hasOptions: boolean, beginsCommand: (words: string) => boolean): string {
  const path: string[] = [];
  let rest = [...words];
  while (rest.length > 0) {
    const [next = ''] = rest;
    if (beginsCommand([...path, next].join(' '))) path.push(next);
    else {
      // The first word that goes on, not far.
      const ahead = hasOptions ? rest.slice(1, 6).findIndex((word) => path.length > 0 && beginsCommand([...path, word].join(' '))) : -1;
      if (ahead === -1) break;
      rest = rest.slice(ahead + 1);
      continue;
    }
    rest = rest.slice(1);
  }
  return path.length === 0 ? words.join(' ') : [...path, ...rest].join(' ');
}

function toLine({ text, words, options }: Question, { program, beginsCommand }: RankingInput): Line {
  const whole = fold(text);
  // `<program>: something` is what the program says.
  const hasProgram = words[0] === program && !whole.startsWith(`${program}:`);
  return {
    whole,
    rest: whole.replace(new RegExp(`^${toLiteral(program)}\\s+`), ''),
    hasProgram,
    words: hasProgram ? skipValues(words.slice(1), options.length > 0, beginsCommand) : words.join(' '),
  };
}

/** What a candidate is worth as the command that was typed. */
function toCommandBonus(
  { answer, commands, spellings, flags }: Candidate,
  line: Line,
  { text, words, options }: Question,
  program: string,
): number {
  const name = answer.answers[0] ?? '';
  if (answer.kind === 'instruction') {
    if (answer.page !== undefined) return 0;
    if (/^[A-Z]{2,}$/.test(text) && name.startsWith(text) && name !== text) return bonus.capitals + bonus.begun;
    // A line of the file: the instruction, whatever its value. The longest name is the most precise.
    if (/^[A-Z]{3,}\s+\S/.test(text) && `${text} `.startsWith(name) && !/^[A-Z\s]+$/.test(text))
      return bonus.instruction + name.length / 100;
    if (name === name.toLowerCase()) return isKey(answer.answers, line.whole) ? bonus.instruction : 0;
    return name.length > 1 &&
      new RegExp(`(?:^|\\s)${toLiteral(name)}(?:$|\\s)`).test(text) &&
      (words.length === 1 || text !== text.toUpperCase())
      ? bonus.capitals
      : 0;
  }
  if (answer.kind === 'option') {
    const fits = options.some((one) => one.some((flag) => flags.has(flag)));
    return fits && line.hasProgram && `${line.words} `.startsWith(`${toSpelling(name)} `) ? bonus.optionOf : 0;
  }
  if (!answer.cli) return 0;
  if (answer.kind === 'command') {
    const said = spellings.filter((spelling) => `${line.words} `.startsWith(`${spelling} `));
    // The longest name is the one that was typed.
    return line.hasProgram && said.length > 0 ? bonus.exactCommand + 2 * Math.max(...said.map((one) => one.split(' ').length)) : 0;
  }
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
    const base = isPlainest ? (options.length === 0 ? bonus.command : bonus.plainest) : bonus.form;
    return (isSure ? base : base / 5) + spelling.length / 1000 + fits * 0.3 - extra * 0.05;
  }
  if (line.hasProgram) {
    const begins = spellings.findIndex((spelling) => spelling.startsWith(line.words));
    return begins === -1 ? 0 : bonus.begun + (isPlainest ? 0.2 : 0) - (begins === 0 ? 0 : 0.1);
  }
  // Named in the middle of a sentence.
  if (spellings.some((spelling) => ` ${line.words} `.includes(` ${program} ${spelling} `))) return isPlainest ? bonus.mention : bonus.group;
  return line.words.length > 1 && spellings[0]?.startsWith(line.words) ? bonus.group : 0;
}

/**
 * Whether a key of a file is typed as one: `ports:`, `services.web.ports`, or a name that is no word (`depends_on`).
 *
 * @param names its name, then what leads to it in the file; `<…>` there stands for any name
 */
function isKey([name = '', path = name]: readonly string[], whole: string): boolean {
  const typed = fold(name);
  const words = whole.split(/\s+/);
  if (words.includes(`${typed}:`) || (/[_.]/.test(typed) && words.includes(typed))) return true;
  const steps = fold(path).split('.');
  return words.some((word) => {
    const given = word.replace(/:$/, '').split('.');
    return given.length > 1 && given.length === steps.length && steps.every((step, index) => step.startsWith('<') || step === given[index]);
  });
}

/** The share of the options that a candidate has; all of them when none was typed. */
const toOptionShare = ({ flags }: Candidate, { options }: Question): number =>
  options.length === 0 ? 1 : options.filter((one) => one.some((flag) => flags.has(flag))).length / options.length;

/** What a candidate that has options is worth: commands and options before what only speaks of them. */
const toOptionBonus = (candidate: Candidate, question: Question): number =>
  candidate.answer.kind === 'entry' || candidate.answer.kind === 'option'
    ? bonus.option + (isNamed(candidate, question) ? bonus.namedOption : 0)
    : bonus.option / 4;

/** Whether the option that was typed is one of the very ways of asking for it. */
const isNamed = ({ answer }: Candidate, { options }: Question): boolean =>
  [...answer.phrases, ...(answer.mistakes ?? [])].some((phrase) => options.some((one) => one.includes(phrase)));
