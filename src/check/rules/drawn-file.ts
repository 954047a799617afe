import type { Problem } from '../../source/problem.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import type { Rule } from './rule.ts';

/** What boxes say in code alone, from the top down: those of a level from left to right. */
const toDrawnLines = (boxes: Readonly<Record<string, { at: readonly number[]; text: readonly string[] }>>) =>
  Object.entries(boxes)
    .toSorted(([, { at: a }], [, { at: b }]) => (a[1] ?? 0) - (b[1] ?? 0) || (a[0] ?? 0) - (b[0] ?? 0))
    .flatMap(([name, { text }]) =>
      text.flatMap((line) =>
        line.length > 2 && line.startsWith('`') && line.indexOf('`', 1) === line.length - 1 ? [{ name, line: line.slice(1, -1) }] : [],
      ),
    );

const begins = (line: string, drawn: string): boolean => line === drawn || line.startsWith(`${drawn} `);

export const drawnFile: Rule = {
  why: 'Un fichier dont le dessin omet des lignes, ou en garde que la page n’a plus, apprend autre chose que la page.',
  check({ bodies, diagrams }) {
    return diagrams.flatMap(({ slug, file, fields, placeOf }): Problem[] => {
      const { file: title, boxes } = fields;
      if (title === undefined) return [];
      const drawn = toDrawnLines(boxes);
      return [...bodies].flatMap(([page, { components, fences }]): Problem[] => {
        const shown = components.find(({ name, attributes }) => name === 'Diagram' && attributes.name === slug);
        if (!shown) return [];
        // The one that was last read before the picture.
        const fence = fences.findLast(({ line, meta }) => line < shown.line && parseSnippetMeta(meta).title === title);
        if (!fence) return [{ file, ...placeOf(['file']), message: `Aucun fichier « ${title} » ne précède ce dessin dans ${page}.` }];
        const lines = fence.code.split('\n').filter((line) => line.trim() !== '');
        const first = lines.findIndex((line, index) => !begins(line, drawn[index]?.line ?? ''));
        if (first >= 0)
          return [
            {
              file,
              ...placeOf(drawn[first] ? ['boxes', drawn[first].name, 'text'] : ['boxes']),
              message: drawn[first]
                ? `« ${drawn[first].line} » ne commence pas la ligne ${first + 1} de « ${title} » : « ${lines[first]} ».`
                : `La ligne ${first + 1} de « ${title} » n’est pas dessinée : « ${lines[first]} ».`,
            },
          ];
        const extra = drawn[lines.length];
        return extra
          ? [{ file, ...placeOf(['boxes', extra.name, 'text']), message: `« ${extra.line} » n’est pas une ligne de « ${title} ».` }]
          : [];
      });
    });
  },
};
