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
const first = new WeakMap<Element, readonly Node[]>();
/** Text of the snippets that are not as the page brought them. */
const changed = new WeakMap<Element, string>();

/** What is copied of a snippet: what the build stored, or what the reader made of it. */
export const copyText = (snippet: HTMLElement): string => changed.get(snippet) ?? snippet.dataset.copy ?? '';

/** Puts a text in an element, or what it held at first. */
function show(element: Element, text: string | undefined): void {
  const original = first.get(element) ?? [...element.childNodes];
  first.set(element, original);
  if (text === undefined) element.replaceChildren(...original);
  else element.textContent = text;
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
    if (text === snippet.dataset.copy) changed.delete(snippet);
    else changed.set(snippet, text);
    const button = snippet.querySelector<HTMLElement>('[data-verb]');
    button?.setAttribute('aria-label', `${button.dataset.verb} ${copyText(snippet)}`.replace(/\s+/g, ' '));
  }
}
