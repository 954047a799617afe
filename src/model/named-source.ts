/** A file of the content and its fields. */
export interface Source<Fields> {
  slug: string;
  fields: Fields;
}

/** Looks a name up in the content. @throws when it is absent: the rules should have refused it */
export function getOrThrow<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`unknown name: ${key}; known: ${[...values.keys()].join(', ')}`);
  return value;
}
