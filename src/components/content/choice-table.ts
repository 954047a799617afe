import './parts-style.ts';

let count = 0;

/** Which column of a table is read: the others are put aside, not lost. */
class ChoiceTable extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const cases = [...(table?.querySelectorAll('thead th') ?? [])].slice(1);
    if (!table || cases.length === 0 || this.querySelector('fieldset')) return;
    const name = `choice-${count++}`;
    const show = (chosen: number) => {
      for (const { cells } of table.rows)
        for (const [index, cell] of [...cells].entries()) cell.toggleAttribute('data-off', index > 0 && index !== chosen);
    };
    const field = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = this.dataset.legend ?? '';
    const choices = cases.map((head, index) => {
      const label = document.createElement('label');
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name, checked: index === 0 });
      input.onchange = () => show(index + 1);
      const text = document.createElement('span');
      text.append(...[...head.childNodes].map((node) => node.cloneNode(true)));
      label.append(input, text);
      return label;
    });
    field.append(legend, ...choices);
    this.prepend(field);
    show(1);
  }
}

customElements.define('choice-table', ChoiceTable);
