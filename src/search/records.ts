import { Parser } from 'htmlparser2';
import { splitElisions } from './elision.ts';
import { toAsked, wordSeparator } from './fold.ts';

/** A page of the index that is a part of a page of the site: its address is the page's, with the fragment. */
export interface PartRecord {
  id: string;
  /** What kind of answer it is. */
  kind: string;
  title: string;
  content: string;
  summary: string;
  words: string;
}

/**
 * Parts of a page that are answers by themselves: elements with `data-search-part`, which have an `id`.
 * Their `data-words` are searched and not shown.
 */
export function readParts(html: string): PartRecord[] {
  const parts: PartRecord[] = [];
  let depth = 0;
  let current: PartRecord | undefined;
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (current) depth++;
      if (attributes['data-search-part'] === undefined) return;
      current = {
        id: attributes.id ?? '',
        kind: attributes['data-search-kind'] ?? 'term',
        title: attributes['data-search-part'],
        content: '',
        summary: attributes['data-summary'] ?? '',
        words: attributes['data-words'] ?? '',
      };
      parts.push(current);
      depth = 0;
    },
    ontext(text) {
      if (current) current.content += text;
    },
    onclosetag() {
      if (!current) return;
      if (depth === 0) current = undefined;
      else depth--;
    },
  });
  parser.end(html);
  return parts;
}

/** Ways of asking for a page, as they are compared with a query; none when the page lists none. */
export function readAsked(html: string): string[] {
  let words = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'main') words = attributes['data-words'] ?? '';
    },
  });
  parser.end(html);
  return [...new Set(words.split(wordSeparator).map(toAsked))].filter((asked) => asked !== '');
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * The copy of a page that is indexed: elisions apart in its text, attributes (what is shown of an answer) untouched,
 * and a filter for each way of asking for it, so that these very words find it whatever the engine's score.
 */
export function toIndexedHtml(html: string): string {
  const filters = readAsked(html).map((asked) => `<i data-pagefind-filter="asked">${escapeHtml(asked)}</i>`);
  return html.replace(/>[^<]+</g, splitElisions).replace('</main>', () => `${filters.join('')}</main>`);
}
