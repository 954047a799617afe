import type { PrintedPiece } from '../../model/printed-command.ts';
import type { OtherEntry } from './sheet-data.ts';

/** A piece of a command, as the page would have brought it. */
function createPiece(piece: PrintedPiece): Node {
  if (typeof piece === 'string') return new Text(piece);
  const element = document.createElement(piece.kind === 'value' ? 'var' : 'span');
  element.textContent = piece.text;
  if (piece.kind === 'form') Object.assign(element.dataset, piece.forms);
  else {
    element.dataset.placeholder = piece.name;
    if (piece.quote) element.dataset.quote = piece.quote;
  }
  return element;
}

/**
 * A line of the sheet for an entry that the page does not hold: the same elements as `SheetLine.astro`.
 *
 * @param pick the box of another line, to be copied
 */
export function createLine({ slug, title, href, sign, command }: OtherEntry, pick: Element): HTMLElement {
  const line = document.createElement('li');
  const box = pick.cloneNode(true) as Element;
  const input = box.querySelector('input');
  if (input) input.value = slug;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const code = document.createElement('code');
  code.classList.toggle(
    'own-lines',
    command.some((unit) => typeof unit === 'string' && unit.includes('\n')),
  );
  code.append(
    ...command.map((unit) => {
      if (typeof unit === 'string') return unit;
      const span = document.createElement('span');
      span.append(...unit.map(createPiece));
      return span;
    }),
  );
  line.append(box, ' ', link);
  if (sign) {
    const mark = document.createElement('span');
    mark.className = 'sign';
    mark.dataset.sign = 'warning';
    mark.textContent = sign;
    line.append(' ', mark);
  }
  line.append(code);
  return line;
}
