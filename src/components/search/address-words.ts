/** What a site names its own files: they say nothing of what was looked for. */
const named = /^(?:index|404)?(?:\.\w+)?$/i;

/**
 * What a reader may have been looking for at an address that leads nowhere: the words of its last part.
 *
 * @param pathname of the address below the base, encoded (`commandes/docker_stop.html`)
 * @returns words to search for (`docker stop`); an empty string when the address says nothing
 */
export function toAddressWords(pathname: string): string {
  const part = pathname.split('/').findLast((segment) => !named.test(segment)) ?? '';
  return decode(part)
    .replace(/\.(?:html?|php|mdx?|aspx?)$/i, '')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A percent sign that encodes nothing is text.
    return part;
  }
}
