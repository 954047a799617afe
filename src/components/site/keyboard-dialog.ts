import { keyboardTexts } from '../../ui.ts';
import css from './keyboard-dialog.css?inline';

/**
 * Makes the list of keys, in a dialog.
 *
 * @param host where the dialog is put; its button gets the focus back
 * @returns what shows it
 */
export function createKeyboardDialog(host: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);

  const button = host.querySelector('button');
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  title.id = 'raccourcis';
  title.textContent = keyboardTexts.title;
  dialog.setAttribute('aria-labelledby', title.id);

  const form = document.createElement('form');
  form.method = 'dialog';
  const close = document.createElement('button');
  close.textContent = keyboardTexts.close;
  form.append(close);
  dialog.append(title, form, createTable());

  // A click beside the dialog is a click on its backdrop.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  // Browsers that give no focus to a button that is clicked have none to give back.
  dialog.addEventListener('close', () => button?.focus());
  host.append(dialog);
  return () => {
    if (!dialog.open) dialog.showModal();
  };
}

function createTable(): HTMLTableElement {
  const table = document.createElement('table');
  for (const { title, shortcuts } of keyboardTexts.groups) {
    const body = table.createTBody();
    const head = document.createElement('th');
    head.colSpan = 2;
    head.scope = 'rowgroup';
    head.textContent = title;
    body.insertRow().append(head);
    for (const { keys, effect } of shortcuts) {
      const row = body.insertRow();
      row.insertCell().append(...toKeys(keys));
      row.insertCell().textContent = effect;
    }
  }
  return table;
}

/** `Ctrl+K ou Cmd+K`: each key in its box, the words between them as they are. */
const toKeys = (keys: string): (Node | string)[] =>
  keys.split(/(?<word> ou | puis |, |\+)/).map((piece, index) => {
    if (index % 2 === 1) return piece === '+' ? '\u202f+\u202f' : piece;
    const key = document.createElement('kbd');
    key.textContent = piece;
    return key;
  });
