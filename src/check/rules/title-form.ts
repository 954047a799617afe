import type { Problem } from '../../source/problem.ts';
import { findTexts, type Text } from '../content-texts.ts';
import { getFrench } from '../language/dictionary.ts';
import { findSentences } from '../language/sentence.ts';
import { findNeedlessCapitals, startsWithInfinitive } from '../language/title.ts';
import type { Rule } from './rule.ts';

/** Words of the longest sentence of a summary. */
const longestWords = 40;

function checkTitle({ file, kind, prose: { text }, placeAt }: Text, isName: (word: string) => boolean): Problem[] {
  const french = getFrench();
  const problems: Problem[] = [];
  if (kind === 'infinitive' && !startsWithInfinitive(text, french))
    problems.push({
      file,
      ...placeAt(0),
      message: `« ${text} » ne dit pas ce que l’on fait.`,
      advice: 'Commencer par un infinitif : « Lancer… », « S’assurer… ».',
    });
  if (/^«[^«»]*»$/u.test(text))
    problems.push({ file, ...placeAt(0), message: 'Un titre ne se met pas entre guillemets.', advice: 'Les ôter.' });
  if (/^\p{Ll}/u.test(text))
    problems.push({
      file,
      ...placeAt(0),
      message: `« ${text} » commence par une minuscule.`,
      advice: `Écrire « ${text[0]?.toUpperCase()}${text.slice(1)} ».`,
    });
  // An ellipsis of three points is told as one.
  if (text.endsWith('.') && !text.endsWith('..'))
    problems.push({ file, ...placeAt(text.length - 1), message: `« ${text} » finit par un point.`, advice: 'L’ôter.' });
  return [
    ...problems,
    ...findNeedlessCapitals(text, french, isName).map(({ word, index }) => ({
      file,
      ...placeAt(index),
      message: `Majuscule inutile : « ${word} ».`,
      advice: `Écrire « ${word.toLowerCase()} » ; un nom propre s’ajoute à words.txt.`,
    })),
  ];
}

function checkSummary({ file, prose: { text }, placeAt }: Text): Problem[] {
  const stop = text.endsWith('.')
    ? [{ file, ...placeAt(text.length - 1), message: 'Un résumé ne finit pas par un point.', advice: 'L’ôter.' }]
    : [];
  return [
    ...stop,
    ...findSentences(text)
      .filter(({ words }) => words > longestWords)
      .map(({ words, index }) => ({
        file,
        ...placeAt(index),
        message: `Une phrase de ${words} mots dans un résumé : ${longestWords} au plus.`,
        advice: 'En faire deux, ou en dire moins.',
      })),
  ];
}

export const titleForm: Rule = {
  why: 'Une liste de titres se lit d’un coup d’œil quand tous ont la même forme.',
  dependsOn: [],
  about: 'words',
  check(content) {
    const names = new Set(content.words.words.flatMap(({ word }) => word.split(' ')));
    const isName = (word: string) => content.words.isUnreadable === true || names.has(word);
    return findTexts(content).flatMap((text) => {
      if (text.kind === 'title' || text.kind === 'infinitive') return checkTitle(text, isName);
      return text.kind === 'summary' ? checkSummary(text) : [];
    });
  },
};
