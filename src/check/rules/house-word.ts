import type { Problem } from '../../source/problem.ts';
import { findInterfaceTexts, findTexts } from '../content-texts.ts';
import type { Rule } from './rule.ts';

export const houseWord: Rule = {
  why: 'Deux mots pour une même chose font croire à deux choses.',
  dependsOn: [],
  about: 'words',
  check(content) {
    const vocabulary = Object.entries(Object.assign({}, ...content.site.map(({ fields }) => fields.vocabulary)) as Record<string, string>);
    if (vocabulary.length === 0) return [];
    const instead = new Map(vocabulary);
    // The longest first: « bind mount » before « mount ».
    const names = vocabulary.map(([name]) => RegExp.escape(name)).toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${names.join('|')})(?![\p{L}\p{N}-])`, 'giu');
    return [...findTexts(content), ...findInterfaceTexts()].flatMap(({ file, prose, placeAt }) =>
      [...prose.text.matchAll(pattern)]
        .filter(({ index }) => !prose.foreign.some(([start, end]) => index >= start && index < end))
        .map(
          ({ 0: found, index }): Problem => ({
            file,
            ...placeAt(index),
            message: `« ${found} » n’est pas le mot de ce site.`,
            advice: `Écrire « ${instead.get(found.toLowerCase())} ».`,
          }),
        ),
    );
  },
};
