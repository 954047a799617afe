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
  /** What it is, in a few words. */
  detail: string;
  isCommand: boolean;
}

export interface AlphabetLetter {
  id: string;
  letter: string;
  items: AlphabetItem[];
}

/** Every option, once: what it does where it is told, and the commands that have it. */
function toOptions(entries: readonly Entry[]): (AlphabetItem & { key: string })[] {
  const options = new Map<string, { href: string; key: string; clis: Set<string> }>();
  for (const { href, optionHome, cli, options: useful, otherOptions } of entries) {
    if (optionHome !== href) continue;
    for (const { long, names } of [...useful, ...otherOptions]) {
      const label = names.toReversed().join(', ');
      const known = options.get(label);
      if (known) known.clis.add(cli);
      else options.set(label, { href: `${href}#${toOptionAnchor(long)}`, key: long, clis: new Set([cli]) });
    }
  }
  return [...options].map(([label, { href, key, clis }]) => ({
    label,
    detail: [...clis].join(', '),
    href,
    isCommand: true,
    key,
  }));
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
    ...toOptions(entries),
    ...instructions.map(({ name, title, href }) => ({ label: name, detail: title, href, isCommand: true, key: name })),
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
