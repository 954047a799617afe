import type { AccessibilityFields } from '../source/schema.ts';
import { typeset } from '../text/typeset.ts';
import { format, ui } from '../ui.ts';
import type { Course, PageLink } from './course.ts';
import { hrefs } from './href.ts';

/** A part of the site, as the running head names it. */
export type Section = PageLink;

/** Chapters, then the reference: the length does not depend on the number of pages. Empty parts are left out. */
export function toSections({ chapters, exercises }: Course, formats: readonly PageLink[] = []): Section[] {
  return [
    ...chapters.filter(({ pages }) => pages.length > 0).map(({ title, href }) => ({ title, href })),
    ...(exercises.length > 0 ? [{ title: ui.exercise.short, href: hrefs.exercises }] : []),
    { title: ui.entry.short, href: hrefs.entries },
    ...formats.map(({ title, href }) => ({ title, href })),
    { title: ui.sheet.title, href: hrefs.sheet },
  ];
}

/** Pages of reference that the running head has no room for, in the order of the foot. */
const reference = {
  glossary: { title: ui.glossary.title, href: hrefs.glossary },
  errors: { title: ui.errors.title, href: hrefs.errors },
  misconceptions: { title: ui.misconceptions.title, href: hrefs.misconceptions },
  options: { title: ui.optionLetters.title, href: hrefs.options },
  revision: { title: ui.revision.title, href: hrefs.revision },
  reuse: { title: ui.reuse.title, href: hrefs.reuse },
  about: { title: ui.about.title, href: hrefs.about },
} as const satisfies Record<string, Section>;

/** Pages of reference that not every subject has. */
export type ReferencePage = keyof typeof reference;

/** What the foot may lead to: parts that are there or not, and how far the rules of accessibility are kept, where a page tells. */
export interface FooterContents extends Readonly<Record<ReferencePage, boolean>> {
  readonly accessibility: AccessibilityFields['state'] | undefined;
}

/** Links to the pages of reference that the subject has; the last one says the state of accessibility, as French law wants it said. */
export function toFooterLinks({ accessibility, ...present }: FooterContents): Section[] {
  const { footer, states } = ui.accessibility;
  return [
    ...Object.entries(reference).flatMap(([name, section]) => (present[name as ReferencePage] ? section : [])),
    ...(accessibility ? [{ title: typeset(format(footer, { state: states[accessibility] })), href: hrefs.accessibility }] : []),
  ];
}
