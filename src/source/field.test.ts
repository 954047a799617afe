import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { collections } from './collections.ts';
import { fieldsAt, helpAt, metaAt } from './field.ts';

describe.each(Object.entries(collections))('%s', (_, { schema }) => {
  test.each(fieldsAt(schema, []))('« %s » is told to authors', (field) => {
    expect(helpAt(schema, [field])).toMatch(/^\p{Lu}|^false/u);
  });
});

describe('a field', () => {
  const schema = z.strictObject({
    one: z
      .union([z.string().transform((text) => ({ text })), z.strictObject({ text: z.string().meta({ text: 'prose' }), other: z.number() })])
      .optional()
      .describe('Un texte'),
    list: z.array(z.string().meta({ refersTo: 'entry' })).default([]),
    named: z.record(z.string(), z.strictObject({ inside: z.string().describe('Ce qui est dedans') })),
  });

  test('is told by what is around it, when nothing is said of it', () => {
    expect(helpAt(schema, ['one', 'text'])).toBe('Un texte.');
    expect(helpAt(schema, ['named', 'a', 'inside'])).toBe('Ce qui est dedans.');
    expect(helpAt(schema, ['absent'])).toBeUndefined();
  });

  test('has what is said of any of its forms, below defaults and transformations', () => {
    expect(metaAt(schema, ['one', 'text'])).toEqual({ text: 'prose' });
    expect(metaAt(schema, ['list', '0'])).toEqual({ refersTo: 'entry' });
    expect(metaAt(schema, ['list'])).toEqual({});
    expect(metaAt(schema, ['list', '0', 'deeper'])).toEqual({});
  });

  test('has the names of all its forms', () => {
    expect(fieldsAt(schema, ['one'])).toEqual(['text', 'other']);
    expect(fieldsAt(schema, ['list'])).toEqual([]);
  });
});
