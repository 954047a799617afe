import { toHash } from './hash.ts';

const head = /<head>[\s\S]*?<\/head>/;
const style = /<style>(?<text>[\s\S]*?)<\/style>\s*/g;

/**
 * Makes one style of those that are written in the head of a page, in their order, where the first one was: each costs a hash in
 * the page's policy, which cannot be compressed. A page whose policy does not allow them all is left as it is.
 */
export function mergeStyles(html: string): string {
  return html.replace(head, (whole) => {
    const texts = [...whole.matchAll(style)].map(({ groups }) => groups?.text ?? '');
    const hashes = texts.map(toHash);
    const [first = ''] = hashes;
    if (texts.length < 2 || !hashes.every((hash) => whole.includes(`'${hash}'`))) return whole;
    const merged = texts.join('');
    let isFirst = true;
    return whole
      .replace(style, () => {
        const kept = isFirst ? `<style>${merged}</style>` : '';
        isFirst = false;
        return kept;
      })
      .replace(`'${first}'`, `'${toHash(merged)}'`);
  });
}
