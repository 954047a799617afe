import type { Problem } from '../../source/problem.ts';
import type { Rule } from './rule.ts';

export const plainPage: Rule = {
  why: 'Du code dans une page s’exécuterait au moment de publier, ou avalerait la fin du texte.',
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { scripts, fences }]): Problem[] => [
      ...scripts.map((place) => ({
        file,
        ...place,
        message: 'Une page ne contient pas de code : ni « import », ni accolades.',
        advice: 'Une accolade du texte s’écrit entre accents graves : `{{.State}}`.',
      })),
      ...fences
        .filter(({ isClosed, code }) => isClosed && code.trim() === '')
        .map(({ line, column }) => ({ file, line, column, message: 'Ce bloc de code est vide.', advice: 'L’ôter, ou le remplir.' })),
      ...fences
        .filter(({ isClosed }) => !isClosed)
        .map(({ line, column }) => ({
          file,
          line,
          column,
          message: 'Le bloc de code n’est pas fermé : la suite de la page en ferait partie.',
          advice: 'Écrire ``` seul sur une ligne, après la dernière ligne de code.',
        })),
    ]),
};
