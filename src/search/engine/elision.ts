const elision = /(?<![\p{L}\p{N}])(?<word>l|d|j|m|t|s|n|c|qu|lorsqu|puisqu|jusqu|presqu)['’](?=\p{L})/giu;

/**
 * Sets elided words apart: « l’image » → « l image ». The engine would take it for one word and miss « image » in it;
 * what is indexed and what is asked go through the same door.
 */
export const splitElisions = (text: string): string => text.replace(elision, '$<word> ');

const glued = /^(?:[jldnst]|qu)(?<rest>[a-z]{4,})$/;

/** What is left of a word that was typed without its apostrophe, or swallowed as one speaks: « limage », « jsupprime »; else nothing. */
export const unglue = (word: string): string | undefined => glued.exec(word)?.groups?.rest;
