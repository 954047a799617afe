import { isRun } from '../../source/verified-runs.ts';
import type { Rule } from './rule.ts';

export const verified: Rule = {
  why: 'Une commande que personne n’a lancée peut être fausse sans que rien ne le montre.',
  check({ entries, errors }) {
    // Not every content has a program to be run on: the first page that says how asks it of all.
    if (!isRun({ entries, errors })) return [];
    return [...entries, ...errors]
      .filter(({ fields }) => fields.verify === undefined)
      .map((document) => ({
        file: document.file,
        line: 1,
        message: 'Champ absent : « verify » ne dit pas comment l’essayer.',
        advice: 'Dire l’état à préparer et ce qui doit être vrai ensuite, ou « impossible » et pourquoi.',
      }));
  },
};
