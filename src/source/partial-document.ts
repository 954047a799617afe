import type { z } from 'astro/zod';
import { type DocumentSource, readFields, type SourceDocument } from './document.ts';

/** A document of which some fields are not what they must be, completed so that all the rest is checked at once. */
export interface PartialDocument extends SourceDocument {
  /** Invalid fields, whose value was removed or replaced: what a rule finds in them is no fault of the author. */
  replacedFields: ReadonlySet<PropertyKey>;
}

/** Position of a replaced field. Problems at line 0 are dropped: the invalid field is reported already. */
const nowhere = { line: 0, column: 0 };

/**
 * Reads what can be read of a file whose fields do not meet their schema. Fields that are right stay; the others are
 * left out, or taken from a document of the same kind where they must be there. These stand at line 0.
 *
 * @param donor fields of a right document of the same collection
 * @returns nothing when a field must be there and nobody has it; without fields of its own when the YAML cannot be read
 */
export function readPartialDocument(source: DocumentSource, donor: object | undefined): PartialDocument | undefined {
  const written = readFields(source);
  const { shape } = source.schema as { shape?: Readonly<Record<string, z.ZodType>> };
  if (!shape) return undefined;
  const isReadable = !Array.isArray(written);
  const data = new Map(isReadable ? Object.entries(Object(written.data) as object) : []);
  const given = new Map(Object.entries(donor ?? {}));
  const fields: Record<string, unknown> = {};
  const replacedFields = new Set<PropertyKey>();
  for (const [name, schema] of Object.entries(shape)) {
    const own = schema.safeParse(data.get(name));
    const read = own.success ? own : schema.safeParse(undefined);
    if (!(own.success && isReadable)) replacedFields.add(name);
    if (!(read.success || given.has(name))) return undefined;
    const value = read.success ? read.data : given.get(name);
    if (value !== undefined) fields[name] = value;
  }
  return {
    ...source,
    fields,
    body: isReadable ? written.body : '',
    texts: isReadable ? written.texts : [],
    placeOf: (path) => (!isReadable || (path[0] !== undefined && replacedFields.has(path[0])) ? nowhere : written.placeOf(path)),
    replacedFields,
  };
}
