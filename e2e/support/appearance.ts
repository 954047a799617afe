import { globSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { output, pages, read, readPage } from './site.ts';

/** Attributes that a style sheet of the site selects on, and the values that it knows of each. */
type Styled = ReadonlyMap<string, ReadonlySet<string>>;

function findStyled(): Styled {
  const sheets = [
    ...globSync('**/*.css', { cwd: output }).map(read),
    // Every page has the same few rules in its head.
    ...[...readPage('').matchAll(/<style\b[^>]*>(?<css>.*?)<\/style>/gs)].map(({ groups }) => groups?.css ?? ''),
  ];
  const styled = new Map<string, Set<string>>();
  for (const sheet of sheets)
    for (const { groups } of sheet.matchAll(/\[(?<name>[a-z][a-z-]*)(?:[~|^$*]?=["']?(?<value>[^"'\]]*)["']?)?/g)) {
      const { name = '', value = '' } = groups ?? {};
      styled.set(name, (styled.get(name) ?? new Set()).add(value));
    }
  return styled;
}

/** Each element of a page as style sheets know it (name, classes, attributes they select on), within its parent and the parent of that. */
export function findAppearances(html: string, styled: Styled): Set<string> {
  const around: string[] = [];
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      const marks = Object.entries(attributes)
        .filter(([attribute]) => attribute === 'class' || styled.has(attribute))
        .map(([attribute, value]) => {
          if (attribute === 'class') return value.split(/\s+/).sort().join('.');
          // Of a value that no rule names, a rule knows that it is there, or how it begins.
          const known = [...(styled.get(attribute) ?? [])].filter((one) => one !== '' && value.startsWith(one));
          return `${attribute}=${known.join()}`;
        });
      around.push([name, ...marks.sort()].join(' '));
      found.add(around.slice(-3).join(' > '));
    },
    onclosetag() {
      around.pop();
    },
  });
  parser.end(html);
  return found;
}

/** A name, and what it brings. */
type Named = readonly [name: string, found: ReadonlySet<string>];

/** Few sets that hold together what all hold: at each turn, the one that brings the most. */
export function cover(sets: readonly Named[]): string[] {
  const rest = sets.map(([name, found]) => ({ name, missing: new Set(found) }));
  const chosen: string[] = [];
  for (;;) {
    const best = rest.reduce((one, other) => (other.missing.size > one.missing.size ? other : one));
    if (best.missing.size === 0) return chosen;
    chosen.push(best.name);
    const brought = [...best.missing];
    for (const { missing } of rest) for (const one of brought) missing.delete(one);
  }
}

let appearances: readonly Named[] | undefined;

function readAppearances(): readonly Named[] {
  const styled = findStyled();
  return pages.map((path) => [path, findAppearances(readPage(path), styled)]);
}

/**
 * Few pages on which everything that any page shows is seen.
 *
 * @param depth how much is one appearance: 1, an element; 3, an element within its parent and the parent of that
 */
export function choosePages(depth: 1 | 3): readonly string[] {
  appearances ??= readAppearances();
  if (depth === 3) return cover(appearances);
  return cover(appearances.map(([path, found]) => [path, new Set([...found].map((one) => one.split(' > ').at(-1) ?? ''))]));
}
