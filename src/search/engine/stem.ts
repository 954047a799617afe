/** Endings of French verbs, nouns and adjectives once their accents are gone, the longest first. */
const endings =
  'issements issement atrices atrice ateurs ateur ements ement ations ation ions ion issons issent eraient issez erait erons eront aient antes ante ants ages ant age ais ait ees ent ers ons ee ez er es s x e'.split(
    ' ',
  );

/** What must remain of a word for it to be recognised. */
const shortest = 3;

/**
 * The root of a word: `supprimées`, `supprimer`, `supprime` are one, so are `conteneur` and `conteneurs`.
 * An English verb in `-ing` or `-ed` is that verb, unless little is left of it: « mounted » is « mount », « running containers » are those that run.
 * Light, and made for folded words: learners leave accents out, which the usual French stemmers need.
 *
 * @param word folded
 */
export function stem(word: string): string {
  const singular = word.replace(/(?<=[a-z]{2}[^e])aux$/, 'al');
  const [english] = /(?<=[a-z]{5})ing$|(?<=[a-z]{4})ed$|(?<=[a-z]{4})(?<!\k<last>(?<last>[a-z]))ing$/.exec(word) ?? [];
  const ending = english ?? endings.find((end) => singular.endsWith(end) && singular.length - end.length >= shortest) ?? '';
  const root = singular.slice(0, singular.length - ending.length);
  // « nettoie », « nettoyer »; « personnel », « personnelle ».
  return root.replace(/(?<=[a-z]{3})i$/, 'y').replace(/(?<=[a-z]{2})(?<last>[a-z])\k<last>$/, '$<last>');
}
