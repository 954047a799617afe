import { typeset } from '../../text/typeset.ts';
import { copyTexts } from '../../ui-copy.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { type Choice, moveTo, readChoice, writeChoice } from '../choice/choice.ts';
import { create } from '../search/create.ts';
import { type ReaderValues, toFragment, toReaderValues } from '../snippet/values.ts';
import { valuesKey } from '../snippet/values-key.ts';
import { createLine, createOwnLine } from './create-line.ts';
import { applyFit, fit } from './fit.ts';
import { isEntry, isOwnLine, isTyped, readOwnLine, sortItems, writeOwnLine } from './own-line.ts';
import type { OtherEntry } from './sheet-data.ts';
import css from './sheet-editor.css?inline';
import { createHistory } from './sheet-history.ts';
import { createMoves, createNotice, createOwnForm, createRepairs, createTools } from './sheet-tools.ts';
import { lengthen, shorten } from './short-address.ts';

const style = new CSSStyleSheet();
style.replaceSync(css);
document.adoptedStyleSheets.push(style);

/** What the editor needs of the page; given, so that its script brings nothing of what the page already holds. */
export interface EditorContext {
  getChoice(): Choice;
  /** `received`: shown, and not kept in the browser. */
  setChoice(choice: Choice, received?: boolean): void;
  getKept(): Choice;
  getReceived(): boolean;
  /** Shows what came from a file. */
  receive(choice: Choice): void;
  readStored(key: string): string | null;
  store(key: string, value: string | undefined): void;
  announce(text: string): void;
}

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

/** Longest part of an unknown slug that is named: the address may hold anything. */
const longestNameCharacters = 30;

/** What a line is called: its title or, where it has none, its command. */
const nameOf = (line: HTMLElement): string =>
  [...line.querySelectorAll(':scope > :is(b, i, h3, a:not(.explain), code)')].map(({ textContent }) => textContent).find(Boolean) ?? '';

/** What is saved in a file. */
interface SheetFile extends Choice {
  version: number;
}

const fileVersion = 1;

/** What a file holds that was saved here; nothing when it holds no sheet. */
function readFile(text: string): Choice | undefined {
  try {
    const { version = fileVersion, slugs, title = '', name = '', date = '', columns } = JSON.parse(text) as Partial<SheetFile>;
    if (version !== fileVersion || !Array.isArray(slugs) || slugs.length === 0 || !slugs.every((slug) => typeof slug === 'string'))
      return undefined;
    // As cautious as with an address.
    return readChoice(writeChoice({ slugs, title: String(title), name: String(name), date: String(date), columns }));
  } catch {
    return undefined;
  }
}

/** The sheet of an address in its compact form; where it is damaged the page says so. */
export async function readShort(sheet: HTMLElement, short: string): Promise<Choice | undefined> {
  const choice = readChoice((await lengthen(short)) ?? '');
  const isRead = choice.slugs.length > 0;
  const status = sheet.querySelector('.unknown');
  if (status) status.textContent = isRead ? '' : typeset(texts.damaged);
  return isRead ? choice : undefined;
}

/** Longest address that a code of the foot holds in modules that a telephone tells apart. */
const longestCode = 500;

/** Widths of the code, in millimetres. */
const [leastCode, mostCode] = [14, 25];

/** Longest address that the foot writes out: what is longer is nobody's to type. */
const longestWritten = 90;

/** What follows the address of the page where a whole sheet is, in its shortest form, with the values that its commands are written with: a fragment, so that whoever opens it tells no host what is on the sheet. */
async function toSuffix(query: string, values: ReaderValues): Promise<string> {
  const compact = `feuille=${query && (await shorten(query))}`;
  const sheet = query.slice(1);
  return toFragment(values, `#${sheet.length <= compact.length ? sheet : compact}`);
}

/** Writes in the foot where this very sheet is, with its code; without a public address, nothing. */
async function showAddress(sheet: HTMLElement, suffix: string): Promise<void> {
  const { address } = sheet.dataset;
  const foot = sheet.querySelector<HTMLElement>('section > .foot');
  if (!address || !foot) return;
  const best = address + suffix;
  const svg = foot.querySelector('svg') ?? foot.appendChild(createSvg('svg'));
  svg.role = 'img';
  const isShort = best.length <= longestCode;
  svg.toggleAttribute('hidden', !isShort);
  const written = foot.querySelector('[data-address]');
  if (written)
    written.textContent = best.length <= longestWritten ? best : format(isShort ? texts.coded : texts.tooLongForCode, { address });
  if (!isShort) return;
  const { toQrCode } = await import('./qr.ts');
  const { size, path } = toQrCode(best);
  // As large as a telephone reads it: its modules are a third of a millimetre wide.
  foot.style.setProperty('--code', `${Math.min(mostCode, Math.max(leastCode, size / 3))}mm`);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.ariaLabel = best;
  const modules = createSvg('path');
  modules.setAttribute('d', path);
  svg.replaceChildren(modules);
}

