/** What a reader wants on a sheet of their own. */
export interface Choice {
  /** Slugs of entries, in order, each once. Those of an address may be anything. */
  slugs: readonly string[];
  /** Empty: the usual one. */
  title: string;
}

/** Longest title that is kept, in characters: it must hold on a line of the sheet. */
export const longestTitle = 60;

/** More than the sheet of a whole book: an address beyond that is an accident. */
const mostSlugs = 500;

/** A choice as an address holds it: `?fiches=run,ps&titre=Lundi`. Anything else is no choice. */
export function readChoice(query: string): Choice {
  const params = new URLSearchParams(query);
  const slugs = (params.get('fiches') ?? '').split(',').map((slug) => slug.trim());
  return {
    slugs: [...new Set(slugs)].filter((slug) => slug !== '').slice(0, mostSlugs),
    title: (params.get('titre') ?? '')
      .replace(/\p{C}+/gu, ' ')
      .trim()
      .slice(0, longestTitle),
  };
}

/** The query of an address that shares a choice; empty when nothing is chosen. */
export function writeChoice({ slugs, title }: Choice): string {
  if (slugs.length === 0) return '';
  return `?fiches=${slugs.map(encodeURIComponent).join(',')}${title && `&titre=${encodeURIComponent(title)}`}`;
}

/** The choice with an entry more, at its end, or less. */
export const toggle = ({ slugs, title }: Choice, slug: string): Choice => ({
  slugs: slugs.includes(slug) ? slugs.filter((other) => other !== slug) : [...slugs, slug],
  title,
});

/** The choice with an entry one place before or after. */
export function move({ slugs, title }: Choice, slug: string, by: -1 | 1): Choice {
  const from = slugs.indexOf(slug);
  const to = from + by;
  if (from < 0 || to < 0 || to >= slugs.length) return { slugs, title };
  return { slugs: slugs.toSpliced(from, 1).toSpliced(to, 0, slug), title };
}
