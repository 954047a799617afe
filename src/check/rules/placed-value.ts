import { parseTemplate, type Segment } from '../../command-line/template.ts';
import { FormatError, type NamedFormat, toFormats } from '../../source/formats.ts';
import type { Problem } from '../../source/problem.ts';
import type { Site } from '../../source/schema.ts';
import { findTypographyInCode } from '../language/typography-check.ts';
import type { Rule } from './rule.ts';

/** What a text is, as far as its form tells; undefined when it may be anything. */
function kindOf(value: string): 'chemin' | 'nombre' | undefined {
  if (/^\d+$/.test(value)) return 'nombre';
  return /^[.~/]|\/|\\|\.\w+$/.test(value) ? 'chemin' : undefined;
}

/** Names, in order, and the pattern of the commands that a template makes, one group for each name. */
function toPattern(template: string): { names: string[]; pattern: RegExp } {
  const names: string[] = [];
  const write = (segment: Segment): string => {
    if (segment.kind === 'text') return RegExp.escape(segment.text).replace(/(?:\\x20|\\n| )+/g, String.raw`\s+`);
    if (segment.kind === 'optional') return `(?:${segment.segments.map(write).join('')})?`;
    names.push(segment.name);
    return String.raw`("[^"]*"|'[^']*'|[^\s"']+?)`;
  };
  const source = parseTemplate(template).map(write).join('');
  return { names, pattern: new RegExp(`^${source}$`) };
}

/** What the example puts in the place of each value of a command; nothing when it is built otherwise. */
function readValues(command: string, example: string): [name: string, value: string][] {
  const { names, pattern } = toPattern(command);
  const values = pattern.exec(example.trim())?.slice(1) ?? [];
  return names.flatMap((name, index): [string, string][] => {
    const value = values[index];
    return value === undefined || /[$`]/.test(value) || findTypographyInCode(value).length > 0
      ? []
      : [[name, value.replace(/^(["'])(.*)\1$/, '$2')]];
  });
}

function readFormats(site: Site): ReadonlyMap<string, NamedFormat> {
  try {
    return toFormats(site.formats);
  } catch (error) {
    if (error instanceof FormatError) return new Map(); // told by `known-format.ts`
    throw error;
  }
}

export const placedValue: Rule = {
  why: 'Une valeur à remplacer qui a un autre sens ailleurs donne au lecteur une mauvaise explication, et une commande qui échoue.',
  dependsOn: ['command', 'example', 'values'],
  check({ site, entries }) {
    const [first] = site;
    if (!first) return [];
    const { placeholders } = first.fields;
    const formats = readFormats(first.fields);
    return entries.flatMap(({ file, fields, placeOf }) =>
      readValues(fields.command, fields.example).flatMap(([name, value]): Problem[] => {
        const known = placeholders[name];
        // A value of its own says that the entry means something else.
        if (!known || Object.hasOwn(fields.values, name)) return [];
        const form = formats.get(known.format ?? '');
        const kind = kindOf(known.default);
        const isOther = form ? !form.pattern.test(value) : kind !== undefined && kind !== kindOf(value);
        if (!isOther) return [];
        return [
          {
            file,
            ...placeOf(['command']),
            message: `<${name}> n’a pas ici le sens qu’il a dans site.yaml : l’exemple y met « ${value} ».`,
            advice: `<${name}> : ${known.meaning} (« ${known.default} » par défaut). Choisir un autre nom, ou donner sa valeur dans la fiche, sous « values ».`,
          },
        ];
      }),
    );
  },
};
