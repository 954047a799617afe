import type { Problem } from '../../source/problem.ts';
import type { Rule } from './rule.ts';

export const headingOrder: Rule = {
  why: 'Qui parcourt la page de titre en titre se perd quand un niveau manque, ou quand la page a deux noms.',
  dependsOn: [],
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { headings }]) =>
      headings.flatMap(({ depth, text, line, column }, index): Problem[] => {
        if (depth === 1)
          return [
            {
              file,
              line,
              column,
              message: 'La page a déjà son titre : le champ « title ».',
              advice: `Dans le texte, écrire « ## ${text} ».`,
            },
          ];
        if (text.trim() === '')
          return [{ file, line, column, message: 'Ce titre est vide.', advice: `Écrire « ${'#'.repeat(depth)} Titre », ou rien.` }];
        // A part begins below the title, wherever it stands.
        const above = Math.max(headings[index - 1]?.depth ?? 1, 1);
        if (depth <= above + 1) return [];
        const right = '#'.repeat(above + 1);
        return [
          {
            file,
            line,
            column,
            message: `Un niveau de titre manque : « ${'#'.repeat(depth)} » vient après ${above === 1 ? 'le titre de la page' : `« ${'#'.repeat(above)} »`}.`,
            advice: `Écrire « ${right} ${text} ».`,
          },
        ];
      }),
    ),
};
