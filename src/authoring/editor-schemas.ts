import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { type CollectionName, collections } from '../source/collections.ts';

/** Where editors find the schemas, from the project's root. */
export const schemaFolder = '.vscode/schemas';

/** A JSON Schema, as far as this module looks into it. */
export interface FieldsSchema {
  properties: Record<string, { description?: string; type?: string; default?: unknown }>;
  required?: string[];
}

/** What an author may write in the fields of a collection, each field with its help. */
export function toFieldsSchema(name: CollectionName): FieldsSchema {
  // What is written, before the schema gives what was left out; a transformation is not for editors.
  return z.toJSONSchema(collections[name].schema, {
    io: 'input',
    unrepresentable: 'any',
    // What the checks alone read.
    override: ({ jsonSchema }) => {
      delete jsonSchema.text;
      delete jsonSchema.refersTo;
      delete jsonSchema.isLink;
    },
  }) as unknown as FieldsSchema;
}

/** Every schema, as the file that editors read. */
export const toSchemaFiles = (): [file: string, text: string][] =>
  (Object.keys(collections) as CollectionName[]).map((name) => [
    `${schemaFolder}/${name}.schema.json`,
    `${JSON.stringify(toFieldsSchema(name), null, 2)}\n`,
  ]);

// `npm run tool schemas`: writes them again after the schema of the content has changed.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(schemaFolder, { recursive: true });
  for (const [file, text] of toSchemaFiles()) await writeFile(file, text);
}
