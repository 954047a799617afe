import type { Conversion } from '../../command-line/subject.ts';
import { typeset } from '../../text/typeset.ts';
import { toBreakable, toStretches, toWholeClass } from '../../text/whole-words.ts';
import { explainTexts as texts } from '../../ui-explain.ts';
import { create } from '../search/create.ts';
import { announce } from '../site/status.ts';

export const heading = (textContent: string): HTMLElement => create('h2', { textContent });

export const sharing = (): HTMLElement => create('p', { textContent: typeset(texts.share) });

/** What the program prints of it leads to what the site says of that message, once that has come. */
export function createRemark(label: string, message: string, says: string | undefined): HTMLElement {
  const item = create('li', {}, create('strong', { textContent: typeset(`${label} : `) }), ...toNodes(message));
  if (says !== undefined) item.dataset.says = says;
  return item;
}

/** Sentences that were drawn: those of a long text are few, and repeated. */
const sentences = new Map<string, DocumentFragment>();
const mostSentences = 1000;

/** A sentence and its marks: `code`, *English*. */
export function toNodes(sentence: string): ChildNode[] {
  let drawn = sentences.get(sentence);
  if (!drawn) {
    drawn = document.createDocumentFragment();
    drawn.append(...drawMarks(sentence));
    if (sentences.size >= mostSentences) sentences.clear();
    sentences.set(sentence, drawn);
  }
  return [...drawn.cloneNode(true).childNodes];
}

const drawMarks = (sentence: string): (Node | string)[] =>
  sentence.split(/(`[^`]+`|\*[^*]+\*)/).map((piece) => {
    if (/^`[^`]+`$/.test(piece)) return create('code', { textContent: piece.slice(1, -1) });
    return /^\*[^*]+\*$/.test(piece) ? create('i', { lang: 'en', textContent: piece.slice(1, -1) }) : typeset(piece);
  });

/** The words of a command, cut between them only. */
export const toWholeWords = (command: string): (Node | string)[] =>
  toStretches(command).map(({ text, isWhole }) =>
    isWhole
      ? create(
          'span',
          { className: toWholeClass(text) },
          ...toBreakable(text).flatMap((piece, index) => (index > 0 ? [create('wbr'), piece] : [piece])),
        )
      : text,
  );

/** Signs of a stretch of text that is drawn, and laid out, by itself. */
const longestStretch = 6000;

/** The stretches of a long text, each of whole lines where its lines are short enough; a text that is not long is one. */
export function cutLongText(text: string): string[] {
  if (text.length <= longestStretch * 2) return [text];
  const stretches: string[] = [];
  for (let at = 0; at < text.length; ) {
    const line = text.lastIndexOf('\n', at + longestStretch) + 1;
    const end = Math.min(text.length, line > at ? line : at + longestStretch);
    stretches.push(text.slice(at, end));
    at = end;
  }
  return stretches;
}

/** A stretch of a long text: what is not seen is not laid out. */
export const createStretch = (...children: (Node | string)[]): HTMLElement => create('span', { className: 'stretch' }, ...children);

export function createCopied(label: string, text: string): HTMLElement {
  const box = create('section', { ariaLabel: label });
  const pre = create('pre', { tabIndex: 0, ariaLabel: label, role: 'region' });
  const stretches = cutLongText(text);
  // Words of a text that nobody reads on a phone may be cut anywhere.
  pre.append(create('code', {}, ...(stretches.length > 1 ? stretches.map((one) => createStretch(one)) : toWholeWords(text))));
  const button = create('button', { type: 'button' });
  const say = (state: string): void => {
    button.textContent = state;
    button.ariaLabel = `${state} : ${label}`;
    button.toggleAttribute('data-done', state === texts.copied);
  };
  say(texts.copy);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    announce(texts.copied);
    say(texts.copied);
    setTimeout(() => say(texts.copy), 2000);
  });
  box.append(pre, button);
  return box;
}

/** The same in the other form, to be copied, and what that form cannot say. */
export function createConversion(conversion: Conversion | undefined, label: string, leftLabel: string): HTMLElement[] {
  if (!conversion?.text) return [];
  const left = create('ul', {});
  for (const sentence of conversion.left) left.append(create('li', {}, ...toNodes(sentence)));
  return [
    heading(label),
    createCopied(label, conversion.text),
    ...(conversion.left.length > 0 ? [create('p', { textContent: typeset(leftLabel) }), left] : []),
  ];
}
