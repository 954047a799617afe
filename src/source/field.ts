import { z } from 'astro/zod';

/** What a text must be besides good French. */
export type TextKind =
  /** Says what one does. */
  | 'infinitive'
  /** Names a page or a part of one. */
  | 'title'
  /** Below a title, and among search results. */
  | 'summary'
  /** Shown where nothing but a word or two is marked. */
  | 'plain'
  | 'prose';

/** What a field may name. */
export type ReferenceKind = 'entry' | 'instruction' | 'term' | 'group' | 'moment' | 'fileGroup' | 'fact' | 'page' | 'error';

/** What the schema says of a field beside the form of its value, by `.meta()`. */
export interface FieldMeta {
  /** What an author must know of it, in French: shown by the editor, and where the field is left empty. */
  description?: string | undefined;
  /** Readers see it. */
  text?: TextKind;
  /** Its value must be the name of one of these. */
  refersTo?: ReferenceKind;
  /** Its value is the address of a page of the site. */
  isLink?: true;
}

/** What this module reads of a Zod schema. */
interface SchemaNode extends z.core.$ZodType {
  def?: { innerType?: SchemaNode; in?: SchemaNode; element?: SchemaNode; valueType?: SchemaNode; options?: SchemaNode[] };
  shape?: Record<string, SchemaNode>;
}

/** One of the forms that a field may take, and what is said of it. */
interface Form {
  node: SchemaNode;
  meta: FieldMeta;
}

/** The forms of a field, below what gives a default or transforms. What is said last, outside, counts. */
function formsOf(node: SchemaNode, outer: FieldMeta = {}): Form[] {
  const meta: FieldMeta = { ...z.globalRegistry.get(node as unknown as z.ZodType), ...outer };
  const inner = node.def?.innerType ?? node.def?.in;
  if (inner) return formsOf(inner, meta);
  return node.def?.options?.flatMap((option) => formsOf(option, meta)) ?? [{ node, meta }];
}

const formsAt = (schema: z.ZodType, path: readonly PropertyKey[]): Form[] =>
  path.reduce<Form[]>(
    (forms, step) =>
      forms.flatMap(({ node: { shape, def } }) => {
        const next = shape ? shape[String(step)] : (def?.element ?? def?.valueType);
        return next ? formsOf(next) : [];
      }),
    formsOf(schema as unknown as SchemaNode),
  );

/** Names of the fields that a schema has at a path, whichever form it takes there; none when the path does not lead to an object. */
export const fieldsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] => [
  ...new Set(formsAt(schema, path).flatMap(({ node }) => Object.keys(node.shape ?? {}))),
];

/** What the schema of a collection says of the field at a path: of any of its forms. */
export const metaAt = (schema: z.ZodType, path: readonly PropertyKey[]): FieldMeta =>
  Object.assign({}, ...formsAt(schema, path).map(({ meta }) => meta));

/** What an author must know of the field at a path; of the field around it when nothing is said of this one. */
export function helpAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return undefined;
  const { description } = metaAt(schema, path);
  return description ? `${description}.` : helpAt(schema, path.slice(0, -1));
}
