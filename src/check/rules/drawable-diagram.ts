import { toDrawing } from '../../render/diagrams/diagram.ts';
import type { Flaw } from '../../render/diagrams/drawing.ts';
import { findFlaws } from '../../render/diagrams/flaws.ts';
import { type Layout, layOut } from '../../render/diagrams/layout.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from './rule.ts';

/** Commands that are not set as code: nothing would check them. */
const findBareCommands = ({ texts }: Layout, programs: readonly string[]): Flaw[] =>
  texts.flatMap(({ path, runs }) =>
    runs
      .filter(({ text, isCode }) => !isCode && programs.some((program) => new RegExp(`(?:^|\\s)${RegExp.escape(program)} `).test(text)))
      .map(({ text }) => ({ path, message: `« ${text.trim()} » : une commande s’écrit entre accents graves.` })),
  );

export const drawableDiagram: Rule = {
  why: 'Un texte qui déborde ou une flèche qui traverse une boîte ne se voit qu’une fois la page publiée.',
  check({ diagrams, site }) {
    const programs = site.flatMap(({ fields }) => fields.programs);
    return diagrams.flatMap(({ file, fields, placeOf }) => {
      const layout = layOut(toDrawing(fields));
      const flaws = [...findFlaws(layout), ...findBareCommands(layout, programs)];
      return flaws.map(({ path, message, advice }): Problem => ({ file, ...placeOf(path), message, advice }));
    });
  },
};
