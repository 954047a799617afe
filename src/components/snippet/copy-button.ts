import { copyTexts } from '../../ui-copy.ts';
import { announce } from '../site/status.ts';
import { copyText } from './snippet-forms.ts';

/** How long the button says what happened, in milliseconds. */
const shown = 2000;

type State = 'done' | 'refused' | 'confirm';

/** Copies the text of its snippet, or of every snippet around it; what deletes data is asked for twice. */
class CopyButton extends HTMLElement {
  #timer = 0;
  #label = '';
  /** Accessible name while it is not armed. */
  #name = '';

  connectedCallback(): void {
    this.#label = this.querySelector('button')?.textContent ?? '';
    this.addEventListener('click', this.#copy);
    this.addEventListener('focusout', this.#cancelConfirmation);
    document.addEventListener('pointerdown', this.#cancelConfirmation);
    document.addEventListener('keydown', this.#cancelConfirmation);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('pointerdown', this.#cancelConfirmation);
    document.removeEventListener('keydown', this.#cancelConfirmation);
  }

  get #snippets(): HTMLElement[] {
    const own = this.closest<HTMLElement>('[data-snippet]');
    return own ? [own] : [...(this.parentElement?.querySelectorAll<HTMLElement>('[data-snippet]') ?? [])];
  }

  readonly #copy = async ({ detail }: MouseEvent): Promise<void> => {
    // A form for another shell is there and not shown.
    const snippets = this.#snippets.filter((snippet) => snippet.checkVisibility());
    if (this.dataset.state !== 'confirm' && snippets.some((snippet) => 'destroys' in snippet.dataset)) {
      this.#show('confirm');
      return;
    }
    // A double click is one press of a hasty hand.
    if (this.dataset.state === 'confirm' && detail > 1) return;
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

  /** A button that asks for a second press asks no more when it is left, when something else is pressed, or on Escape. */
  readonly #cancelConfirmation = (event: Event): void => {
    if (this.dataset.state !== 'confirm') return;
    const isOwn = event.target instanceof Node && this.contains(event.target);
    if (event instanceof KeyboardEvent ? event.key === 'Escape' : event.type === 'focusout' || !isOwn) this.#rest();
  };

  #rest(): void {
    delete this.dataset.state;
    const button = this.querySelector('button');
    if (!button) return;
    button.textContent = this.#label;
    if (button.dataset.verb && this.#name) button.ariaLabel = this.#name;
    this.#name = '';
  }

  #show(state: State): void {
    const button = this.querySelector('button');
    if (!button) return;
    // The name that is heard begins with the word that is seen.
    const { verb } = button.dataset;
    if (verb && state === 'confirm') {
      this.#name = button.ariaLabel ?? '';
      button.ariaLabel = `${copyTexts.confirm}${this.#name.slice(verb.length)}`;
    } else if (verb && this.dataset.state === 'confirm') button.ariaLabel = this.#name;
    this.dataset.state = state;
    button.textContent = copyTexts[state];
    announce(copyTexts[`${state}Status`]);
    clearTimeout(this.#timer);
    if (state !== 'confirm') this.#timer = window.setTimeout(() => this.#rest(), shown);
  }
}

customElements.define('copy-button', CopyButton);
