/** Words and their punctuation from a letter on: no mark of Markdown, no address, nothing that HTML escapes. */
const plain = /^(?!.*\bwww\.)\p{L}[\p{L}\p{M}\p{N} \u00a0\u202f,;:.’«»()…?%€°·×/-]*$/u;

/** Whether a line is the same with its marks read: the reader of Markdown takes a thousand times longer to say so. */
export const isPlainText = (text: string): boolean => plain.test(text) && !text.includes('//') && !text.endsWith(' ');
