import { type Choice, toggle, writeChoice } from './choice.ts';
import { choiceEvent, getChoice, isKept, setChoice } from './chosen.ts';

/** What the address of the sheet holds of a choice. */
const write = (choice = getChoice()): string => writeChoice(choice).slice(1);

/** Shows something of the reader's choice, and again each time it changes. */
abstract class ChoiceView extends HTMLElement {
  connectedCallback(): void {
    addEventListener(choiceEvent, this.#follow);
    this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener(choiceEvent, this.#follow);
  }

  protected abstract show(choice: Choice): void;

  readonly #follow = (): void => {
    const choice = getChoice();
    this.show(choice);
    // Where nothing can be kept, the address carries the choice.
    const link = this.querySelector('a');
    if (link) link.hash = write(choice);
  };
}

/** A box that puts an entry on the reader's own sheet, wherever the entry appears. */
class SheetPick extends ChoiceView {
  override connectedCallback(): void {
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
    input.onchange = () => {
      setChoice(toggle(getChoice(), input.value));
      if (!isKept()) void import('./not-kept.ts').then(({ tellNotKept }) => tellNotKept(this, { event: choiceEvent, isKept, write }));
    };
    super.connectedCallback();
  }

  protected override show({ slugs }: Choice): void {
    const input = this.querySelector('input');
    if (input) input.checked = slugs.includes(input.value);
  }
}

/** How many lines the reader's sheet has, their own among them. */
class SheetCount extends ChoiceView {
  protected override show({ slugs: { length: count } }: Choice): void {
    this.hidden = count === 0;
    const output = this.querySelector('output');
    if (output) output.value = String(this.dataset[count > 1 ? 'many' : 'one']).replace('{count}', String(count));
  }
}

customElements.define('sheet-pick', SheetPick);
customElements.define('sheet-count', SheetCount);
