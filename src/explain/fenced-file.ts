/** The file of a page that shows one between the fences of Markdown, on the lines where it stands, and none of one that shows more; any other text is itself. */
export function unfence(text: string): string {
  const [before = '', file = '', ...after] = text.split(/^[ \t]*(?:`{3}|~{3}).*$/m);
  if (after.length === 1) return before.replace(/.+/g, '') + file;
  return after.length === 0 ? text : '';
}
