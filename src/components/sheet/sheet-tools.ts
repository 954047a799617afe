import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { longestSignature, longestTitle } from '../choice/choice.ts';
import { create } from '../search/create.ts';
import type { OwnLine } from './own-line.ts';

/** A button of the tools; `value` is what it does. */
const createButton = (value: string, text: string, type: 'button' | 'submit' | 'reset' = 'button'): HTMLButtonElement =>
  create('button', { type, value, textContent: typeset(text) });

const createLabel = (text: string, field: HTMLElement): HTMLLabelElement => create('label', {}, typeset(text), ' ', field);

const createForm = (label: string | null, ...children: Node[]): HTMLFormElement =>
  create('form', { className: 'tools screen-only', autocomplete: 'off', ariaLabel: label }, ...children);

/** Title, count of pages, order, columns, files: what is done with the whole sheet. `usual` is its title when it has none. */
export function createTools(usual: string, wholeSheet: string) {
  const title = create('input', { name: 'titre', maxLength: longestTitle, placeholder: usual });
  const name = create('input', { name: 'nom', maxLength: longestSignature, autocomplete: 'off' });
  const date = create('input', { name: 'date', maxLength: longestSignature, placeholder: texts.datePlaceholder });
  const output = create('output');
  const columns = create('select', { name: 'colonnes' }, new Option(texts.columnsAuto, ''));
  columns.append(...[1, 2, 3].map((count) => new Option(String(count))));
  const buttons = {
    share: createButton('', texts.share, 'submit'),
    sort: createButton('sort', texts.sort),
    undo: createButton('undo', texts.undo),
    redo: createButton('redo', texts.redo),
    previous: createButton('previous', texts.previous),
    export: createButton('export', texts.export),
    clear: createButton('', texts.clear, 'reset'),
  };
  const file = create('input', { type: 'file', accept: '.json,application/json' });
  const form = createForm(
    texts.tools,
    createLabel(texts.titleField, title),
    createLabel(texts.name, name),
    createLabel(texts.date, date),
    output,
    buttons.undo,
    buttons.redo,
    buttons.share,
    createLabel(texts.columns, columns),
    buttons.sort,
    buttons.export,
    createLabel(texts.import, file),
    buttons.clear,
    buttons.previous,
    create('a', { href: wholeSheet, textContent: texts.whole }),
  );
  return { form, fields: { title, name, date }, output, columns, file, buttons };
}

/** What adds a line of one's own: a note and a heading have no command, a command is never empty. */
export function createOwnForm() {
  const kind = create('select', { name: 'sorte' }, ...Object.entries(texts.kinds).map(([value, text]) => new Option(text, value)));
  const text = create('input', { name: 'texte', maxLength: 80 });
  const command = create('input', {
    name: 'commande',
    maxLength: 200,
    spellcheck: false,
    autocapitalize: 'off',
    pattern: String.raw`.*\S.*`,
  });
  const form = createForm(
    texts.own,
    create('b', { textContent: texts.own }),
    createLabel(texts.kind, kind),
    createLabel(texts.text, text),
    createLabel(texts.command, command),
    createButton('', texts.add, 'submit'),
  );
  text.pattern = command.pattern;
  const read = (): OwnLine => ({
    kind: (['note', 'heading'] as const).find((name) => name === kind.value) ?? 'command',
    text: text.value.trim(),
    command: command.value.trim(),
  });
  const follow = (): void => {
    const isCommand = read().kind === 'command';
    command.disabled = !isCommand;
    command.required = isCommand;
    text.required = !isCommand;
    text.setCustomValidity('');
  };
  form.addEventListener('input', follow);
  follow();
  return { form, text, read, follow };
}

/** What moves a line, and takes away one that no box of the page takes away. */
export function createMoves(name: string, removes: boolean): HTMLElement {
  const button = (value: string, label: string, sign: string) =>
    create('button', { type: 'button', value, ariaLabel: typeset(`${label} : ${name}`), textContent: sign });
  const [top, up, down] = [button('top', texts.top, ''), button('-1', texts.up, ''), button('1', texts.down, '')];
  top.dataset.sign = 'top';
  up.dataset.sign = 'up';
  down.dataset.sign = 'down';
  return create(
    'span',
    { className: 'moves screen-only' },
    ...[top, ' ', up, ' ', down],
    ...(removes ? [' ', button('remove', texts.remove, '×')] : []),
  );
}

/** Says that what is shown is not what the browser keeps, until the reader keeps it or goes back. */
export function createNotice() {
  const text = new Text();
  const keep = createButton('', texts.keep);
  const leave = createButton('', texts.leave);
  return { element: create('p', { className: 'foreign screen-only', hidden: true }, text, ' ', keep, ' ', leave), text, keep, leave };
}

/** Says which entries are not shown, and what can be done about it. */
export function createRepairs() {
  const text = new Text();
  const retry = createButton('', texts.retry);
  const forget = createButton('', texts.forget);
  const element = create('p', { className: 'repairs screen-only', role: 'status', hidden: true }, text, ' ', retry, ' ', forget);
  return { element, text, retry, forget };
}
