import { fold, toAsked } from './fold.ts';

/** What kind of thing an answer is; the names are those of the built pages. */
export type AnswerKind = 'entry' | 'guide' | 'exercise' | 'term' | 'instruction' | 'error' | 'misconception';

/** An answer as the engine found it. */
export interface Answer {
  kind: AnswerKind;
  /** Slug of the entry, when it is one. */
  entry: string | undefined;
  title: string;
  /** Its command, when it is an entry: `docker ps -a`. */
  command: string;
  /** The same with its values to replace, as JSON; empty when it has none. */
  template: string;
  /** Deletes data. */
  destroys: boolean;
  summary: string;
  /** Ways of asking for it, elisions apart. */
  asked: readonly string[];
  href: string;
  /** The engine's own score; the greater the better. */
  score: number;
}

/** A page of the course mentions every command: an entry about it comes first. */
const weights: Record<AnswerKind, number> = {
  entry: 1,
  guide: 0.55,
  exercise: 0.5,
  term: 0.7,
  instruction: 0.9,
  error: 0.9,
  misconception: 0.6,
};

/**
 * Puts answers in the order they are shown: an exact command first, then an entry that is asked for in these very words,
 * then a command that begins like the query, then the rest by the engine's score, weighed by kind.
 */
export function rank(answers: readonly Answer[], query: string): Answer[] {
  const sought = toAsked(query);
  const value = ({ kind, command, title, asked, score }: Answer): number => {
    const engine = score * weights[kind];
    if (kind !== 'entry') return engine;
    const whole = fold(command);
    const bare = whole.split(' ').slice(1).join(' ');
    if (whole === sought || bare === sought) return 3000 + engine;
    if ([title, ...asked].some((text) => toAsked(text) === sought)) return 2000 + engine;
    // The shortest of the commands that go on from what was typed is the plainest.
    if (`${whole} `.startsWith(`${sought} `) || `${bare} `.startsWith(`${sought} `)) return 1000 - whole.length + engine / 1000;
    return engine;
  };
  return answers.toSorted((a, b) => value(b) - value(a));
}
