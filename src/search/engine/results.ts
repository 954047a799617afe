/** How many answers are listed before all are asked for. */
const most = 10;

/** The first answers; all of them when they are asked for. */
export const toListed = <One>(answers: readonly One[], isAll = false): readonly One[] => (isAll ? answers : answers.slice(0, most));
