import { toLiteral } from '../../text/literal.ts';
import { memoize } from '../../text/memo.ts';
import type { AnswerKind } from './answer.ts';
import type { Candidate, Phrase } from './candidate.ts';
import { areOpposed } from './direction.ts';
import { fold } from './fold.ts';
import { hashCommand, hashText } from './index-file.ts';
import { definitionTerm } from './lexicon.ts';
import { tellsTrouble } from './messages.ts';
import { begun, type Question } from './question.ts';

/** A candidate that answers, and how well. */
export interface Ranked {
  place: number;
  kind: AnswerKind;
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
  /** Words that tell what kind of answer is looked for. */
  contexts: ReadonlyMap<AnswerKind, ReadonlySet<string>>;
}

/** A page of the course mentions every command: an entry about it comes first; a list of things comes after them. */
const kinds: Record<AnswerKind, number> = {
  entry: 1,
  command: 0.4,
  instruction: 0.95,
  // What a message says in so many words is found by its shape.
  error: 0.8,
  term: 0.9,
  option: 0.8,
  exercise: 0.82,
  guide: 0.9,
  misconception: 0.7,
  page: 0.7,
};

/** A part of a page answers less than what is about it alone. */
const toKindWeight = (candidate: Candidate, question: Question): number => {
  const {
    kind,
    isPart,
    names: [name = 'A'],
  } = candidate;
  const isKey = kind === 'instruction' && name === name.toLowerCase();
  return kinds[kind] * (isPart ? 0.88 : 1) * (isKey ? (isInItsFile(candidate, question) ? writtenShare : keyShare) : 1);
};

/** The name of a key is often an ordinary word (`volumes`): asked for as one, it comes after what the word says elsewhere. */
const keyShare = 0.8;
/** Asked for in the file that it is written in (« volumes dans compose.yaml »), it comes before. */
const writtenShare = 1.2;

/** Whether the name of a key is asked for in its file. */
const isInItsFile = ({ context, names: [name = ''] }: Candidate, { asked, words }: Question): boolean =>
  words.includes(name) && asked.some(({ terms, direction }) => direction === 'in' && [...terms.keys()].some((term) => context.has(term)));

/** What each sign of a good answer adds to the share of the question that it covers. */
const bonus = {
  /** Its very command. */
  exactCommand: 4,
  /** Of all commands, to who names the program alone. */
  program: 2.2,
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
  begun: 1.1,
  /** The very terms of one way of asking; in the same order; of the title; in the same words. */
  exactPhrase: 0.4,
  sameOrder: 0.08,
  exactTitle: 0.25,
  exactText: 0.3,
  wholeTitle: 1.5,
  /** A word that asks for a message, and several: these come before what they ask for elsewhere. */
  wordOfMessage: 0.4,
  wholeMessage: 3,
  /** The name of an instruction in capitals; of a key, as it is written in a file. */
  capitals: 1,
  /** The instruction that a line begins with. */
  instruction: 4,
  /** Every option that was typed. */
  option: 1.2,
  /** What asks for this option alone. */
  namedOption: 0.5,
};

/** What an option of a form is worth, typed or not; one too many, of the number that a form is about; any, where none was typed. */
const fit = { option: 0.3, most: 2, tooMany: 0.4, unasked: 0.05 };

/** What each way of asking is worth. */
const phraseWeights: Record<Phrase['kind'], number> = { title: 1, sharedTitle: 1, phrase: 1, mistake: 0.95, command: 0.8, summary: 0.55 };

