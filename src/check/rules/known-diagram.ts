import { matchesGlob } from 'node:path';
import { findNearest } from '../../command-line/nearest.ts';
import { collections, toSlug } from '../../source/collections.ts';
import type { Problem } from '../../source/problem.ts';
import { isWhole } from '../../source/whole-content.ts';
import type { Rule } from './rule.ts';

export const knownDiagram: Rule = {
  name: 'dessin-connu',
  why: 'Un dessin sans page ne serait vu de personne ; une page sans son dessin ne se comprendrait plus.',
  check(content) {
    const { bodies, diagrams, files } = content;
    // By the files: a diagram that cannot be read has its own problem.
    const known = files.filter((file) => matchesGlob(file, collections.diagrams.pattern)).map((file) => toSlug('diagrams', file));
    const placed = [...bodies].flatMap(([file, { components }]) =>
      components.flatMap(({ name, attributes, line, column }) =>
        name === 'Diagram' && attributes.name !== undefined ? [{ file, line, column, diagram: attributes.name }] : [],
      ),
    );
    const unknown = placed
      .filter(({ diagram }) => !known.includes(diagram))
      .map(({ file, line, column, diagram }): Problem => {
        const nearest = findNearest(diagram, known);
        const advice = nearest ? `Vouliez-vous écrire « ${nearest} » ?` : `Dessins possibles : ${known.join(', ')}.`;
        return { file, line, column, message: `Aucun dessin ne s’appelle « ${diagram} ».`, advice };
      });
    // A page that cannot be read may show it.
    const unused = (isWhole(content) ? diagrams : [])
      .filter(({ slug }) => placed.every(({ diagram }) => diagram !== slug))
      .map(
        ({ file, slug }): Problem => ({
          file,
          line: 1,
          message: 'Aucune page ne montre ce dessin.',
          advice: `Le placer par <Diagram name="${slug}" />, ou le retirer.`,
        }),
      );
    return [...unknown, ...unused];
  },
};
