import { copyTexts } from '../../ui-copy.ts';
import { announce } from '../site/status.ts';
import { copyText } from './written-forms.ts';

/** How long the button says what happened. */
const doneMs = 2000;

type State = 'done' | 'refused' | 'confirm';

/** Copies the text of its snippet, or of every snippet around it; what deletes data is asked for twice. */
class CopyButton extends HTMLElement {
  #timer = 0;
  #label = '';
  /** What is said under the command, while the button says what happened. */
  #note: HTMLElement | undefined;

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
    const own = this.closest<HTMLElement>('[data-copy]');
    return own ? [own] : [...(this.parentElement?.querySelectorAll<HTMLElement>('[data-snippet]') ?? [])];
  }

  readonly #copy = async ({ detail }: MouseEvent): Promise<void> => {
    // A form for another shell is there and not shown.
    const snippets = this.#snippets.filter((snippet) => snippet.checkVisibility());
    if (this.dataset.state !== 'confirm' && snippets.some((snippet) => 'destroys' in snippet.dataset)) {
      this.#show('confirm');
      this.#say(snippets[0], copyTexts.confirmStatus);
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
    // Rare: what says it is loaded then.
    if (!document.querySelector('command-settings [aria-invalid="true"]')) return;
    const refused = await import('./refused-values.ts').then((values) => values.readRefused(snippets));
    if (refused.length === 0 || this.dataset.state !== 'done') return;
    this.#show('done', refused.join(' '));
    this.#say(snippets[0], refused.join('\n'));
  };

  /** A button that asks for a second press asks no more when it is left, when something else is pressed, or on Escape. */
  readonly #cancelConfirmation = (event: Event): void => {
    if (this.dataset.state !== 'confirm') return;
    const isOwn = event.target instanceof Node && this.contains(event.target);
    if (event instanceof KeyboardEvent ? event.key === 'Escape' : event.type === 'focusout' || !isOwn) this.#rest();
  };

  /** Words under the command, where one looks. */
  #say(snippet: HTMLElement | undefined, text: string): void {
    this.#note?.remove();
    this.#note = document.createElement('p');
    this.#note.className = 'copied danger';
    this.#note.textContent = text;
    snippet?.append(this.#note);
  }

  #rest(): void {
    delete this.dataset.state;
    this.#note?.remove();
    const button = this.querySelector('button');
    if (!button) return;
    button.textContent = this.#label;
    if (button.dataset.name) button.ariaLabel = button.dataset.name;
    delete button.dataset.name;
  }

  #show(state: State, status: string = copyTexts[`${state}Status`]): void {
    const button = this.querySelector('button');
    if (!button) return;
    if (this.dataset.state) this.#rest();
    // The name that is heard begins with the word that is seen.
    const { verb } = button.dataset;
    if (verb) {
      const name = button.ariaLabel ?? '';
      // It is called that again afterwards, or what the reader's settings call it meanwhile.
      button.dataset.name = name;
      button.ariaLabel = `${copyTexts[state]}${name.slice(verb.length)}`;
    }
    this.dataset.state = state;
    button.textContent = copyTexts[state];
    announce(status);
    clearTimeout(this.#timer);
    // What must be read stays longer.
    if (state !== 'confirm') this.#timer = window.setTimeout(() => this.#rest(), status === copyTexts.doneStatus ? doneMs : 3 * doneMs);
  }
}

customElements.define('copy-button', CopyButton);
