import type { Part } from '../../command-line/explain.ts';
import type { Edit } from '../../command-line/forms.ts';
import type { CommandPart } from '../../model/snippet.ts';
import type { Mark } from './token-marks.ts';

/** What is told apart in a command: its parts, the values to replace, and what other forms change. */
export function toCommandMarks({ parts, placeholders, edits, code }: CommandPart): Mark[] {
  return withoutStraddling([
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
    ...mergeEdits(edits).map(({ start, end, ...forms }): Mark => ({ start, end, tagName: 'span', properties: forms })),
  ]).filter(({ start, end }) => start < end && end <= code.length);
}

const toPartMarks = ({ role, spans }: Part, index: number): Mark[] =>
  spans.map(({ start, end }) => ({ start, end, tagName: role === 'command' ? 'b' : 'span', properties: { 'data-part': String(index) } }));

type FormMark = { start: number; end: number } & Record<`data-${string}`, string>;

/** One element holds every other form of the same stretch. */
function mergeEdits(edits: CommandPart['edits']): FormMark[] {
  const merged = new Map<string, FormMark>();
  for (const [form, list] of Object.entries(edits) as [string, Edit[]][])
    for (const { start, end, text } of list) {
      const key = `${start}-${end}`;
      merged.set(key, { ...(merged.get(key) ?? { start, end }), [`data-${form}`]: text } as FormMark);
    }
  return [...merged.values()];
}

/** A mark that begins in another and ends after it cannot be an element: the earlier one stays. */
function withoutStraddling(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (!kept.some((other) => straddles(other, mark) || straddles(mark, other))) kept.push(mark);
  return kept;
}

const straddles = (one: Mark, other: Mark): boolean => one.start < other.start && other.start < one.end && one.end < other.end;
