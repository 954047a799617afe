import type { Problem } from '../source/problem.ts';

/**
 * What is everywhere is told once, where it comes first: one line elsewhere mends all.
 *
 * @param isGathered of which problems that holds: of the others every place is to be seen
 */
export function gather(problems: readonly Problem[], isGathered: (problem: Problem) => boolean = () => true): Problem[] {
  const all = Map.groupBy(problems, ({ message }) => message);
  return problems.flatMap((problem) => {
    const same = all.get(problem.message) ?? [];
    if (same.length <= 3 || !isGathered(problem)) return problem;
    return problem === same[0] ? { ...problem, message: problem.message.replace(/ ?\.$/, ` : ${same.length} fois.`) } : [];
  });
}
