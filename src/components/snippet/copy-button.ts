import { announce } from '../site/status.ts';

/** How long the button says what happened, in milliseconds. */
const shown = 2000;

/** Copies the text that the build stored with its snippet; nothing is computed here. */
class CopyButton extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.addEventListener('click', this.#copy);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  readonly #copy = async (): Promise<void> => {
    const snippet = this.closest<HTMLElement>('[data-snippet]');
    if (!snippet) return;
    try {
      await navigator.clipboard.writeText(snippet.dataset.copy ?? '');
      this.#show('done');
    } catch {
      // Refused, or no clipboard outside a secure context: the reader copies what is now selected.
      const code = snippet.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.#show('refused');
    }
  };

  #show(state: 'done' | 'refused'): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { copied, refused, copiedStatus, refusedStatus, copy } = document.documentElement.dataset;
    this.dataset.state = state;
    button.textContent = (state === 'done' ? copied : refused) ?? '';
    announce((state === 'done' ? copiedStatus : refusedStatus) ?? '');
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      delete this.dataset.state;
      button.textContent = copy ?? '';
    }, shown);
  }
}

customElements.define('copy-button', CopyButton);
