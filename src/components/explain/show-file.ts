import files from 'virtual:subject-files';
import { explainFile } from '../../explain/explain-file.ts';
import { explainTexts as texts } from '../../ui-explain.ts';
import { create } from '../search/create.ts';
import { createConversion, createRemark, heading, sharing, toNodes } from './drawn.ts';
import type { ToAddress } from './link-words.ts';

/** What is said of a file; nothing when the text is none. */
export async function drawFile(pasted: string): Promise<{ name: string; drawn: HTMLElement[] } | undefined> {
  const file = await explainFile(pasted, files);
  if (!file) return undefined;
  const remarks = create('ul', { className: 'remarks' });
  for (const { severity, message, says } of file.findings) remarks.append(createRemark(severity, message, says));
  const lines = create('dl', {});
  for (const { text, sentence, about } of file.parts) {
    const name = create('dt', {}, create('code', { textContent: text }));
    if (about !== undefined) name.dataset.about = about;
    lines.append(create('div', {}, name, create('dd', {}, ...toNodes(sentence))));
  }
  return {
    name: file.name,
    drawn: [
      heading(file.name),
      file.findings.length === 0 ? create('p', { textContent: texts.none }) : remarks,
      heading(texts.words),
      create('div', { className: 'words' }, lines),
      ...createConversion(file.commands, texts.commands, texts.leftByCommands),
      sharing(),
    ],
  };
}

/** The keys and instructions of a file lead to their pages. */
export function linkKeys(root: ParentNode, hrefs: Readonly<Record<string, string>>, toAddress: ToAddress): void {
  for (const name of root.querySelectorAll<HTMLElement>('dt[data-about]')) {
    const href = Object.hasOwn(hrefs, name.dataset.about ?? '') ? hrefs[name.dataset.about ?? ''] : undefined;
    if (href === undefined) continue;
    const link = create('a', { href: toAddress(href) });
    link.append(...name.childNodes);
    name.append(link);
  }
}
