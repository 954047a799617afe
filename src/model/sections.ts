import { ui } from '../ui.ts';
import type { Course, PageLink } from './course.ts';
import { hrefs } from './href.ts';

/** A part of the site, as the running head names it. */
export type Section = PageLink;

/** Chapters, then the reference: the length does not depend on the number of pages. Empty parts are left out. */
export function toSections({ chapters, exercises }: Course): Section[] {
  return [
    ...chapters.filter(({ pages }) => pages.length > 0).map(({ title, href }) => ({ title, href })),
    ...(exercises.length > 0 ? [{ title: ui.exercise.short, href: hrefs.exercises }] : []),
    { title: ui.entry.short, href: hrefs.entries },
    { title: ui.glossary.title, href: hrefs.glossary },
    { title: ui.sheet.title, href: hrefs.sheet },
  ];
}
