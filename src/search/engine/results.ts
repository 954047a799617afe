/** How many answers are listed before all are asked for. */
const most = 10;

/** The first answers. */
export const toListed = <One>(answers: readonly One[]): readonly One[] => answers.slice(0, most);
