import type { Part } from '../../command-line/explain.ts';
import type { CommandPart } from '../../model/snippet.ts';
import { toStretches } from '../../text/whole-words.ts';
import type { Mark } from './highlight.ts';

/** Characters that the line of a narrow phone holds. */
const shortestLine = 24;

/** What is told apart in a command: its parts, the values to replace, and what other forms change. */
export function toCommandMarks({ parts, placeholders, forms, code }: CommandPart): Mark[] {
  const marks = withoutStraddling([
    ...parts.flatMap(toPartMarks),
    ...placeholders
      // An empty value leaves nothing to show.
      .filter(({ start, end }) => end > start)
      .map(
        ({ start, end, name, quote }): Mark => ({
          start,
          end,
          tagName: 'var',
          properties: { 'data-placeholder': name, ...(quote ? { 'data-quote': quote } : {}) },
        }),
      ),
    ...forms.map(
      ({ start, end, forms }): Mark => ({
        start,
        end,
        tagName: 'span',
        properties: Object.fromEntries(Object.entries(forms).map(([form, text]) => [`data-${form}`, text])),
      }),
    ),
  ]).filter(({ start, end }) => start < end && end <= code.length);
  // A part that is one word, or that any line holds, is kept whole by itself.
  const isKept = (word: Mark, { start, end, properties }: Mark): boolean =>
    'data-part' in properties &&
    start <= word.start &&
    word.end <= end &&
    (end - start <= shortestLine || end - start === word.end - word.start);
  const words = findWholeWords(code).filter(
    (word) => !marks.some((mark) => isKept(word, mark) || straddles(mark, word) || straddles(word, mark)),
  );
  return [...marks, ...words];
}

/** The words of a code that a browser could cut. */
export function findWholeWords(code: string): Mark[] {
  let end = 0;
  return toStretches(code).flatMap(({ text, isWhole }) => {
    const start = end;
    end += text.length;
    return isWhole ? [{ start, end, tagName: 'span', properties: { class: 'whole' } }] : [];
  });
}

const toPartMarks = ({ role, spans }: Part, index: number): Mark[] =>
  spans.map(({ start, end }) => ({ start, end, tagName: role === 'command' ? 'b' : 'span', properties: { 'data-part': String(index) } }));

/** A mark that begins in another and ends after it cannot be an element: the earlier one stays. */
function withoutStraddling(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (!kept.some((other) => straddles(other, mark) || straddles(mark, other))) kept.push(mark);
  return kept;
}

const straddles = (one: Mark, other: Mark): boolean => one.start < other.start && other.start < one.end && one.end < other.end;
