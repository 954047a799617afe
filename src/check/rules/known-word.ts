import type { Problem } from '../../source/problem.ts';
import { isWhole } from '../../source/whole-content.ts';
import type { WordList } from '../../source/word-list.ts';
import { findNearest } from '../../text/nearest.ts';
import { codeMark } from '../../text/prose.ts';
import { findInterfaceTexts, findTexts, type Text } from '../content-texts.ts';
import { gather } from '../gather.ts';
import { getEnglish, getFrench, uncapitalise } from '../language/dictionary.ts';
import { interfaceWords } from '../language/interface-words.ts';
import { hasStrangeSign } from '../language/signs.ts';
import { findWords, isWholeWord, type Word } from '../language/word-check.ts';
import type { Rule } from './rule.ts';

/** Words beside the dictionaries, and which of them have served. */
class OwnWords {
  readonly words: ReadonlySet<string>;
  readonly used = new Set<string>();
  readonly house: ReadonlySet<string>;
  /** Names of several words: « Docker Desktop », « Node.js ». */
  readonly #names: RegExp | undefined;

  /** @param house words that another rule tells to write otherwise: they are not unknown besides */
  constructor(words: Iterable<string>, house: Iterable<string> = []) {
    this.house = new Set(house);
    this.words = new Set(words);
    const names = [...this.words]
      .filter((word) => !word.startsWith('*') && findWords(word)[0]?.word !== word)
      .map((name) => RegExp.escape(name));
    if (names.length > 0) this.#names = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'gu');
  }

  /** The text with each name of several words put out of sight, as long as it was. */
  hideNames(text: string): string {
    if (!this.#names) return text;
    return text.replace(this.#names, (name) => {
      this.used.add(name);
      return codeMark.repeat(name.length);
    });
  }

  /** A word of the list, or one with a capital at the start of a sentence. `*word*` is listed for emphasis alone. */
  has(word: string, isForeign = false): boolean {
    const spellings = [word, uncapitalise(word)].flatMap((spelling) => (isForeign ? [spelling, `*${spelling}*`] : [spelling]));
    const known = spellings.find((spelling) => this.words.has(spelling));
    if (known) this.used.add(known);
    return known !== undefined;
  }
}

/** The letters alone: no accent, no capital. */
const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replace('œ', 'oe').toLowerCase();

/** Whether a word, or each of the words that hyphens join in it, is in one of the lists. */
function isKnown(word: string, has: (word: string) => boolean): boolean {
  if (has(word)) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => part.length === 1 || has(part) || /^\d+$/.test(part));
}

/** Words that follow each other with a space between are reported at once: « bind mount ». */
function joinNeighbours(words: readonly Word[], text: string): Word[] {
  const joined: Word[] = [];
  for (const { word, index } of words) {
    const last = joined.at(-1);
    if (last && text.slice(last.index + last.word.length, index) === ' ') last.word += ` ${word}`;
    else joined.push({ word, index });
  }
  return joined;
}

