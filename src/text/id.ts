/** Words of a text in lower case, without accents, joined by dashes: « L’hôte et -p » → `l-hote-et-p`. */
export function toId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Messages for an invalid identifier, name of an option, number of a statement of the notes. */
export const expectedId = 'Identifiant attendu : minuscules sans accent, chiffres et tirets (« run-it »).';
export const expectedOption = 'Nom long sans tirets attendu (« detach »).';
export const expectedFact = 'Numéro de fait attendu, de la forme F001.';
