import { toId } from '../text/id.ts';
import { withoutMarks } from '../text/inline-marks.ts';
import type { Course } from './course.ts';
import type { Entry } from './entry.ts';
import type { Term } from './glossary.ts';
import { toOptionAnchor } from './href.ts';
import type { Instruction } from './instructions.ts';

/** Something that the index names. */
export interface AlphabetItem {
  label: string;
  href: string;
  isCommand: boolean;
}

export interface AlphabetLetter {
  id: string;
  letter: string;
  items: AlphabetItem[];
}

/** Every option, once: what it does where it is told. */
function toOptions(entries: readonly Entry[]): (AlphabetItem & { key: string })[] {
  const options = new Map<string, AlphabetItem & { key: string }>();
  for (const { href, optionHome, options: useful, otherOptions } of entries) {
    if (optionHome !== href) continue;
    for (const { long, names } of [...useful, ...otherOptions]) {
      const label = names.toReversed().join(', ');
      if (!options.has(label)) options.set(label, { label, href: `${href}#${toOptionAnchor(long)}`, isCommand: true, key: long });
    }
  }
  return [...options.values()];
}

/**
 * The complete index of the site, by first letter without its accent. A command is filed under its first word
 * after the program's name, as a reader looks for it: `docker stop` under S.
 */
export function toAlphabet({
  entries,
  course,
  terms,
  instructions = [],
}: {
  entries: readonly Entry[];
  course: Course;
  terms: readonly Term[];
  instructions?: readonly Instruction[];
}): AlphabetLetter[] {
  const items = [
    ...entries.map(({ command, href }) => ({
      label: command,
      href,
      isCommand: true,
      key: command.replace(/^(?:sudo\s+)?\S+\s+(?=[a-z])/, ''),
    })),
    ...[...course.chapters.flatMap(({ pages }) => pages), ...course.exercises].map(({ title, href }) => ({
      label: title,
      href,
      isCommand: false,
      key: withoutMarks(title),
    })),
    ...toOptions(entries),
    ...instructions.map(({ name, href }) => ({ label: name, href, isCommand: true, key: name })),
    ...terms.map(({ term, href }) => ({ label: term, href, isCommand: false, key: withoutMarks(term) })),
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
