const narrow = '\u202f';
const noBreak = '\u00a0';

/**
 * Gives French prose its spaces and apostrophes: a no-break space before `:`, a narrow one before `; ! ?` and units,
 * inside « guillemets », and ’ between letters. Never for code: the caller keeps it away.
 */
export function typeset(text: string): string {
  return text
    .replace(/ ([;!?])/g, `${narrow}$1`)
    .replace(/ :(?=\s|$)/g, `${noBreak}:`)
    .replace(/«[ \u00a0\u202f]?/g, `«${noBreak}`)
    .replace(/[ \u00a0\u202f]?»/g, `${noBreak}»`)
    .replace(/(?<=\d) (?=\d{3}(?!\d)|%|(?:ko|Mo|Go|To|ms|s|min|h|pt|px|mm)(?![\p{L}]))/gu, narrow)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/\.\.\./g, '…');
}
