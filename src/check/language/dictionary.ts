import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, mapDictionaryInformationToWeightMap } from 'cspell-trie-lib';
import { memoize } from '../../text/memo.ts';

/** The words of a language. */
export interface Dictionary {
  /** With its accents; a capital is allowed at the start of any word, and required where the dictionary has one. */
  has(word: string): boolean;
  /** As written, capitals included. */
  hasExact(word: string): boolean;
  /** Whatever its accents and capitals. */
  hasLoosely(word: string): boolean;
  /** The nearest words, the most likely first. */
  suggest(word: string): string[];
}

/** What this module reads of the file that describes a dictionary. */
interface Extension {
  dictionaryDefinitions: { path: string; dictionaryInformation?: Parameters<typeof mapDictionaryInformationToWeightMap>[0] }[];
}

/** Lower case for the first letter only: `Étiquette` is `étiquette`, `OCI` stays. */
export const uncapitalise = (word: string): string => (word[0] ?? '').toLowerCase() + word.slice(1);

/** @param name of the npm package: `@cspell/dict-fr-fr` */
function loadDictionary(name: string): Dictionary {
  const file = new URL(import.meta.resolve(`${name}/cspell-ext.json`));
  const { dictionaryDefinitions } = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Extension;
  const [definition] = dictionaryDefinitions;
  if (!definition) throw new Error(`${name} defines no dictionary`);
  const trie = decodeTrie(gunzipSync(readFileSync(new URL(definition.path, file))));
  const weightMap = definition.dictionaryInformation && mapDictionaryInformationToWeightMap(definition.dictionaryInformation);
  // The dictionaries write the apostrophe of a typewriter.
  const knows = memoize((word: string) => trie.hasWord(word.replaceAll('’', "'"), true));
  const suggested = new Map<string, string[]>();
  const findNear = (word: string) =>
    trie
      // More than enough: the dictionary also holds its words without their accents, which are wrong.
      .suggest(word.replaceAll('’', "'"), { numSuggestions: 12, timeout: 5000, ...(weightMap && { weightMap }) })
      .filter((found) => trie.hasWord(found, true))
      .slice(0, 3)
      .map((found) => found.replaceAll("'", '’'));
  return {
    hasExact: knows,
    hasLoosely: (word) => trie.hasWord(word, false),
    has: (word) => knows(word) || knows(uncapitalise(word)),
    suggest(word) {
      const near = suggested.get(word) ?? findNear(word);
      suggested.set(word, near);
      return near;
    },
  };
}

const loaded = new Map<string, Dictionary>();

/** Half a second the first time: reads the dictionary when it is asked for, once. */
function getDictionary(name: string): Dictionary {
  const dictionary = loaded.get(name) ?? loadDictionary(name);
  loaded.set(name, dictionary);
  return dictionary;
}

export const getFrench = (): Dictionary => getDictionary('@cspell/dict-fr-fr');
export const getEnglish = (): Dictionary => getDictionary('@cspell/dict-en_us');
