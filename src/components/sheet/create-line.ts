import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { toFileRows } from './file-rows.ts';
import type { OwnLine } from './own-line.ts';
import { type PrintedElement, toPrintedElements } from './printed-elements.ts';
import type { OtherEntry } from './sheet-data.ts';

/** The element, as the page would have brought it. */
function createPrinted({ tag, attributes, children }: PrintedElement): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : createPrinted(child))));
  return element;
}

/**
 * A line of the sheet for an entry that the page does not hold: the same elements as `SheetLine.astro`.
 *
 * @param pick the box of another line, to be copied
 * @param copy its button that copies
 */
export function createLine(
  { slug, title, href, sign, again, command, copied, note, beside, file }: OtherEntry,
  pick: Element,
  copy: Element | null,
): HTMLElement {
  const line = document.createElement('li');
  const box = pick.cloneNode(true) as Element;
  const input = box.querySelector('input');
  if (input) input.value = slug;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  line.append(box, ' ', link);
  if (copy && copied !== undefined) {
    line.dataset.copy = copied;
    if (sign) line.dataset.destroys = '';
    const button = copy.cloneNode(true) as Element;
    const pressed = button.querySelector('button');
    if (pressed) pressed.ariaLabel = `${pressed.dataset.verb} ${copied}`;
    box.after(' ', button);
  }
  if (sign) {
    const mark = document.createElement('span');
    mark.className = again ? 'sign again' : 'sign';
    mark.dataset.sign = again ? 'again' : 'warning';
    mark.textContent = sign;
    line.append(' ', mark);
  }
  if (note === undefined) line.append(file === undefined ? createPrinted(toPrintedElements(command)) : createFile(file));
  else {
    // What a program prints, and what to know of it; or a word, and the same.
    if (beside === undefined) link.lang = 'en';
    if (beside !== 'word') link.className = 'typed';
    const text = document.createElement('span');
    text.className = 'about';
    // What is typed stands between backticks.
    text.append(
      ...note.split('`').map((part, index) => {
        const piece = document.createElement(index % 2 === 0 ? 'span' : 'code');
        piece.textContent = index % 2 === 0 ? typeset(part) : part;
        return piece;
      }),
    );
    line.append(beside === undefined ? '' : '\u00a0: ', text);
    line.toggleAttribute('data-beside', beside !== undefined);
  }
  return line;
}

/** A whole file, as the sheets show theirs. */
function createFile(text: string): HTMLElement {
  const figure = document.createElement('figure');
  const pre = document.createElement('pre');
  const code = document.createElement('code');
  code.append(
    ...toFileRows(text).map((text) => {
      const row = document.createElement('span');
      row.className = 'row';
      row.textContent = text;
      return row;
    }),
  );
  pre.append(code);
  figure.className = 'example';
  figure.append(pre);
  return figure;
}

/** Words of a command and what parts them; an option keeps the word after it, which may be its value. */
function toUnits(command: string): string[] {
  const units: string[] = [];
  for (const word of command.split(/(\s+)/)) {
    const [option = '', space] = units.slice(-2);
    if (space === ' ' && option.startsWith('-') && !option.includes(' ') && /^[^-|&;<>]/.test(word))
      units.splice(-2, 2, `${option} ${word}`);
    else units.push(word);
  }
  return units;
}

/** A line that the reader, or who sent the address, wrote: text alone, whatever it holds. */
export function createOwnLine(own: OwnLine | undefined, explain: string): HTMLElement {
  const line = document.createElement('li');
  const mark = document.createElement('small');
  mark.className = 'written-by-other screen-only';
  mark.textContent = texts.receivedLine;
  const title = document.createElement(({ note: 'i', heading: 'h3', command: 'b' } as const)[own?.kind ?? 'note']);
  title.textContent = own?.text ?? '';
  line.className = 'own';
  line.dataset.kind = own?.kind;
  line.append(mark, title);
  if (own?.kind !== 'command') return line;
  const link = document.createElement('a');
  link.className = 'explain screen-only';
  link.href = `${explain}#c=${encodeURIComponent(own.command.toWellFormed())}`;
  link.textContent = texts.check;
  // Each leads elsewhere.
  link.ariaLabel = `${texts.check}\u00a0: ${own.command}`;
  const code = document.createElement('code');
  code.append(
    ...toUnits(own.command).map((word) => {
      if (/^\s*$/.test(word)) return word;
      const span = document.createElement('span');
      span.textContent = word;
      return span;
    }),
  );
  line.append(' ', link, code);
  return line;
}
