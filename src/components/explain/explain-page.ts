import subject from 'virtual:subject';
import type { Part } from '../../command-line/explain.ts';
import type { Conversion } from '../../command-line/subject.ts';
import { explainFile } from '../../explain/explain-file.ts';
import { explainOnPage } from '../../explain/explain-on-page.ts';
import { type Explainer, type Explanation, type ToldFinding, toFile, toForms, toPowerShellForm } from '../../explain/explain-paste.ts';
import type { PageData, PagePart } from '../../explain/page-data.ts';
import { type PageExplainer, toPageExplainer } from '../../explain/page-explainer.ts';
import type { PageLinks, PageMessages } from '../../explain/page-links.ts';
import type { FindMessages } from '../../model/find-messages.ts';
import type { FindTerms } from '../../model/find-terms.ts';
import { toOptionAnchor, withBase } from '../../model/href.ts';
import { typeset } from '../../text/typeset.ts';
import { toBreakable, toStretches, toWholeClass } from '../../text/whole-words.ts';
import { explainTexts as texts } from '../../ui-explain.ts';
import { create } from '../search/create.ts';
import { announce } from '../site/status.ts';
import { linkKeys, linkTerms } from './link-words.ts';

/** Longer than that, a text is not put in the address. */
const longestAddress = 4000;

/** A field for a command, and under it all that the site can say of it; the address holds what is typed (`?c=`). */
class ExplainPage extends HTMLElement {
  readonly #field = create('textarea', { id: 'commande', spellcheck: false, autocapitalize: 'none', rows: 4 });
  readonly #result = create('div', { className: 'result' });
  readonly #notice = create('p', { className: 'received', hidden: true });
  #explainer: PageExplainer | undefined;
  #frame = 0;
  /** The text that came by a link, until the reader changes it. */
  #received: string | undefined;

