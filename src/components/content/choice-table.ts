import './parts-style.ts';

let count = 0;

/** A case: what names it, and what shows it. */
interface Case {
  head: Element;
  parts: Element[];
}

/** The columns of a table after the first, or pictures that have a state. */
function findCases(place: Element): Case[] {
  const table = place.querySelector('table');
  if (table)
    return [...table.querySelectorAll('thead th')].slice(1).map((head, index) => ({
      head,
      parts: [...table.rows].flatMap(({ cells }) => cells[index + 1] ?? []),
    }));
  return [...place.querySelectorAll('figure')].flatMap((figure) => {
    const head = figure.querySelector('figcaption b');
    return head ? [{ head, parts: [figure] }] : [];
  });
}

/** Which case is read: the others are put aside, not lost. */
class ChoiceTable extends HTMLElement {
  connectedCallback(): void {
    const cases = findCases(this);
    if (cases.length === 0 || this.querySelector('fieldset')) return;
    const name = `choice-${count++}`;
    const show = (chosen: Case) => {
      for (const one of cases) for (const part of one.parts) part.toggleAttribute('data-off', one !== chosen);
    };
    const field = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = this.dataset.legend ?? '';
    const choices = cases.map((one, index) => {
      const label = document.createElement('label');
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name, checked: index === 0 });
      input.onchange = () => show(one);
      const text = document.createElement('span');
      text.append(...[...one.head.childNodes].map((node) => node.cloneNode(true)));
      label.append(input, text);
      if (index === 0) show(one);
      return label;
    });
    field.append(legend, ...choices);
    this.prepend(field);
  }
}

customElements.define('choice-table', ChoiceTable);
