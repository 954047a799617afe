import { splitTranscript } from '../../command-line/script.ts';
import type { Fence } from '../../source/body.ts';
import type { Problem } from '../../source/problem.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import { findNearest } from '../../text/nearest.ts';
import { findPrompt } from '../content-commands.ts';
import type { Rule } from './rule.ts';

/** Lines of a script that begin with what the terminal shows there. */
const findPrompts = (file: string, { lang, code, line, column }: Fence): Problem[] =>
  lang === 'sh'
    ? code.split('\n').flatMap((text, index) => {
        const prompt = findPrompt(text);
        return prompt === undefined
          ? []
          : {
              file,
              line: line + index + 1,
              column,
              message: `L’invite « ${prompt} » serait copiée avec la commande.`,
              advice: 'L’enlever, ou écrire « console » au lieu de « sh » si le bloc montre aussi ce qui s’affiche.',
            };
      })
    : [];

/** Points that stand for a value would be typed as they are. */
const findPoints = (file: string, { lang, meta, code, line, column }: Fence): Problem[] =>
  lang === 'sh' && !parseSnippetMeta(meta).isWrong
    ? code.split('\n').flatMap((text, index) =>
        text.split(' ').includes('…')
          ? {
              file,
              line: line + index + 1,
              column,
              message: 'Les points de suspension seraient copiés avec la commande.',
              advice: 'Écrire une vraie valeur, ou une <valeur à remplacer> de site.yaml.',
            }
          : [],
      )
    : [];

/** A session in which nothing is typed: it would be read, and copied, as an output. */
const findSilent = (file: string, { lang, code, line, column }: Fence): Problem[] =>
  lang === 'console' && splitTranscript(code).every(({ kind }) => kind !== 'command')
    ? [
        {
          file,
          line,
          column,
          message: 'Une session sans commande : aucune ligne ne commence par l’invite.',
          advice: 'Écrire « $ » et une espace devant ce qui se tape, ou « text » au lieu de « console ».',
        },
      ]
    : [];

export const knownLanguage: Rule = {
  why: 'Un bloc de langage inconnu n’est ni coloré ni copié comme il faut.',
  dependsOn: [],
  check({ site, bodies }) {
    const known = site.flatMap(({ fields }) => fields.languages);
    return [...bodies].flatMap(([file, { fences }]) => [
      ...fences.flatMap((fence) => [...findPrompts(file, fence), ...findPoints(file, fence), ...findSilent(file, fence)]),
      ...fences
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
    ]);
  },
};