/** What covers less of a question than that is merely near. */
export const leastCover = 0.7;
/** An answer must cover this share of what the best one covers. */
const leastShare = 0.5;
/** A rare word of the question says more than one that is said everywhere, though not quite by as much: it may be mere talk. */
const rarityShare = 0.9;
/** What a word that nobody knows weighs: in the order of the answers, little; in what they cover of the question, as much as any. */
const unknownShare = 0.15;
/** `depends_on`, `package.json`: whoever types it looks for it. */
export const isName = (term: string): boolean => /[a-z][._]|[._][a-z]/.test(term);
/** What the words of a command line are worth beside the command and its options: most are names that somebody gave. */
const valueShare = 0.4;
/** What nobody says in a sentence: `ghcr.io`, `moi/site:1.0`. */
const namesValue = /\w[./:]\w/;
/** What an answer is worth of the kind that the question announces. */
const toldShare = 1.1;
/** What a way to do something is worth to who tells that something goes wrong: « keeps restarting » does not ask how to restart. */
const troubleShare = 0.85;
/** What a page of the course is worth to who tells of something in so many words that say something: it tells the whole of it. */
const wholeShare = 1.2;
const longQuestion = 4;
/** What a command is worth that a sentence begins with. */
const spokenShare = 0.3;
/** What its options are worth there. */
const toldFlagShare = 0.05;
/** What a command is worth whose name is typed without its program; what one of its forms is. */
const aloneShare = 0.5;
const aloneFormShare = 0.2;
/** What a way of asking is worth that says from a thing what the question says to it. */
const opposedShare = 0.7;
/** What words are worth that an answer says, though not together. */
const apartShare = 0.7;
/** In how many ways of asking a word stands that says half of what one does that stands in all. */
const halfOften = 5;
/** What that is worth at most. */
const oftenShare = 0.5;
/** How much of the worth of a way of asking hangs on its having no other words than the question. */
const preciseShare = 0.7;
/** What the second way of asking that is like the question is worth; what each next one is of the one before; how many count. */
const agreementShare = 0.28;
const nextShare = 0.8;
const mostAgreeing = 10;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Puts what answers a question in order, the best first. */
export function rank(input: RankingInput): readonly Ranked[] {
  const { question, candidates } = input;
  const line = toLine(question, input);
  const known = question.asked.map(({ terms, isUnknown }) =>
    // A word that is one already weighs no more because rarer ones begin so.
    isUnknown
      ? 0
      : Math.max(...[...terms].map(([term, sureness]) => (sureness > begun.word ? sureness * input.weigh(term) ** rarityShare : 0))),
  );
  const heaviest = Math.max(1, ...known);
  const weights = known.map((weight) => weight || heaviest * unknownShare);
  const total = sum(weights);
  const knownTotal = sum(known);
  const whole = sum(known.map((weight) => weight || heaviest));
  const rarity = toRarity(candidates, line);
  const named = candidates.map((candidate) => toCommandBonus(candidate, line, question, input.program, rarity));
  // The command that was typed decides; options of another one say nothing against it.
  const hasCommand = named.some((command) => command >= bonus.form / 2);
  const isCommandLine = line.hasProgram && hasCommand && !question.isSpoken && (question.options.length > 0 || namesValue.test(line.rest));
  // The program and options: who asks for them asks nothing of the program.
  const isOptionsOnly = line.hasProgram && line.words === '' && question.options.length > 0;
  // Options alone: what has them all, where something has.
  const leastOptions = total === 0 && candidates.some((candidate) => toOptionShare(candidate, question, rarity) === 1) ? 1 : 0;
  const told = findToldKinds(input);
  const isTrouble = tellsTrouble(question.text);
  const isTold = question.asked.length >= longQuestion;
  const match: WordMatch = { ...input, meant: toMeant(input), weights, total, known: knownTotal };
  const ranked = candidates.flatMap((candidate, index): Weighed[] => {
    const command = named[index] ?? 0;
    const share = toOptionShare(candidate, question, rarity);
    const words =
      total === 0 || isOptionsOnly || (line.hasProgram && line.words.length < 2 && (line.words.length === 1 || candidate.kind === 'entry'))
        ? { cover: 0, value: 0 }
        : matchWords(candidate, match);
    const isElsewhere = hasCommand && command === 0;
    const isOptionOf = candidate.kind === 'option' && command > 0;
    const flagged =
      question.options.length === 0
        ? 0
        : toOptionBonus(candidate, question) *
          share *
          (question.isSpoken ? toldFlagShare : 1) *
          (isElsewhere || isOptionOf || (command > 0 && isAnother(candidate.own, line, question.options)) ? 0.2 : 1);
    if (share < leastOptions) return [];
    if (words.value === 0 && command === 0 && flagged === 0) return [];
    const said = words.value * (isCommandLine ? valueShare : 1);
    // What a sentence merely names is worth what it answers of the rest.
    const called = command === bonus.mention ? command * words.cover : command;
    const score =
      said *
        toKindWeight(candidate, question) *
        (told.has(candidate.kind) || (isTrouble && candidate.kind === 'error') ? toldShare : 1) *
        (isTrouble && candidate.kind === 'entry' ? troubleShare : 1) *
        (isTold && candidate.kind === 'guide' ? wholeShare : 1) +
      called +
      flagged -
      candidate.place / 20_000;
    return [
      {
        place: candidate.place,
        kind: candidate.kind,
        score,
        cover: command >= bonus.begun || (flagged > 0 && total === 0) ? 1 : (words.cover * total) / whole,
        isWholeTitle: isWholeTitle(candidate, question),
        isBegunTitle: candidate.phrases.some((phrase) => phrase.kind === 'title' && isBegun(phrase, question)),
        isNamed: candidate.phrases.some((phrase) => isTyped(phrase, question)),
        isPart: candidate.isPart,
        mayLead:
          !candidate.destroys ||
          (question.asksToDestroy && ((words.cover * total) / whole >= leastCover || namesThing(candidate, question))) ||
          isWholeTitle(candidate, question) ||
          (isCommandTyped(candidate, line, input.program) && (candidate.isPlainest || !question.isMerelyTold)),
      },
    ];
  });
  return putTitleNear(putSafeFirst(putListsAfter(keepBest(ranked, question.options.length > 0))));
}

