/** Substitutions within others, at most: each takes its part of the stack, and nobody writes three. */
const deepest = 60;

/** Where a text nests deeper than can be read; -1 where it does not. Brackets in quotes count too: what holds so many is no command. */
export function findTooDeep(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[(){}]/g)) {
    depth = sign === ')' || sign === '}' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return index;
  }
  return -1;
}

/**
 * Reads a text that may nest in ways that no bracket shows: thousands of terms of a sum, each within the next.
 *
 * @param tellTooDeep what it is when it nests deeper than can be read, from a position on
 */
export function readNested<Read>(text: string, read: (text: string) => Read, tellTooDeep: (position: number) => Read): Read {
  const position = findTooDeep(text);
  if (position !== -1) return tellTooDeep(position);
  try {
    return read(text);
  } catch (error) {
    // The stack is full.
    if (error instanceof RangeError) return tellTooDeep(0);
    throw error;
  }
}
