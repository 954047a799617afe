/** How many answers are kept: a content of a few thousand files, twice. */
const limit = 10_000;

/**
 * A function that answers at once when it is asked the same thing again. The development server checks the whole content
 * at each change, of which one file differs.
 *
 * @param make depends on nothing but its arguments
 */
export function memoize<Value>(make: (...texts: string[]) => Value): (...texts: string[]) => Value {
  const known = new Map<string, Value>();
  return (...texts) => {
    const key = texts.join('\0');
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make(...texts);
    if (known.size >= limit) known.clear();
    known.set(key, value);
    return value;
  };
}
