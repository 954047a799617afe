import { cutFragment } from '../site/fragment.ts';
import { readStored, store } from '../site/storage.ts';
import { type Choice, choiceKey, readChoice, writeChoice } from './choice.ts';

const key = choiceKey;

/** Sent to the window when the choice changes, by the reader or in another tab. */
export const choiceEvent = choiceKey;

/** Detail of that event where another tab changed it. */
export const elsewhere = 'elsewhere';

let choice: Choice | undefined;

/** Whether what is shown came by the address, or from a file, and is not what the browser keeps: it is not kept until the reader says so. */
let isReceived = false;

export const getReceived = (): boolean => isReceived;

/** What the browser keeps. */
export const getKept = (): Choice => readChoice(readStored(key) ?? '');

/** What the address of a sheet says, as a query: in its fragment, which is sent nowhere, or in its query, as addresses were written once. */
export const readAddress = (): string => `${location.search}&${cutFragment(location.hash)[0]}`;

/** Whether this entry of the browser's history is that of the sheet that the browser keeps, which may have changed since. */
export const isOwnAddress = (): boolean | undefined => (history.state as { kept?: boolean } | null)?.kept;

/** What the reader chose; on the page of the sheet, what its address says. An empty list there shows the whole sheet, and chooses nothing. */
export function getChoice(): Choice {
  if (choice) return choice;
  choice = getKept();
  const received = document.querySelector('own-sheet') && !isOwnAddress() ? readChoice(readAddress()) : choice;
  isReceived = received.slugs.length > 0 && writeChoice(received) !== writeChoice(choice);
  if (isReceived) choice = received;
  return choice;
}

/** Whether the browser keeps what is shown: storage may be full, or forbidden. What was received is not to be kept. */
export const isKept = (): boolean => isReceived || writeChoice(getKept()) === writeChoice(getChoice());

/** Shows a choice and, unless it was received, keeps it in the browser; without storage it lasts as long as the page. */
export function setChoice(next: Choice, received = isReceived): void {
  choice = next;
  isReceived = received;
  if (!received) store(key, writeChoice(next) || undefined);
  dispatchEvent(new Event(choiceEvent));
}

/** Follows what another tab kept, or what was kept while this page was put aside; a sheet that was received stays as it is. */
function follow(): void {
  getChoice();
  if (!isReceived) choice = getKept();
  dispatchEvent(new CustomEvent(choiceEvent, { detail: elsewhere }));
}

addEventListener('storage', (event) => event.key === key && follow());
// Without storage nothing was kept meanwhile.
addEventListener('pageshow', ({ persisted }) => persisted && readStored(key) !== null && follow());
