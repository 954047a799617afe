import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import type { DocumentSource } from './document.ts';
import { readPartialDocument } from './partial-document.ts';

const schema = z.strictObject({ term: z.string(), aliases: z.array(z.string()).default([]), definition: z.string() });

const donor = { term: 'image', aliases: ['image de base'], definition: 'Modèle d’un conteneur.' };

const read = (yaml: string, fields?: object) => {
  const source: DocumentSource = {
    collection: 'glossary',
    slug: 'conteneur',
    file: 'content/glossary/conteneur.mdx',
    source: `---\n${yaml}---\n\nDu texte.\n`,
    schema,
  };
  return readPartialDocument(source, fields);
};

describe('readPartialDocument', () => {
  test('keeps what is right and leaves out what nobody asked for', () => {
    const document = read('term: conteneur\ntrem: autre\ndefinition: Un processus isolé.\n');
    expect(document?.fields).toMatchObject({ term: 'conteneur', definition: 'Un processus isolé.' });
    expect(document?.fields).not.toHaveProperty('trem');
    expect(document?.replacedFields.size).toBe(0);
    expect(document?.placeOf(['definition'])).toEqual({ line: 4, column: 1 });
  });

  test('leaves out what is wrong and may be absent', () => {
    const document = read('term: conteneur\naliases: 12\ndefinition: Un processus isolé.\n');
    expect(document?.fields).toMatchObject({ aliases: [] });
    expect([...(document?.replacedFields ?? [])]).toEqual(['aliases']);
    expect(document?.placeOf(['aliases', 0])).toEqual({ line: 0, column: 0 });
  });

  test('takes from another document what must be there, and says that it stands nowhere', () => {
    const document = read('term: conteneur\ndefinition:\n', donor);
    expect(document?.fields).toMatchObject({ term: 'conteneur', definition: donor.definition });
    expect([...(document?.replacedFields ?? [])]).toEqual(['definition']);
    expect(document?.placeOf(['definition'])).toEqual({ line: 0, column: 0 });
    expect(document?.texts.map(({ value }) => value)).toEqual(['conteneur']);
  });

  test('gives nothing when a field must be there and nobody has it', () => {
    expect(read('term: conteneur\n')).toBeUndefined();
  });

  test('has no field of its own when the YAML cannot be read: the text below it is checked all the same', () => {
    const document = read('term: "conteneur\n', donor);
    expect(document?.fields).toMatchObject({ term: 'image' });
    expect(document?.texts).toEqual([]);
    expect(document?.replacedFields).toContain('term');
    expect(document?.placeOf(['term'])).toEqual({ line: 0, column: 0 });
  });

  test('completes a file whose fields are no fields', () => {
    expect(read('conteneur\n', donor)?.fields).toMatchObject({ term: 'image' });
  });
});
