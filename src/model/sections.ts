import { typeset } from '../text/typeset.ts';
import { ui } from '../ui.ts';
import type { Course, PageLink } from './course.ts';
import { hrefs } from './href.ts';
import type { FileFormat } from './instructions.ts';
import { type ListPage, listPages } from './list-pages.ts';
import type { PlainPage } from './publication.ts';

/** A part of the site, as the running head names it. */
export type Section = PageLink;

/** Chapters, then the reference: the length does not depend on the number of pages. Empty parts are left out. */
export function toSections(
  { chapters, exercises }: Course,
  formats: readonly Pick<FileFormat, 'title' | 'menu' | 'href'>[] = [],
): Section[] {
  return [
    ...chapters.filter(({ pages, isInHead }) => isInHead && pages.length > 0).map(({ title, href }) => ({ title, href })),
    ...(exercises.length > 0 ? [{ title: ui.exercise.short, href: hrefs.exercises }] : []),
    { title: ui.entry.short, href: hrefs.entries },
    ...formats.map(({ title, menu = title, href }) => ({ title: menu, href })),
    { title: ui.sheet.title, href: hrefs.sheet },
  ];
}

/** Pages of reference that have no place of their own in the running head, in the order of its menu and of the foot. */
const reference = ['explain', 'errors', 'revision', 'glossary', 'misconceptions', 'options'] as const satisfies ListPage[];

/** Links to the lists of reference that the subject has. */
export const toReferenceLinks = (present: readonly ListPage[]): Section[] =>
  reference.filter((name) => present.includes(name)).map((name) => ({ title: listPages[name].title, href: listPages[name].href }));

/** The same, then the pages that stand by themselves. */
export const toFooterLinks = (present: readonly ListPage[], pages: readonly PlainPage[]): Section[] => [
  ...toReferenceLinks(present),
  ...pages.flatMap(({ label, href }) => (label === undefined ? [] : { title: typeset(label), href })),
];
