import type { FindTerms } from '../../model/find-terms.ts';
import { create } from '../search/create.ts';

/** Where a path of the site is. */
export type ToAddress = (path: string) => string;

/** The first mention of each term in the sentences of an explanation leads to the glossary. @param linked addresses and sentences that already do @returns those that this adds */
export function linkTerms(root: ParentNode, findTerms: FindTerms, toAddress: ToAddress, linked: Set<string>): string[] {
  const added: string[] = [];
  const add = (one: string): void => {
    linked.add(one);
    added.push(one);
  };
  for (const sentence of root.querySelectorAll('dd')) {
    for (const node of [...sentence.childNodes]) {
      if (!(node instanceof Text)) continue;
      const text = node.data;
      // All its terms are linked already.
      if (linked.has(text)) continue;
      add(text);
      const pieces: (Node | string)[] = [];
      let at = 0;
      for (const { start, end, href } of findTerms(text)) {
        if (linked.has(href)) continue;
        add(href);
        pieces.push(text.slice(at, start), create('a', { href: toAddress(href), textContent: text.slice(start, end) }));
        at = end;
      }
      if (pieces.length > 0) node.replaceWith(...pieces, text.slice(at));
    }
  }
  return added;
}
