import { isMap, isScalar, parseDocument } from 'yaml';

/** How other files of a collection write a field. */
export interface FieldExample {
  /** Name of a file that has it, and its lines there; only of a field that holds more than one value. */
  written?: { file: string; text: string };
  /** Every value that it has somewhere, when they are few: one of them is what an author wants. */
  used?: string[];
}

/** With more values than that a field is free text, not a choice. */
const mostValues = 15;

/**
 * How the fields of a collection are written, from the files that it has.
 *
 * @param files name → text, YAML or beginning with YAML between two lines « --- »
 */
export function findExamples(files: ReadonlyMap<string, string>): Map<string, FieldExample> {
  const written = new Map<string, { file: string; text: string }[]>();
  const values = new Map<string, Set<string>>();
  for (const [file, source] of files) {
    const yaml = /^---\n(?<yaml>[\s\S]*?\n)---(?:\n|$)/.exec(source)?.groups?.yaml ?? source;
    const { contents } = parseDocument(yaml);
    if (!isMap(contents)) continue;
    for (const [index, { key, value }] of contents.items.entries()) {
      const next = contents.items[index + 1]?.key;
      const [start, end] = [isScalar(key) ? key.range?.[0] : undefined, isScalar(next) ? next.range?.[0] : yaml.length];
      const name = isScalar(key) ? String(key.value) : '';
      if (start === undefined) continue;
      if (isScalar(value)) values.set(name, (values.get(name) ?? new Set()).add(String(value.value)));
      else written.set(name, [...(written.get(name) ?? []), { file, text: yaml.slice(start, end).trimEnd() }]);
    }
  }
  return new Map([
    ...[...values]
      .filter(([, found]) => found.size <= mostValues && found.size * 2 < files.size)
      .map(([name, found]): [string, FieldExample] => [name, { used: [...found].sort() }]),
    ...[...written].map(([name, all]): [string, FieldExample] => {
      // Neither the barest nor the longest: what most look like.
      const typical = all.toSorted((a, b) => a.text.length - b.text.length)[Math.floor(all.length / 2)];
      return [name, typical ? { written: typical } : {}];
    }),
  ]);
}
