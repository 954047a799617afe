import subject from 'virtual:subject';
import type { Part } from '../../command-line/explain.ts';
import { explainFile } from '../../explain/explain-file.ts';
import { type Explainer, type Explanation, explainPaste, type ToldFinding, toFile, toForms } from '../../explain/explain-paste.ts';
import type { PageData } from '../../explain/page-data.ts';
import { toPageExplainer } from '../../explain/page-explainer.ts';
import { typeset } from '../../text/typeset.ts';
import { explainTexts as texts } from '../../ui.ts';
import { create } from '../search/create.ts';
import { announce } from '../site/status.ts';

/** Longer than that, a text is not put in the address. */
const longestAddress = 4000;

/** A field for a command, and under it all that the site can say of it; the address holds what is typed (`?c=`). */
class ExplainPage extends HTMLElement {
  readonly #field = create('textarea', { id: 'commande', spellcheck: false, autocapitalize: 'none', rows: 4 });
  readonly #result = create('div', { className: 'result' });
  #explainer: Explainer | undefined;
  #homes: PageData['homes'] = {};
  #frame = 0;

  async connectedCallback(): Promise<void> {
    if (this.firstChild) return;
    const label = create('label', { htmlFor: this.#field.id, textContent: texts.label });
    this.append(label, this.#field, this.#createExamples(), this.#result);
    this.#field.value = new URL(location.href).searchParams.get('c') ?? '';
    this.#field.addEventListener('input', () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#show());
    });
    try {
      const answer = await fetch(this.dataset.source ?? '');
      const data = (await answer.json()) as PageData;
      this.#homes = data.homes;
      this.#explainer = toPageExplainer(data, subject);
    } catch {
      this.#result.replaceChildren(create('p', { textContent: texts.failed }));
      return;
    }
    this.#show();
  }

  /** Puts a text in the field and explains it. */
  #ask(text: string): void {
    this.#field.value = text;
    this.#show();
    this.#field.focus();
  }

  #createExamples(): HTMLElement {
    const examples = JSON.parse(this.dataset.examples ?? '[]') as string[];
    const buttons = examples.map((example) => {
      const button = create('button', { type: 'button' });
      button.append(create('code', { textContent: example }));
      button.addEventListener('click', () => this.#ask(example));
      const item = create('li', {});
      item.append(button);
      return item;
    });
    const list = create('ul', { className: 'examples', ariaLabel: texts.examples });
    list.append(...buttons);
    return list;
  }

  #show(): void {
    const pasted = this.#field.value;
    const url = new URL(location.href);
    if (pasted.trim() === '' || pasted.length > longestAddress) url.searchParams.delete('c');
    else url.searchParams.set('c', pasted);
    history.replaceState(null, '', url);
    const explainer = this.#explainer;
    if (!explainer) return;
    if (pasted.trim() === '') {
      this.#result.replaceChildren();
      return;
    }
    if (explainer.subject?.files?.some(({ looksLike }) => looksLike(pasted))) {
      void this.#showFile(pasted, explainer);
      return;
    }
    const explanation = explainPaste(pasted, explainer);
    this.#result.replaceChildren(
      heading(texts.result),
      createCommand(explanation),
      heading(texts.remarks),
      this.#createRemarks(explanation),
      heading(texts.words),
      this.#createWords(explanation.parts),
      ...createForms(explanation, explainer),
      ...createFile(explanation, explainer),
      create('p', { textContent: typeset(texts.share) }),
    );
  }

  /** What reads a file comes when one is pasted. */
  async #showFile(pasted: string, explainer: Explainer): Promise<void> {
    const file = await explainFile(pasted, explainer);
    if (!file || this.#field.value !== pasted) return;
    const remarks = create('ul', { className: 'remarks' });
    for (const { severity, message } of file.findings) {
      const item = create('li', {});
      item.append(create('strong', { textContent: typeset(`${texts.severity[severity]} : `) }), ...toNodes(message));
      remarks.append(item);
    }
    const lines = create('dl', {});
    for (const { text, sentence } of file.parts) {
      const name = create('dt', {}, create('code', { textContent: text }));
      lines.append(create('div', {}, name, create('dd', {}, ...toNodes(sentence))));
    }
    this.#result.replaceChildren(
      heading(file.name),
      file.findings.length === 0 ? create('p', { textContent: texts.none }) : remarks,
      heading(texts.words),
      lines,
      create('p', { textContent: typeset(texts.share) }),
    );
  }

  #createRemarks({ paste, findings }: Explanation): HTMLElement {
    if (findings.length === 0) return create('p', { textContent: texts.none });
    const list = create('ul', { className: 'remarks' });
    for (const finding of findings) {
      const item = create('li', {});
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

  #createWords(parts: readonly Part[]): HTMLElement {
    const list = create('dl', {});
    for (const { term, longName, effect, path, role, placeholders } of parts) {
      const row = create('div', {});
      const name = create('dt', {});
      name.append(
        create('code', { textContent: term }),
        ...(longName ? [' ', create('code', { className: 'long', textContent: longName })] : []),
      );
      const sentence = create('dd', {});
      sentence.append(...toNodes(effect ?? texts.unknown));
      const home = role === 'command' && path !== undefined ? this.#homes[path] : undefined;
      if (home !== undefined)
        sentence.append(' ', create('a', { href: `${(this.dataset.base ?? '/').replace(/\/$/, '')}${home}`, textContent: texts.entry }));
      for (const { name: hole, meaning } of placeholders)
        if (meaning) sentence.append(' ', create('code', { textContent: `<${hole}>` }), typeset(' : '), ...toNodes(`${meaning}.`));
      row.append(name, sentence);
      list.append(row);
    }
    return list;
  }
}

