import { ui } from '../ui.ts';

/** A heading of a page, as Astro lists it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** Ids of the steps of a session: the titles of level 3 below « Étapes ». */
export function toSteps(headings: readonly Heading[]): string[] {
  const start = headings.findIndex(({ depth, text }) => depth === 2 && text === ui.exercise.sections.steps);
  if (start === -1) return [];
  const after = headings.slice(start + 1);
  const end = after.findIndex(({ depth }) => depth === 2);
  return after.slice(0, end === -1 ? undefined : end).flatMap(({ depth, slug }) => (depth === 3 ? [slug] : []));
}
