import { sheetTexts as texts } from '../../ui-sheet.ts';
import type { CommandTools } from '../explain/show-commands.ts';
import { create } from '../search/create.ts';

/** What is to be known of a line that someone wrote. */
export interface LineRemark {
  /** « Refusé », « Danger ». */
  label: string;
  message: string;
  /** Its sign on the line, on paper too; nothing for what is no more than advice. */
  sign: 'again' | 'destroys' | 'danger' | 'refused' | undefined;
  /** What is lost, where the sign has a word for it. */
  mark: string | undefined;
  /** The whole line, mended. */
  fixed: string | undefined;
}

/** Shows on a line of one's own what is to be known of it; what is grave has its sign, on paper too. */
export function markLine(line: Element, remarks: readonly LineRemark[], toNodes: CommandTools['toNodes']): void {
  for (const told of line.querySelectorAll(':scope > :is(.sign, .remarks)')) told.remove();
  const marks = new Map(remarks.flatMap(({ sign, mark }) => (sign ? [[mark ?? texts.signs[sign], sign] as const] : [])));
  for (const [word, sign] of marks) line.querySelector('.explain')?.before(createSign(word, sign), ' ');
  if (remarks.length === 0) return;
  const list = create('ul', { className: 'remarks screen-only' });
  for (const { label, message, fixed } of remarks) {
    const item = create('li', {}, create('strong', { textContent: `${label}. ` }), ...toNodes(message));
    if (fixed !== undefined) {
      const button = create('button', { type: 'button', value: 'fix', textContent: texts.fix, ariaLabel: `${texts.fix}\u00a0: ${fixed}` });
      button.dataset.fixed = fixed;
      item.append(' ', button);
    }
    list.append(item);
  }
  line.append(list);
}

/** The same sign as on the lines of the site, and those that none of them bears. */
function createSign(word: string, sign: keyof typeof texts.signs): HTMLElement {
  const isLoss = sign === 'again' || sign === 'destroys';
  const mark = create('span', { className: `sign ${isLoss ? sign : 'caution'}`, textContent: word });
  mark.dataset.sign = sign === 'again' ? 'again' : sign === 'refused' ? 'wrong' : 'warning';
  if (!isLoss) mark.dataset.caution = sign;
  return mark;
}
