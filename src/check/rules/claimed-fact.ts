import { pageCollections } from '../../source/collections.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';
import { isWhole } from '../../source/whole-content.ts';
import type { Rule } from './rule.ts';

/** Documents that may state facts: all pages. */
const documentsWithFacts = (content: SourceContent) =>
  pageCollections.flatMap<SourceDocument<{ facts: string[] }>>((name) => content[name]);

export const claimedFact: Rule = {
  why: 'Une affirmation des notes resterait sans réponse.',
  check(content) {
    const claimed = new Set(documentsWithFacts(content).flatMap(({ fields }) => fields.facts));
    const file = content.factsSource.file;
    if (claimed.size > 0 && !content.files.includes('facts.tsv'))
      return [
        { file, message: 'Fichier absent.', advice: `Des pages en reprennent les affirmations : ${[...claimed].slice(0, 3).join(', ')}…` },
      ];
    // A page that cannot be read may answer it.
    if (!isWhole(content)) return [];
    return content.facts
      .filter(({ id }) => !claimed.has(id))
      .map(
        ({ id, says }): Problem => ({
          file,
          line: content.factLines.get(id) ?? 1,
          column: 1,
          message: `Aucune page ne reprend le fait ${id} : « ${says} ».`,
          advice: `Le dire dans une page, sous sa forme juste, et y ajouter ${id} au champ « facts ».`,
        }),
      );
  },
};
