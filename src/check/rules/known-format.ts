import type { SourceDocument } from '../../source/document.ts';
import { FormatError, type NamedFormat, toFormats } from '../../source/formats.ts';
import type { Problem } from '../../source/problem.ts';
import type { Site } from '../../source/schema.ts';
import type { SourceContent } from '../../source/source.ts';
import { findNearest } from '../../text/nearest.ts';
import type { Rule } from './rule.ts';

/** Forms that can be read, or why they cannot. */
function readFormats({ file, fields, placeOf }: SourceDocument<Site>): Map<string, NamedFormat> | Problem {
  try {
    return toFormats(fields.formats);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { file, ...placeOf(['formats', error.format]), message: error.message };
  }
}

function checkSite(document: SourceDocument<Site>, formats: ReadonlyMap<string, NamedFormat>): Problem[] {
  const { file, fields, placeOf } = document;
  return Object.entries(fields.placeholders).flatMap(([name, { default: value, format }]) =>
    checkValue(value, format, formats, { file, ...placeOf(['placeholders', name]) }),
  );
}

/** The name must exist, and the value have that form. */
function checkValue(
  value: string | undefined,
  name: string | undefined,
  formats: ReadonlyMap<string, NamedFormat>,
  place: Omit<Problem, 'message'>,
): Problem[] {
  if (name === undefined) return [];
  const format = formats.get(name);
  if (!format) {
    const nearest = findNearest(name, formats.keys());
    return [
      {
        ...place,
        message: `Forme de valeur inconnue : « ${name} ».`,
        advice: nearest ? `Vouliez-vous écrire « ${nearest} » ?` : undefined,
      },
    ];
  }
  if (value === undefined || format.pattern.test(value)) return [];
  return [{ ...place, message: `« ${value} » n’a pas la forme attendue.`, advice: format.expects }];
}

/** The format of a placeholder; an unknown one is told where the placeholder is described, not at each of its values. */
const knownFormatOf = (placeholder: { format?: string | undefined } | undefined, formats: ReadonlyMap<string, NamedFormat>) =>
  placeholder?.format !== undefined && formats.has(placeholder.format) ? placeholder.format : undefined;

export const knownFormat: Rule = {
  why: 'Une valeur refusée par le programme serait copiée telle quelle.',
  dependsOn: [],
  check({ site, entries, options }: SourceContent) {
    const [document] = site;
    if (!document) return [];
    const formats = readFormats(document);
    if ('message' in formats) return [formats];
    const { placeholders } = document.fields;
    return [
      ...checkSite(document, formats),
      ...entries.flatMap(({ file, fields, placeOf }) =>
        Object.entries(fields.values).flatMap(([name, value]) =>
          checkValue(value, knownFormatOf(placeholders[name], formats), formats, { file, ...placeOf(['values', name]) }),
        ),
      ),
      ...options.flatMap(({ file, fields, placeOf }) => [
        ...fields.operands.flatMap(({ format }, index) =>
          checkValue(undefined, format, formats, { file, ...placeOf(['operands', index]) }),
        ),
        ...Object.entries(fields.options).flatMap(([name, { format }]) =>
          checkValue(undefined, format, formats, { file, ...placeOf(['options', name]) }),
        ),
      ]),
    ];
  },
};
