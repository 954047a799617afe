import type { Choice } from './choice.ts';

/** The choice with an entry at another place, the nearest that there is. */
export function moveTo({ slugs, ...others }: Choice, slug: string, place: number): Choice {
  const from = slugs.indexOf(slug);
  if (from < 0) return { ...others, slugs };
  return { ...others, slugs: slugs.toSpliced(from, 1).toSpliced(Math.max(place, 0), 0, slug) };
}
