import type { Answer } from './answer.ts';

/** How many answers are listed before all are asked for. */
const most = 10;

/** The first answers; all of them when they are asked for. */
export const toListed = (answers: readonly Answer[], isAll = false): readonly Answer[] => (isAll ? answers : answers.slice(0, most));