  async connectedCallback(): Promise<void> {
    if (this.firstChild) return;
    const label = create('label', { htmlFor: this.#field.id, textContent: texts.label });
    this.append(label, this.#field, this.#notice, this.#createExamples(), this.#result);
    const asked = new URL(location.href).searchParams.get('c') ?? '';
    this.#field.value = asked;
    if (asked.trim() !== '' && !this.#isOwn()) this.#tellReceived();
    this.#field.addEventListener('input', () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => void this.#show());
    });
    try {
      this.#explainer = toPageExplainer(await fetchJson<PageData>(this.dataset.source ?? ''), subject);
    } catch {
      this.#result.replaceChildren(create('p', { textContent: texts.failed }));
      return;
    }
    await this.#show();
  }

  /** Whether what the address holds was typed here, or follows from a link of this site. */
  #isOwn(): boolean {
    const site = location.origin + (this.dataset.base ?? '/');
    return document.referrer.startsWith(site) || (history.state as { own?: true } | null)?.own === true;
  }

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
      const button = create('button', { type: 'button' });
      button.append(create('code', {}, ...toWholeWords(example)));
      button.addEventListener('click', () => this.#ask(example));
      const item = create('li', {});
      item.append(button);
      return item;
    });
    const list = create('ul', { className: 'examples', ariaLabel: texts.examples });
    list.append(...buttons);
    return list;
  }

  async #show(): Promise<void> {
    const pasted = this.#field.value;
    const url = new URL(location.href);
    if (pasted.trim() === '' || pasted.length > longestAddress) url.searchParams.delete('c');
    else url.searchParams.set('c', pasted);
    if (pasted !== this.#received) {
      this.#received = undefined;
      this.#notice.hidden = true;
    }
    history.replaceState(this.#received === undefined ? { own: true } : null, '', url);
    const explainer = this.#explainer;
    if (!explainer) return;
    if (pasted.trim() === '') {
      this.#result.replaceChildren();
      return;
    }
    try {
      const isFile = explainer.subject?.files?.some(({ looksLike }) => looksLike(pasted));
      await (isFile ? this.#showFile(pasted, explainer) : this.#showCommands(pasted, explainer));
    } catch {
      if (this.#field.value === pasted) this.#result.replaceChildren(create('p', { textContent: texts.failed }));
    }
  }

  async #showCommands(pasted: string, explainer: PageExplainer): Promise<void> {
    const explanation = await explainOnPage(pasted, explainer, (name) => fetchJson<PagePart>(`${this.dataset.parts}${name}.json`));
    if (this.#field.value !== pasted) return;
    const forms = create('div', {});
    this.#result.replaceChildren(
      heading(texts.result),
      createCommand(explanation),
      heading(texts.remarks),
      this.#createRemarks(explanation),
      heading(texts.words),
      this.#createWords(explanation.parts, explainer),
      forms,
      create('p', { textContent: typeset(texts.share) }),
    );
    await Promise.all([this.#showForms(forms, explanation, explainer), this.#showLinks(pasted)]);
  }

  /** The other forms come below what is explained: each brings what writes it. */
  async #showForms(place: HTMLElement, { paste, parts }: Explanation, explainer: PageExplainer): Promise<void> {
    if (!parts.some(({ path }) => path !== undefined)) return;
    const { long, short } = toForms(paste, explainer);
    const written = (['long', 'short'] as const).flatMap((name) => {
      const text = { long, short }[name];
      return text === paste.text ? [] : [create('h3', { textContent: texts.form[name] }), createCopied(texts.form[name], text)];
    });
    const [powershell, file] = await Promise.all([
      toPowerShellForm(paste, explainer).then(createPowerShell, () => [create('p', { textContent: texts.formsFailed })]),
      toFile(paste, explainer).then(
        (conversion) => createConversion(conversion, texts.file, texts.left),
        () => [heading(texts.file), create('p', { textContent: texts.formsFailed })],
      ),
    ]);
    place.append(heading(texts.forms), ...written, create('h3', { textContent: texts.form.powershell }), ...powershell, ...file);
  }

  /** What reads a file comes when one is pasted. */
  async #showFile(pasted: string, explainer: Explainer): Promise<void> {
    const file = await explainFile(pasted, explainer);
    if (!file || this.#field.value !== pasted) return;
    const remarks = create('ul', { className: 'remarks' });
    for (const { severity, message, says } of file.findings) {
      const item = createRemark(says);
      item.append(create('strong', { textContent: typeset(`${texts.severity[severity]} : `) }), ...toNodes(message));
      remarks.append(item);
    }
    const lines = create('dl', {});
    for (const { text, sentence, about } of file.parts) {
      const name = create('dt', {}, create('code', { textContent: text }));
      if (about !== undefined) name.dataset.about = about;
      lines.append(create('div', {}, name, create('dd', {}, ...toNodes(sentence))));
    }
    this.#result.replaceChildren(
      heading(file.name),
      file.findings.length === 0 ? create('p', { textContent: texts.none }) : remarks,
      heading(texts.words),
      lines,
      ...createConversion(file.commands, texts.commands, texts.leftByCommands),
      create('p', { textContent: typeset(texts.share) }),
    );
    await this.#showLinks(pasted, file.name);
  }

  /** What is named leads to what the site says of it, once that has come. */
  async #showLinks(pasted: string, file?: string): Promise<void> {
    const toAddress = (path: string): string => withBase(path, this.dataset.base ?? '/');
    try {
      const remarks = [...this.#result.querySelectorAll<HTMLElement>('li[data-says]')];
      const { keys, findTerms, findMessages } = await this.#bringLinks([pasted, ...remarks.map(({ dataset }) => dataset.says)].join('\n'));
      if (this.#field.value !== pasted) return;
      if (file !== undefined) linkKeys(this.#result, keys[file] ?? {}, toAddress);
      linkTerms(this.#result, findTerms, toAddress);
      for (const remark of remarks) {
        const [message] = findMessages(remark.dataset.says ?? '');
        if (message) remark.append(' ', create('a', { href: toAddress(message.href), textContent: texts.said }));
      }
      const messages = findMessages(pasted.replace(/\r\n?/g, '\n')).map(({ start, end, href }) =>
        create('li', {}, create('a', { href: toAddress(href) }, create('code', { lang: 'en', textContent: pasted.slice(start, end) }))),
      );
      if (messages.length === 0) return;
      this.#result.prepend(heading(texts.messages), create('ul', { className: 'messages' }, ...messages));
    } catch {
      if (this.#field.value === pasted) this.#result.append(create('p', { textContent: texts.linksFailed }));
    }
  }

  /** Kept once it has come. */
  #links: Promise<PageLinks> | undefined;
  #messages: Promise<PageMessages> | undefined;

  async #bringLinks(pasted: string): Promise<{ keys: PageLinks['keys']; findTerms: FindTerms; findMessages: FindMessages }> {
    const { mayHoldMessage, toFindPageMessages, toFindPageTerms } = await import('../../explain/page-links.ts');
    try {
      this.#links ??= fetchJson<PageLinks>(this.dataset.links ?? '');
      const links = await this.#links;
      if (mayHoldMessage(pasted, links)) this.#messages ??= fetchJson<PageMessages>(this.dataset.messages ?? '');
      const messages = (await this.#messages) ?? [];
      return { keys: links.keys, findTerms: toFindPageTerms(links), findMessages: toFindPageMessages(messages) };
    } catch (error) {
      this.#links = undefined;
      this.#messages = undefined;
      throw error;
    }
  }

  #createRemarks({ paste, findings }: Explanation): HTMLElement {
    if (findings.length === 0) return create('p', { textContent: texts.none });
    const list = create('ul', { className: 'remarks' });
    for (const finding of findings) {
      const item = createRemark(finding.says);
      item.append(create('strong', { textContent: typeset(`${toLabel(finding)} : `) }), ...toNodes(finding.message));
      const { fix } = finding;
      if (fix) {
        const button = create('button', { type: 'button', textContent: texts.fix });
        button.addEventListener('click', () => this.#ask(paste.text.slice(0, fix.start) + fix.text + paste.text.slice(fix.end)));
        item.append(' ', button);
      }
      list.append(item);
    }
    return list;
  }

  #createWords(parts: readonly Part[], explainer: PageExplainer): HTMLElement {
    const list = create('dl', {});
    for (const { term, long, longName, effect, path = '', role, placeholders } of parts) {
      const row = create('div', {});
      const name = create('dt', {});
      const code = create('code', { textContent: term });
      const home = role === 'command' || role === 'option' ? explainer.homeOf(path) : undefined;
      const address = home === undefined ? undefined : withBase(home, this.dataset.base ?? '/');
      // An option is told at length on the page of its command, where that page tells it.
      const isTold = role === 'option' && address !== undefined && long !== undefined && explainer.tellsOption(path, long);
      name.append(
        isTold ? create('a', { href: `${address}#${toOptionAnchor(long)}` }, code) : code,
        ...(longName ? [' ', create('code', { className: 'long', textContent: longName })] : []),
      );
      const sentence = create('dd', {});
      sentence.append(...toNodes(effect ?? texts.unknown));
      if (role === 'command' && address !== undefined) sentence.append(' ', create('a', { href: address, textContent: texts.entry }));
      for (const { name: hole, meaning } of placeholders)
        if (meaning) sentence.append(' ', create('code', { textContent: `<${hole}>` }), typeset(' : '), ...toNodes(`${meaning}.`));
      row.append(name, sentence);
      list.append(row);
    }
    return list;
  }
}

/** What a file of the site holds. @throws when it does not come */
async function fetchJson<Value>(address: string): Promise<Value> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Value;
}

const heading = (textContent: string): HTMLElement => create('h2', { textContent });

/** What the program prints of it leads to what the site says of that message, once that has come. */
function createRemark(says: string | undefined): HTMLElement {
  const item = create('li', {});
  if (says !== undefined) item.dataset.says = says;
  return item;
}

const toLabel = ({ kind, severity }: ToldFinding): string =>
  kind === 'danger' ? texts.severity.danger : kind === 'engine' ? texts.severity.engine : texts.severity[severity];

/** A sentence and its marks: `code`, *English*. */
function toNodes(sentence: string): (Node | string)[] {
  return sentence.split(/(`[^`]+`|\*[^*]+\*)/).map((piece) => {
    if (/^`[^`]+`$/.test(piece)) return create('code', { textContent: piece.slice(1, -1) });
    return /^\*[^*]+\*$/.test(piece) ? create('i', { lang: 'en', textContent: piece.slice(1, -1) }) : typeset(piece);
  });
}

/** The words of a command, cut between them only. */
const toWholeWords = (command: string): (Node | string)[] =>
  toStretches(command).map(({ text, isWhole }) =>
    isWhole
      ? create(
          'span',
          { className: toWholeClass(text) },
          ...toBreakable(text).flatMap((piece, index) => (index > 0 ? [create('wbr'), piece] : [piece])),
        )
      : text,
  );

/** The command, its mistakes marked where they are. */
function createCommand({ paste: { text }, findings }: Explanation): HTMLElement {
  const code = create('code', {});
  let at = 0;
  for (const { start, end, kind, severity } of findings) {
    if (start < at || end <= start || (severity === 'advice' && kind !== 'engine' && kind !== 'hidden-sign')) continue;
    code.append(...toWholeWords(text.slice(at, start)), create('mark', { textContent: text.slice(start, end) }));
    at = end;
  }
  code.append(...toWholeWords(text.slice(at)));
  const pre = create('pre', { tabIndex: 0, ariaLabel: texts.result, role: 'region' });
  pre.append(code);
  return pre;
}

function createCopied(label: string, text: string): HTMLElement {
  const box = create('section', { ariaLabel: label });
  const pre = create('pre', { tabIndex: 0, ariaLabel: label, role: 'region' });
  pre.append(create('code', {}, ...toWholeWords(text)));
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

const createPowerShell = (text: string | undefined): HTMLElement[] =>
  text === undefined ? [create('p', { textContent: typeset(texts.byHand) })] : [createCopied(texts.form.powershell, text)];

/** The same in the other form, to be copied, and what that form cannot say. */
function createConversion(conversion: Conversion | undefined, label: string, leftLabel: string): HTMLElement[] {
  if (!conversion?.text) return [];
  const left = create('ul', {});
  for (const sentence of conversion.left) left.append(create('li', {}, ...toNodes(sentence)));
  return [
    heading(label),
    createCopied(label, conversion.text),
    ...(conversion.left.length > 0 ? [create('p', { textContent: typeset(leftLabel) }), left] : []),
  ];
}

customElements.define('explain-page', ExplainPage);