/** Kinds of answers that a question announces, by words that say nothing else; who asks what a word means asks for a term. */
const findToldKinds = ({ contexts, question }: RankingInput): ReadonlySet<AnswerKind> =>
  new Set(
    [...contexts].flatMap(([kind, words]) => {
      const tells = (term: string) => words.has(term) || (kind === 'term' && term === definitionTerm);
      return question.asked.some(({ terms }) => [...terms].some(([term, sureness]) => sureness === 1 && tells(term))) ? [kind] : [];
    }),
  );

/** A candidate that answers, what it covers of the question, and whether it may be the first answer. */
interface Weighed extends Ranked {
  mayLead: boolean;
  isWholeTitle: boolean;
  /** Its title begins with what was typed, and goes on. */
  isBegunTitle: boolean;
  /** One of its ways of asking was typed word for word. */
  isNamed: boolean;
  isPart: boolean;
}

/** Whether its title says something of what is asked, beside that it is deleted. */
const namesThing = ({ phrases }: Candidate, { deleting }: Question): boolean =>
  phrases.some(({ kind, positions }) => kind === 'title' && [...positions.keys()].some((term) => !deleting.has(term)));

/** Whether its title was typed word for word; a title that several have says something where it is that of a list. */
const isWholeTitle = ({ kind, phrases }: Candidate, question: Question): boolean =>
  phrases.some((phrase) => (phrase.kind === 'title' || (phrase.kind === 'sharedTitle' && kind === 'page')) && isTyped(phrase, question));

/** Whether a way of asking begins with what was typed: all of its words say something, and are its first ones. */
const isBegun = ({ positions }: Phrase, { asked, plain }: Question): boolean =>
  plain.split(' ').length === asked.length &&
  asked.every(({ terms }, place) => [...terms].some(([term, sureness]) => sureness === 1 && positions.get(term) === place));

/** Whether a way of asking is what was typed, ended or about to go on. */
const isTyped = (phrase: Phrase, question: Question): boolean =>
  isWhole(phrase, question) || isWhole(phrase, { ...question, plain: question.ended });

/** Whether a question is a way of asking, word for word: no other term in either, in the same words. */
const isWhole = ({ positions, count, text }: Phrase, { asked, plain }: Question): boolean =>
  positions.size >= count &&
  text === hashText(plain) &&
  asked.every(
    ({ terms, isImplied }) =>
      isImplied || terms.has(definitionTerm) || [...terms].some(([term, sureness]) => sureness === 1 && positions.has(term)),
  );

/** With fewer letters a command may be any: none is what was typed. */
const leastTyped = 4;

/** How many answers one looks at before asking otherwise. */
const lookedAt = 3;

