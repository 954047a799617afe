import { typeset } from '../../text/typeset.ts';
import { keepTexts } from '../../ui-keep.ts';
import styleHref from './site-update.css?url';

/** Longer than a new version takes on a slow machine where nothing holds it. */
const patienceMs = 4000;

/**
 * Shows the button that brings the new version of the site. Few visits see it: pages carry neither its script nor its style.
 *
 * @param host where it stands
 */
export function offerUpdate(host: HTMLElement, registration: ServiceWorkerRegistration): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = typeset(keepTexts.update);
  button.onclick = () => {
    const reload = () => location.reload();
    // Accepted in another tab, it waits no more.
    if (!registration.waiting) return reload();
    navigator.serviceWorker.oncontrollerchange = reload;
    registration.waiting.postMessage('');
    // Chromium leaves it waiting when the one that it replaces is asked for a file at that very moment: opening a page lets it in.
    setTimeout(() => registration.waiting && reload(), patienceMs);
  };
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = styleHref;
  style.onload = style.onerror = () => host.replaceChildren(button);
  document.head.append(style);
}
