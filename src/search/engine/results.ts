import type { Answer } from './answer.ts';

/** What is listed, and how much was found in all. */
export interface Results {
  listed: Answer[];
  total: number;
}

/** How many answers are listed, and how many more of what the pages say. */
const most = { answers: 10, pages: 6 };

/**
 * The list that a reader sees: the answers, which never move once they are shown, then what the pages say besides.
 *
 * @param pages undefined while they are looked for
 */
export function toResults(answers: readonly Answer[], pages: readonly Answer[] = []): Results {
  const others = pages.filter((page) => !answers.includes(page));
  const first = answers.slice(0, most.answers);
  return {
    listed: [...first, ...others.slice(0, Math.max(most.pages, first.length === 0 ? most.answers : 0))],
    total: answers.length + others.length,
  };
}
