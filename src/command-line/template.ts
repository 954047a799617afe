/**
 * Template of a command: text, `<placeholders>` that the reader replaces, `[optional parts]`.
 * A bracket before a double quote is a JSON array, not an optional part.
 */
export type Segment = { kind: 'text'; text: string } | { kind: 'placeholder'; name: string } | { kind: 'optional'; segments: Segment[] };

const placeholder = /<(?<name>[\p{L}][\p{L}\p{N}_-]*)>/u;
const optional = /\[(?!")(?<inside>[^[\]<]*<[^[\]]*)\]/u;
const token = new RegExp(`${optional.source}|${placeholder.source}`, 'gu');

/** Values of the placeholders of commands, by name. */
export type Values = Readonly<Record<string, string>>;

/** Reads a template; text without placeholder comes back as one segment of text. */
export function parseTemplate(template: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of template.matchAll(token)) {
    if (match.index > end) segments.push({ kind: 'text', text: template.slice(end, match.index) });
    const { inside, name = '' } = match.groups ?? {};
    segments.push(inside === undefined ? { kind: 'placeholder', name } : { kind: 'optional', segments: parseTemplate(inside) });
    end = match.index + match[0].length;
  }
  if (end < template.length) segments.push({ kind: 'text', text: template.slice(end) });
  return segments;
}

/** The template as a shell can read it: chevrons and brackets mean something there. Of the same length. */
export function toReadable(template: string): string {
  const write = (segment: Segment): string => {
    if (segment.kind === 'text') return segment.text;
    return segment.kind === 'placeholder' ? '_'.repeat(segment.name.length + 2) : `_${segment.segments.map(write).join('')}_`;
  };
  return parseTemplate(template).map(write).join('');
}

/** A text with what a shell reads as one word at these places, as long as what is there: a placeholder would read as two redirections. */
export const maskPlaces = (text: string, places: readonly { start: number; end: number }[]): string =>
  places.reduce((masked, { start, end }) => masked.slice(0, start) + '_'.repeat(end - start) + masked.slice(end), text);

/** A placeholder and where it stands in the text it was found in, chevrons included, end excluded. */
export interface PlaceholderUse {
  name: string;
  start: number;
  end: number;
}

/** Every placeholder of a text, optional parts included, in order. */
export function findPlaceholders(text: string): PlaceholderUse[] {
  return [...text.matchAll(new RegExp(placeholder.source, 'gu'))].map((match) => ({
    name: match.groups?.name ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where the optional parts of a template stand, brackets included, in order. */
export const findOptional = (template: string): { start: number; end: number }[] =>
  [...template.matchAll(new RegExp(optional.source, 'gu'))].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** Placeholders of a template that stand in no optional part, in order. */
export const findRequired = (template: string): PlaceholderUse[] =>
  findPlaceholders(template).filter(({ start }) => !/\[(?!")[^[\]]*$/.test(template.slice(0, start)));

/** A command ready to run, and where the value of each placeholder stands in it. */
export interface FilledTemplate {
  text: string;
  placeholders: PlaceholderUse[];
  /** Offset in the template of what stands at an offset of the text; inside a value, that of its placeholder. */
  toTemplateOffset(offset: number): number;
}

export interface FillOptions {
  /** Keep the optional parts, without their brackets. */
  keepsOptional?: boolean;
}

/**
 * The command that runs when each placeholder has the given value.
 * Optional parts are left out unless asked for: what is copied is the shortest command that works.
 *
 * @throws when a placeholder has no value
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string>>,
  { keepsOptional = false }: FillOptions = {},
): FilledTemplate {
  let text = '';
  const placeholders: PlaceholderUse[] = [];
  /** Pairs of offsets from which text and template run side by side. */
  const origins: { filled: number; template: number; isValue: boolean }[] = [];
  const fill = (segments: readonly Segment[], offset: number) => {
    let at = offset;
    for (const segment of segments) {
      switch (segment.kind) {
        case 'text':
          origins.push({ filled: text.length, template: at, isValue: false });
          text += segment.text;
          at += segment.text.length;
          break;
        case 'placeholder': {
          const value = values[segment.name];
          if (value === undefined) throw new Error(`no value for <${segment.name}> in: ${template}`);
          origins.push({ filled: text.length, template: at, isValue: true });
          placeholders.push({ name: segment.name, start: text.length, end: text.length + value.length });
          text += value;
          at += segment.name.length + 2;
          break;
        }
        case 'optional': {
          const length = lengthOf(segment);
          if (keepsOptional) fill(segment.segments, at + 1);
          else if (standsAlone(template, at, length)) text = text.slice(0, -1);
          at += length;
        }
      }
    }
  };
  fill(parseTemplate(template), 0);
  return {
    text,
    placeholders,
    toTemplateOffset(offset) {
      const origin = origins.findLast(({ filled }) => filled <= offset);
      if (!origin) return 0;
      return origin.template + (origin.isValue ? 0 : offset - origin.filled);
    },
  };
}

/** An optional part between spaces takes the one before it away with it, but for an indentation. */
const standsAlone = (template: string, at: number, length: number): boolean =>
  /\S $/.test(template.slice(0, at)) && /^(?:\s|$)/.test(template.slice(at + length));

/** Length of a segment as written. */
function lengthOf(segment: Segment): number {
  if (segment.kind === 'text') return segment.text.length;
  if (segment.kind === 'placeholder') return segment.name.length + 2;
  return segment.segments.reduce((sum, inner) => sum + lengthOf(inner), 2);
}
