import { announce } from '../site/status.ts';
import { copyText } from './forms.ts';

/** How long the button says what happened, in milliseconds. */
const shown = 2000;

type State = 'done' | 'refused' | 'confirm';

/** Copies the text of its snippet, or of every snippet around it; what deletes data is asked for twice. */
class CopyButton extends HTMLElement {
  #timer = 0;
  #label = '';

  connectedCallback(): void {
    this.#label = this.querySelector('button')?.textContent ?? '';
    this.addEventListener('click', this.#copy);
    this.addEventListener('focusout', this.#calm);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  get #snippets(): HTMLElement[] {
    const own = this.closest<HTMLElement>('[data-snippet]');
    return own ? [own] : [...(this.parentElement?.querySelectorAll<HTMLElement>('[data-snippet]') ?? [])];
  }

  readonly #copy = async (): Promise<void> => {
    // A form for another shell is there and not shown.
    const snippets = this.#snippets.filter((snippet) => snippet.checkVisibility());
    if (this.dataset.state !== 'confirm' && snippets.some((snippet) => 'destroys' in snippet.dataset)) {
      this.#show('confirm');
      return;
    }
    try {
      await navigator.clipboard.writeText(snippets.map(copyText).join('\n'));
      this.#show('done');
    } catch {
      // Refused, or no clipboard outside a secure context: the reader copies what is now selected.
      const code = snippets[0]?.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.#show('refused');
    }
  };

  readonly #calm = (): void => {
    if (this.dataset.state === 'confirm') this.#rest();
  };

  #rest(): void {
    delete this.dataset.state;
    const button = this.querySelector('button');
    if (button) button.textContent = this.#label;
  }

  #show(state: State): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { dataset } = document.documentElement;
    this.dataset.state = state;
    button.textContent = dataset[state] ?? '';
    announce(dataset[`${state}Status`] ?? '');
    clearTimeout(this.#timer);
    if (state !== 'confirm') this.#timer = window.setTimeout(() => this.#rest(), shown);
  }
}

customElements.define('copy-button', CopyButton);
