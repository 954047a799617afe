import { hrefs } from '../../model/href.ts';
import { copyTexts } from '../../ui-copy.ts';
import { toUrl } from '../url.ts';
import { copyText } from './snippet-forms.ts';

/** Adds « Modifier et expliquer » under the words of a command that are shown; once. */
export function addEditLink(words: HTMLDetailsElement): void {
  const snippet = words.previousElementSibling?.closest<HTMLElement>('[data-snippet]') ?? words.closest<HTMLElement>('[data-snippet]');
  if (!snippet || words.querySelector('.edit')) return;
  const link = document.createElement('a');
  link.className = 'edit';
  link.textContent = copyTexts.edit;
  link.href = `${toUrl(hrefs.explain)}?c=${encodeURIComponent(copyText(snippet))}`;
  words.append(link);
}
