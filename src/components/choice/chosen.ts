import { cutFragment, joinFragment } from '../site/fragment.ts';
import { readStored, store } from '../site/storage.ts';
import { type Choice, readChoice, writeChoice } from './choice.ts';

/** Where the choice is kept. */
const key = 'fiches';

/** Sent to the window when the choice changes, by the reader or in another tab. */
export const choiceEvent = 'fiches';

let choice: Choice | undefined;

/** Whether what is shown came by the address, or from a file, and is not what the browser keeps: it is not kept until the reader says so. */
let isReceived = false;

export const getReceived = (): boolean => isReceived;

/** What the browser keeps. */
export const getKept = (): Choice => readChoice(readStored(key) ?? '');

const isSheet = (): boolean => document.querySelector('own-sheet') !== null;

/** What the address of a sheet says, as a query: in its fragment, which is sent nowhere, or in its query, as addresses were written once. */
export function readAddress(): string {
  const { sheet } = cutFragment(location.hash);
  return sheet ? `?${sheet}` : location.search;
}

/** Whether this entry of the browser's history was written here for the sheet that the browser keeps, which may have changed since. */
const isOwnAddress = (): boolean => (history.state as { kept?: boolean } | null)?.kept === true;

/** What the reader chose; on the page of the sheet, what its address says. An empty list there shows the whole sheet, and chooses nothing. */
export function getChoice(): Choice {
  if (choice) return choice;
  choice = getKept();
  const received = isSheet() && !isOwnAddress() ? readChoice(readAddress()) : choice;
  isReceived = received.slugs.length > 0 && writeChoice(received) !== writeChoice(choice);
  if (isReceived) choice = received;
  return choice;
}

/** Shows a sheet that came by an address or from a file: unless it is the one that the browser keeps, it is not kept before the reader says so. */
export const receive = (sheet: Choice): void => setChoice(sheet, writeChoice(sheet) !== writeChoice(getKept()));

/** Follows another address of the page: to the reader's own sheet, to one that someone shared; one that asks for no sheet leaves what is shown. */
export function followAddress(): void {
  const asked = readChoice(readAddress());
  if (isOwnAddress()) setChoice(getKept(), false);
  else if (asked.slugs.length > 0) receive(asked);
  else if (getChoice().slugs.length > 0 && location.search === '') writeAddress();
}

/** Writes what is shown in the fragment of the address, and only there: opened again, it tells the host nothing. */
export function writeAddress(): void {
  const query = writeChoice(getChoice());
  const fragment = joinFragment({ ...cutFragment(location.hash), sheet: query.slice(1) });
  history.replaceState({ ...history.state, kept: query === writeChoice(getKept()) }, '', location.pathname + fragment);
}

/** Puts a choice in the address of the sheet and, unless it was received, in the browser; without storage it lasts as long as the page. */
export function setChoice(next: Choice, received = isReceived): void {
  choice = next;
  isReceived = received;
  if (!received) store(key, writeChoice(next) || undefined);
  show();
}

function show(): void {
  if (isSheet()) writeAddress();
  dispatchEvent(new Event(choiceEvent));
}

/** Follows what another tab kept, or what was kept while this page was put aside; a sheet that was received stays as it is. */
function follow(): void {
  getChoice();
  if (!isReceived) choice = getKept();
  show();
}

addEventListener('storage', (event) => event.key === key && follow());
// Without storage nothing was kept meanwhile.
addEventListener('pageshow', ({ persisted }) => persisted && readStored(key) !== null && follow());
