import { copiedTexts } from '../../ui-copied.ts';
import { toEditAddress } from './edit-address.ts';
import { copyText } from './written-forms.ts';

/** Leads from the words of a snippet to where its commands, as they are now written, are changed. */
export function pointToEdit(link: HTMLAnchorElement): void {
  const snippets = link.closest('.snippet')?.querySelectorAll<HTMLElement>('.command[data-snippet]') ?? [];
  link.href = toEditAddress([...snippets].map(copyText), '#');
}

/** Adds « Modifier et expliquer » under the words of a command that are shown; once. */
export function addEditLink(words: HTMLDetailsElement): void {
  if (words.querySelector('.edit')) return;
  const link = document.createElement('a');
  link.className = 'edit';
  link.textContent = copiedTexts.edit;
  words.append(link);
  pointToEdit(link);
}
