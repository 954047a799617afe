/** Version of the compact form; the first sign of what is written. */
const version = '1';

const through = async (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** Most that a compact form may hold once it is read: what says more is no sheet. */
const mostCharacters = 50_000;

/** Signs that mean something in a query: they stay written as they are. */
const reserved = /%(?:2[3356BC]|3[DF])/;

/** A query with its letters as they are read: a compressed letter takes less than its bytes in figures. */
const unescapeLetters = (query: string): string =>
  query
    .split(new RegExp(`(${reserved.source})`))
    .map((part) => (reserved.test(part) ? part : decodeLetters(part)))
    .join('');

function decodeLetters(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same query, its letters written as an address takes them; what an older address holds is written so already. */
const escapeLetters = (text: string): string => text.replace(/[^\w\-.~!*'()?&=,%]+/gu, encodeURIComponent);

/** A query, compressed into letters that an address takes as they are. */
export async function shorten(query: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(unescapeLetters(query)), new CompressionStream('deflate-raw'));
  const letters = btoa(String.fromCharCode(...bytes));
  return version + letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The query that was shortened; nothing when the text is damaged, or of a version that is not known here. */
export async function lengthen(text: string): Promise<string | undefined> {
  if (!text.startsWith(version) || text.length > mostCharacters) return undefined;
  try {
    const letters = atob(text.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const query = new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('deflate-raw')));
    return query.length > mostCharacters ? undefined : escapeLetters(query);
  } catch {
    return undefined;
  }
}
