import { dirname } from 'node:path/posix';
import type { SourceDocument } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import { documentsOf } from '../../source/source.ts';
import type { Rule } from './rule.ts';

/** What a document is ordered by, and among which others: those of its folder, of its group or of its moment. */
function findRank(document: SourceDocument): { rank: string; order: number } | undefined {
  const { collection, file, fields, slug } = document;
  // The first page of a chapter comes first, whatever its order.
  if (slug.endsWith('/index')) return undefined;
  const { order, group, moment } = fields as { order?: number; group?: string; moment?: string };
  if (order === undefined) return undefined;
  return { order, rank: [collection, dirname(file), group ?? moment, order].join(' ') };
}

export const ownRank: Rule = {
  why: 'De deux pages du même rang, c’est leur nom de fichier qui déciderait de ce que le lecteur lit d’abord.',
  dependsOn: ['order', 'group', 'moment'],
  check(content) {
    const ranked = documentsOf(content).flatMap((document) => {
      const found = findRank(document);
      return found ? [{ document, ...found }] : [];
    });
    // A copy is told by its title.
    const titleOf = ({ fields }: SourceDocument): string | undefined => (fields as { title?: string }).title;
    return [...Map.groupBy(ranked, ({ rank }) => rank).values()].flatMap(([first, ...all]) => {
      const others = all.filter(
        ({ document }) => !first || titleOf(document) === undefined || titleOf(document) !== titleOf(first.document),
      );
      return others.map(
        ({ document, order }): Problem => ({
          file: document.file,
          ...document.placeOf(['order']),
          message: `Le rang ${order} est déjà pris.`,
          advice: first && `Par ${first.document.file}:${first.document.placeOf(['order']).line} : en donner un autre.`,
        }),
      );
    });
  },
};
