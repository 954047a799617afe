/** A line that the reader wrote: a command with its title, a note, or a heading. */
export interface OwnLine {
  kind: 'command' | 'note' | 'heading';
  /** Title of a command, or the text. */
  text: string;
  command: string;
}

/** No slug begins so. */
const signs = { command: '=', note: '!', heading: '#' } as const;

/** Whether an item of a choice is a line that someone wrote. */
export const isOwnLine = (item: string): boolean => /^[=!#]/.test(item);

/** Whether an item is a command that has a page of its own: neither written by someone, nor a message, an instruction, a note or a file. */
export const isEntry = (item: string): boolean => !isOwnLine(item) && !item.includes('/');

/** Whether it says what to type: someone who did not write it reads it first. */
export const isTyped = (item: string): boolean => isOwnLine(item) && !item.startsWith(signs.heading);

/** A line of one's own as one item of a choice: `=Title|docker ps`, `!note`, `#heading`. */
export const writeOwnLine = ({ kind, text, command }: OwnLine): string =>
  signs[kind] + (kind === 'command' ? `${text.replaceAll('|', '/')}|${command}` : text);

/** The line that an item stands for; nothing when the item is the slug of an entry. */
export function readOwnLine(item: string): OwnLine | undefined {
  const text = item.slice(1);
  if (item.startsWith(signs.note)) return { kind: 'note', text, command: '' };
  if (item.startsWith(signs.heading)) return { kind: 'heading', text, command: '' };
  if (!item.startsWith(signs.command)) return undefined;
  const cut = text.indexOf('|');
  return cut < 0
    ? { kind: 'command', text: '', command: text }
    : { kind: 'command', text: text.slice(0, cut), command: text.slice(cut + 1) };
}

/** Items in the order of the site, below each heading; lines that someone wrote stay where they are. */
export function sortItems(items: readonly string[], order: readonly string[]): string[] {
  const ranks = new Map(order.map((slug, index) => [slug, index]));
  const sorted: string[] = [];
  for (let start = 0; start < items.length; ) {
    const next = items.findIndex((item, index) => index > start && item.startsWith(signs.heading));
    const part = items.slice(start, next < 0 ? undefined : next);
    const entries = part
      .filter((item) => !isOwnLine(item))
      .toSorted((a, b) => (ranks.get(a) ?? order.length) - (ranks.get(b) ?? order.length));
    sorted.push(...part.map((item) => (isOwnLine(item) ? item : (entries.shift() ?? item))));
    start += part.length;
  }
  return sorted;
}
