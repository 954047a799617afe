import type { Problem } from '../../source/problem.ts';
import { toId } from '../../text/id.ts';
import { ui } from '../../ui.ts';
import type { Rule } from './rule.ts';
import { findBoldSteps } from './titled-step.ts';

const { steps, ...others } = ui.exercise.sections;
const parts: readonly string[] = [steps, ...Object.values(others)];
const inOrder = parts.map((part) => `« ## ${part} »`).join(', ');

export const completeExercise: Rule = {
  about: 'signs',
  why: 'Sans étapes ni façon de vérifier, on ne sait ni où l’on en est ni si l’on a réussi.',
  check: ({ exercises, bodies }) =>
    exercises.flatMap(({ file }): Problem[] => {
      const body = bodies.get(file);
      if (!body) return []; // a body that cannot be read has its own problem
      const { headings } = body;
      const missing = parts.filter((name) => !headings.some(({ depth, text }) => depth === 2 && text === name));
      if (missing.length > 0)
        return missing.map((name) => {
          // Told where it stands when it is there under nearly its name.
          const meant = headings.find(({ text }) => toId(text) === toId(name));
          return {
            file,
            line: meant?.line ?? 1,
            column: meant?.column ?? 1,
            message: `La partie « ${name} » manque.`,
            advice: meant ? `Écrire « ## ${name} ».` : `Un TP a pour parties : ${inOrder}.`,
          };
        });
      const present = headings.filter(({ depth, text }) => depth === 2 && parts.includes(text));
      const moved = present.find(({ text }, index) => text !== parts[index]);
      if (moved)
        return [
          {
            file,
            line: moved.line,
            column: moved.column,
            message: `« ${moved.text} » n’est pas à sa place.`,
            advice: `Dans l’ordre : ${inOrder}.`,
          },
        ];
      const start = headings.findIndex(({ depth, text }) => depth === 2 && text === steps);
      if (headings[start + 1]?.depth === 3 || findBoldSteps(body).length > 0) return [];
      const { line = 1, column = 1 } = headings[start] ?? {};
      return [{ file, line, column, message: 'Aucune étape.', advice: 'Chaque étape a son titre : « ### Préparer une page ».' }];
    }),
};
