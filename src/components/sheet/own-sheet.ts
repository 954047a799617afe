import { type Choice, readChoice, writeChoice } from '../choice/choice.ts';
import { choiceEvent, getChoice, getKept, getReceived, isOwnAddress, readAddress, setChoice } from '../choice/chosen.ts';
import '../choice/sheet-pick.ts';
import { announce } from '../site/status.ts';
import { readStored, store } from '../site/storage.ts';
import { readFragment, toFragment } from '../snippet/values.ts';
import { copyFirst } from '../snippet/written-forms.ts';
import type { FirstChoice, SheetEditor } from './sheet-editor.ts';

/** An empty list in the address asks for the whole sheet. */
const isWholeAsked = (): boolean => new URLSearchParams(readAddress()).get('fiches') === '';

/** Writes what is shown in the fragment of the address, and only there: opened again, it tells the host nothing. */
function writeAddress(query = writeChoice(getChoice())): void {
  const fragment = toFragment(readFragment(location.hash), `#${query.slice(1)}`);
  history.replaceState({ ...history.state, kept: query === writeChoice(getKept()) }, '', location.pathname + fragment);
}

/** Shows a sheet that came by an address or from a file: unless it is the one that the browser keeps, it is not kept before the reader says so. */
const receive = (sheet: Choice): void => setChoice(sheet, writeChoice(sheet) !== writeChoice(getKept()));

/** The sheet of an address in its compact form; where it is damaged the page says so. */
async function readShort(sheet: HTMLElement, short: string): Promise<Choice | undefined> {
  const editor = await import('./sheet-editor.ts');
  return editor.readShort(sheet, short);
}

/** The reader's own sheet, made of lines of the page. What edits it is loaded with the first entry, or when it is asked for. */
export class OwnSheet extends HTMLElement {
  /** Every entry that can be chosen, by slug. */
  readonly #lines = new Map<string, HTMLElement>();
  /** Those of the whole sheet. */
  readonly #printed = new Map<string, HTMLElement>();
  /** What was chosen when the page came. */
  first: FirstChoice = { choice: getChoice(), received: getReceived() };
  #editor: Promise<SheetEditor> | undefined;
  /** What reads the sheet that the address of the page holds, where that takes time: it is what was chosen when the page came. */
  opening: Promise<void> | undefined;
  /** What was shown when an address came that could not be read: a version of the site to come may read it, so it stays until something changes. */
  #unread: string | undefined;

  connectedCallback(): void {
    for (const line of document.querySelectorAll<HTMLElement>('[data-entry]')) this.#printed.set(line.dataset.entry ?? '', line);
    this.add(this.#printed);
    addEventListener(choiceEvent, this.#write);
  }

  disconnectedCallback(): void {
    removeEventListener(choiceEvent, this.#write);
  }

  /** More entries to choose from. */
  add(lines: ReadonlyMap<string, HTMLElement>): void {
    for (const [slug, line] of lines) this.#lines.set(slug, line);
    this.#show();
  }

  /** Waits for all that was chosen, as large as its page holds it. */
  async whole(): Promise<void> {
    await Promise.allSettled([this.opening]);
    await (await this.#editor)?.whole();
  }

  /** Follows another address of the page: to the reader's own sheet, or to one that someone shared; one that asks for no sheet leaves what is shown. */
  async follow(): Promise<void> {
    const query = readAddress();
    const short = new URLSearchParams(query).get('feuille');
    this.#unread = undefined;
    const asked = short ? await readShort(this, short) : readChoice(query);
    if (isOwnAddress()) setChoice(getKept(), false);
    else if (asked && asked.slugs.length > 0) receive(asked);
    else if (short) this.#leaveUnread();
    else if (short !== null || (getChoice().slugs.length > 0 && !isWholeAsked())) writeAddress();
  }

  /** Keeps an address that could not be read, and no longer where it would be sent. */
  #leaveUnread(): void {
    this.#unread = writeChoice(getChoice());
    if (new URLSearchParams(location.search).has('feuille')) writeAddress(location.search);
  }

  /** Follows the address that the page came with: there is nothing before its sheet to go back to. */
  open(): void {
    this.opening = this.follow().then(() => {
      this.first = { choice: getChoice(), received: getReceived() };
    });
  }

  /** Brings the tools. */
  edit(): void {
    this.#editor ??= import('./sheet-editor.ts').then(async ({ createEditor }) => {
      await Promise.allSettled([this.opening]);
      return createEditor(this, this.first, { getChoice, setChoice, getKept, getReceived, receive, readStored, store, announce });
    });
  }

  readonly #write = (): void => {
    if (this.#unread !== writeChoice(getChoice())) {
      this.#unread = undefined;
      writeAddress();
    }
    this.#show();
  };

  readonly #show = (): void => {
    const { slugs, title } = getChoice();
    const wanted = isWholeAsked() ? [] : slugs;
    const chosen = wanted.filter((slug) => this.#lines.has(slug));
    const heading = this.querySelector<HTMLElement>('[data-title]');
    if (heading) heading.textContent = title || (heading.dataset.title ?? '');
    const section = this.querySelector('section');
    section?.toggleAttribute('hidden', chosen.length === 0);
    section?.toggleAttribute('data-partial', chosen.length < wanted.length);
    // Only what is printed is an entry of the sheet.
    for (const [slug, line] of this.#printed) {
      if (chosen.length > 0) delete line.dataset.entry;
      else line.dataset.entry = slug;
    }
    const list = this.querySelector('.lines');
    // What stood on a second page comes back.
    if (list) list.parentElement?.replaceChildren(list);
    list?.replaceChildren(
      ...chosen.flatMap((slug) => {
        const line = this.#lines.get(slug);
        if (!line) return [];
        const copy = copyFirst(line);
        copy.dataset.entry = slug;
        return [copy];
      }),
    );
    // When the page comes, the settings are not there yet: they apply to all that they find.
    void document.querySelector('command-settings')?.apply?.();
    if (wanted.length > 0) this.edit();
    void this.#editor?.then((editor) => editor.show(wanted.filter((slug) => !this.#lines.has(slug))));
  };
}

/** Makes the sheet of a page what it is. @param first what was chosen when the page came @param cause what brings it: a press that asks for its tools, another address, or nothing */
export function defineOwnSheet(first: FirstChoice, cause: string | undefined): OwnSheet {
  customElements.define('own-sheet', OwnSheet);
  const sheet = document.querySelector('own-sheet');
  if (!(sheet instanceof OwnSheet)) throw new Error('no own-sheet');
  sheet.first = first;
  if (cause === 'hashchange' || readAddress().includes('feuille=')) {
    if (cause === undefined) sheet.open();
    else void sheet.follow();
    return sheet;
  }
  const isChanged = writeChoice(getChoice()) !== writeChoice(first.choice);
  // An address of before is sent no second time, and one's own sheet may have changed since its address was written.
  if (isChanged || readChoice(readAddress()).slugs.length > 0) writeAddress();
  // Asked for while nothing is chosen: they show how things are.
  if (cause === 'click') sheet.edit();
  if (isChanged || cause === 'click') sheet.add(new Map());
  return sheet;
}
