/** A text that begins with a capital, as it goes on after a colon; initials keep theirs: `URL`. */
export const toMidSentence = (text: string): string => text.replace(/^\p{Lu}(?=[\p{Ll}’ ])/u, (letter) => letter.toLowerCase());
