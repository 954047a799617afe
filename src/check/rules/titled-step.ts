import type { Body } from '../../source/body.ts';
import type { Problem } from '../../source/problem.ts';
import { ui } from '../../ui.ts';
import type { Rule } from './rule.ts';

/** What stands among the steps of a session: the questions after them are in bold. */
export function findBoldSteps({ headings, boldLines }: Body): Body['boldLines'] {
  const parts = headings.filter(({ depth }) => depth === 2);
  const at = parts.findIndex(({ text }) => text === ui.exercise.sections.steps);
  const { line: start = Number.POSITIVE_INFINITY } = parts[at] ?? {};
  const { line: end = Number.POSITIVE_INFINITY } = parts[at + 1] ?? {};
  return boldLines.filter(({ line = 0 }) => line > start && line < end);
}

export const titledStep: Rule = {
  why: 'Une étape se coche, se relie et se compte par son titre : en gras, elle se perd dans la précédente.',
  dependsOn: [],
  check: ({ exercises, bodies }) =>
    exercises.flatMap(({ file }) => {
      const body = bodies.get(file);
      return (body ? findBoldSteps(body) : []).map(
        ({ text, line, column }): Problem => ({
          file,
          line,
          column,
          message: `« ${text} » est en gras à la place d’un titre.`,
          advice: `Une étape a son titre : « ### ${text.replace(/(?<![.:\s])[.:\s]+$/u, '')} ».`,
        }),
      );
    }),
};
