import { notYet, ownState } from '../../source/blocks.ts';
import type { Problem } from '../../source/problem.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import { findNearest } from '../../text/nearest.ts';
import type { Rule } from './rule.ts';

/** A block of commands names states that exist, or says why nothing can run it. */
export const triedBlock: Rule = {
  why: 'Une commande que personne n’a lancée peut être fausse sans que rien ne le montre.',
  dependsOn: ['site'],
  check({ site, bodies }) {
    const known = [ownState, ...site.flatMap(({ fields }) => Object.keys(fields.states))];
    return [...bodies].flatMap(([file, { fences }]) =>
      fences.flatMap(({ lang, meta, line, column }): Problem[] => {
        const { title, before = [], unrun, isEndless, fails } = parseSnippetMeta(meta);
        const tell = (message: string, advice: string): Problem => ({ file, line, column, message, advice });
        const isTried = before.length > 0 || isEndless || fails;
        // A file that the page shows may need other files, which a state creates.
        const isFile = title !== undefined && !isEndless && !fails;
        if (isTried && lang !== 'sh' && lang !== 'console' && !isFile)
          return [tell('Ce bloc n’a pas de commande à essayer.', 'Retirer « avant », « sans-fin » et « echoue ».')];
        // A block marked as not run yet may already name the states that it will need.
        if (unrun !== undefined && unrun !== notYet && isTried)
          return [tell('Ce bloc dit comment il s’essaie et pourquoi il ne s’essaie pas.', 'Garder « avant », ou « sans-essai ».')];
        if (unrun?.trim() === '') return [tell('« sans-essai » ne dit pas pourquoi.', 'L’écrire : sans-essai="il faut un compte".')];
        return before
          .filter((name) => !known.includes(name))
          .map((name) => {
            const nearest = findNearest(name, known);
            const advice = nearest ? `Vouliez-vous écrire « ${nearest} » ?` : `États possibles : ${known.join(', ')}.`;
            return tell(`Aucun état ne s’appelle « ${name} ».`, advice);
          });
      }),
    );
  },
};
