import { typeset } from '../../text/typeset.ts';
import { notKeptTexts as texts } from '../../ui-not-kept.ts';
import { create } from '../search/create.ts';
import { announce } from '../site/status.ts';
import css from './not-kept.css?inline';

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);

const link = create('a', { textContent: texts.open });
const notice = create('p', { className: 'not-kept screen-only' }, `${typeset(texts.told)} `, link, '.');

/** The reader's choice, as the page knows it: given, so that it is known in one script only. */
export interface OwnChoice {
  /** Sent to the window when it changes. */
  event: string;
  isKept(): boolean;
  /** What the address of the sheet holds of it. */
  write(): string;
}

/** Says that what was just chosen is not kept, in sight of what was pressed; the page of the sheet says it by itself. */
export function tellNotKept(pick: Element, { event, isKept, write }: OwnChoice): void {
  const count = document.querySelector('sheet-count');
  const address = document.querySelector<HTMLAnchorElement>('sheet-count a, sheet-pick a');
  if (document.querySelector('own-sheet') || !address) return;
  link.href = address.href;
  // The address holds the choice as it is now; once it is kept there is nothing left to say.
  const follow = () => {
    link.hash = write();
    notice.hidden = isKept();
  };
  follow();
  const isNews = !notice.isConnected;
  if (count) count.append(notice);
  else pick.after(notice);
  if (!isNews) return;
  addEventListener(event, follow);
  announce(typeset(texts.told));
}
