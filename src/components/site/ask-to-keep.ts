import { typeset } from '../../text/typeset.ts';
import { keepTexts } from '../../ui-keep.ts';
import styleHref from './site-update.css?url';
import { readStored, store } from './storage.ts';

/** Where the answer is kept. */
const key = 'hors-connexion';

/**
 * Asks whether the whole site may be brought, on a connection that is saved or paid by the amount; once.
 *
 * @param host where the question stands
 * @returns the answer, now or given at an earlier visit
 */
export function askToKeep(host: HTMLElement): Promise<boolean> {
  const known = readStored(key);
  if (known !== null) return Promise.resolve(known === 'oui');
  return new Promise((resolve) => {
    const question = document.createElement('p');
    question.textContent = typeset(keepTexts.question);
    const buttons = (['yes', 'no'] as const).map((answer) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = keepTexts[answer];
      button.onclick = () => {
        store(key, answer === 'yes' ? 'oui' : 'non');
        host.replaceChildren();
        resolve(answer === 'yes');
      };
      return button;
    });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = styleHref;
    style.onload = style.onerror = () => host.replaceChildren(question, ...buttons);
    document.head.append(style);
  });
}
