import { readStored, store } from '../site/storage.ts';
import { type Choice, readChoice, writeChoice } from './choice.ts';

/** Where the choice is kept. */
const key = 'fiches';

/** Sent to the window when the choice changes, by the reader or in another tab. */
export const choiceEvent = 'fiches';

let choice: Choice | undefined;

/** On the page of the sheet the address stands before what is kept, until something is changed. */
const isSheet = (): boolean => document.querySelector('own-sheet') !== null;

/** What the reader chose. */
export const getChoice = (): Choice =>
  (choice ??= readChoice(isSheet() && new URLSearchParams(location.search).has(key) ? location.search : (readStored(key) ?? '')));

/** Keeps a choice, in the browser and in the address of the sheet; without storage it lasts as long as the page. */
export function setChoice(next: Choice): void {
  choice = next;
  const query = writeChoice(next);
  store(key, query || undefined);
  if (isSheet()) history.replaceState(history.state, '', `${query || location.pathname}${location.hash}`);
  dispatchEvent(new Event(choiceEvent));
}

addEventListener('storage', (event) => {
  if (event.key !== key) return;
  choice = readChoice(event.newValue ?? '');
  dispatchEvent(new Event(choiceEvent));
});
