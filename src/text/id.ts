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

/** Message for an invalid identifier. */
export const expectedId = 'Identifiant attendu : minuscules sans accent, chiffres et tirets (« run-it »).';
