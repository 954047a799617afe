/** What says that one wonders what happens, when it stands before the verb. Folded. */
const wondering =
  /^(?:est ce que|est ce qu|does|do|did|will|would|is|are|when|quand|qui|pourquoi|why|ca|cela|what happens|que se passe)\b|\b(?:est ce que|est ce qu|si je|si j|si on|si tu|if i|if you|if we|when i|que se passe|ce qui se passe|what happens)\b/;
/** Who asks how to do something asks to do it; the same of who says that it does not come off. */
const howTo =
  /\b(?:comment|cmt|coment|how|commande|command|quelle option|je veux|jveux|je voudrais|j aimerais|il faut|arrive pas|arrive plus|can t|cannot|peux pas|impossible|way to|possible|moyen)\b/;
/** Said right before the verb, it says that this is what one does not want. */
const keeping =
  /\b(?:sans(?: tout)?|(?<!(?:peux|peut|puis|arrive|arrives|parviens|reussis) )pas|eviter(?: de)?(?: tout)?|without|(?<!can )not|never|jamais|avoid|avoiding|don t|doesn t|didn t)$/;
/** Said right before it, that it was done already. */
const done = /\b(?:ai|as|ont|avons|avez|est|sont|ete|soit|soient|was|were|been|got)$/;
/** Said right before it, that something else would do it. */
const coming = /\b(?:est ce que|va|vont|will|does)$/;
/** « supprimer », « suppression », « nettoyage »: what one may ask for. */
const isRequested = (word: string): boolean => /(?:er|ir|re|tion|sion|age)$/.test(word);

/**
 * Whether a verb of a question is not what it asks for: it asks whether something does that (« docker stop supprime mes données ? »),
 * says that it was done, or that it must not be done (« sans supprimer le volume »).
 *
 * @param words of the question, folded
 * @param isAsked whether it ends as a question does
 * @param isVerb whether a word is the verb
 */
export function tellsOnly(words: readonly string[], isAsked: boolean, isVerb: (word: string) => boolean): boolean {
  const whole = words.join(' ');
  const wonders = (isAsked || wondering.test(whole)) && !howTo.test(whole);
  const verbs = words.flatMap((word, position) => (isVerb(word) ? [{ word, position }] : []));
  return (
    verbs.length > 0 &&
    verbs.every(({ word, position }) => {
      const before = words.slice(Math.max(0, position - 3), position).join(' ');
      if (keeping.test(before)) return true;
      // An infinitive is what one asks for, but in « est-ce que supprimer… », « va supprimer », and where it does something itself.
      if (isRequested(word)) return wonders && (coming.test(before) || (position === 0 && verbs.some((other) => !isRequested(other.word))));
      return done.test(before) || (wonders && position > 0);
    })
  );
}
