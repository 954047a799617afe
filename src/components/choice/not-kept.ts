import { typeset } from '../../text/typeset.ts';
import { notKeptTexts as texts } from '../../ui-not-kept.ts';
import { create } from '../search/create.ts';
import { announce } from '../site/status.ts';
import { writeChoice } from './choice.ts';
import { choiceEvent, getChoice, isKept } from './chosen.ts';
import css from './not-kept.css?inline';

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);

const link = create('a', { textContent: texts.open });
const notice = create('p', { className: 'not-kept screen-only' }, `${typeset(texts.told)} `, link, '.');

/** The address holds the choice as it is now; once it is kept there is nothing left to say. */
function follow(): void {
  link.hash = writeChoice(getChoice()).slice(1);
  notice.hidden = isKept();
}

addEventListener(choiceEvent, follow);

/** Says that what was just chosen is not kept, in sight of what was pressed; the page of the sheet says it by itself. */
export function tellNotKept(pick: Element): void {
  const count = document.querySelector('sheet-count');
  const address = document.querySelector<HTMLAnchorElement>('sheet-count a, sheet-pick a');
  if (document.querySelector('own-sheet') || !address) return;
  link.href = address.href;
  follow();
  const isNews = !notice.isConnected;
  if (count) count.append(notice);
  else pick.after(notice);
  if (isNews) announce(typeset(texts.told));
}
