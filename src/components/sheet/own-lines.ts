import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { createOwnLine } from './create-line.ts';
import type { EditorContext } from './editor-context.ts';
import { inTime } from './in-time.ts';
import type { LineChecker } from './line-check.ts';
import type { LineRemark } from './mark-line.ts';
import { type OwnLine, readOwnLine, writeOwnLine } from './own-line.ts';
import type { Find } from './sheet-lines.ts';
import { createOwnForm } from './sheet-tools.ts';
import { format } from './sheet-words.ts';

/** What lines of one's own need of the editor. */
interface OwnLinesContext extends Pick<EditorContext, 'getChoice' | 'setChoice' | 'announce'> {
  /** Asks for the focus once the list is made anew. */
  refocus(find: Find): void;
  /** What holds the lines that are shown. */
  list: HTMLElement;
  /** Says something above the sheet. */
  say(text: string): void;
  /** The lines are no longer as high as they were. */
  remeasure(): void;
}

/** A text that may be a session, or a command of several lines: what it begins with may be a prompt. */
function mayBePasted(text: string): boolean {
  const [first = ''] = text.trimStart().split(/\s/, 1);
  return text.includes('\n') || /[$#>%❯➜]/.test(first) || /^(?:[[(]|PS$)/.test(first);
}

/** Lines of a text, as they are but for those that go on below: what reads them better could not be brought. */
function cutLines(text: string): string[] {
  const lines: string[] = [];
  let begun = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    const goesOn = line.endsWith('\\');
    begun = `${begun} ${goesOn ? line.slice(0, -1).trim() : line}`.trim();
    if (goesOn) continue;
    if (begun !== '') lines.push(begun);
    begun = '';
  }
  return begun === '' ? lines : [...lines, begun];
}

/** The form that writes lines of one's own, and the lines that someone wrote: what checks them comes with the first, or when the form is used. */
export class OwnLines {
  readonly #explain: string;
  readonly #context: OwnLinesContext;
  readonly #parts = createOwnForm();
  /** Lines that the reader wrote here, whatever sheet they are on. */
  readonly written = new Set<string>();
  /** Those that the sheet was told, to be copied each time it is shown. */
  readonly #told = new Map<string, HTMLElement>();
  /** What is to be known of each command. */
  readonly #remarks = new Map<string, readonly LineRemark[]>();
  #checker: Promise<LineChecker> | undefined;
  #checking: Promise<void> | undefined;
  /** Whether lines could not be checked, and it was said. */
  #hasFailed = false;
  /** The line that is written again. */
  #edited: string | undefined;
  #isAdding = false;

  constructor(explain: string, context: OwnLinesContext) {
    this.#explain = explain;
    this.#context = context;
    const { form, command, cancel } = this.#parts;
    form.addEventListener('focusin', () => void this.#bring().catch(() => undefined));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    form.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#edited !== undefined) this.#leave();
    });
    cancel.addEventListener('click', () => this.#leave());
    command.addEventListener('input', (event) => {
      const { inputType = '' } = event as InputEvent;
      // What is typed is read once it is whole.
      if (mayBePasted(command.value) && !/^(?:insertText|insertLineBreak|insertComposition|delete)/.test(inputType)) void this.#tidy();
    });
  }

  get form(): HTMLFormElement {
    return this.#parts.form;
  }

  focus(): void {
    this.#parts.text.focus();
  }

