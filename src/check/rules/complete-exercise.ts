import type { Problem } from '../../source/problem.ts';
import { ui } from '../../ui.ts';
import type { Rule } from './rule.ts';

const { steps, ...others } = ui.exercise.sections;

export const completeExercise: Rule = {
  name: 'seance-complete',
  why: 'Sans étapes ni façon de vérifier, on ne sait ni où l’on en est ni si l’on a réussi.',
  check: ({ exercises, bodies }) =>
    exercises.flatMap(({ file }): Problem[] => {
      const headings = bodies.get(file)?.headings;
      if (!headings) return []; // a body that cannot be read has its own problem
      const missing = [steps, ...Object.values(others)].filter((name) => !headings.some(({ depth, text }) => depth === 2 && text === name));
      if (missing.length > 0)
        return missing.map((name) => ({
          file,
          line: 1,
          column: 1,
          message: `La partie « ${name} » manque.`,
          advice: `Une séance a pour parties : ${[steps, ...Object.values(others)].map((part) => `« ## ${part} »`).join(', ')}.`,
        }));
      const start = headings.findIndex(({ depth, text }) => depth === 2 && text === steps);
      if (headings[start + 1]?.depth === 3) return [];
      const { line = 1, column = 1 } = headings[start] ?? {};
      return [{ file, line, column, message: 'Aucune étape.', advice: 'Chaque étape a son titre : « ### Préparer une page ».' }];
    }),
};
