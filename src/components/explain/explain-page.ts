import files from 'virtual:subject-files';
import { unfence } from '../../explain/fenced-file.ts';
import type { PageData, PagePart } from '../../explain/page-data.ts';
import type { FileKeys, PageLinks, PageMessages } from '../../explain/page-links.ts';
import type { FindMessages } from '../../model/find-messages.ts';
import type { FindTerms } from '../../model/find-terms.ts';
import { withBase } from '../../model/href.ts';
import { typeset } from '../../text/typeset.ts';
import { explainTexts as texts } from '../../ui-explain.ts';
import { create } from '../search/create.ts';
import { cutFragment } from '../site/fragment.ts';
import { announce } from '../site/status.ts';
import { heading, toWholeWords } from './drawn.ts';
import { linkTerms } from './link-words.ts';
import type { ShowCommands } from './show-commands.ts';
import { Slices } from './slices.ts';

/** Brings what explains commands. Other pages ask for it here too: brought from two places, it would be cut in more files. */
export const bringCommands = () => import('./show-commands.ts');

/** Longer than that, a text is not put in the address. */
const longestAddress = 4000;

/** What an address asks about: after its `#`, which a browser sends nowhere, as the site's own links write it; or in its query. */
function readAsked(): { text: string; isUnsent: boolean } {
  const unsent = new URLSearchParams(cutFragment(location.hash)[0]).get('c');
  return { text: unsent ?? new URLSearchParams(location.search).get('c') ?? '', isUnsent: unsent !== null };
}

/**
 * A field for a command, and under it all that the site can say of it; the address holds what is typed: `?c=`, to be shared, or `#c=` where
 * the text came so. What was not sent to the host is not sent when the page is loaded again.
 */
class ExplainPage extends HTMLElement {
  readonly #field = create('textarea', { id: 'commande', spellcheck: false, autocapitalize: 'none', rows: 4 });
  readonly #result = create('div', { className: 'result snippet' });
  readonly #notice = create('p', { className: 'received', hidden: true });
  /** Before something is asked: then they would stand between the field and what is said of it. */
  readonly #examples = create('div', {}, create('p', { className: 'label', textContent: texts.examples }));
  #frame = 0;
  /** Changes with the text: to read a long one from the field, again and again, takes longer than to explain it. */
  #version = 0;
  /** The text that came by a link, until the reader changes it. */
  #received: string | undefined;
  /** Whether the text came after the `#` of the address: there it stays. */
  #isUnsent = false;

  async connectedCallback(): Promise<void> {
    if (this.firstChild) return;
    // What was pasted is shown as it was, whatever the reader's shell.
    this.#result.dataset.fixed = '';
    const label = create('label', { htmlFor: this.#field.id, textContent: texts.label });
    this.append(label, this.#field, this.#notice, this.#createExamples(), this.#result);
    this.#read(document.referrer.startsWith(location.origin + (this.dataset.base ?? '/')));
    addEventListener('hashchange', this.#follow);
    this.#field.addEventListener('input', () => {
      this.#version++;
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => void this.#show());
    });
    // Whoever comes to the field is about to ask.
    this.#field.addEventListener('focus', () => void this.#bringCommands().catch(() => undefined), { once: true });
    await this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#follow);
  }

  /** Takes the text of the address. @param isOurs whether a link of this site led here */
  #read(isOurs: boolean): void {
    const { text, isUnsent } = readAsked();
    this.#isUnsent = isUnsent;
    this.#field.value = text;
    // What was typed here is no news either.
    if (text.trim() !== '' && !isOurs && (history.state as { own?: true } | null)?.own !== true) this.#tellReceived();
  }

  /** Another text in the bar of the open page, or one of before; a place in the page asks for no other. */
  readonly #follow = (): void => {
    if (readAsked().isUnsent) this.#read(false);
    void this.#show();
  };

