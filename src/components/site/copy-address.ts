import { copiedTexts } from '../../ui-copied.ts';
import css from './copy-address.css?inline';
import { announce } from './status.ts';

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);

/** How long it is said that something was copied. */
const doneMs = 2000;

/** Says in the place of a link, and aloud, what was copied; then the link is itself again. */
function tell(link: HTMLElement, text: string): void {
  announce(text);
  link.dataset.told = text;
  setTimeout(() => delete link.dataset.told, doneMs);
}

/** Copies what a link leads to: the whole page in Markdown, or the address of a heading. Where nothing can be copied, the link is a link. */
export async function copyTarget(link: HTMLAnchorElement): Promise<void> {
  const isPage = 'copyPage' in link.dataset;
  try {
    if (!isPage) await navigator.clipboard.writeText(link.href);
    else {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(response.statusText);
      await navigator.clipboard.writeText(await response.text());
    }
    tell(link, isPage ? copiedTexts.page : copiedTexts.shared);
  } catch {
    if (isPage) location.assign(link.href);
  }
}
