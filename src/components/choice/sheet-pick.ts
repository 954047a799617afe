import { toggle, writeChoice } from './choice.ts';
import { choiceEvent, getChoice, setChoice } from './chosen.ts';

/** A box that puts an entry on the reader's own sheet, wherever the entry appears. */
class SheetPick extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    // Beside a title, the box is named by it.
    const { label } = this.dataset;
    if (label) {
      input.title = label;
      const title = this.parentElement?.querySelector('a');
      input.ariaLabel = `${label}\u00a0: ${title?.textContent}`;
      // An instruction of a file says its own.
      if (!input.hasAttribute('value')) input.value = title?.pathname.split('/').at(-2) ?? '';
    }
    // A finger that presses beside the box presses the box.
    this.onclick = ({ target }) => {
      if (target === this) input.click();
    };
    input.onchange = () => setChoice(toggle(getChoice(), input.value));
    addEventListener(choiceEvent, this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener(choiceEvent, this.#show);
  }

  readonly #show = (): void => {
    const choice = getChoice();
    const input = this.querySelector('input');
    const link = this.querySelector('a');
    if (input) input.checked = choice.slugs.includes(input.value);
    // Where nothing can be kept, the address carries the choice.
    if (link) link.hash = writeChoice(choice).slice(1);
  };
}

/** How many lines the reader's sheet has, their own among them. */
class SheetCount extends HTMLElement {
  connectedCallback(): void {
    addEventListener(choiceEvent, this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener(choiceEvent, this.#show);
  }

  readonly #show = (): void => {
    const choice = getChoice();
    const count = choice.slugs.length;
    this.hidden = count === 0;
    const output = this.querySelector('output');
    const link = this.querySelector('a');
    if (output) output.value = String(this.dataset[count > 1 ? 'many' : 'one']).replace('{count}', String(count));
    if (link) link.hash = writeChoice(choice).slice(1);
  };
}

customElements.define('sheet-pick', SheetPick);
customElements.define('sheet-count', SheetCount);