const heading = (textContent: string): HTMLElement => create('h2', { textContent });

const toLabel = ({ kind, severity }: ToldFinding): string =>
  kind === 'danger' ? texts.severity.danger : kind === 'engine' ? texts.severity.engine : texts.severity[severity];

/** A sentence and its marks: `code`, *English*. */
function toNodes(sentence: string): (Node | string)[] {
  return sentence.split(/(`[^`]+`|\*[^*]+\*)/).map((piece) => {
    if (/^`[^`]+`$/.test(piece)) return create('code', { textContent: piece.slice(1, -1) });
    return /^\*[^*]+\*$/.test(piece) ? create('i', { lang: 'en', textContent: piece.slice(1, -1) }) : typeset(piece);
  });
}

/** The command, its mistakes marked where they are. */
function createCommand({ paste: { text }, findings }: Explanation): HTMLElement {
  const code = create('code', {});
  let at = 0;
  for (const { start, end, kind, severity } of findings) {
    if (start < at || end <= start || (severity === 'advice' && kind !== 'engine')) continue;
    code.append(text.slice(at, start), create('mark', { textContent: text.slice(start, end) }));
    at = end;
  }
  code.append(text.slice(at));
  const pre = create('pre', { tabIndex: 0, ariaLabel: texts.result, role: 'region' });
  pre.append(code);
  return pre;
}

function createCopied(label: string, text: string): HTMLElement {
  const box = create('section', { ariaLabel: label });
  const pre = create('pre', { tabIndex: 0, ariaLabel: label, role: 'region' });
  pre.append(create('code', { textContent: text }));
  const button = create('button', { type: 'button', textContent: texts.copy, ariaLabel: `${texts.copy} : ${label}` });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    announce(texts.copied);
  });
  box.append(pre, button);
  return box;
}

function createForms({ paste, parts }: Explanation, explainer: Explainer): HTMLElement[] {
  if (!parts.some(({ path }) => path !== undefined)) return [];
  const forms = toForms(paste, explainer);
  const shown = (['long', 'short', 'powershell'] as const).flatMap((name) => {
    const text = forms[name];
    if (text === undefined) return [create('h3', { textContent: texts.form[name] }), create('p', { textContent: typeset(texts.byHand) })];
    return text === paste.text && name !== 'powershell'
      ? []
      : [create('h3', { textContent: texts.form[name] }), createCopied(texts.form[name], text)];
  });
  return shown.length === 0 ? [] : [heading(texts.forms), ...shown];
}

function createFile({ paste }: Explanation, explainer: Explainer): HTMLElement[] {
  const file = toFile(paste, explainer);
  if (!file?.text) return [];
  const left = create('ul', {});
  for (const sentence of file.left) {
    const item = create('li', {});
    item.append(...toNodes(sentence));
    left.append(item);
  }
  return [
    heading(texts.file),
    createCopied(texts.file, file.text),
    ...(file.left.length > 0 ? [create('p', { textContent: typeset(texts.left) }), left] : []),
  ];
}

customElements.define('explain-page', ExplainPage);
