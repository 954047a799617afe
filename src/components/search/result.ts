import type { Answer } from '../../search/engine/answer.ts';
import type { Piece } from '../../search/engine/matched-pieces.ts';
import type { PageHit } from '../../search/engine/pagefind.ts';
import { searchTexts } from '../../ui-search.ts';
import { create } from './create.ts';
import { toReaderCommand } from './reader-command.ts';

/** Tells the words that were asked for apart in a text. */
export type Mark = (text: string) => Piece[];

const asIs: Mark = (text) => [{ text, isMatched: false }];

const toMarked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, isMatched }) => (isMatched ? create('mark', { textContent: text }) : text));

/** Commands of more kinds are shown; these are ready to be typed. */
const isCopied = ({ kind, code }: Answer): boolean => code !== undefined && (kind === 'entry' || kind === 'instruction');

/**
 * A result as a row of the list: the answer, which is the option, and beside it what copies its command.
 * The button is for the mouse and the finger; with the keyboard, and to who hears the page, a key does it.
 *
 * @param id of the option
 */
export function createResult(answer: Answer, id: string, mark: Mark = asIs): HTMLElement {
  const { kind, title, page, summary, href, code, entry, destroys, answers } = answer;
  const option = create('a', { id, href, role: 'option', tabIndex: -1, ariaSelected: 'false' });
  option.dataset.answers = answers.join('|');
  if (entry) option.dataset.entry = entry;
  const name = create('strong', {}, ...toMarked(mark(title)));
  if (kind === 'option' || kind === 'error') name.className = 'typed';
  const label = [searchTexts.kinds[kind], ...(page ? [page] : [])].join('\u00a0: ');
  const note = create('small', { textContent: destroys ? searchTexts.destroys : label });
  option.append(name, note);
  if (destroys) {
    option.dataset.destroys = '';
    note.dataset.sign = 'warning';
  }
  if (kind !== 'entry') option.dataset.file = '';
  if (summary) option.append(create('span', {}, ...toMarked(mark(summary))));
  if (code) option.append(create('code', {}, ...toPieces(answer)));

  const row = create('div', { className: 'row', role: 'presentation' }, option);
  if (isCopied(answer)) {
    option.dataset.copies = '';
    row.append(create('button', { type: 'button', tabIndex: -1, ariaHidden: 'true', textContent: searchTexts.copy }));
  }
  return row;
}

/** What a page says, as a row of the list. */
export function createPageHit({ title, page, href, excerpt }: PageHit, id: string): HTMLElement {
  const option = create('a', { id, href, role: 'option', tabIndex: -1, ariaSelected: 'false' }, create('strong', { textContent: title }));
  if (page) option.append(create('small', { textContent: page }));
  option.append(create('span', {}, ...toMarked(excerpt)));
  return create('div', { className: 'row', role: 'presentation' }, option);
}

/** A command word by word: the reader's values are told by their colours, and an option stays with what may be its value. */
function toPieces({ code = '', template, kind }: Answer): (Node | string)[] {
  if (kind !== 'entry') return toWords(code);
  return toReaderCommand(code, template).flatMap(({ text, isValue }): (Node | string)[] => {
    if (isValue) return [create('var', {}, ...toWords(text))];
    return text
      .split(/(?<=^|\s)(--?[A-Za-z][\w-]* [^\s-]\S*)/)
      .flatMap((piece, index) => (index % 2 === 1 ? [create('span', { className: 'word' }, ...toWords(piece))] : toWords(piece)));
  });
}

/** Words that the line of a phone may not hold are cut at their joints there, never inside a number; others never, nor after a dash. */
const toWords = (text: string): (Node | string)[] =>
  text.split(/(\S+)/).map((word, index) => {
    if (index % 2 === 0 || (word.length <= 16 && !word.includes('-'))) return word;
    const pieces = word.length > 16 ? word.split(/(?<=[:=,/])(?=[^:/])/) : [word];
    const className = word.length > 16 ? 'word' : 'whole';
    return create('span', { className }, ...pieces.flatMap((piece, at) => (at > 0 ? [create('wbr'), piece] : [piece])));
  });
