import { matchesGlob } from 'node:path';
import { collections, toSlug } from '../../source/collections.ts';
import type { Problem } from '../../source/problem.ts';
import { listSheetPages } from '../../source/sheet-pages.ts';
import { isWhole } from '../../source/whole-content.ts';
import { findNearest } from '../../text/nearest.ts';
import type { Rule } from './rule.ts';

export const knownDiagram: Rule = {
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
    const onSheets = content.site.flatMap((document) =>
      listSheetPages(document.fields.sheet).flatMap(({ page: { diagram }, path }) =>
        diagram === undefined ? [] : [{ file: document.file, ...document.placeOf([...path, 'diagram']), diagram }],
      ),
    );
    const nearestOf = (diagram: string) => (known.includes(diagram) ? undefined : findNearest(diagram, known));
    const unknown = [...placed, ...onSheets]
      .filter(({ diagram }) => !known.includes(diagram))
      .map(({ file, line, column, diagram }): Problem => {
        const nearest = nearestOf(diagram);
        const advice = nearest ? `Vouliez-vous écrire « ${nearest} » ?` : `Dessins possibles : ${known.join(', ')}.`;
        return { file, line, column, message: `Aucun dessin ne s’appelle « ${diagram} ».`, advice };
      });
    // A page that cannot be read may show it.
    const unused = (isWhole(content) ? diagrams : [])
      // One whose name is misspelt there is told there.
      .filter(({ slug }) => [...placed, ...onSheets].every(({ diagram }) => diagram !== slug && nearestOf(diagram) !== slug))
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