/** Who types a whole title looks for it: it is among the first, even where others say more of its words. */
function putTitleNear(kept: readonly Weighed[]): readonly Weighed[] {
  const isTitled = kept.some(({ kind, isWholeTitle }) => isWholeTitle && kind !== 'page');
  const isListPart = ({ kind, isPart }: Weighed) => kind === 'page' && isPart;
  const all = kept.slice(lookedAt).filter(({ isWholeTitle }) => isWholeTitle);
  // A part of a list has the name of what it lists: where that has it too, that is meant, and else one part says it.
  // Nor is it said where a page of the course begins so: « Registres », « Registres et Docker Hub ».
  const told = kept.find(({ kind, isPart, isBegunTitle }) => kind === 'guide' && !isPart && isBegunTitle);
  const late = all
    .filter((one) => !isListPart(one) || (!isTitled && one === all.find(isListPart)))
    .flatMap((one) => (isListPart(one) && told ? (kept.indexOf(told) < lookedAt ? [] : [told]) : [one]));
  const [best, ...others] = kept.slice(0, lookedAt);
  if (!best || late.length === 0) return kept;
  const titled = others.filter(({ isWholeTitle }) => isWholeTitle);
  const near = [
    ...others.filter(({ isWholeTitle }) => !isWholeTitle).slice(0, Math.max(0, others.length - titled.length - late.length)),
    ...titled,
  ];
  const first = [best, ...kept.filter((one) => near.includes(one)), ...late].slice(0, lookedAt);
  return [...first, ...kept.filter((one) => !first.includes(one))];
}

/** Those that answer about as well as the best one that may come first, the best first. */
function keepBest(ranked: readonly Weighed[], keepsAll: boolean): Weighed[] {
  const best = Math.max(0, ...ranked.flatMap(({ cover, mayLead }) => (mayLead ? cover : [])));
  return ranked.filter(({ cover }) => keepsAll || cover >= best * leastShare).toSorted((a, b) => b.score - a.score);
}

/**
 * Lists, and what tells of the site, come after what answers as much of the question. A list that was named comes after what goes by
 * that name too; its parts always do.
 */
