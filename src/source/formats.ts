import type { ValueFormat } from '../command-line/command-check.ts';
import type { Site } from './schema.ts';

/** A form of values with the source of its pattern: browsers want text. */
export interface NamedFormat extends ValueFormat {
  source: string;
}

/** A form that cannot be: its message is for the author. */
export class FormatError extends Error {
  override name = 'FormatError';
  /** Name of the form. */
  readonly format: string;

  constructor(format: string, message: string) {
    super(message);
    this.format = format;
  }
}

/**
 * Forms of values, by name: `{port}` inside a pattern stands for that form.
 *
 * @throws FormatError when a pattern is no regular expression, names an unknown form, or goes round in circles
 */
export function toFormats(formats: Site['formats']): Map<string, NamedFormat> {
  const expand = (name: string, path: readonly string[]): string => {
    const format = formats[name];
    if (!format) throw new FormatError(path.at(-1) ?? name, `Forme de valeur inconnue : {${name}}.`);
    if (path.includes(name)) throw new FormatError(name, `La forme {${name}} se contient elle-même.`);
    return format.pattern.replace(/\{(?<inner>[a-z][a-z-]*)\}/g, (_, inner: string) => `(?:${expand(inner, [...path, name])})`);
  };
  return new Map(
    Object.entries(formats).map(([name, { expects, later }]) => {
      const source = expand(name, []);
      // The flag of the `pattern` attribute of HTML: what the build accepts, the browser accepts.
      try {
        return [name, { source, pattern: new RegExp(`^(?:${source})$`, 'v'), expects, later }];
      } catch {
        throw new FormatError(name, `Le motif de {${name}} n’est pas une expression régulière.`);
      }
    }),
  );
}
