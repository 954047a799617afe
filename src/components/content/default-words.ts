import css from './default-words.css?inline';
import { type Line, readLine, toRun, toTyped, toWritten } from './to-run.ts';

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);

let count = 0;

/** A field with its name before it, and what may follow it. */
function addField(form: Element, name: string, value: string): { input: HTMLInputElement; after: HTMLElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  const after = document.createElement('span');
  Object.assign(input, { id: `default-words-${count++}`, value, autocomplete: 'off', spellcheck: false });
  input.setAttribute('autocapitalize', 'off');
  Object.assign(label, { htmlFor: input.id, textContent: name });
  form.append(label, input, after);
  return { input, after };
}

/** Fields below the examples of a table, and what they would run, all in sight of one another. */
class DefaultWords extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const heads = [...(table?.querySelectorAll('thead th') ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
    const rows = [...(table?.tBodies[0]?.rows ?? [])];
    // The example that has all of them is the one to begin with.
    const example = rows.findLast(({ cells }) => cells[0]?.querySelectorAll('code').length === 2);
    if (!example || heads.length !== 3 || this.querySelector('input')) return;
    const lines = [...(example.cells[0]?.querySelectorAll('code') ?? [])].map(({ textContent }) => {
      const [name = '', ...rest] = textContent?.trim().split(' ') ?? [];
      return { name, line: readLine(rest.join(' ')) };
    });
    const form = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = this.dataset.try ?? '';
    form.append(legend);
    const answer = document.createElement('div');
    const written = document.createElement('p');
    const head = document.createElement('p');
    const output = document.createElement('output');
    const ignored = document.createElement('p');
    written.className = 'written';
    head.textContent = heads[2] ?? '';
    output.ariaLabel = heads[2] ?? '';
    answer.append(written, head, output, ignored);
    // Above the fields: the keyboard of a phone covers what is below them.
    form.append(answer);
    const readers = lines.map(({ name, line }) => {
      const { input, after } = addField(form, name, line.text);
      const label = document.createElement('label');
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', checked: line.isInBrackets, ariaLabel: `${name} : ${this.dataset.brackets}` });
      label.append(box, ` ${this.dataset.brackets}`);
      after.append(label);
      return { name, read: (): Line => ({ text: input.value, isInBrackets: box.checked }) };
    });
    const { input: typed } = addField(form, heads[1] ?? '', example.cells[1]?.querySelector('code')?.textContent?.trim() ?? '');

    const show = () => {
      const [program, byDefault] = readers.map(({ read }) => read());
      if (!(program && byDefault)) return;
      const run = toRun(program, byDefault, typed.value);
      const all = readers.map(({ name, read }) => [name, toWritten(read())]).filter(([, line]) => line !== '');
      written.replaceChildren(...all.map((line) => Object.assign(document.createElement('code'), { textContent: line.join(' ') })));
      output.value = toTyped(run.words) || '–';
      ignored.textContent = run.ignored.length > 0 ? `${this.dataset.ignored} ${toTyped(run.ignored)}` : '';
    };
    form.oninput = show;
    this.append(form);
    show();
  }
}

customElements.define('default-words', DefaultWords);
