import type { Card, CardText } from '../../model/cards.ts';
import { readStored, store } from '../site/storage.ts';
import { toChoices, toSitting } from './deck.ts';
import { answer, delays, isDue, type Progress, readProgress, toDay, writeProgress } from './leitner.ts';

const progressKey = 'revision';
const groupsKey = 'revision-groups';

const fill = (template: string | undefined, values: Readonly<Record<string, string | number>>): string =>
  (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Questions on the entries, by Leitner's boxes; progress stays in the browser. */
class RevisionSession extends HTMLElement {
  #cards: Card[] = [];
  #progress = new Map<string, Progress>();
  #sitting: Card[] = [];
  #position = 0;
  #right = 0;

  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template) return;
    this.replaceChildren(template.content.cloneNode(true));
    const chosen = readStored(groupsKey)?.split(' ');
    if (chosen) for (const box of this.#groups) box.checked = chosen.includes(box.value);

    const form = this.#get('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#begin();
    });
    form.addEventListener('change', () => {
      store(groupsKey, [...this.#chosen].join(' '));
      this.#showStart();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      store(progressKey, undefined);
      this.#progress.clear();
      this.#showStart();
    });
    this.#get('[data-next]').addEventListener('click', () => this.#advance());
    this.#get('[data-quit]').addEventListener('click', () => this.#end());
    this.#get('.question').addEventListener('keydown', (event) => this.#press(event));
    void this.#load();
  }

  #get(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`revision-session has no ${selector}`);
    return found;
  }

  /** Texts that the page holds, by element: the values in their braces change from one showing to the next. */
  #texts = new Map<Element, string>();

  /** Shows one of the texts that stand in the same place, its values filled in. */
  #say(place: 'due' | 'question', name: string, values: Readonly<Record<string, string | number>>): void {
    for (const element of this.querySelectorAll<HTMLElement>(`[data-${place}]`)) {
      const text = this.#texts.get(element) ?? element.textContent;
      this.#texts.set(element, text);
      element.hidden = element.dataset[place] !== name;
      if (!element.hidden) element.textContent = fill(text, values);
    }
  }

  get #groups(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[name="group"]')];
  }

  get #chosen(): Set<string> {
    return new Set(this.#groups.filter(({ checked }) => checked).map(({ value }) => value));
  }

  get #today(): number {
    return toDay(Date.now(), new Date().getTimezoneOffset());
  }

  /** A reader who is faster than the network begins as soon as the cards are there. */
  async #begin(): Promise<void> {
    if (await this.#load()) this.#start();
  }

  #loading: Promise<boolean> | undefined;

  /** Brings the cards once, and tries again after a failure. @returns whether they are there */
  async #load(): Promise<boolean> {
    this.#loading ??= this.#fetchCards();
    const isThere = await this.#loading;
    if (!isThere) this.#loading = undefined;
    return isThere;
  }

  async #fetchCards(): Promise<boolean> {
    const failed = this.#get('[data-failed]');
    failed.hidden = true;
    try {
      const response = await fetch(this.dataset.cards ?? '');
      if (!response.ok) throw new Error(response.statusText);
      this.#cards = (await response.json()) as Card[];
    } catch {
      failed.hidden = false;
      return false;
    }
    this.#progress = readProgress(readStored(progressKey), new Set(this.#cards.map(({ id }) => id)));
    this.#showStart();
    return true;
  }

  #showStart(): void {
    const chosen = this.#chosen;
    const mine = this.#cards.filter(({ group }) => chosen.has(group));
    const due = mine.filter(({ id }) => isDue(this.#progress.get(id), this.#today)).length;
    this.#say('due', due === 0 ? 'nothing' : due === 1 ? 'one' : 'many', { count: due });
    this.#get('[type="submit"]').toggleAttribute('disabled', due === 0);
    const counts = Array.from({ length: delays.length + 1 }, () => 0);
    for (const { id } of mine) {
      const box = this.#progress.get(id)?.box ?? 0;
      counts[box] = (counts[box] ?? 0) + 1;
    }
    for (const [index, box] of [...this.querySelectorAll('[data-box]')].entries()) box.textContent = String(counts[index] ?? 0);
  }

  #start(): void {
    this.#sitting = toSitting(this.#cards, this.#chosen, this.#progress, this.#today, Math.random);
    this.#position = 0;
    this.#right = 0;
    if (this.#sitting.length === 0) return;
    this.#get('form').hidden = true;
    this.#get('.score').hidden = true;
    this.#get('.question').hidden = false;
    this.#ask();
  }

  #ask(): void {
    const card = this.#sitting[this.#position];
    if (!card) {
      this.#end();
      return;
    }
    const position = this.#get('[data-position]');
    position.textContent = fill(position.dataset.position, { number: this.#position + 1, count: this.#sitting.length });
    const question = this.#get('.question h2');
    this.#say('question', card.kind, { of: card.of ?? '' });
    this.#get('.front').replaceChildren(toNode(card.front));
    this.#get('.choices').replaceChildren(
      ...toChoices(card, Math.random).map((choice) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.append(toNode(choice));
        button.addEventListener('click', () => this.#choose(card, choice));
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
    this.#get('.verdict').textContent = '';
    this.#get('[data-next]').hidden = true;
    this.#get('.onward a').hidden = true;
    question.focus();
  }

  #choose(card: Card, choice: CardText): void {
    const buttons = [...this.querySelectorAll<HTMLElement>('.choices button')];
    if (buttons.some((button) => button.ariaDisabled)) return;
    const isRight = choice.text === card.answer.text;
    const { rightMark = '', wrongMark = '' } = this.#get('.choices').dataset;
    for (const button of buttons) {
      button.ariaDisabled = 'true';
      if (button.textContent === card.answer.text) mark(button, 'right', rightMark);
      else if (button.textContent === choice.text) mark(button, 'missed', wrongMark);
    }
    this.#right += Number(isRight);
    this.#progress.set(card.id, answer(this.#progress.get(card.id), isRight, this.#today));
    store(progressKey, writeProgress(this.#progress));
    const verdict = this.#get('.verdict');
    verdict.textContent = (isRight ? verdict.dataset.right : verdict.dataset.wrong) ?? '';
    const link = this.#get('.onward a') as HTMLAnchorElement;
    link.href = card.href;
    link.hidden = false;
    const next = this.#get('[data-next]');
    next.hidden = false;
    next.focus();
  }

  #advance(): void {
    this.#position += 1;
    this.#ask();
  }

  #end(): void {
    const answered = Math.min(this.#position + Number(!this.#get('[data-next]').hidden), this.#sitting.length);
    this.#get('.question').hidden = true;
    const score = this.#get('.score');
    score.textContent = fill(score.dataset.score, { right: this.#right, count: answered });
    score.hidden = answered === 0;
    this.#get('form').hidden = false;
    const start = this.#get('[type="submit"]');
    start.textContent = start.dataset.again ?? '';
    this.#showStart();
    start.focus();
  }

  /** Digits answer while the focus is in the question: a voice that dictates elsewhere presses nothing. */
  #press({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    if (ctrlKey || metaKey || altKey) return;
    this.querySelectorAll<HTMLElement>('.choices button')[Number(key) - 1]?.click();
  }
}

const toNode = ({ text, isCode }: CardText): Node => {
  if (!isCode) return document.createTextNode(text);
  const code = document.createElement('code');
  code.textContent = text;
  return code;
};

function mark(button: HTMLElement, name: string, text: string): void {
  button.classList.add(name);
  const label = document.createElement('span');
  label.className = 'mark';
  label.dataset.sign = name === 'right' ? 'right' : 'wrong';
  label.textContent = text;
  button.append(label);
}

customElements.define('revision-session', RevisionSession);
