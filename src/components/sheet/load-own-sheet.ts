import { readChoice } from '../choice/choice.ts';
import { choiceEvent, followAddress, getChoice, getReceived, readAddress, writeAddress } from '../choice/chosen.ts';
import type { OwnSheet } from './own-sheet.ts';

/** Brings what makes the reader's own sheet once there is something on it, or its tools are asked for. @returns what waits for it, where it is asked for */
export function loadOwnSheet(): () => Promise<OwnSheet> | undefined {
  let own: Promise<OwnSheet> | undefined;
  const sheet = document.querySelector('own-sheet');
  if (!sheet) return () => undefined;
  const first = { choice: getChoice(), received: getReceived() };
  const load = ({ type }: Partial<Event>): Promise<OwnSheet> => {
    own ??= import('./own-sheet.ts').then(({ defineOwnSheet }) => defineOwnSheet(first, type === 'click'));
    return own;
  };
  /** Opens a sheet that the address holds in its compact form. */
  const open = (): boolean => {
    const short = new URLSearchParams(readAddress()).get('feuille');
    if (short) void load({}).then((shown) => shown.open(short));
    return short !== null;
  };
  // An address of before is sent no second time, and one's own sheet may have changed since its address was written.
  if (readChoice(readAddress()).slugs.length > 0) writeAddress();
  if (!open() && first.choice.slugs.length > 0) void load({});
  addEventListener('hashchange', () => {
    if (!open()) followAddress();
  });
  addEventListener(choiceEvent, load, { once: true });
  sheet.querySelector('.compose')?.addEventListener('click', load, { once: true });
  return () => own;
}
