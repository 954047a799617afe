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
    expect(document?.isCompleted).toBe(false);
    expect(document?.placeOf(['definition'])).toEqual({ line: 4, column: 1 });
  });

  test('leaves out what is wrong and may be absent', () => {
    const document = read('term: conteneur\naliases: 12\ndefinition: Un processus isolé.\n');
    expect(document?.fields).toMatchObject({ aliases: [] });
    expect(document?.isCompleted).toBe(false);
    expect(document?.placeOf(['aliases', 0])).toEqual({ line: 0, column: 0 });
  });

  test('takes from another document what must be there, and says that it stands nowhere', () => {
    const document = read('term: conteneur\ndefinition:\n', donor);
    expect(document?.fields).toMatchObject({ term: 'conteneur', definition: donor.definition });
    expect(document?.isCompleted).toBe(true);
    expect(document?.placeOf(['definition'])).toEqual({ line: 0, column: 0 });
    expect(document?.texts.map(({ value }) => value)).toEqual(['conteneur']);
  });

  test.each([
    ['a field that must be there and that nobody has', 'term: conteneur\n', undefined],
    ['YAML that cannot be read', 'term: "conteneur\n', donor],
  ])('gives nothing of %s', (_, yaml, fields) => {
    expect(read(yaml, fields)).toBeUndefined();
  });

  test('completes a file whose fields are no fields', () => {
    expect(read('conteneur\n', donor)?.fields).toMatchObject({ term: 'image' });
  });
});