function putListsAfter(kept: readonly Weighed[]): Weighed[] {
  const others = kept.filter(({ kind }) => kind !== 'page');
  const ahead = (list: Weighed): number => {
    const before = (other: Weighed) =>
      other.score > list.score || (other.cover >= list.cover && (other.isNamed || !list.isNamed || list.isPart));
    return others.findLastIndex(before);
  };
  const places = new Map(kept.map((one) => [one, one.kind === 'page' ? ahead(one) + 0.5 : others.indexOf(one)]));
  return kept.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** What destroys data is never the first answer to who has not asked for it: better none. */
function putSafeFirst(kept: readonly Weighed[]): Weighed[] {
  const first = kept.find(({ mayLead }) => mayLead);
  return first ? [first, ...kept.filter((one) => one !== first)] : [];
}

/** Whether the command of a candidate is what was typed, what is being typed, or stands in what was pasted. */
function isCommandTyped({ spellings }: Candidate, { words, hasProgram }: Line, program: string): boolean {
  const said = ` ${words} `;
  return spellings.some(
    (spelling) =>
      said.startsWith(` ${spelling} `) ||
      said.includes(` ${program} ${spelling} `) ||
      (!hasProgram && spelling.includes(' ') && said.includes(` ${spelling} `)) ||
      // In the middle of a word; a whole one is another command, or the name of a group.
      (words.length >= leastTyped && spelling.startsWith(words) && spelling[words.length] !== ' '),
  );
}

interface WordMatch extends RankingInput {
  meant: ReadonlyMap<string, Meant>;
  weights: readonly number[];
  total: number;
  /** The same of the words that some answer holds. */
  known: number;
}

/** What a term says, where it stands in the question, and how sure it is there. */
interface Meant {
  weight: number;
  uses: { position: number; sureness: number }[];
}

function toMeant({ question: { asked }, weigh }: RankingInput): WordMatch['meant'] {
  const meant = new Map<string, Meant>();
  for (const [position, { terms }] of asked.entries())
    for (const [term, sureness] of terms) {
      const known = meant.get(term);
      if (known) known.uses.push({ position, sureness });
      else meant.set(term, { weight: weigh(term), uses: [{ position, sureness }] });
    }
  return meant;
}

/** How much of the question a candidate covers, and what that is worth. */
function matchWords({ phrases, context, body, kind, isPart }: Candidate, input: WordMatch): { cover: number; value: number } {
  const { question, weights, total, known, meant } = input;
  const count = question.asked.length;
  /** How sure each word of the question is anywhere in the candidate; of what may be said beside; in one way of asking. */
  const anywhere = new Array<number>(count).fill(0);
  const beside = new Array<number>(count).fill(0);
  // Most of what may have been typed has no word of the question.
  if (phrases.length === 0 && body.size === 0) return { cover: 0, value: 0 };
  for (const [term, { uses }] of meant) {
    if (body.has(term)) for (const { position, sureness } of uses) anywhere[position] = Math.max(anywhere[position] ?? 0, sureness);
    if (context.has(term)) for (const { position, sureness } of uses) beside[position] = Math.max(beside[position] ?? 0, sureness);
  }
  // Several words, and no command.
  const isCommand = question.words[0] === input.program && (!question.isSpoken || input.beginsCommand(question.words.slice(1).join(' ')));
  const isSaying = question.plain.includes(' ') && !isCommand;
  let best = { value: 0, cover: 0 };
  /** In how many ways of asking each stands. */
  const repeated = new Array<number>(count).fill(0);
  const likenesses: number[] = [];
  for (const phrase of phrases) {
    const { positions, directions, count: length, kind: part } = phrase;
    const here = [...beside];
    let used = 0;
    let isOpposed = false;
    for (const term of positions.keys()) {
      const asked = meant.get(term);
      if (!asked) continue;
      used += asked.weight;
      const direction = directions.get(term);
      for (const { position, sureness } of asked.uses) {
        if (sureness > (here[position] ?? 0)) here[position] = sureness;
        if (direction && areOpposed(direction, question.asked[position]?.direction ?? 'none')) isOpposed = true;
        if (sureness > (anywhere[position] ?? 0)) anywhere[position] = sureness;
        // Ways of mistyping say nothing of how people ask.
        if (part !== 'mistake') repeated[position] = (repeated[position] ?? 0) + sureness;
      }
    }
    if (used === 0) continue;
    const covered = toCovered(here, weights);
    const isAll = positions.size >= length;
    const precision = isAll ? 1 : Math.min(0.99, used / Math.max(used, phrase.weight));
    const isTitle = part === 'title';
    const isText = isWhole(phrase, question);
    const cover = isText ? 1 : covered / total;
    // What was typed word for word is that, even where one of its words also asks what a thing is (« définir »).
    const isExact = isText || (isAll && covered > 0.9 * known);
    const isOrdered = isExact && [...positions].every(([term, position]) => question.asked[position]?.terms.has(term));
    const exact = isExact
      ? bonus.exactPhrase +
        (isOrdered ? bonus.sameOrder : 0) +
        (isTitle ? bonus.exactTitle : 0) +
        (isText
          ? bonus.exactText +
            (((kind === 'entry' || kind === 'instruction') && isSaying) || (isTitle && kind !== 'option')
              ? bonus.wholeTitle * (isPart ? 0.5 : 1)
              : 0) +
            (kind === 'error' ? (isSaying ? bonus.wholeMessage : bonus.wordOfMessage) : 0)
          : 0)
      : 0;
    const weight = phraseWeights[part] * (isOpposed ? opposedShare : 1);
    const likeness = weight * cover ** 1.15 * (1 - preciseShare + preciseShare * precision);
    likenesses.push(likeness);
    const value = likeness + weight * exact;
    if (value > best.value) best = { value, cover };
  }
  // Words that are said, though not together.
  const apart = toCovered(anywhere, weights) / total;
  const cover = Math.max(best.cover, apart * 0.9);
  // What it is asked for by in many ways is what it is about.
  const often = anywhere.map((sureness, position) => (sureness * (repeated[position] ?? 0)) / ((repeated[position] ?? 0) + halfOften));
  return {
    cover,
    value: best.value + toAgreement(likenesses) + apartShare * apart + (oftenShare * toCovered(often, weights)) / total,
  };
}

/** What words of the question weigh together, each as sure as it is. */
function toCovered(sureness: readonly number[], weights: readonly number[]): number {
  let covered = 0;
  for (let position = 0; position < sureness.length; position++) covered += (sureness[position] ?? 0) * (weights[position] ?? 0);
  return covered;
}

/** What ways of asking add that are like the question, after the one that is most like it: several that agree are no chance. */
function toAgreement(likenesses: readonly number[]): number {
  if (likenesses.length < 2) return 0;
  const others = Float64Array.from(likenesses)
    .sort()
    .reverse()
    .subarray(1, 1 + mostAgreeing);
  return others.reduce((total, likeness, position) => total + likeness * agreementShare * nextShare ** position, 0);
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

/** Whether a command is the one that a line begins with, or all of it. */
const isBegunBy = ({ hasProgram, words }: Line, spelling: string): boolean =>
  words === spelling || (hasProgram && `${words} `.startsWith(`${spelling} `));

/**
 * How much each option says of a form of the command that was typed: the fewer forms have it, the more, from 0 to 1.
 * An option that no form has says all.
 */
function toRarity(candidates: readonly Candidate[], line: Line): (flag: string) => number {
  const forms = candidates.filter(({ kind, spellings }) => kind === 'entry' && spellings.some((spelling) => isBegunBy(line, spelling)));
  const counts = new Map<string, number>();
  for (const { flags } of forms) for (const flag of flags) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return (flag) => (forms.length === 0 ? 1 : Math.log(1 + forms.length / (counts.get(flag) ?? 1)) / Math.log(1 + forms.length));
}

/** What the options of a form say for it or against it: those that were typed, those that were not, and more than one form is about. */
function toOptionFit(flags: ReadonlySet<string>, options: Question['options'], rarity: (flag: string) => number): number {
  const own = [...flags].filter((flag) => flag.startsWith('--'));
  const fits = sum(options.flatMap((one) => one.find((flag) => flags.has(flag)) ?? []).map(rarity));
  const extra = Math.max(0, sum(own.map(rarity)) - fits);
  if (options.length === 0) return -extra * fit.unasked;
  return (fits - extra) * fit.option - Math.max(0, own.length - fit.most) * fit.tooMany;
}

/** Whether a line has the options of a form to do something else: its own word is not there. */
const isAnother = (own: string | undefined, { whole }: Line, options: Question['options']): boolean =>
  own !== undefined && options.length > 0 && !whole.includes(own);

/** What a candidate is worth as the command that was typed. */
function toCommandBonus(
  { kind, isPart, names, commands, spellings, flags, own, isPlainest }: Candidate,
  line: Line,
  { text, words, options, isSpoken, asked }: Question,
  program: string,
  rarity: (flag: string) => number,
): number {
  const name = names[0] ?? '';
  if (kind === 'instruction') {
    if (isPart || name === '') return 0;
    if (/^[A-Z]{2,}$/.test(text) && name.startsWith(text) && name !== text) return bonus.instruction;
    // A line of the file: the instruction, whatever its value. The longest name is the most precise.
    if (/^[A-Z]{3,}\s+\S/.test(text) && `${text} `.startsWith(name) && !/^[A-Z\s]+$/.test(text))
      return bonus.instruction + name.length / 100;
    if (name === name.toLowerCase()) return isKey(names, line.whole) ? bonus.instruction : 0;
    return name.length > 1 && ` ${text.replace(/\s/g, ' ')} `.includes(` ${name} `) && (words.length === 1 || text !== text.toUpperCase())
      ? bonus.capitals
      : 0;
  }
  if (kind === 'option') {
    const fits = options.some((one) => one.some((flag) => flags.has(flag)));
    return fits && line.hasProgram && `${line.words} `.startsWith(`${toSpelling(name)} `)
      ? bonus.optionOf * (isSpoken ? spokenShare : 1)
      : 0;
  }
  // The program alone leads to what is done most.
  if (line.words === '' && kind === 'entry') return line.hasProgram && options.length === 0 ? bonus.program : 0;
  if (spellings.length === 0) return 0;
  if (kind === 'command') {
    const said = spellings.filter((spelling) => `${line.words} `.startsWith(`${spelling} `));
    // The longest name is the one that was typed.
    return line.hasProgram && said.length > 0 ? bonus.exactCommand + 2 * Math.max(...said.map((one) => one.split(' ').length)) : 0;
  }
  const isAskedSo = line.whole.includes(' ') && commands.has(hashCommand(line.whole));
  // The command of this very name comes before those that are merely asked for by it; where several have it, the one that is asked for so.
  if ((isPlainest || isAskedSo) && line.hasProgram && options.length === 0 && spellings.includes(line.words))
    return bonus.exactCommand + 2 * line.words.split(' ').length + (isAskedSo ? bonus.form : 0);
  if (isAskedSo || (isPlainest && options.length === 0 && spellings.some((spelling) => isAskedOf(spelling, line, asked, program))))
    return bonus.exactCommand;
  for (const spelling of spellings) {
    const isWhole = line.words === spelling;
    if (!isBegunBy(line, spelling)) continue;
    // A word alone may be a plain French word too: it says less, and more of the command of this very name than of its forms.
    const isSure = line.hasProgram || spelling.includes(' ') || options.length > 0;
    const base = isPlainest ? (options.length === 0 ? bonus.command : bonus.plainest) : bonus.form;
    if (isSpoken && !isWhole) return base * spokenShare;
    if (isAnother(own, line, options)) return base * spokenShare;
    return (
      (isSure ? base : base * (isWhole && isPlainest ? aloneShare : aloneFormShare)) +
      spelling.length / 1000 +
      toOptionFit(flags, options, rarity)
    );
  }
  if (line.hasProgram) {
    const begins = spellings.findIndex((spelling) => spelling.startsWith(line.words));
    if (begins === -1) return 0;
    const rest = toParts(spellings[begins] ?? '').length - toParts(line.words).length;
    return bonus.begun + (isPlainest ? 0.2 : 0) - (begins === 0 ? 0 : 0.1) - 0.05 * rest;
  }
  // Named in the middle of a sentence.
  if (spellings.some((spelling) => ` ${line.words} `.includes(` ${program} ${spelling} `))) return isPlainest ? bonus.mention : bonus.group;
  return line.words.length > 1 && spellings[0]?.startsWith(line.words) ? bonus.group : 0;
}

/** Whether nothing is asked but what a command is. */
const isAskedOf = (spelling: string, { words, hasProgram }: Line, asked: Question['asked'], program: string): boolean => {
  const others = asked.filter(({ terms }) => !terms.has(definitionTerm));
  const isNamed = hasProgram ? words.startsWith(`${spelling} `) : ` ${words} `.includes(` ${program} ${spelling} `);
  return isNamed && others.length < asked.length && others.length <= toParts(spelling).length;
};

/** Names of keys, folded once. */
const foldName = memoize(fold);
const toParts = memoize((whole) => whole.split(/\s+/));

/**
 * Whether a key of a file is typed as one: `ports:`, `services.web.ports`, or a name that is no word (`depends_on`).
 *
 * @param names its name, then what leads to it in the file; `<…>` there stands for any name
 */
function isKey([name = '', path = name]: readonly string[], whole: string): boolean {
  const typed = foldName(name);
  const words = toParts(whole);
  if (words.includes(`${typed}:`) || (/[_.]/.test(typed) && words.includes(typed))) return true;
  const steps = foldName(path).split('.');
  return words.some((word) => {
    const given = word.replace(/:$/, '').split('.');
    return given.length > 1 && given.length === steps.length && steps.every((step, index) => step.startsWith('<') || step === given[index]);
  });
}

/** The share of the options that a candidate has, each by what it says; all of them when none was typed. */
function toOptionShare({ flags }: Candidate, { options }: Question, rarity: (flag: string) => number): number {
  const said = options.map((one) => Math.max(...one.map(rarity)));
  const had = said.filter((_, index) => options[index]?.some((flag) => flags.has(flag)));
  return had.length === said.length ? 1 : sum(had) / sum(said);
}

/** What a candidate that has options is worth: commands and options before what only speaks of them. */
const toOptionBonus = (candidate: Candidate, question: Question): number =>
  candidate.kind === 'entry' || candidate.kind === 'option'
    ? bonus.option + (isNamed(candidate, question) ? bonus.namedOption : 0)
    : bonus.option / 4;

/** Whether the option that was typed is one of the very ways of asking for it. */
const isNamed = ({ namedFlags }: Candidate, { options }: Question): boolean =>
  options.some((one) => one.some((option) => namedFlags.has(option)));
