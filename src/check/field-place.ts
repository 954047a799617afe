import type { Place, SourceDocument } from '../source/document.ts';
import { align } from '../text/prose.ts';
import { toPlace } from './content-texts.ts';

/** Where a character of the text of a field stands in the file; where the field does when it has no text. */
export function placeInField({ texts, source, placeOf }: SourceDocument, path: readonly (string | number)[], index: number): Place {
  const text = texts.find((written) => written.path.join('.') === path.join('.'));
  const place = placeOf(path);
  // A field that is not right stands nowhere.
  if (!text || place.line === 0) return place;
  return toPlace(source, align(text.value, source, text.offset)[index] ?? text.offset);
}
