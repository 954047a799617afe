import type { Problem } from '../../source/problem.ts';
import { toId } from '../../text/id.ts';
import type { Rule } from './rule.ts';

/** A name, and the file that has it. */
interface Name {
  text: string;
  file: string;
  place: { line?: number; column?: number };
  /** What the file is about, rather than another way of saying it. */
  isOwn: boolean;
}

export const oneMeaning: Rule = {
  why: 'Deux termes du même nom, ou un synonyme qui est un autre terme : la recherche ne saurait lequel répondre.',
  check({ glossary }) {
    const names = new Map<string, Name[]>();
    for (const { file, fields, placeOf } of glossary)
      for (const [text, path] of [
        [fields.term, ['term']] as const,
        ...fields.aliases.map((alias, index) => [alias, ['aliases', index]] as const),
      ]) {
        const key = toId(text);
        names.set(key, [...(names.get(key) ?? []), { text, file, place: placeOf(path), isOwn: path[0] === 'term' }]);
      }
    // A whole term that is there twice is told by its name, by another rule: its synonyms follow from it.
    const copies = glossary.filter(({ fields }, index) => glossary.findIndex((other) => other.fields.term === fields.term) < index);
    const isCopy = (file: string) => copies.some((copy) => copy.file === file);
    return [...names.values()].flatMap((same): Problem[] => {
      const own = same.find(({ isOwn }) => isOwn) ?? same[0];
      return same
        .filter(({ file }) => file !== own?.file && !isCopy(file))
        .map(({ text, file, place }) => ({
          file,
          ...place,
          message: `« ${text} » désigne déjà un autre terme : ${own?.file}.`,
          advice: 'Un nom mène à un seul terme : gardez-le là où il est expliqué.',
        }));
    });
  },
};