const createSvg = <Name extends 'svg' | 'path'>(name: Name): SVGElementTagNameMap[Name] =>
  document.createElementNS('http://www.w3.org/2000/svg', name);

const format = (text: string, values: Readonly<Record<string, string | number>>): string =>
  typeset(text).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** « 1 fiche », « 3 fiches ». */
const toCount = (count: number, [one, many]: readonly [string, string]): string => format(count > 1 ? many : one, { count });

/** « 3 fiches, 2 autres lignes ». */
function countItems(items: readonly string[]): string {
  const entries = items.filter(isEntry).length;
  const others = items.length - entries;
  if (others === 0) return toCount(entries, texts.entries);
  return entries === 0 ? toCount(others, texts.lines) : `${toCount(entries, texts.entries)}, ${toCount(others, texts.otherLines)}`;
}

/** What an item says of itself when its line is not there. */
const nameItem = (item: string): string => `«\u00a0${item.slice(0, longestNameCharacters)}\u00a0»`;

/** Makes the tools of a sheet: title, order, count of pages, address. `first` is what was chosen when the page came. */
export function createEditor(
  sheet: OwnSheet,
  first: FirstChoice,
  { getChoice, setChoice, getKept, getReceived, receive, readStored, store, announce }: EditorContext,
): SheetEditor {
  const section = sheet.querySelector('section');
  const list = sheet.querySelector<HTMLElement>('.flow');
  const heading = sheet.querySelector<HTMLElement>('[data-title]');
  const status = sheet.querySelector('.unknown');
  if (!section || !list || !heading || !status) throw new Error('own-sheet is not whole');
  const { form, fields, output, columns, file, buttons } = createTools(heading.dataset.title ?? '', `${location.pathname}?fiches=`);
  const ownForm = createOwnForm();
  const notice = createNotice();
  const repairs = createRepairs();
  /** Says that what is shown cannot be kept. */
  const warning = create('p', { className: 'warning screen-only', role: 'status' });
  section.before(notice.element, warning, repairs.element, form);
  // A line is added below the others.
  section.after(ownForm.form);
  sheet.querySelector('.compose')?.parentElement?.remove();
  const toKey = ({ choice, received }: State) => JSON.stringify([choice, received]);
  const history = createHistory<State>({ ...first, kept: getKept() }, toKey);
  /** The field that is being typed in: what is typed there is one step. */
  let typed: string | undefined;
  const print = document.querySelector('print-button button');
  const printWhole = print?.textContent ?? '';
  /** What brings the entries that the page does not hold. */
  let coming: Promise<void> | undefined;
  /** Whether they have all been told to the sheet. */
  let isComplete = false;
  let missing: readonly string[] = [];
  /** Lines that the reader wrote here, whatever sheet they are on. */
  const written = new Set<string>();
  /** What follows the address of the page, where this sheet is. */
  let suffix = '';
  /** What gets the focus back once the list is made anew. */
  let refocus: (() => HTMLElement | null | undefined) | undefined;

  /** Lines in order, those of both pages. */
  const getLines = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.lines > li')];

  const count = (): void => {
    const items = getLines().map(({ dataset }) => dataset.entry ?? '');
    const found = fit(section, getChoice().columns);
    if (found) applyFit(section, found, typeset(texts.page));
    // Those that turned the page forgot the name that they were given.
    for (const [index, line] of getLines().entries()) {
      const box = line.matches('[data-shared]') ? line.querySelector('input') : undefined;
      if (box) box.ariaLabel = `${box.title}\u00a0: ${format(texts.numbered, { title: line.dataset.name ?? '', place: index + 1 })}`;
    }
    const pages = found?.pages ?? 0;
    if (print) print.textContent = items.length > 0 ? `${printWhole} (${countItems(items)})` : printWhole;
    output.value = `${countItems(items)} · ${toCount(pages, texts.pages)}`;
    if (pages > 2) output.value += `. ${typeset(texts.tooLong)}`;
    output.toggleAttribute('data-warns', pages > 2);
  };

  /** Values that the lines are written with, by name. */
  const readValues = (): ReaderValues => {
    const stored = toReaderValues(readStored(valuesKey));
    const fields = [...document.querySelectorAll<HTMLInputElement>('command-settings input')];
    const names = [...list.querySelectorAll<HTMLElement>('[data-filled]')].map(({ dataset }) => dataset.placeholder ?? '');
    return Object.fromEntries(
      [...new Set(names)].map((name) => [name, fields.find((field) => field.name === name)?.value || (stored[name] ?? '')]),
    );
  };
  const measure = async (): Promise<void> => {
    count();
    const query = writeChoice(getChoice());
    const found = await toSuffix(query, readValues());
    // Changed meanwhile, it is measured once more.
    if (query !== writeChoice(getChoice())) return;
    suffix = found;
    if (!sheet.dataset.address) return;
    await showAddress(sheet, suffix);
    count();
  };

  const say = (text: string): void => {
    status.textContent = typeset(text);
  };

  const fetchOthers = async (): Promise<void> => {
    const response = await fetch(sheet.dataset.others ?? '');
    const entries = (await response.json()) as OtherEntry[];
    const pick = document.querySelector('.lines sheet-pick');
    const copy = document.querySelector('.lines copy-button');
    isComplete = true;
    if (pick) sheet.add(new Map(entries.map((entry) => [entry.slug, createLine(entry, pick, copy)])));
  };
  /** Brings the entries that are not there, once; what fails is said, and may be asked for again. */
  const bring = (): Promise<void> => {
    coming ??= fetchOthers().catch(() => {
      coming = undefined;
      tellMissing(true);
    });
    return coming;
  };
  /** Says which entries are not shown, and why; they stay in the address, and where the sheet is kept. */
  const tellMissing = (hasFailed: boolean): void => {
    const lost = missing.filter((slug) => !isOwnLine(slug));
    repairs.element.hidden = lost.length === 0 || !(isComplete || hasFailed);
    if (repairs.element.hidden) return;
    repairs.text.data = isComplete
      ? format(texts.unknown, { slugs: lost.map(nameItem).join(', ') })
      : toCount(lost.length, texts.notLoaded);
    repairs.retry.hidden = isComplete;
    repairs.forget.hidden = !isComplete;
  };

  /** Whether the browser keeps what is shown: storage may be full, or forbidden. */
  const isKept = (choice: Choice): boolean => writeChoice(getKept()) === writeChoice(readChoice(writeChoice(choice)));
  /** Keeps what is shown in the browser; what was kept there can be taken again. @returns whether it could */
  const keep = (choice: Choice): boolean => {
    const kept = writeChoice(getKept());
    const replaces = kept !== '' && kept !== writeChoice(choice);
    if (replaces) store(previousKey, kept);
    // Without room for both, the one that was kept stays.
    const hasRoom = !replaces || readStored(previousKey) === kept;
    setChoice(choice, !hasRoom);
    say(hasRoom ? '' : texts.noRoom);
    return hasRoom && isKept(choice);
  };
  const restore = (state: State | undefined): boolean => {
    if (!state) return false;
    if (state.received && writeChoice(state.kept) !== writeChoice(getKept())) setChoice(state.kept, false);
    setChoice(state.choice, state.received);
    return true;
  };
  notice.keep.addEventListener('click', () => {
    if (keep(getChoice())) announce(typeset(texts.kept));
    fields.title.focus();
  });
  notice.leave.addEventListener('click', () => {
    setChoice(getKept(), false);
    fields.title.focus();
  });
  repairs.retry.addEventListener('click', () => void bring());
  repairs.forget.addEventListener('click', () => {
    setChoice({ ...getChoice(), slugs: getChoice().slugs.filter((slug) => !missing.includes(slug)) });
    fields.title.focus();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { doneStatus, refusedStatus } = copyTexts;
    navigator.clipboard.writeText(location.origin + location.pathname + (suffix || location.hash)).then(
      () => announce(doneStatus),
      () => announce(refusedStatus),
    );
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    // What was kept can be taken again, even another day.
    if (getReceived()) setChoice({ slugs: [], title: '' });
    else keep({ slugs: [], title: '' });
    buttons.undo.focus();
    announce(typeset(texts.cleared));
  });
  columns.addEventListener('change', () => setChoice({ ...getChoice(), columns: readChoice(`?colonnes=${columns.value}`).columns }));
  const actions: Readonly<Record<string, () => void>> = {
    undo() {
      if (restore(history.undo())) announce(texts.undone);
    },
    redo() {
      if (restore(history.redo())) announce(texts.redone);
    },
    previous() {
      if (keep(readChoice(readStored(previousKey) ?? ''))) announce(typeset(texts.previousDone));
    },
    async sort() {
      try {
        const order = (await (await fetch(sheet.dataset.order ?? '')).json()) as string[];
        const choice = getChoice();
        setChoice({ ...choice, slugs: sortItems(choice.slugs, order) });
        say('');
        announce(typeset(texts.sorted));
      } catch {
        say(texts.notSorted);
      }
    },
    export() {
      const link = document.createElement('a');
      const saved: SheetFile = { version: fileVersion, ...getChoice() };
      link.href = URL.createObjectURL(new Blob([JSON.stringify(saved, undefined, 2)], { type: 'application/json' }));
      link.download = 'antiseche.json';
      link.click();
      URL.revokeObjectURL(link.href);
    },
  };
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    refocus = () => (target.disabled || target.hidden ? [buttons.undo, buttons.redo].find((button) => !button.disabled) : undefined);
    actions[target.value]?.();
  });
  file.addEventListener('change', async () => {
    const choice = readFile((await file.files?.[0]?.text()) ?? '');
    file.value = '';
    // Like a sheet that comes by its address: seen first, kept when the reader says so.
    if (choice) receive(choice);
    say(choice ? '' : texts.notRead);
    if (choice) announce(format(texts.opened, { lines: countItems(choice.slugs) }));
  });
  ownForm.form.addEventListener('submit', (event) => {
    event.preventDefault();
    const item = writeOwnLine(ownForm.read());
    if (getChoice().slugs.includes(item)) {
      ownForm.text.setCustomValidity(typeset(texts.twice));
      ownForm.text.reportValidity();
      return;
    }
    written.add(item);
    setChoice({ ...getChoice(), slugs: [...getChoice().slugs, item] });
    ownForm.form.reset();
    ownForm.follow();
    ownForm.text.focus();
    announce(typeset(texts.added));
  });

  let dragged: string | undefined;
  list.addEventListener('dragstart', ({ target, dataTransfer }) => {
    dragged = target instanceof HTMLElement ? target.dataset.entry : undefined;
    dataTransfer?.setData('text/plain', dragged ?? '');
  });
  list.addEventListener('dragover', (event) => {
    if (dragged !== undefined) event.preventDefault();
  });
  list.addEventListener('drop', (event) => {
    const over = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry]')?.dataset.entry : undefined;
    if (dragged === undefined || over === undefined) return;
    event.preventDefault();
    setChoice(moveTo(getChoice(), dragged, getChoice().slugs.indexOf(over)));
    dragged = undefined;
  });
  for (const [key, field] of Object.entries(fields)) {
    field.addEventListener('input', () => {
      typed = key;
      setChoice({ ...getChoice(), [key]: field.value.trim() });
    });
    field.addEventListener('blur', () => {
      typed = undefined;
    });
  }

  /** The button of a line, found again once the list is made anew; where the line is gone, that of the one that took its place. */
  const findAgain = (slug: string, value: string, place: number): HTMLElement | undefined => {
    const lines = getLines();
    const line = lines.find(({ dataset }) => dataset.entry === slug) ?? lines[Math.min(place, lines.length - 1)];
    const found = [...(line?.querySelectorAll<HTMLButtonElement>('.moves button') ?? [])].filter(({ disabled }) => !disabled);
    return found.find((button) => button.value === value) ?? found[0] ?? buttons.undo;
  };
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const line = button?.closest<HTMLElement>('[data-entry]');
    const slug = line?.dataset.entry;
    if (!button || !slug) return;
    const shown = getLines().map(({ dataset }) => dataset.entry ?? '');
    const place = shown.indexOf(slug);
    refocus = () => findAgain(slug, button.value, place);
    const choice = getChoice();
    const name = line.dataset.name ?? nameOf(line);
    if (button.value === 'remove') {
      setChoice({ ...choice, slugs: choice.slugs.filter((other) => other !== slug) });
      announce(format(texts.removed, { title: name }));
      return;
    }
    // Those that are not shown keep their place: a line goes past its neighbour in sight.
    const to = button.value === 'top' ? 0 : place + Number(button.value);
    setChoice(moveTo(choice, slug, choice.slugs.indexOf(shown[to] ?? slug)));
    announce(format(texts.moved, { title: name, place: to + 1, count: shown.length }));
  });
  list.addEventListener(
    'change',
    ({ target }) => {
      const place = getLines().findIndex((line) => target instanceof Node && line.contains(target));
      refocus = () => getLines()[Math.min(place, getLines().length - 1)]?.querySelector<HTMLElement>('input, button') ?? buttons.undo;
    },
    { capture: true },
  );
  // Values, shell and length of options change how high a line is.
  document.querySelector('command-settings')?.addEventListener('apply', () => requestAnimationFrame(() => void measure()));
  void document.fonts.ready.then(count);

  /** Lines that someone else wrote, as long as the sheet that they came with is not kept. */
  const findForeign = (): ReadonlySet<string> => {
    const own = new Set([...written, ...getKept().slugs]);
    return new Set(getReceived() ? getChoice().slugs.filter((item) => isTyped(item) && !own.has(item)) : []);
  };
  const showNotice = (received: boolean, foreign: ReadonlySet<string>): void => {
    const kept = getKept().slugs;
    notice.element.hidden = !received || getChoice().slugs.length === 0;
    notice.leave.hidden = kept.length === 0;
    notice.text.data = [
      typeset(texts.received),
      kept.length > 0 && format(texts.stillKept, { lines: countItems(kept) }),
      foreign.size > 0 && typeset(texts.foreign),
    ]
      .filter(Boolean)
      .join(' ');
  };

  return {
    async whole() {
      if (missing.length > 0 && !isComplete) await bring();
      await document.fonts.ready;
      count();
    },
    show(all) {
      const written = all.filter(isOwnLine);
      if (written.length > 0) {
        // Told to the sheet, they come back with it.
        sheet.add(new Map(written.flatMap((item) => [[item, createOwnLine(readOwnLine(item), sheet.dataset.explain ?? '')]])));
        return;
      }
      missing = all;
      const choice = getChoice();
      const received = getReceived();
      history.record({ choice, received, kept: getKept() }, typed);
      const foreign = findForeign();
      showNotice(received, foreign);
      const told = received || isKept(choice) ? '' : typeset(texts.notStored);
      if (warning.textContent !== told) warning.textContent = told;
      const previous = readStored(previousKey) ?? '';
      const isEmpty = choice.slugs.length === 0;
      buttons.undo.disabled = !history.canUndo;
      buttons.redo.disabled = !history.canRedo;
      buttons.previous.hidden = previous === '' || previous === writeChoice(getKept());
      for (const button of [buttons.share, buttons.sort, buttons.export, buttons.clear]) button.disabled = isEmpty;
      columns.value = String(choice.columns ?? '');
      // Offline, what could not be fetched is asked for again at the next change.
      if (missing.length > 0 && !isComplete) void bring();
      tellMissing(false);
      const lines = getLines();
      const names = lines.map(nameOf);
      for (const [index, line] of lines.entries()) {
        const item = line.dataset.entry ?? '';
        const title = names[index] ?? '';
        // Two lines may bear one title, and only their place tells them apart.
        const isShared = names.indexOf(title) !== names.lastIndexOf(title);
        const name = isShared ? format(texts.numbered, { title, place: index + 1 }) : title;
        line.dataset.name = title;
        line.toggleAttribute('data-shared', isShared);
        const moves = createMoves(name, isOwnLine(item));
        line.toggleAttribute('data-foreign', foreign.has(item));
        for (const button of moves.querySelectorAll('button'))
          if (button.value !== 'remove') button.disabled = button.value === '1' ? index === lines.length - 1 : index === 0;
        line.draggable = true;
        // Boxes that were ticked while this script was on its way are told one after the other, of one list.
        line.querySelector('.moves')?.remove();
        const pick = line.querySelector('sheet-pick');
        if (pick) pick.after(moves);
        else line.prepend(moves);
      }
      const signed = sheet.querySelector('.signed');
      if (signed) signed.textContent = [choice.name, choice.date].filter(Boolean).join(' · ');
      for (const [key, field] of Object.entries(fields))
        if (field !== document.activeElement) field.value = choice[key as keyof typeof fields] ?? '';
      void measure();
      refocus?.()?.focus();
      refocus = undefined;
    },
  };
}
