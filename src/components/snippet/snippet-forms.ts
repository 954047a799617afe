import { quote, type Shell } from '../../command-line/quoting.ts';
import type { ReaderValues } from './values.ts';
import { copyFirst, copyText, currentText, originalNodes } from './written-forms.ts';

/** How a reader wants commands written. */
export interface Forms {
  shell: Shell;
  /** `written`: as the author did. */
  options: 'written' | 'long' | 'short';
  values: ReaderValues;
  /** Names of the values that came by a link, and that the reader did not choose. */
  received: ReadonlySet<string>;
}

/** Which element of another holds the text that changes. */
const textHolders = new WeakMap<Element, Element>();
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
  // What is there already stays: someone may be selecting it.
  if (text === undefined) {
    if (original.some((node, index) => node !== element.childNodes[index])) element.replaceChildren(...original);
  } else if (element.textContent !== text) element.textContent = text;
}

/** Writes every command of the page in the forms and with the values that the reader wants. */
export function applyForms({ shell, options, values, received }: Forms): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-long], [data-short], [data-powershell]')) {
    const { dataset } = element;
    show(element, (shell === 'powershell' ? dataset.powershell : undefined) ?? (options === 'written' ? undefined : dataset[options]));
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-placeholder]')) {
    const name = element.dataset.placeholder ?? '';
    const value = values[name];
    show(element, value === undefined ? undefined : quote(value, shell, element.dataset.quote as 'single' | 'double' | undefined));
    element.toggleAttribute('data-filled', value !== undefined);
    element.toggleAttribute('data-received', received.has(name));
    // What may follow, and the value holds already, is not said twice: `nginx:1.27` has its tag.
    const { nextSibling: rest } = element;
    if (!(rest instanceof HTMLElement && rest.matches('var:not([data-placeholder])'))) continue;
    const [, sign = ''] = /^\[(\W)/.exec(rest.textContent) ?? [];
    rest.hidden = sign !== '' && value !== undefined && value.slice(value.lastIndexOf('/') + 1).includes(sign);
  }
  // A command of a page, or a line of a sheet; others stay as the page brought them.
  for (const snippet of document.querySelectorAll<HTMLElement>('.command[data-copy], .lines > [data-copy]')) {
    const code = snippet.querySelector('code');
    const text = (code && (snippet.matches('.command') ? code.textContent : toRun(code))) ?? '';
    if (text === '' || text === snippet.dataset.copy) currentText.delete(snippet);
    else currentText.set(snippet, text);
    const button = snippet.querySelector<HTMLElement>('[data-verb]');
    const name = `${button?.dataset.verb} ${copyText(snippet)}`.replace(/\s+/g, ' ');
    // A button that says what it has just done takes its name afterwards.
    if (button?.dataset.name) button.dataset.name = name;
    else if (button) button.ariaLabel = name;
    followParts(snippet, currentText.has(snippet));
  }
}

/** What a line of a sheet runs: nothing else than what the page brought, or with the reader's values and forms, and the default values of the rest. */
function toRun(code: Element): string {
  if (copyFirst(code).textContent === code.textContent) return '';
  const run = code.cloneNode(true) as Element;
  for (const place of run.querySelectorAll<HTMLElement>('var:not([data-filled])')) {
    const { placeholder } = place.dataset;
    // What may be left out is.
    const value = placeholder ? document.querySelector<HTMLInputElement>(`command-settings input[name="${placeholder}"]`)?.placeholder : '';
    place.replaceWith(value ?? place.textContent);
  }
  return run.textContent.trim();
}

/** The explanation names each part as it is now written. */
function followParts(snippet: HTMLElement, isChanged: boolean): void {
  const group = snippet.closest('.snippet');
  const place = [...(group?.querySelectorAll('.command[data-snippet]') ?? [])].indexOf(snippet);
  const rows = group?.querySelectorAll('.words > dl')[place]?.querySelectorAll('div:not(.loss) dt') ?? [];
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
