import './parts-style.ts';
import { toRun } from './to-run.ts';

/** A row of fields below the examples of a table, and what they would run. */
class DefaultWords extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const heads = [...(table?.querySelectorAll('thead th') ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
    const example = table?.tBodies[0]?.rows[0];
    if (!table || !example || heads.length !== 4 || this.querySelector('input')) return;
    const row = table.createTFoot().insertRow();
    const output = document.createElement('output');
    const inputs = heads.slice(0, 3).map((head, index) => {
      const input = document.createElement('input');
      Object.assign(input, {
        value: example.cells[index]?.textContent?.replace('–', '').trim() ?? '',
        autocomplete: 'off',
        spellcheck: false,
      });
      input.setAttribute('autocapitalize', 'off');
      input.ariaLabel = `${this.dataset.try} : ${head}`;
      row.insertCell().append(input);
      return input;
    });
    row.insertCell().append(output);
    output.ariaLabel = heads[3] ?? '';
    const show = () => {
      const [program = '', words = '', typed = ''] = inputs.map(({ value }) => value);
      output.value = toRun(program, words, typed);
    };
    for (const input of inputs) input.oninput = show;
    show();
  }
}

customElements.define('default-words', DefaultWords);
