import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { authorComponents } from '../check/rules/known-component.ts';
import { readPublished } from '../model/fixtures.ts';
import { type CollectionName, collections } from '../source/collections.ts';
import { schemaFolder, toFieldsSchema, toSchemaFiles } from './editor-schemas.ts';

const { content } = await readPublished();
const names = Object.keys(collections) as CollectionName[];
/** One for all collections: it reads the schema of schemas once. */
const ajv = new Ajv2020({ strict: false, allErrors: true });

test.each(toSchemaFiles())('%s is up to date: else, npm run tool schemas', async (file, text) => {
  expect(await readFile(file, 'utf8')).toBe(text);
});

test.each(names)('every file of %s meets the schema that its editor knows', (name) => {
  const validate = ajv.compile(toFieldsSchema(name));
  for (const { file, source } of content[name]) {
    const fields: unknown = parse(file.endsWith('.mdx') ? (source.split(/^---$/m)[1] ?? '') : source);
    expect(validate(fields) ? [] : validate.errors, file).toEqual([]);
  }
});

test('every field has its help', () => {
  for (const name of names)
    for (const [field, { description }] of Object.entries(toFieldsSchema(name).properties))
      expect(description, `${name}.${field}`).toBeTruthy();
});

describe('.vscode', () => {
  const read = async (file: string): Promise<Record<string, unknown>> => JSON.parse(await readFile(`.vscode/${file}`, 'utf8'));

  test('every data file of the content has its schema', async () => {
    const schemas = (await read('settings.json'))['yaml.schemas'];
    const data = names.filter((name) => collections[name].pattern.endsWith('.yaml'));
    expect(schemas).toEqual(
      Object.fromEntries(data.map((name) => [`./${schemaFolder}/${name}.schema.json`, `content/${collections[name].pattern}`])),
    );
  });

  test('a snippet writes what the content accepts', async () => {
    const [site] = content.site;
    for (const [name, { body }] of Object.entries((await read('content.code-snippets')) as Record<string, { body: string[] }>)) {
      for (const line of body) {
        const component = /^<\/?(?<name>[A-Z]\w*)/.exec(line)?.groups?.name;
        if (component) expect(Object.keys(authorComponents), name).toContain(component);
        const language = /^```(?<name>\w+)/.exec(line)?.groups?.name;
        if (language) expect(site?.fields.languages, name).toContain(language);
      }
    }
  });
});
