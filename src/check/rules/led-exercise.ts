import { hrefs } from '../../model/href.ts';
import type { Problem } from '../../source/problem.ts';
import { ui } from '../../ui.ts';
import type { Rule } from './rule.ts';

const { yourTurn } = ui.exercise;

/** The page that prepares an exercise ends by leading to it. */
export const ledExercise: Rule = {
  why: 'Une page qui finit sans exercice laisse croire qu’elle est sue.',
  dependsOn: ['after'],
  check: ({ exercises, guide, bodies }) =>
    exercises.flatMap(({ slug, fields }): Problem[] => {
      const page = guide.find((one) => one.slug === fields.after);
      const body = page && bodies.get(page.file);
      if (!body) return [];
      const last = body.headings.findLast(({ depth }) => depth === 2);
      const turn = body.headings.find(({ depth, text }) => depth === 2 && text === yourTurn);
      const href = hrefs.exercise(slug);
      const tell = (message: string, advice: string): Problem[] => [
        { file: page.file, line: turn?.line ?? last?.line ?? 1, column: 1, message, advice },
      ];
      if (turn && turn !== last)
        return tell(`« ${yourTurn} » n’est pas la dernière partie.`, 'La placer à la fin : on s’exerce quand on a tout lu.');
      const isLed = turn && body.links.some(({ url, line }) => url.split('#', 1)[0] === href && line > turn.line);
      return isLed
        ? []
        : tell(
            `Cette page prépare le TP « ${fields.title} », et ne finit pas par lui.`,
            `Mettre à la fin une partie « ## ${yourTurn} » qui mène à « ${href} ».`,
          );
    }),
};
