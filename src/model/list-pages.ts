import { ui } from '../ui.ts';
import { hrefs } from './href.ts';

/** Pages that list things, in the order in which the search offers them. Menus, search, exports and pictures read this table. */
export const listPages = {
  entries: { title: ui.entry.plural, summary: ui.landing.entriesLead, href: hrefs.entries },
  sheet: { title: ui.sheet.title, summary: ui.sheet.lead, href: hrefs.sheet },
  exercises: { title: ui.exercise.plural, summary: ui.exercise.lead, href: hrefs.exercises },
  revision: { title: ui.revision.title, summary: ui.revision.lead, href: hrefs.revision },
  glossary: { title: ui.glossary.title, summary: ui.glossary.lead, href: hrefs.glossary },
  errors: { title: ui.errors.title, summary: ui.errors.lead, href: hrefs.errors },
  misconceptions: { title: ui.misconceptions.title, summary: ui.misconceptions.lead, href: hrefs.misconceptions },
  options: { title: ui.optionLetters.title, summary: ui.optionLetters.lead, href: hrefs.options },
  explain: { title: ui.explain.title, summary: ui.explain.description, href: hrefs.explain },
} as const satisfies Readonly<Record<string, { title: string; summary: string; href: string }>>;

export type ListPage = keyof typeof listPages;

/** What the pages are made of. */
export interface Listed {
  course: { readonly exercises: readonly unknown[] };
  entries: readonly unknown[];
  terms: readonly unknown[];
  errors: readonly unknown[];
  misconceptions: readonly unknown[];
  letters: readonly unknown[];
}

/** The pages that a subject has: no list is empty. The index and the sheet are always there. */
export function findPresent({ course, entries, terms, errors, misconceptions, letters }: Listed): ListPage[] {
  const lists: Partial<Record<ListPage, readonly unknown[]>> = {
    exercises: course.exercises,
    revision: entries,
    glossary: terms,
    errors,
    misconceptions,
    options: letters,
    explain: entries,
  };
  return (Object.keys(listPages) as ListPage[]).filter((name) => lists[name]?.length !== 0);
}
