/** How many answers are kept: the commands of a content of a few thousand files. */
const limit = 20_000;

/**
 * A function that answers at once when it is asked the same thing again. The development server checks the whole content
 * at each change, of which one file differs; a build asks the same of a command for each of the forms it is shown in.
 *
 * @param make depends on nothing but its arguments; nobody changes what it answers
 */
export function memoize<Texts extends string[], Value>(make: (...texts: Texts) => Value): (...texts: Texts) => Value {
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

/** An object whose parts are made when they are asked for, once: who needs one does not wait for the others, nor fail with them. */
export function lazily<Parts extends object>(make: { readonly [Name in keyof Parts]: () => Parts[Name] }): Parts {
  const parts = {} as Parts;
  for (const name of Object.keys(make) as (keyof Parts)[])
    Object.defineProperty(parts, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make[name]();
        Object.defineProperty(parts, name, { enumerable: true, value });
        return value;
      },
    });
  return parts;
}
