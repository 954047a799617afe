import { readShell, type Span } from './shell.ts';
import { findRequired, maskPlaces, type PlaceholderUse, toReadable } from './template.ts';

/** The quotes that a value stands in. */
export type Quote = 'single' | 'double';

/** A command cut at its values: text, or the place of a value with what stands there now. */
export type PlacedText = string | { name: string; text: string; quote: Quote | undefined };

/** A place of a value, and the quotes that it stands in. */
export interface PlacedUse extends PlaceholderUse {
  quote: Quote | undefined;
}

/** Tells, for each value of a text, which quotes it stands in. */
export function withQuotes(text: string, uses: readonly PlaceholderUse[]): PlacedUse[] {
  const quoted = readShell(maskPlaces(text, uses)).commands.flatMap(({ words }) => words.flatMap((word) => word.quoted));
  return uses.map((use) => ({ ...use, quote: quoted.find(({ start, end }) => start < use.start && use.end < end)?.quote }));
}

/** Places of the values of a template. What may be left out is shown as such: only the rest takes values. */
export const placeTemplate = (template: string): PlacedUse[] => withQuotes(toReadable(template), findRequired(template));

/** Cuts a text, or a part of it, at places that are in order and do not overlap. */
export function cutAt<Place extends Span, Piece>(
  text: string,
  places: readonly Place[],
  toPiece: (place: Place, text: string) => Piece,
  { start, end }: Span = { start: 0, end: text.length },
): (string | Piece)[] {
  let at = start;
  const pieces: (string | Piece)[] = [];
  for (const place of places) {
    pieces.push(text.slice(at, place.start), toPiece(place, text.slice(place.start, place.end)));
    at = place.end;
  }
  return [...pieces, text.slice(at, end)].filter((piece) => piece !== '');
}

/** Cuts a text at its values. */
export const placeValues = (text: string, uses: readonly PlaceholderUse[]): PlacedText[] =>
  cutAt(text, withQuotes(text, uses), ({ name, quote }, value): PlacedText => ({ name, text: value, quote }));
