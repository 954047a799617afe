// What the page brought and what it became; every page holds it, since two scripts that come later share it.

/** Text of the snippets that are not as the page brought them. */
export const currentText = new WeakMap<Element, string>();

/** What is copied of a snippet: what the build stored, or what the reader made of it. */
export const copyText = (snippet: HTMLElement): string => currentText.get(snippet) ?? snippet.dataset.copy ?? '';

/** What each element held when the page came. */
export const originalNodes = new WeakMap<Element, readonly Node[]>();

/** A copy of an element as the page brought it: the reader's forms apply to it anew. */
export function copyFirst<Kind extends Node>(node: Kind): Kind {
  const copy = node.cloneNode() as Kind;
  for (const child of (node instanceof Element && originalNodes.get(node)) || node.childNodes) copy.appendChild(copyFirst(child));
  return copy;
}
