import { sheetTexts as texts } from '../../ui-sheet.ts';
import type { CommandTools } from '../explain/show-commands.ts';
import { create } from '../search/create.ts';

/** What is to be known of a line that someone wrote. */
export interface LineRemark {
  /** « Refusé », « Danger ». */
  label: string;
  message: string;
  /** What its sign says on the line, on paper too; nothing for what is no more than advice. */
  sign: string | undefined;
  /** The whole line, mended. */
  fixed: string | undefined;
}

/** Shows on a line of one's own what is to be known of it; what is grave has its sign, on paper too. */
export function markLine(line: Element, remarks: readonly LineRemark[], toNodes: CommandTools['toNodes']): void {
  for (const told of line.querySelectorAll(':scope > :is(.caution, .remarks)')) told.remove();
  const signs = [...new Set(remarks.flatMap(({ sign }) => sign ?? []))];
  const marks = signs.map((sign) => create('span', { className: 'caution', textContent: sign }));
  for (const mark of marks) mark.dataset.sign = 'warning';
  line.querySelector('.explain')?.before(...marks.flatMap((mark) => [mark, ' ']));
  if (remarks.length === 0) return;
  const list = create('ul', { className: 'remarks screen-only' });
  for (const { label, message, fixed } of remarks) {
    const item = create('li', {}, create('strong', { textContent: `${label}\u00a0: ` }), ...toNodes(message));
    if (fixed !== undefined) {
      const button = create('button', { type: 'button', value: 'fix', textContent: texts.fix, ariaLabel: `${texts.fix}\u00a0: ${fixed}` });
      button.dataset.fixed = fixed;
      item.append(' ', button);
    }
    list.append(item);
  }
  line.append(list);
}