  /** Elements of lines that someone wrote. */
  create(items: readonly string[]): Map<string, HTMLElement> {
    for (const item of items) this.#told.set(item, createOwnLine(readOwnLine(item), this.#explain));
    return new Map(items.flatMap((item) => [[item, this.#told.get(item) as HTMLElement]]));
  }

  /** Puts a line in the form, to be written again. */
  edit(item: string): void {
    const line = readOwnLine(item);
    if (!line) return;
    const { fill, submit, cancel, text, command } = this.#parts;
    this.#edited = item;
    fill(line);
    submit.textContent = typeset(texts.replace);
    cancel.hidden = false;
    (line.kind === 'command' ? command : text).focus();
  }

  /** Writes another command in a line. */
  correct(item: string, command: string): void {
    const line = readOwnLine(item);
    if (!line) return;
    this.#put([{ ...line, command }], item);
    this.#context.announce(typeset(texts.fixed));
  }

  /** Waits for the check of the lines, and not for long. */
  async whole(): Promise<void> {
    await inTime(this.checkAll());
  }

  /** Checks the commands that someone wrote on this sheet, and marks their lines. */
  checkAll(): Promise<void> {
    this.#markAll();
    this.#checking ??= this.#checkNew().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  /** Commands of the sheet that someone wrote. */
  #listCommands(): string[] {
    return this.#context.getChoice().slugs.flatMap((item) => {
      const line = readOwnLine(item);
      return line?.kind === 'command' ? [line.command] : [];
    });
  }

  async #checkNew(): Promise<void> {
    const find = () => this.#listCommands().find((command) => !this.#remarks.has(command));
    if (find() === undefined) return;
    try {
      const checker = await this.#bring();
      for (let command = find(); command !== undefined; command = find()) this.#remarks.set(command, await checker.check(command));
      this.#markAll(checker);
      this.#context.remeasure();
      if (this.#hasFailed) this.#context.say('');
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
      this.#context.say(texts.notChecked);
    }
  }

  /** The one that came. */
  #ready: LineChecker | undefined;

  /** Marks the lines that are shown, and those that they are copied from. */
  #markAll(checker = this.#ready): void {
    if (!checker) return;
    const shown = [...this.#context.list.querySelectorAll<HTMLElement>('.own')];
    for (const [item, line] of [...this.#told, ...shown.map((one) => [one.dataset.entry ?? '', one] as const)]) {
      const own = readOwnLine(item);
      const remarks = own?.kind === 'command' ? this.#remarks.get(own.command) : undefined;
      if (!remarks || line.dataset.checked !== undefined) continue;
      checker.mark(line, remarks);
      line.dataset.checked = '';
    }
  }

  /** What checks lines, kept once it has come. */
  async #bring(): Promise<LineChecker> {
    try {
      this.#checker ??= Promise.all([
        import('./line-check.ts'),
        import('../explain/explain-page.ts').then(({ bringCommands }) => bringCommands()),
      ]).then(([{ loadLineChecker }, { commandTools }]) => loadLineChecker(this.#explain, commandTools));
      this.#ready = await this.#checker;
      return this.#ready;
    } catch (error) {
      this.#checker = undefined;
      throw error;
    }
  }

  /** Puts the commands of what was pasted on one line each. @returns whether each holds on one */
  async #tidy(): Promise<boolean> {
    const { command, follow } = this.#parts;
    const pasted = command.value;
    const lines = await inTime(this.#bring().then(async (checker) => ({ read: await checker.toLines(pasted) }))).catch(() => undefined);
    // What was written meanwhile is left alone.
    if (command.value !== pasted) return false;
    const read = lines ? lines.read : cutLines(pasted);
    const written = read?.join('\n') ?? pasted;
    if (written !== pasted) command.value = written;
    follow();
    if (!read) command.setCustomValidity(typeset(texts.unjoined));
    return read !== undefined;
  }

  async #submit(): Promise<void> {
    if (this.#isAdding) return;
    const { form, command, read } = this.#parts;
    const isCommand = read().kind === 'command';
    if (isCommand && mayBePasted(command.value)) {
      this.#isAdding = true;
      await this.#tidy();
      this.#isAdding = false;
      if (!form.reportValidity()) return;
    }
    const line = read();
    const commands = isCommand ? line.command.split('\n') : [''];
    this.#add(commands.map((one, index) => ({ ...line, command: one, text: index === 0 ? line.text : '' })));
  }

  /** Adds lines, each once, or puts them where the one stands that is written again. */
  #add(lines: readonly OwnLine[]): void {
    const { announce, refocus, list } = this.#context;
    const { text } = this.#parts;
    const edited = this.#edited;
    const items = this.#put(lines, edited);
    if (items.length === 0) {
      text.setCustomValidity(typeset(texts.twice));
      text.reportValidity();
      return;
    }
    this.#reset();
    if (edited === undefined) text.focus();
    else refocus(() => findButton(list, items[0] ?? '', 'edit'));
    if (edited !== undefined) announce(typeset(texts.replaced));
    else announce(items.length > 1 ? format(texts.added[1], { count: items.length }) : typeset(texts.added[0]));
  }

  /** Writes lines on the sheet, at its end or in the place of one. @returns those that were not there */
  #put(lines: readonly OwnLine[], place?: string): string[] {
    const { getChoice, setChoice } = this.#context;
    const { slugs } = getChoice();
    const others = slugs.filter((item) => item !== place);
    const items = [...new Set(lines.map(writeOwnLine))].filter((item) => !others.includes(item));
    if (items.length === 0) return items;
    for (const item of items) this.written.add(item);
    const at = place === undefined ? -1 : slugs.indexOf(place);
    setChoice({ ...getChoice(), slugs: at < 0 ? [...others, ...items] : others.toSpliced(at, 0, ...items) });
    return items;
  }

  #reset(): void {
    const { form, submit, cancel, follow } = this.#parts;
    this.#edited = undefined;
    form.reset();
    submit.textContent = typeset(texts.add);
    cancel.hidden = true;
    follow();
  }

  /** Leaves a line as it was. */
  #leave(): void {
    const item = this.#edited ?? '';
    this.#reset();
    (findButton(this.#context.list, item, 'edit') ?? this.#parts.text).focus();
  }
}

/** A button of a line. */
const findButton = (list: HTMLElement, item: string, value: string): HTMLButtonElement | undefined =>
  [...list.querySelectorAll<HTMLButtonElement>('.moves button')].find(
    (button) => button.value === value && button.closest<HTMLElement>('[data-entry]')?.dataset.entry === item,
  );