  /** A link may put words in a reader's terminal: they are announced before anything of them is copied. */
  #tellReceived(): void {
    this.#received = this.#field.value;
    this.#notice.textContent = typeset(texts.received);
    this.#notice.hidden = false;
    announce(texts.received);
  }

  /** Puts a text in the field and explains it. */
  #ask(text: string): void {
    this.#field.value = text;
    void this.#show();
    this.#field.focus();
  }

  #createExamples(): HTMLElement {
    const examples = JSON.parse(this.dataset.examples ?? '[]') as string[];
    const buttons = examples.map((example) => {
      const button = create('button', { type: 'button' }, create('code', {}, ...toWholeWords(example)));
      button.addEventListener('click', () => this.#ask(example));
      return create('li', {}, button);
    });
    this.#examples.append(create('ul', { className: 'examples', ariaLabel: texts.examples }, ...buttons));
    return this.#examples;
  }

  async #show(): Promise<void> {
    const pasted = this.#field.value;
    const version = ++this.#version;
    const isLong = pasted.trim() === '' || pasted.length > longestAddress;
    const asked = isLong ? '' : `c=${encodeURIComponent(pasted.toWellFormed())}`;
    if (pasted !== this.#received) {
      this.#received = undefined;
      this.#notice.hidden = true;
    }
    const address = asked && (this.#isUnsent ? '#' : '?') + asked;
    // A browser takes its time over each, and the address of a long text says nothing.
    if (address || location.search || location.hash)
      history.replaceState(this.#received === undefined ? { own: true } : null, '', location.pathname + address);
    this.#examples.hidden = pasted.trim() !== '';
    if (pasted.trim() === '') {
      this.#result.replaceChildren();
      return;
    }
    const slices = new Slices(() => version === this.#version);
    try {
      const isFile = files?.some(({ looksLike }) => looksLike(unfence(pasted)));
      await (isFile ? this.#showFile(pasted, slices) : this.#showCommands(pasted, slices));
    } catch {
      if (slices.isWanted()) this.#result.replaceChildren(create('p', { textContent: texts.failed }));
    }
  }

  /** Kept once it has come. */
  #commands: Promise<ShowCommands> | undefined;

  /** What explains commands, and its data: a file needs neither. */
  async #bringCommands(): Promise<ShowCommands> {
    try {
      this.#commands ??= Promise.all([bringCommands(), fetchJson<PageData>(this.dataset.source ?? '')]).then(([{ createCommands }, data]) =>
        createCommands(data, (name) => fetchJson<PagePart>(`${this.dataset.parts}${name}.json`)),
      );
      return await this.#commands;
    } catch (error) {
      this.#commands = undefined;
      throw error;
    }
  }

  async #showCommands(pasted: string, slices: Slices): Promise<void> {
    const show = await this.#bringCommands();
    if (!slices.isWanted()) return;
    const place = { result: this.#result, slices, toAddress: this.#toAddress, ask: (text: string) => this.#ask(text) };
    if (await show(pasted, place)) await this.#showLinks(pasted, slices);
  }

  /** What reads a file comes when one is pasted. */
  async #showFile(pasted: string, slices: Slices): Promise<void> {
    const { drawFile } = await import('./show-file.ts');
    const file = await drawFile(pasted);
    if (!file || !slices.isWanted()) return;
    this.#result.replaceChildren(...file.drawn);
    await this.#showLinks(pasted, slices, file.name);
  }

  readonly #toAddress = (path: string): string => withBase(path, this.dataset.base ?? '/');

  /** What is named leads to what the site says of it, once that has come. */
  async #showLinks(pasted: string, slices: Slices, file?: string): Promise<void> {
    const toAddress = this.#toAddress;
    try {
      const remarks = [...this.#result.querySelectorAll<HTMLElement>('li[data-says]')];
      const said = [...new Set(remarks.map(({ dataset }) => dataset.says))];
      // A file is no session: only what the program would print of it is a message.
      const read = file === undefined ? [pasted, ...said] : said;
      const { findTerms, findMessages } = await this.#bringLinks(read.join('\n'));
      if (!(await slices.next())) return;
      if (file !== undefined) {
        const { linkKeys } = await import('./show-file.ts');
        linkKeys(this.#result, (await this.#bringKeys())[file] ?? {}, toAddress);
      }
      const lists = [...this.#result.querySelectorAll('dl')];
      // What was drawn before this text keeps its links.
      const linked = new Set(lists.flatMap((list) => this.#linked.get(list) ?? []));
      for (const list of lists) {
        if (this.#linked.has(list)) continue;
        this.#linked.set(list, linkTerms(list, findTerms, toAddress, linked));
        if (!(await slices.next())) return;
      }
      for (const remark of remarks) {
        const [message] = findMessages(remark.dataset.says ?? '');
        if (message) remark.append(' ', create('a', { href: toAddress(message.href), textContent: texts.said }));
        delete remark.dataset.says;
        if (!(await slices.next())) return;
      }
      if (file !== undefined) return;
      const messages = findMessages(pasted.replace(/\r\n?/g, '\n')).map(({ start, end, href }) =>
        create('li', {}, create('a', { href: toAddress(href) }, create('code', { lang: 'en', textContent: pasted.slice(start, end) }))),
      );
      if (messages.length === 0) return;
      this.#result.prepend(heading(texts.messages), create('ul', { className: 'messages' }, ...messages));
    } catch {
      if (slices.isWanted()) this.#result.append(create('p', { textContent: texts.linksFailed }));
    }
  }

  /** What each list of words leads to. */
  readonly #linked = new WeakMap<Element, string[]>();
  /** Kept once it has come. */
  #links: Promise<PageLinks> | undefined;
  #keys: FileKeys | undefined;
  readonly #messages = new Map<number, Promise<PageMessages>>();

  async #bringKeys(): Promise<FileKeys> {
    this.#keys ??= await fetchJson<FileKeys>(this.dataset.keys ?? '');
    return this.#keys;
  }

  async #bringLinks(text: string): Promise<{ findTerms: FindTerms; findMessages: FindMessages }> {
    const { findMessageParts, toFindPageTerms } = await import('../../explain/page-links.ts');
    try {
      this.#links ??= fetchJson<PageLinks>(this.dataset.links ?? '');
      const links = await this.#links;
      const messages = await Promise.all(
        findMessageParts(text, links).map((part) => {
          const known = this.#messages.get(part) ?? fetchJson<PageMessages>(`${this.dataset.messages}${part}.json`);
          this.#messages.set(part, known);
          return known;
        }),
      );
      // Most texts hold none.
      const findMessages =
        messages.length > 0 ? (await import('../../explain/page-messages.ts')).toFindPageMessages(messages.flat()) : () => [];
      return { findTerms: toFindPageTerms(links), findMessages };
    } catch (error) {
      this.#links = undefined;
      this.#messages.clear();
      throw error;
    }
  }
}

/** What a file of the site holds. @throws when it does not come */
async function fetchJson<Value>(address: string): Promise<Value> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Value;
}

customElements.define('explain-page', ExplainPage);
