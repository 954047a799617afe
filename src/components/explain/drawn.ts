import type { Span } from '../../command-line/shell.ts';
import type { Conversion } from '../../command-line/subject.ts';
import { splitIndent } from '../../text/indent.ts';
import { typeset } from '../../text/typeset.ts';
import { toBreakable, toStretches, toWholeClass } from '../../text/whole-words.ts';
import { explainTexts as texts } from '../../ui-explain.ts';
import { create } from '../search/create.ts';

export const heading = (textContent: string): HTMLElement => create('h2', { textContent });

export const sharing = (): HTMLElement => create('p', { textContent: typeset(texts.share) });

/** What a reader must see before reading. */
const signs: Partial<Record<keyof typeof texts.severity, string>> = { danger: 'warning', refused: 'wrong', engine: 'wrong' };

/** What the program prints of it leads to what the site says of that message, once that has come. */
export function createRemark(severity: keyof typeof texts.severity, message: string, says: string | undefined): HTMLElement {
  const label = create('strong', { textContent: `${texts.severity[severity]}. ` });
  const sign = signs[severity];
  if (sign) label.dataset.sign = sign;
  const item = create('li', {}, label, ...toNodes(message));
  if (says !== undefined) item.dataset.says = says;
  return item;
}

/** A sentence and its marks: `code`, *English*. */
export const toNodes = (sentence: string): (Node | string)[] =>
  sentence.split(/(`[^`]+`|\*[^*]+\*)/).map((piece) => {
    if (/^`[^`]+`$/.test(piece)) return create('code', { textContent: piece.slice(1, -1) });
    return /^\*[^*]+\*$/.test(piece) ? create('i', { lang: 'en', textContent: piece.slice(1, -1) }) : typeset(piece);
  });

const toCut = (text: string): (Node | string)[] =>
  toBreakable(text).flatMap((piece, index) => (index > 0 ? [create('wbr'), piece] : [piece]));

/** The words of a command, cut between them only; the longest at their joints. */
export const toWholeWords = (command: string): (Node | string)[] =>
  toStretches(command).flatMap(({ text, isWhole }) =>
    isWhole ? [create('span', { className: toWholeClass(text) }, ...toCut(text))] : toCut(text),
  );

/** A stretch of a text that an element holds: a part, a value, a mistake. */
export interface Mark extends Span {
  element: HTMLElement;
}

/** A piece of a text; one that begins or ends within a word is drawn as it is. */
function drawWords(text: string, start: number, end: number): (Node | string)[] {
  const isWithin = (at: number): boolean => /^\S\S$/.test(text.slice(at - 1, at + 1));
  const piece = text.slice(start, end);
  return isWithin(start) || isWithin(end) ? [piece] : toWholeWords(piece);
}

/** A text from one place to another, and copies of the elements that hold its stretches, which are in order; what begins in one and ends after it goes on behind it. */
export function drawMarked(text: string, from: number, to: number, marks: readonly Mark[], draw = drawWords): (Node | string)[] {
  const drawn: (Node | string)[] = [];
  let at = from;
  for (const [index, { start, end, element }] of marks.entries()) {
    if (start >= to) break;
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (last <= first) continue;
    const copy = element.cloneNode() as HTMLElement;
    copy.append(...drawMarked(text, first, last, marks.slice(index + 1), draw));
    drawn.push(...draw(text, at, first), copy);
    at = last;
  }
  return [...drawn, ...draw(text, at, to)];
}

/** A line as the build writes it: each step of its indent holds what it leads to. */
function createIndented(line: string, draw: (start: number) => (Node | string)[]): HTMLElement {
  const { steps, rest } = splitIndent(line);
  const end = create('span', { className: 'line' }, ...draw(line.length - rest.length));
  return steps.reduceRight((inner, step) => create('span', { className: 'in' }, step, inner), end);
}

/** The same line by line: what is found in a line is never cut where another holds it whole. */
export function drawLines(text: string, marks: readonly Mark[]): (Node | string)[] {
  let at = 0;
  return text.split('\n').flatMap((line, index) => {
    const from = at;
    at += line.length + 1;
    const drawn = createIndented(line, (start) => drawMarked(text, from + start, from + line.length, marks));
    return index > 0 ? ['\n', drawn] : [drawn];
  });
}

/** A command, a script or a file as every page shows it: on its plate, with the button that copies it. @param code it is drawn in */
export function createPlate(label: string, text: string, code: HTMLElement, prompt?: string, destroys = false): HTMLElement {
  const pre = create('pre', { ariaLabel: label, role: 'region' }, code);
  if (prompt !== undefined) pre.dataset.prompt = prompt;
  const button = create('button', { type: 'button', textContent: texts.copy, ariaLabel: `${texts.copy} : ${label}` });
  button.dataset.verb = texts.copy;
  const danger = create('p', { className: 'danger', textContent: texts.destroys });
  danger.dataset.sign = 'warning';
  const copy = document.createElement('copy-button');
  copy.append(button);
  const plate = create('div', { className: 'command' }, danger, pre, copy);
  plate.dataset.snippet = '';
  setPlate(plate, text, destroys);
  return plate;
}

/** What a plate copies, and whether that is asked for twice. */
export function setPlate(plate: HTMLElement, text: string, destroys: boolean): void {
  plate.dataset.copy = text.trimEnd();
  plate.toggleAttribute('data-destroys', destroys);
  const danger = plate.querySelector<HTMLElement>('.danger');
  if (danger) danger.hidden = !destroys;
}

/** The same in the other form, to be copied, and what that form cannot say. */
export function createConversion(
  conversion: Conversion | undefined,
  label: string,
  leftLabel: string,
  draw = (text: string): (Node | string)[] => drawLines(text, []),
): HTMLElement[] {
  if (!conversion?.text) return [];
  const left = create('ul', {});
  for (const sentence of conversion.left) left.append(create('li', {}, ...toNodes(sentence)));
  return [
    heading(label),
    createPlate(label, conversion.text, create('code', {}, ...draw(conversion.text))),
    ...(conversion.left.length > 0 ? [create('p', { textContent: typeset(leftLabel) }), left] : []),
  ];
}
