/** What a reader wants on a sheet of their own. */
export interface Choice {
  /** Slugs of entries, and lines of the reader's own as one text each (`own-line.ts`), in order, each once. Those of an address may be anything. */
  slugs: readonly string[];
  /** Empty: the usual one. */
  title: string;
  /** Who made it and when, in the reader's words; printed beside the title. */
  name?: string | undefined;
  date?: string | undefined;
  /** On paper; absent: what fills it best. */
  columns?: 1 | 2 | 3 | undefined;
}

/** Where the choice is kept. */
export const choiceKey = 'fiches';

/** Longest title that is kept, in characters: it must hold on a line of the sheet. */
export const longestTitle = 60;

/** Longest name and date that are kept, in characters: both stand on the line of the title. */
export const longestSignature = 30;

/** More than the sheet of a whole book: an address beyond that is an accident. */
const mostSlugs = 500;

/** Signs that nobody sees, fillers that count as letters among them. */
const unseen = /[\p{C}\p{DI}\p{Zl}\p{Zp}\u2800\u{1d159}]+/gu;

/** The beginning of a text; half a sign, which no address holds, is no part of it. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/\p{Cs}$/u, '');

/** A text of an address on one line, without what nobody sees. */
const toLine = (text: string, longest: number): string => cut(text.replace(unseen, ' '), longest).trim();

/** A choice as an address holds it: `?fiches=run,ps&titre=Lundi`. Anything else is no choice. */
export function readChoice(query: string): Choice {
  const params = new URLSearchParams(query);
  const slugs = (params.get('fiches') ?? '').split(',').map(readItem);
  const columns = ([1, 2, 3] as const).find((count) => String(count) === params.get('colonnes'));
  const readLine = (key: string, longest: number) => toLine(params.get(key) ?? '', longest);
  const name = readLine('nom', longestSignature);
  const date = readLine('date', longestSignature);
  return {
    // A line that nobody wrote anything in is none.
    slugs: [...new Set(slugs)].filter((slug) => /[^=!#|]/.test(slug)).slice(0, mostSlugs),
    title: readLine('titre', longestTitle),
    ...(name && { name }),
    ...(date && { date }),
    ...(columns && { columns }),
  };
}

/** The query of an address that shares a choice; empty when nothing is chosen. */
export function writeChoice({ slugs, title, name, date, columns }: Choice): string {
  if (slugs.length === 0) return '';
  const items = slugs.map((slug) => encodeURIComponent(slug.replace(/[%,]/g, encodeURIComponent)));
  const others = Object.entries({ titre: title, nom: name, date, colonnes: columns }).flatMap(([key, value]) =>
    value ? [`&${key}=${encodeURIComponent(value)}`] : [],
  );
  // A list is written with its commas.
  return `?fiches=${items}${others.join('')}`;
}

/** Longest title and command of a line of one's own, in characters: the form that takes them says so. */
export const longestLine = { text: 100, command: 600 };

/** Longest item that is kept: a line of one's own, and the signs around its two parts. */
const longestItem = longestLine.text + longestLine.command + 2;

/** An item of the list of an address: its commas and per cents, which would cut it, are written twice over. */
function readItem(text: string): string {
  const item = toLine(text.replace(/%2C/g, ',').replace(/%25/g, '%'), longestItem + 1);
  // The beginning of a command may be another command: what is left of it shows that it was cut.
  return item.length > longestItem ? `${cut(item, longestItem - 1)}…` : item;
}

/** The choice with an entry more, at its end, or less. */
export const toggle = ({ slugs, ...others }: Choice, slug: string): Choice => ({
  ...others,
  slugs: slugs.includes(slug) ? slugs.filter((other) => other !== slug) : [...slugs, slug],
});
