import { quote, type Shell } from '../../command-line/quoting.ts';
import type { ReaderValues } from './values.ts';

/** How a reader wants commands written. */
export interface Forms {
  shell: Shell;
  /** `written`: as the author did. */
  options: 'written' | 'long' | 'short';
  values: ReaderValues;
}

/** What each element held when the page came. */
const originalNodes = new WeakMap<Element, readonly Node[]>();
/** Which element of another holds the text that changes. */
const textHolders = new WeakMap<Element, Element>();
/** Text of the snippets that are not as the page brought them. */
const currentText = new WeakMap<Element, string>();

/** What is copied of a snippet: what the build stored, or what the reader made of it. */
export const copyText = (snippet: HTMLElement): string => currentText.get(snippet) ?? snippet.dataset.copy ?? '';

/** Puts a text in an element, or what it held when the page came. */
function show(outer: Element, text: string | undefined): void {
  // A part that fills the element stays: its explanation must still find it.
  const part = textHolders.has(outer)
    ? undefined
    : [...outer.querySelectorAll('[data-part]')].find((inner) => inner.textContent === outer.textContent);
  const element = part ?? textHolders.get(outer) ?? outer;
  textHolders.set(outer, element);
  const original = originalNodes.get(element) ?? [...element.childNodes];
  originalNodes.set(element, original);
  if (text === undefined) element.replaceChildren(...original);
  else element.textContent = text;
}

/** A copy of an element as the page brought it: the reader's forms apply to it anew. */
export function copyFirst<Kind extends Node>(node: Kind): Kind {
  const copy = node.cloneNode() as Kind;
  for (const child of (node instanceof Element && originalNodes.get(node)) || node.childNodes) copy.appendChild(copyFirst(child));
  return copy;
}

/** Writes every command of the page in the forms and with the values that the reader wants. */
export function applyForms({ shell, options, values }: Forms): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-long], [data-short], [data-powershell]')) {
    const { dataset } = element;
    show(element, (shell === 'powershell' ? dataset.powershell : undefined) ?? (options === 'written' ? undefined : dataset[options]));
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-placeholder]')) {
    const value = values[element.dataset.placeholder ?? ''];
    show(element, value === undefined ? undefined : quote(value, shell, element.dataset.quote as 'single' | 'double' | undefined));
    element.toggleAttribute('data-filled', value !== undefined);
  }
  for (const snippet of document.querySelectorAll<HTMLElement>('[data-snippet]')) {
    const text = snippet.querySelector('code')?.textContent ?? '';
    if (!snippet.matches('.command')) continue;
    if (text === snippet.dataset.copy) currentText.delete(snippet);
    else currentText.set(snippet, text);
    const button = snippet.querySelector<HTMLElement>('[data-verb]');
    button?.setAttribute('aria-label', `${button.dataset.verb} ${copyText(snippet)}`.replace(/\s+/g, ' '));
    followParts(snippet, currentText.has(snippet));
  }
}

/** The explanation names each part as it is now written. */
function followParts(snippet: HTMLElement, isChanged: boolean): void {
  const rows = snippet.nextElementSibling?.matches('.words') ? snippet.nextElementSibling.querySelectorAll('dl > div:not(.loss) dt') : [];
  for (const [index, row] of rows.entries()) {
    const term = row.querySelector('code');
    if (!term) continue;
    const parts = [...snippet.querySelectorAll(`[data-part="${index}"]`)].map((part) => part.textContent.trim());
    const text = [...new Set(parts)].join(' ');
    const written = (originalNodes.get(term) ?? [...term.childNodes]).map((node) => node.textContent).join('');
    // The second letter of a cluster has no dash of its own.
    const dash = written.startsWith('-') && !text.startsWith('-') ? '-' : '';
    if (text !== '') show(term, isChanged ? dash + text : undefined);
  }
}
