import { fold } from './fold.ts';

/** What kind of thing an answer is; the names are those of the built pages. */
export type AnswerKind = 'entry' | 'guide' | 'exercise' | 'term';

/** An answer as the engine found it. */
export interface Answer {
  kind: AnswerKind;
  /** Slug of the entry, when it is one. */
  entry: string | undefined;
  title: string;
  /** Its command, when it is an entry: `docker ps -a`. */
  command: string;
  summary: string;
  href: string;
  /** The engine's own score; the greater the better. */
  score: number;
}

/** A page of the course mentions every command: an entry about it comes first. */
const weights: Record<AnswerKind, number> = { entry: 1, guide: 0.55, exercise: 0.5, term: 0.7 };

/**
 * Puts answers in the order they are shown: an exact command first, then a command that begins like the query,
 * then the rest by the engine's score, weighed by kind.
 */
export function rank(answers: readonly Answer[], query: string): Answer[] {
  const asked = fold(query);
  const value = ({ kind, command, title, score }: Answer): number => {
    const words = fold(command).split(' ');
    const bare = words.slice(1).join(' ');
    const isExact = kind === 'entry' && (words.join(' ') === asked || bare === asked);
    const begins = kind === 'entry' && (words.join(' ').startsWith(`${asked} `) || bare.startsWith(`${asked} `));
    const named = fold(title) === asked;
    return score * weights[kind] + (isExact || named ? 1000 : 0) + (begins ? 100 - words.length : 0);
  };
  return answers.toSorted((a, b) => value(b) - value(a));
}
