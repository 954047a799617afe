import type { Course } from './course.ts';
import type { Entry } from './entry.ts';
import type { Term } from './glossary.ts';
import { toId } from './id.ts';
import { withoutMarks } from './marks.ts';

/** Something that the index names. */
export interface AlphabetItem {
  label: string;
  href: string;
  /** What it is, in a few words. */
  detail: string;
  isCommand: boolean;
}

export interface AlphabetLetter {
  id: string;
  letter: string;
  items: AlphabetItem[];
}

/**
 * The complete index of the site, by first letter without its accent. A command is filed under its first word
 * after the program's name, as a reader looks for it: `docker stop` under S.
 */
export function toAlphabet({
  entries,
  course,
  terms,
}: {
  entries: readonly Entry[];
  course: Course;
  terms: readonly Term[];
}): AlphabetLetter[] {
  const items = [
    ...entries.map(({ command, title, href }) => ({
      label: command,
      detail: title,
      href,
      isCommand: true,
      key: command.replace(/^(?:sudo\s+)?\S+\s+(?=[a-z])/, ''),
    })),
    ...[...course.chapters.flatMap(({ pages }) => pages), ...course.exercises].map(({ title, summary, href }) => ({
      label: title,
      detail: summary,
      href,
      isCommand: false,
      key: withoutMarks(title),
    })),
    ...terms.map(({ term, definition, href }) => ({ label: term, detail: definition, href, isCommand: false, key: withoutMarks(term) })),
  ].toSorted((a, b) => a.key.localeCompare(b.key, 'fr'));

  const letters = new Map<string, AlphabetItem[]>();
  for (const { key, ...item } of items) {
    const letter = toId(key).charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), item]);
  }
  return [...letters]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([letter, found]) => ({ id: `lettre-${letter.toLowerCase()}`, letter, items: found }));
}
