import type { Values } from '../command-line/template.ts';
import { findPlaceholders, parseTemplate } from '../command-line/template.ts';
import { toFormats } from '../source/formats.ts';
import type { Site } from '../source/schema.ts';

/** Default value of each placeholder that the site knows. */
export function toPlaceholderDefaults(site: Site | undefined): Values {
  return Object.fromEntries(Object.entries(site?.placeholders ?? {}).map(([name, { default: value }]) => [name, value]));
}

/** A value that a reader may give, as a field of a form. */
export interface PlaceholderField {
  name: string;
  meaning: string;
  /** Used when the reader gives none. */
  value: string;
  /** For the `pattern` attribute. */
  pattern: string | undefined;
  /** What a refused value should have been. */
  expects: string | undefined;
}

/** A value that begins with a dash would be read as an option. */
const notAnOption = '(?!-).+';

/**
 * Fields for the placeholders of some commands, in the order of the site.
 *
 * @param templates commands with their `<placeholders>`
 * @param own values that stand before the site's
 */
export function toPlaceholderFields(templates: readonly string[], site: Site, own: Values = {}): PlaceholderField[] {
  const used = new Set(templates.flatMap((template) => findPlaceholders(withoutOptional(template)).map(({ name }) => name)));
  const formats = toFormats(site.formats);
  return Object.entries(site.placeholders)
    .filter(([name]) => used.has(name))
    .map(([name, { default: value, meaning, format }]) => {
      const form = formats.get(format ?? '');
      return { name, meaning, value: own[name] ?? value, pattern: form?.source ?? notAnOption, expects: form?.expects };
    });
}

/** What is left out of the command that is copied has no value to give. */
const withoutOptional = (template: string): string =>
  parseTemplate(template)
    .map((segment) => (segment.kind === 'text' ? segment.text : segment.kind === 'placeholder' ? `<${segment.name}>` : ''))
    .join('');
