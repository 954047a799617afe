import type { Part } from '../../command-line/explain.ts';
import type { CommandPart } from '../../model/snippet.ts';
import { toStretches } from '../../text/whole-words.ts';
import type { Mark } from './highlight.ts';

/** Characters that the line of a narrow phone holds. */
const shortestLine = 24;

/** What is told apart in a command: its parts, the values to replace, and what other forms change. */
export function toCommandMarks({ parts, placeholders, forms, code }: CommandPart): Mark[] {
  const changing: Mark[] = [
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
  ];
  const whole = parts.flatMap(toPartMarks);
  // A part is cut where its last word is tied; what changes is not.
  const ties = findTies(code).filter(
    (tie) =>
      whole.some(({ start, end }) => start <= tie.start && tie.start < end) &&
      !changing.some((mark) => straddles(mark, tie) || cutAt(mark, tie.start).length > 1),
  );
  const marks = withoutStraddling([
    ...ties.reduce((cut, { start }) => cut.flatMap((mark) => cutAt(mark, start)), whole),
    ...changing,
    ...ties,
  ]).filter(({ start, end }) => start < end && end <= code.length);
  // A part that is one word, or that any line holds, is kept whole by itself; what is tied is all that its line holds.
  const isKept = (word: Mark, { start, end, properties }: Mark): boolean =>
    start <= word.start &&
    word.end <= end &&
    (properties.class === 'tied' || ('data-part' in properties && (end - start <= shortestLine || end - start === word.end - word.start)));
  const words = findWholeWords(code).filter(
    (word) => !marks.some((mark) => isKept(word, mark) || straddles(mark, word) || straddles(word, mark)),
  );
  return [...marks, ...words];
}

/** What holds together in a file: an option, and the sign that a line goes on with the word before it. Markup and values may be cut where they must. */
export function toFileMarks(code: string): Mark[] {
  const ties = findTies(code);
  const options = findWholeWords(code).filter(
    ({ start }) => /^["'[]*--?\p{L}/u.test(code.slice(start)) && !ties.some((tie) => tie.start <= start && start < tie.end),
  );
  // As in a command, the word and the sign are an element each.
  const pieces = ties.flatMap((tie) => [
    { ...tie, end: tie.end - 2, properties: {} },
    { ...tie, start: tie.end - 1, properties: {} },
  ]);
  return [...options, ...ties, ...pieces];
}

/** The words of a code that a browser could cut. */
function findWholeWords(code: string): Mark[] {
  let end = 0;
  return toStretches(code).flatMap(({ text, isWhole }) => {
    const start = end;
    end += text.length;
    return isWhole ? [{ start, end, tagName: 'span', properties: { class: 'whole' } }] : [];
  });
}

const toPartMarks = ({ role, spans }: Part, index: number): Mark[] =>
  spans.map(({ start, end }) => ({ start, end, tagName: role === 'command' ? 'b' : 'span', properties: { 'data-part': String(index) } }));

/** The last word of each line that goes on, and the sign that says so: where a phone's line is too short that would stand alone on another. */
function findTies(code: string): Mark[] {
  let end = -1;
  return code.split('\n').flatMap((line) => {
    const from = end + 1;
    end = from + line.length;
    const start = from + line.lastIndexOf(' ', line.length - 3) + 1;
    if (line.length <= shortestLine || !/\S [\\`]$/.test(line)) return [];
    return [{ start, end, tagName: 'span', properties: { class: 'tied' } }];
  });
}

const cutAt = (mark: Mark, at: number): Mark[] =>
  mark.start < at && at < mark.end
    ? [
        { ...mark, end: at },
        { ...mark, start: at },
      ]
    : [mark];

/** A mark that begins in another and ends after it cannot be an element: the earlier one stays. */
function withoutStraddling(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (!kept.some((other) => straddles(other, mark) || straddles(mark, other))) kept.push(mark);
  return kept;
}

const straddles = (one: Mark, other: Mark): boolean => one.start < other.start && other.start < one.end && one.end < other.end;
