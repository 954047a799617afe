import { addEditLink, pointToEdit } from './edit-link.ts';
import css from './word-marks.css?inline';

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);

/** Marks a part of a command and its explanation together, whichever of the two is pointed at or focused. */
export const point = (event: Event): void => {
  for (const marked of document.querySelectorAll('[data-marked]')) marked.removeAttribute('data-marked');
  if (event.type === 'pointerout' || !(event.target instanceof Element)) return;
  const edit = event.target.closest<HTMLAnchorElement>('.words > .edit');
  if (edit) pointToEdit(edit);
  const snippet = event.target.closest('.snippet');
  const lists = [...(snippet?.querySelectorAll('.words:is([open], div) > dl') ?? [])];
  const commands = [...(snippet?.querySelectorAll('.command[data-snippet]') ?? [])];
  const row = event.target.closest('.words > dl > div');
  const command = event.target.closest('.command[data-snippet]');
  const place = row?.parentElement ? lists.indexOf(row.parentElement) : command ? commands.indexOf(command) : -1;
  const rows = [...(lists[place]?.children ?? [])];
  const index = row ? rows.indexOf(row) : Number(event.target.closest<HTMLElement>('[data-part]')?.dataset.part ?? -1);
  if (rows.length === 0) return;
  const parts = commands[place]?.querySelectorAll(`[data-part="${index}"]`) ?? [];
  for (const marked of [...parts, rows[index]]) marked?.setAttribute('data-marked', '');
};

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.words[open]')) addEditLink(target);
  },
  true,
);

for (const type of ['pointerover', 'pointerout', 'focusin']) document.addEventListener(type, point);
