import { Parser } from 'htmlparser2';
import { splitElisions } from './elision.ts';

/** A page of the index that is a part of a page of the site: its address is the page's, with the fragment. */
export interface PartRecord {
  id: string;
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

/** The copy of a page that is indexed: elisions apart in its text, attributes (what is shown of an answer) untouched. */
export const toIndexedHtml = (html: string): string => html.replace(/>[^<]+</g, splitElisions);
