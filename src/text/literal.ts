/** A text as a piece of a regular expression that matches it and nothing else. `RegExp.escape` does not exist in every browser yet. */
export const toLiteral = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
