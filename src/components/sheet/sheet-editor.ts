import { typeset } from '../../text/typeset.ts';
import { copyTexts } from '../../ui-copy.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { carryOver } from '../choice/carry-over.ts';
import { type Choice, readChoice, writeChoice } from '../choice/choice.ts';
import { choiceEvent, elsewhere } from '../choice/chosen.ts';
import '../choice/sheet-pick.ts';
import { create } from '../search/create.ts';
import { type ReaderValues, toReaderValues } from '../snippet/values.ts';
import { valuesKey } from '../snippet/values-key.ts';
import { createLine } from './create-line.ts';
import type { EditorContext } from './editor-context.ts';
import { applyFit, fit } from './fit.ts';
import { inTime } from './in-time.ts';
import { isOwnLine, isTyped, sortItems } from './own-line.ts';
import { OwnLines } from './own-lines.ts';
import type { OtherEntry } from './sheet-data.ts';
import css from './sheet-editor.css?inline';
import { readFile, writeFile } from './sheet-file.ts';
import { showAddress, toSuffix } from './sheet-foot.ts';
import { createHistory, type SheetHistory } from './sheet-history.ts';
import { type Find, SheetLines } from './sheet-lines.ts';
import { createNotice, createRepairs, createStanding, createTools } from './sheet-tools.ts';
import { countItems, format, nameItem, toCount } from './sheet-words.ts';
import { lengthen } from './short-address.ts';

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);

/** What was chosen when the page came, and whether its address brought it. */
export interface FirstChoice {
  choice: Choice;
  received: boolean;
}

/** The element that is edited. */
type OwnSheet = HTMLElement & { add(lines: ReadonlyMap<string, HTMLElement>): void };

/** Tools around the reader's own sheet. */
export interface SheetEditor {
  /** Brings the tools up to date; `missing` are chosen slugs whose entry is not there: it is fetched, or does not exist. */
  show(missing: readonly string[]): void;
  /** Waits for what is on its way; what failed to come is asked for once more. */
  whole(): Promise<void>;
}

/** Where the sheet is kept that another took the place of: nothing that was kept is lost at one press. */
const previousKey = 'fiches-avant';

/** What can be gone back to. */
interface State extends FirstChoice {
  /** What the browser kept then. */
  kept: Choice;
}

/** The sheet of an address in its compact form; where it is damaged the page says so. */
export async function readShort(sheet: HTMLElement, short: string): Promise<Choice | undefined> {
  const choice = readChoice((await lengthen(short)) ?? '');
  const isRead = choice.slugs.length > 0;
  const status = sheet.querySelector('.unknown');
  if (status) status.textContent = isRead ? '' : typeset(texts.damaged);
  return isRead ? choice : undefined;
}

/** The parts of the page that hold a sheet of one's own. */
function findParts(sheet: OwnSheet) {
  const section = sheet.querySelector('section');
  const list = sheet.querySelector<HTMLElement>('.flow');
  const heading = sheet.querySelector<HTMLElement>('[data-title]');
  const status = sheet.querySelector('.unknown');
  if (!section || !list || !heading || !status) throw new Error('own-sheet is not whole');
  return { section, list, usual: heading.dataset.title ?? '', status };
}

class Editor implements SheetEditor {
  readonly #sheet: OwnSheet;
  readonly #context: EditorContext;
  readonly #parts: ReturnType<typeof findParts>;
  readonly #tools: ReturnType<typeof createTools>;
  readonly #own: OwnLines;
  readonly #notice = createNotice();
  readonly #repairs = createRepairs();
  /** Says that what is shown cannot be kept. */
  readonly #warning = create('p', { className: 'warning screen-only', role: 'status' });
  readonly #standing = createStanding();
  readonly #lines: SheetLines;
  readonly #history: SheetHistory<State>;
  readonly #print = document.querySelector('print-button button');
  readonly #printWhole = this.#print?.textContent ?? '';
  /** What was shown last. */
  #last: State;
  /** Whether what comes next was done in another tab. */
  #isFromElsewhere = false;
  /** The field that is being typed in: what is typed there is one step. */
  #typed: string | undefined;
  /** What brings the entries that the page does not hold. */
  #coming: Promise<void> | undefined;
  /** Whether they have all been told to the sheet. */
  #isComplete = false;
  #missing: readonly string[] = [];
  /** What follows the address of the page, where this sheet is. */
  #suffix = '';
  /** What measures the sheet, and tells whether its paper bears a code. */
  #measuring = Promise.resolve();
  /** What gets the focus back once the list is made anew. */
  #refocus: Find | undefined;

