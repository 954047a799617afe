/**
 * Template of a command: text, `<placeholders>` that the reader replaces, `[optional parts]`.
 * A bracket before a double quote is a JSON array, not an optional part.
 */
export type Segment = { kind: 'text'; text: string } | { kind: 'placeholder'; name: string } | { kind: 'optional'; segments: Segment[] };

const placeholder = /<(?<name>[\p{L}][\p{L}\p{N}_-]*)>/u;
const optional = /\[(?!")(?<inside>[^[\]]*<[^[\]]*)\]/u;
const token = new RegExp(`${optional.source}|${placeholder.source}`, 'gu');
/** The space before an optional part that stands by itself: it is left out with it, but for an indentation. */
const spaceBefore = new RegExp(`(?<=\\S) (?=${optional.source}(?:\\s|$))`, 'gu');

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

/** A command ready to run, and where the value of each placeholder stands in it. */
export interface FilledTemplate {
  text: string;
  placeholders: PlaceholderUse[];
}

/**
 * The command that runs when each placeholder has the given value.
 * Optional parts are left out: what is copied is the shortest command that works.
 *
 * @throws when a placeholder has no value
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): FilledTemplate {
  let text = '';
  const placeholders: PlaceholderUse[] = [];
  for (const segment of parseTemplate(template.replace(spaceBefore, ''))) {
    if (segment.kind === 'text') text += segment.text;
    if (segment.kind !== 'placeholder') continue;
    const value = values[segment.name];
    if (value === undefined) throw new Error(`no value for <${segment.name}> in: ${template}`);
    placeholders.push({ name: segment.name, start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text, placeholders };
}
