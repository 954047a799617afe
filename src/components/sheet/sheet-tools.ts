import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { longestLine, longestSignature, longestTitle } from '../choice/choice.ts';
import { create } from '../search/create.ts';
import type { OwnLine } from './own-line.ts';
import { format } from './sheet-words.ts';

/** A button of the tools; `value` is what it does. */
const createButton = (value: string, text: string, type: 'button' | 'submit' | 'reset' = 'button'): HTMLButtonElement =>
  create('button', { type, value, textContent: typeset(text) });

const createLabel = (text: string, field: HTMLElement): HTMLLabelElement => create('label', {}, typeset(text), ' ', field);

/** Fields that stand in columns, each below its name. */
const createFields = (...labels: HTMLLabelElement[]): HTMLElement => create('span', { className: 'fields' }, ...labels);

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
    createFields(createLabel(texts.titleField, title), createLabel(texts.name, name), createLabel(texts.date, date)),
    output,
    // One undoes the other: a row never parts them.
    create('span', { className: 'pair' }, buttons.undo, buttons.redo),
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

/** What adds a line of one's own, or takes the place of one: a note and a heading have no command, a command is never empty. */
export function createOwnForm() {
  const kind = create('select', { name: 'sorte' }, ...Object.entries(texts.kinds).map(([value, text]) => new Option(text, value)));
  const text = create('input', { name: 'texte' });
  // What is pasted may have several lines: a field of one line would join them without a space.
  const command = create('textarea', { name: 'commande', rows: 1, spellcheck: false, autocapitalize: 'off' });
  const limit = create('p', { className: 'limit', role: 'status' });
  const submit = createButton('', texts.add, 'submit');
  const cancel = createButton('cancel', texts.cancel);
  cancel.hidden = true;
  const form = createForm(
    texts.own,
    create('b', { textContent: texts.own }),
    createFields(createLabel(texts.kind, kind), createLabel(texts.text, text), createLabel(texts.command, command)),
    submit,
    cancel,
    limit,
  );
  const read = (): OwnLine => ({
    kind: (['note', 'heading'] as const).find((name) => name === kind.value) ?? 'command',
    text: text.value.trim(),
    command: command.value.trim(),
  });
  const fill = (line: OwnLine): void => {
    kind.value = line.kind;
    text.value = line.text;
    command.value = line.command;
    follow();
  };
  const follow = (): void => {
    const isCommand = read().kind === 'command';
    command.disabled = !isCommand;
    command.required = isCommand;
    text.required = !isCommand;
    command.rows = 1;
    while (command.rows < mostRows && command.scrollHeight > command.clientHeight) command.rows++;
    const tooLong = {
      text: tellLimit(text.value, longestLine.text),
      // Each of several commands is a line.
      command: isCommand
        ? (command.value
            .split('\n')
            .map((line) => tellLimit(line, longestLine.command))
            .find(Boolean) ?? '')
        : '',
    };
    text.setCustomValidity(tooLong.text || tellBlank(text.value, texts.blankText));
    command.setCustomValidity(tooLong.command || tellBlank(isCommand ? command.value : '', texts.blank));
    const told = tooLong.text || tooLong.command;
    if (limit.textContent !== told) limit.textContent = told;
  };
  form.addEventListener('input', follow);
  command.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  follow();
  return { form, text, command, submit, cancel, read, fill, follow };
}

/** As many lines of a field as are shown. */
const mostRows = 8;

/** What is said of a text that is too long for its place: nothing of it is cut. */
const tellLimit = (written: string, most: number): string => {
  const { length: count } = written.trim();
  return count > most ? format(texts.lineTooLong, { count, most }) : '';
};

/** What is said of a text of spaces alone: the words of a browser for it do not say what is missing. */
const tellBlank = (written: string, told: string): string => (/^\s+$/.test(written) ? typeset(told) : '');

/** What moves a line; one that the reader wrote has no box that takes it away, and may be written again. */
export function createMoves(name: string, isOwn: boolean): HTMLElement {
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
    ...(isOwn ? [' ', button('edit', texts.edit, '✎'), ' ', button('remove', texts.remove, '×')] : []),
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

/** Says how the sheet stands, and leads to it. */
export function createStanding() {
  const text = new Text();
  const show = createButton('', texts.show);
  return { element: create('p', { className: 'standing screen-only', hidden: true }, text, ' ', show), text, show };
}
