import { findNearest } from '../../command-line/nearest.ts';
import type { Rule } from './rule.ts';

export const knownLanguage: Rule = {
  name: 'langage-connu',
  why: 'Un bloc de langage inconnu n’est ni coloré ni copié comme il faut.',
  isLocal: true,
  check({ site, bodies }) {
    const known = site.flatMap(({ fields }) => fields.languages);
    return [...bodies].flatMap(([file, { fences }]) =>
      fences
        .filter(({ lang }) => !known.includes(lang))
        .map(({ lang, line, column }) => {
          const nearest = findNearest(lang, known);
          return {
            file,
            line,
            column,
            message: lang ? `Langage de bloc inconnu : « ${lang} ».` : 'Bloc de code sans langage.',
            advice: nearest ? `Vouliez-vous écrire « ${nearest} » ?` : `Langages possibles : ${known.join(', ')}.`,
          };
        }),
    );
  },
};
