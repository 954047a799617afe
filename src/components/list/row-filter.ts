import { isTyped, toClusterMatcher, toRootMatcher, toRowMatcher } from './match-row.ts';

/** A list that can show what every group of it holds, or what fits the screen. */
interface Foldable extends HTMLElement {
  unfold(isOpen?: boolean): void;
}

/**
 * Shortens a list to the rows that answer what is typed, and the sections that hold them; the address of the page keeps it.
 *
 * @param field what is typed; it may hold something already
 * @param parameter its name in the address
 */
export function filterRows(list: Foldable, field: HTMLInputElement, parameter: string): void {
  /** Other names of the rows, asked for now. Without them the list answers by what it shows. */
  let names: Readonly<Record<string, string>> = {};
  const rows = [...list.querySelectorAll<HTMLElement>(list.dataset.rows ?? 'li')];
  const isLeft = ({ hidden }: HTMLElement): boolean => !hidden;
  /** What a row says; its button says the same in all of them. */
  const say = (row: HTMLElement): string =>
    [...row.childNodes].map((node) => (node instanceof Element && node.matches('copy-button') ? '' : node.textContent)).join('');
  const read = (row: HTMLElement): string => `${say(row)} ${names[row.querySelector('a')?.pathname.split('/').at(-2) ?? ''] ?? ''}`;

  const show = (): void => {
    const texts = rows.map(read);
    // As it is written; where nothing is, in another form of the same words, or letter by letter.
    const ways = [toRowMatcher, toRootMatcher, toClusterMatcher].map((toMatcher) => toMatcher(field.value));
    const matches = ways.find((way) => texts.some(way)) ?? (() => false);
    // A group that is named is shown whole.
    const named = [...list.querySelectorAll('section')].filter((section) =>
      isTyped(field.value, section.querySelector('h2')?.textContent ?? ''),
    );
    for (const [index, row] of rows.entries())
      row.hidden = !(matches(texts[index] ?? '') || named.some((section) => section.contains(row)));
    for (const section of list.querySelectorAll('section')) {
      const own = rows.filter((row) => row !== section && section.contains(row));
      if (own.length > 0) section.hidden = !own.some(isLeft);
    }
    const count = rows.filter(isLeft).length;
    const isAll = field.value.trim() === '';
    list.unfold(isAll ? undefined : true);
    list.querySelector('nav')?.toggleAttribute('hidden', !isAll);
    list.querySelector('form p')?.toggleAttribute('hidden', count > 0);
    const output = list.querySelector('output');
    if (output) output.textContent = isAll || count === 0 ? '' : `${count} ${(count === 1 ? list.dataset.one : list.dataset.many) ?? ''}`;
  };

  const answer = (): void => {
    show();
    const url = new URL(location.href);
    if (field.value === '') url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, field.value);
    history.replaceState(history.state, '', url);
  };
  field.addEventListener('input', answer);
  // Enter opens the only row that is left; of several, none is the one.
  field.form?.addEventListener('submit', (event) => {
    const left = rows.filter(isLeft);
    if (left.length > 0) event.preventDefault();
    if (left.length === 1) left[0]?.querySelector('a')?.click();
  });
  // Whoever types fast has typed before this came.
  if (field.value !== '') answer();
  if (!list.dataset.names) return;
  void fetch(list.dataset.names)
    .then((answer) => answer.json())
    .then((known: Record<string, string>) => {
      names = known;
      if (field.value !== '') show();
    })
    // No network: what the rows say is enough.
    .catch(() => undefined);
}
