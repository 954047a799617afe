import { choiceEvent, getChoice, getReceived, readAddress } from '../choice/chosen.ts';
import '../choice/sheet-pick.ts';
import { comingSheet } from './coming-sheet.ts';
import type { OwnSheet } from './own-sheet.ts';

/** Brings what makes the reader's own sheet once there is something on it, or its tools are asked for. @returns what waits for it, where it is asked for */
export function loadOwnSheet(): () => Promise<OwnSheet> | undefined {
  let own: Promise<OwnSheet> | undefined;
  const sheet = document.querySelector('own-sheet');
  if (!sheet) return () => undefined;
  const first = { choice: getChoice(), received: getReceived() };
  const load = ({ type }: Partial<Event>): void => {
    own ??= import('./own-sheet.ts').then(({ defineOwnSheet }) => defineOwnSheet(first, type));
  };
  const asked = /(?:fiches|feuille)=[^&]/;
  if (first.choice.slugs.length > 0 || asked.test(readAddress())) load({});
  addEventListener('hashchange', (event) => {
    if (own) void own.then((shown) => shown.follow());
    else if (asked.test(readAddress())) load(event);
  });
  void showWhole(own);
  addEventListener(choiceEvent, load, { once: true });
  sheet.querySelector('.compose')?.addEventListener('click', load, { once: true });
  return () => own;
}

/** Shows what waits for the reader's own sheet, once it is whole; it does not wait for a sheet that does not come. */
async function showWhole(own: Promise<OwnSheet> | undefined): Promise<void> {
  try {
    await (await own)?.whole();
  } finally {
    delete document.documentElement.dataset[comingSheet];
  }
}