  constructor(sheet: OwnSheet, first: FirstChoice, context: EditorContext) {
    this.#sheet = sheet;
    this.#context = context;
    this.#parts = findParts(sheet);
    this.#tools = createTools(this.#parts.usual, `${location.pathname}?fiches=`);
    const toKey = ({ choice, received }: State) => `${received}${writeChoice(choice)}`;
    this.#last = { ...first, kept: context.getKept() };
    this.#history = createHistory<State>(this.#last, toKey);
    addEventListener(choiceEvent, (event) => {
      this.#isFromElsewhere ||= event instanceof CustomEvent && event.detail === elsewhere;
    });
    const refocus = (find: Find): void => {
      this.#refocus = find;
    };
    this.#own = new OwnLines(sheet.dataset.explain ?? '', {
      ...context,
      refocus,
      list: this.#parts.list,
      say: (text) => this.#say(text),
      remeasure: () => this.#remeasure(),
    });
    this.#lines = new SheetLines(this.#parts.list, {
      ...context,
      refocus,
      edit: (item) => this.#own.edit(item),
      replace: (item, command) => this.#own.correct(item, command),
      fallback: this.#tools.buttons.undo,
    });
    this.#place();
    this.#followNotices();
    this.#followTools();
    this.#followFields();
    // Values, shell and length of options change how high a line is.
    document.querySelector('command-settings')?.addEventListener('apply', () => requestAnimationFrame(() => this.#remeasure()));
    void document.fonts.ready.then(() => this.#count());
  }

  async whole(): Promise<void> {
    if (this.#missing.length > 0 && !this.#isComplete) await this.#bring();
    await Promise.all([document.fonts.ready, this.#own.whole()]);
    // What its paper bears is told above it: that moves it, and takes room.
    await inTime(Promise.allSettled([this.#measuring]));
    this.#count();
  }

  show(missing: readonly string[]): void {
    const written = missing.filter(isOwnLine);
    if (written.length > 0) {
      // Told to the sheet, they come back with it.
      this.#sheet.add(this.#own.create(written));
      return;
    }
    this.#missing = missing;
    const { getChoice, getReceived, getKept } = this.#context;
    this.#record({ choice: getChoice(), received: getReceived(), kept: getKept() });
    const foreign = this.#findForeign();
    this.#showNotice(foreign);
    this.#showTools();
    // Offline, what could not be fetched is asked for again at the next change.
    if (missing.length > 0 && !this.#isComplete) void this.#bring();
    this.#tellMissing(false);
    this.#lines.equip(foreign);
    this.#showFields();
    this.#remeasure();
    void this.#own.checkAll();
    this.#refocus?.()?.focus();
    this.#refocus = undefined;
  }

  /** Remembers what is shown. What another tab did is no step of this one: undone here, it stays there. */
  #record(state: State): void {
    const before = this.#last;
    this.#last = state;
    const isStep = !this.#isFromElsewhere || !(before.received || writeChoice(before.choice) === writeChoice(before.kept));
    this.#isFromElsewhere = false;
    // What could not be kept, and gave way to what another tab kept, can be gone back to.
    if (isStep) {
      this.#history.record(state, this.#typed);
      return;
    }
    const carry = (choice: Choice): Choice => carryOver(before.kept, state.kept, choice);
    this.#history.rebase(state, ({ choice, received, kept }) => ({
      choice: received ? choice : carry(choice),
      received,
      kept: carry(kept),
    }));
  }

  /** Puts the tools around the sheet. */
  #place(): void {
    this.#parts.section.before(this.#notice.element, this.#warning, this.#repairs.element, this.#tools.form);
    // A line is added below the others.
    this.#parts.section.after(this.#own.form);
    this.#placeStanding();
    const hint = this.#sheet.querySelector('.compose')?.parentElement;
    // Whoever pressed what goes away is to write a line.
    const isAsked = hint?.contains(document.activeElement);
    hint?.remove();
    if (isAsked) this.#own.focus();
  }

  /** Says how the sheet stands in sight of the boxes, wherever they are ticked: the tools say it to who hears the page. */
  #placeStanding(): void {
    const { element, show } = this.#standing;
    const { output } = this.#tools;
    this.#sheet.parentElement?.append(element);
    new IntersectionObserver(([entry]) => element.toggleAttribute('data-idle', entry?.isIntersecting ?? false)).observe(output);
    show.addEventListener('click', () => {
      this.#tools.form.scrollIntoView();
      this.#tools.fields.title.focus({ preventScroll: true });
    });
  }

  /** Fits the sheet to its paper, and says what it holds and how many pages it takes. */
  #count(): void {
    const { section } = this.#parts;
    const items = this.#lines.getItems();
    const found = fit(section, this.#context.getChoice().columns);
    if (found) applyFit(section, found, typeset(texts.page));
    this.#lines.nameBoxes();
    const pages = found?.pages ?? 0;
    if (this.#print) this.#print.textContent = items.length > 0 ? `${this.#printWhole} (${countItems(items)})` : this.#printWhole;
    const { output } = this.#tools;
    output.value = `${countItems(items)} · ${toCount(pages, texts.pages)}`;
    if (pages > 2) output.value += `. ${typeset(texts.tooLong)}`;
    output.toggleAttribute('data-warns', pages > 2);
    const { element, text } = this.#standing;
    element.hidden = items.length === 0;
    text.data = found ? format(texts.standing, { told: output.value, size: String(found.size).replace('.', ',') }) : '';
  }

  /** Values that the lines are written with, by name. */
  #readValues(): ReaderValues {
    const stored = toReaderValues(this.#context.readStored(valuesKey));
    const fields = [...document.querySelectorAll<HTMLInputElement>('command-settings input')];
    const names = new Set(this.#lines.getFilled());
    return Object.fromEntries([...names].map((name) => [name, fields.find((field) => field.name === name)?.value || (stored[name] ?? '')]));
  }

  #remeasure(): void {
    this.#measuring = this.#measure();
  }

  /** Counts, and finds the address of the sheet, whose code takes room in turn. */
  async #measure(): Promise<void> {
    this.#count();
    const { getChoice } = this.#context;
    const query = writeChoice(getChoice());
    const found = await toSuffix(query, this.#readValues());
    // Changed meanwhile, it is measured once more.
    if (query !== writeChoice(getChoice())) return;
    this.#suffix = found;
    await showAddress(this.#sheet, found);
    this.#count();
  }

  /** Brings the entries that are not there, once; what fails is said, and may be asked for again. */
  #bring(): Promise<void> {
    this.#coming ??= this.#fetchOthers().catch(() => {
      this.#coming = undefined;
      this.#tellMissing(true);
    });
    return this.#coming;
  }

  async #fetchOthers(): Promise<void> {
    const response = await fetch(this.#sheet.dataset.others ?? '');
    const entries = (await response.json()) as OtherEntry[];
    const pick = document.querySelector('.lines sheet-pick');
    const copy = document.querySelector('.lines copy-button');
    this.#isComplete = true;
    if (pick) this.#sheet.add(new Map(entries.map((entry) => [entry.slug, createLine(entry, pick, copy)])));
  }

  /** Says which entries are not shown, and why; they stay in the address, and where the sheet is kept. */
  #tellMissing(hasFailed: boolean): void {
    const { element, text, retry, forget } = this.#repairs;
    const lost = this.#missing.filter((slug) => !isOwnLine(slug));
    element.hidden = lost.length === 0 || !(this.#isComplete || hasFailed);
    if (element.hidden) return;
    text.data = this.#isComplete ? format(texts.unknown, { slugs: lost.map(nameItem).join(', ') }) : toCount(lost.length, texts.notLoaded);
    retry.hidden = this.#isComplete;
    forget.hidden = !this.#isComplete;
  }

  #say(text: string): void {
    this.#parts.status.textContent = typeset(text);
  }

  /** Whether the browser keeps what is shown: storage may be full, or forbidden. */
  #isKept(choice: Choice): boolean {
    return writeChoice(this.#context.getKept()) === writeChoice(readChoice(writeChoice(choice)));
  }

  /** Keeps what is shown in the browser; what was kept there can be taken again. @returns whether it could */
  #keep(choice: Choice): boolean {
    const { getKept, setChoice, readStored, store } = this.#context;
    const kept = writeChoice(getKept());
    const replaces = kept !== '' && kept !== writeChoice(choice);
    if (replaces) store(previousKey, kept);
    // Without room for both, the one that was kept stays.
    const hasRoom = !replaces || readStored(previousKey) === kept;
    setChoice(choice, !hasRoom);
    this.#say(hasRoom ? '' : texts.noRoom);
    return hasRoom && this.#isKept(choice);
  }

  /** Goes back, or forth, to a state. @returns whether there is one */
  #restore(state: State | undefined): boolean {
    const { getKept, setChoice } = this.#context;
    if (!state) return false;
    if (state.received && writeChoice(state.kept) !== writeChoice(getKept())) setChoice(state.kept, false);
    setChoice(state.choice, state.received);
    return true;
  }

  /** Lines that someone else wrote, as long as the sheet that they came with is not kept. */
  #findForeign(): ReadonlySet<string> {
    const { getChoice, getKept, getReceived } = this.#context;
    const own = new Set([...this.#own.written, ...getKept().slugs]);
    return new Set(getReceived() ? getChoice().slugs.filter((item) => isTyped(item) && !own.has(item)) : []);
  }

  #showNotice(foreign: ReadonlySet<string>): void {
    const { getChoice, getKept, getReceived } = this.#context;
    const { element, text, leave } = this.#notice;
    const kept = getKept().slugs;
    element.hidden = !getReceived() || getChoice().slugs.length === 0;
    leave.hidden = kept.length === 0;
    text.data = [
      typeset(texts.received),
      kept.length > 0 && format(texts.stillKept, { lines: countItems(kept) }),
      foreign.size > 0 && typeset(texts.foreign),
    ]
      .filter(Boolean)
      .join(' ');
    const told = getReceived() || this.#isKept(getChoice()) ? '' : typeset(texts.notStored);
    if (this.#warning.textContent !== told) this.#warning.textContent = told;
  }

  /** Which of the tools have something to do. */
  #showTools(): void {
    const { getChoice, getKept, readStored } = this.#context;
    const { buttons, columns } = this.#tools;
    const choice = getChoice();
    const previous = readStored(previousKey) ?? '';
    buttons.undo.disabled = !this.#history.canUndo;
    buttons.redo.disabled = !this.#history.canRedo;
    buttons.previous.hidden = previous === '' || previous === writeChoice(getKept());
    for (const button of [buttons.share, buttons.sort, buttons.export, buttons.clear]) button.disabled = choice.slugs.length === 0;
    columns.value = String(choice.columns ?? '');
  }

  #showFields(): void {
    const choice = this.#context.getChoice();
    const { fields } = this.#tools;
    const signed = this.#sheet.querySelector('.signed');
    if (signed) signed.textContent = [choice.name, choice.date].filter(Boolean).join('\u00a0· ');
    for (const [key, field] of Object.entries(fields))
      if (field !== document.activeElement) field.value = choice[key as keyof typeof fields] ?? '';
  }

  /** What the notices above the sheet offer. */
  #followNotices(): void {
    const { getChoice, setChoice, getKept, announce } = this.#context;
    const { title } = this.#tools.fields;
    this.#notice.keep.addEventListener('click', () => {
      if (this.#keep(getChoice())) announce(typeset(texts.kept));
      title.focus();
    });
    this.#notice.leave.addEventListener('click', () => {
      setChoice(getKept(), false);
      title.focus();
    });
    this.#repairs.retry.addEventListener('click', () => void this.#bring());
    this.#repairs.forget.addEventListener('click', () => {
      setChoice({ ...getChoice(), slugs: getChoice().slugs.filter((slug) => !this.#missing.includes(slug)) });
      title.focus();
    });
  }

  /** Buttons of the form of the whole sheet, its columns and its file. */
  #followTools(): void {
    const { getChoice, setChoice } = this.#context;
    const { form, buttons, columns, file } = this.#tools;
    const actions: Readonly<Record<string, () => void>> = {
      undo: () => this.#step('undo', texts.undone),
      redo: () => this.#step('redo', texts.redone),
      previous: () => this.#takePrevious(),
      sort: () => void this.#sort(),
      export: () => this.#export(),
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#share();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#clear();
    });
    form.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      this.#refocus = () =>
        target.disabled || target.hidden ? [buttons.undo, buttons.redo].find((button) => !button.disabled) : undefined;
      actions[target.value]?.();
    });
    columns.addEventListener('change', () => setChoice({ ...getChoice(), columns: readChoice(`?colonnes=${columns.value}`).columns }));
    file.addEventListener('change', () => void this.#open(file));
  }

  #step(way: 'undo' | 'redo', told: string): void {
    if (this.#restore(this.#history[way]())) this.#context.announce(told);
  }

  #takePrevious(): void {
    if (this.#keep(readChoice(this.#context.readStored(previousKey) ?? ''))) this.#context.announce(typeset(texts.previousDone));
  }

  async #sort(): Promise<void> {
    try {
      const order = (await (await fetch(this.#sheet.dataset.order ?? '')).json()) as string[];
      const choice = this.#context.getChoice();
      this.#context.setChoice({ ...choice, slugs: sortItems(choice.slugs, order) });
      this.#say('');
      this.#context.announce(typeset(texts.sorted));
    } catch {
      this.#say(texts.notSorted);
    }
  }

  /** Copies the address of the sheet. */
  #share(): void {
    const { announce } = this.#context;
    const { doneStatus, refusedStatus } = copyTexts;
    navigator.clipboard.writeText(location.origin + location.pathname + (this.#suffix || location.hash)).then(
      () => announce(doneStatus),
      () => announce(refusedStatus),
    );
  }

  #clear(): void {
    const { getReceived, setChoice, announce } = this.#context;
    // What was kept can be taken again, even another day.
    if (getReceived()) setChoice({ slugs: [], title: '' });
    else this.#keep({ slugs: [], title: '' });
    this.#tools.buttons.undo.focus();
    announce(typeset(texts.cleared));
  }

  #export(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeFile(this.#context.getChoice())], { type: 'application/json' }));
    link.download = 'antiseche.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async #open(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? [];
    // Nothing was chosen: nothing changes.
    if (!chosen) return;
    const read = await readFile(chosen);
    // The same file may be opened again.
    file.value = '';
    if (read === undefined || read === 'newer') {
      this.#say(read ? texts.tooRecent : texts.notRead);
      return;
    }
    // Like a sheet that comes by its address: seen first, kept when the reader says so.
    this.#context.receive(read);
    this.#say('');
    this.#context.announce(format(texts.opened, { lines: countItems(read.slugs) }));
  }

  /** Title, name and date, as they are typed. */
  #followFields(): void {
    const { getChoice, setChoice } = this.#context;
    for (const [key, field] of Object.entries(this.#tools.fields)) {
      field.addEventListener('input', () => {
        this.#typed = key;
        setChoice({ ...getChoice(), [key]: field.value.trim() });
      });
      field.addEventListener('blur', () => {
        this.#typed = undefined;
        // What another tab wrote meanwhile was not put under the reader's fingers.
        requestAnimationFrame(() => this.#showFields());
      });
    }
  }
}

/** Makes the tools of a sheet: title, order, count of pages, address. `first` is what was chosen when the page came. */
export const createEditor = (sheet: OwnSheet, first: FirstChoice, context: EditorContext): SheetEditor => new Editor(sheet, first, context);