function checkText({ file, prose, placeAt }: Text, own: OwnWords): Problem[] {
  const french = getFrench();
  const hasFrench = (word: string) => own.has(word) || french.has(word) || isWholeWord(word);
  const hasEnglish = (word: string) => getEnglish().has(word) || own.has(word, true);
  const isForeign = (index: number) => prose.foreign.some(([start, end]) => index >= start && index < end);

  // A word with a sign of another language is told by a rule of its own.
  const words = findWords(own.hideNames(prose.text)).filter(({ word }) => !hasStrangeSign(word));
  const notEnglish = words.filter(({ word, index }) => isForeign(index) && !isKnown(word, hasEnglish));
  const notFrench = words.filter(({ word, index }) => !isForeign(index) && !isKnown(word, hasFrench));
  // French that lacks an accent is no English: `demon`, `executer`.
  const lacksAccent = (word: string) => french.suggest(word).some((near) => fold(near) === fold(word));
  const isEnglish = (part: string) => hasFrench(part) || (getEnglish().has(part) && !lacksAccent(part));
  const english = notFrench.filter(({ word }) => isKnown(word, isEnglish));
  const strange = notFrench.filter((word) => !english.includes(word) && !own.house.has(word.word.toLowerCase()));
  const isShouted = ({ word }: Word) => /^\p{Lu}{2,}$/u.test(word) && french.has(word.toLowerCase());
  const unknown = strange.filter((word) => !isShouted(word));

  return [
    ...joinNeighbours(strange.filter(isShouted), prose.text).map(
      ({ word, index }): Problem => ({
        file,
        ...placeAt(index),
        message: `Mot en capitales : « ${word} ».`,
        advice: `Écrire « ${word.toLowerCase()} », ou **${word.toLowerCase()}** pour insister ; un sigle est une ligne de words.txt.`,
      }),
    ),
    ...unknown.map(({ word, index }): Problem => {
      const nearest = [...new Set([findNearest(word, own.words), ...french.suggest(word)])].filter((found) => found !== undefined);
      return {
        file,
        ...placeAt(index),
        message: `Mot inconnu : « ${word} ».`,
        advice:
          nearest.length > 0
            ? `Vouliez-vous écrire ${nearest.map((found) => `« ${found} »`).join(', ')} ? Sinon, \`${word}\` si cela se tape, ou une ligne de words.txt.`
            : `\`${word}\` si cela se tape, sinon une ligne de words.txt.`,
      };
    }),
    ...joinNeighbours(
      english.filter(({ word }) => !own.house.has(word.toLowerCase())),
      prose.text,
    ).map(({ word, index }): Problem => {
      // A French word of the same family: « journaux » for `journals`. A short one has too many that look alike.
      const isNear = (near: string) => /^\p{Ll}/u.test(near) && !/iez$/.test(near) && fold(near).startsWith(fold(word).slice(0, 5));
      const nearest = word.length > 5 ? french.suggest(word).find(isNear) : undefined;
      return {
        file,
        ...placeAt(index),
        message: `Mot anglais sans marque : « ${word} ».`,
        advice: `Écrire *${word}*, ou \`${word}\` si cela se tape${nearest ? `, ou « ${nearest} » en français` : ''} ; sinon une ligne de words.txt.`,
      };
    }),
    ...notEnglish.map(({ word, index }): Problem => {
      const [nearest] = getEnglish().suggest(word);
      return {
        file,
        ...placeAt(index),
        message: `« ${word} » n’est pas de l’anglais, que l’italique annonce.`,
        advice: `${nearest ? `Vouliez-vous écrire *${nearest}* ? ` : ''}Pour insister : **${word}**.`,
      };
    }),
  ];
}

const ofInterface = new OwnWords(interfaceWords);
let interfaceProblems: readonly Problem[] | undefined;

/** The interface's own words do not depend on the content: they are looked at once. */
function checkInterface(): readonly Problem[] {
  interfaceProblems ??= findInterfaceTexts().flatMap((text) => checkText(text, ofInterface));
  return interfaceProblems;
}

/** The list itself: sorted, no word twice, none that a dictionary has or that nothing uses. */
function checkList({ file, words }: WordList, own: OwnWords, isUseKnown: boolean): Problem[] {
  const french = getFrench();
  const { compare } = new Intl.Collator('fr');
  return words.flatMap(({ word, line }, index): Problem[] => {
    const previous = words[index - 1]?.word;
    const problem = (message: string): Problem => ({ file, line, column: 1, message, advice: 'Retirer cette ligne.' });
    if (previous === word) return [problem(`« ${word} » y est deux fois.`)];
    if (french.hasExact(word)) return [problem(`« ${word} » est dans le dictionnaire.`)];
    if (isUseKnown && !own.used.has(word)) return [problem(`Aucun texte n’emploie « ${word} ».`)];
    if (previous !== undefined && compare(previous, word) > 0)
      return [
        {
          file,
          line,
          column: 1,
          message: `« ${word} » n’est pas à sa place.`,
          advice: `Avant « ${previous} » : la liste est alphabétique.`,
        },
      ];
    return [];
  });
}

export const knownWord: Rule = {
  why: 'Une faute fait douter du reste ; de l’anglais sans marque est mal lu par une synthèse vocale.',
  dependsOn: [],
  about: 'words',
  check(content) {
    const house = content.site.flatMap(({ fields }) => Object.keys(fields.vocabulary).flatMap((name) => name.toLowerCase().split(' ')));
    const programs = content.site.map(({ fields }) => fields.program);
    const own = new OwnWords([...content.words.words.map(({ word }) => word), ...programs], house);
    // A list that cannot be read has its own problem: its words are not unknown to the texts.
    const isListed = !content.words.isUnreadable;
    return [
      ...gather((isListed ? findTexts(content) : []).flatMap((text) => checkText(text, own))),
      ...checkInterface(),
      ...checkList(content.words, own, isWhole(content)),
    ];
  },
};
