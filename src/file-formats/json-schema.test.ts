import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { findSchemaErrors } from './json-schema.ts';

const words = {
  definitions: { word: { type: 'string', pattern: '^[a-z]+$', minLength: 2 }, 'a/b': { type: 'null' } },
  type: 'object',
  required: ['name'],
  properties: {
    name: { $ref: '#/definitions/word' },
    nothing: { $ref: '#/definitions/a~1b' },
    count: { type: 'integer', minimum: 1, maximum: 3 },
    rate: { type: ['number', 'string'], format: 'of-its-own' },
    mode: { enum: ['a', 1, null, { b: [1] }] },
    one: { const: { c: 1 } },
    list: { type: 'array', items: { $ref: '#/definitions/word' }, uniqueItems: true, minItems: 1 },
    either: { oneOf: [{ type: 'string' }, { type: 'object', properties: { x: { type: 'boolean' } }, additionalProperties: false }] },
    several: { oneOf: [{ type: 'number' }, { type: 'integer' }] },
    any: { anyOf: [{ type: 'number' }, { type: 'string', pattern: 'a' }] },
    all: { allOf: [{ type: 'string' }, { pattern: 'b' }] },
    map: { type: 'object', patternProperties: { '^x-': {}, '^[0-9]$': { type: 'number' } }, additionalProperties: { type: 'string' } },
  },
  patternProperties: { '^x-': true },
  additionalProperties: false,
};

const compile = (schema: object) => new Ajv({ allErrors: true, strict: false, validateSchema: false, logger: false }).compile(schema);

describe('says what the usual judge says', () => {
  const validate = compile(words);
  test.each<unknown>([
    { name: 'ab' },
    { name: 'a', 'x-y': 1 },
    { name: 'AB', other: 1 },
    {},
    [],
    null,
    'text',
    { name: 'ab', nothing: null },
    { name: 'ab', nothing: 1 },
    ...[0, 1, 1.5, 2, 4, '1', null].map((count) => ({ name: 'ab', count })),
    ...[1, 'a', true, null].map((rate) => ({ name: 'ab', rate })),
    ...['a', 1, null, { b: [1] }, { b: [2] }, 'b'].map((mode) => ({ name: 'ab', mode })),
    ...[{ c: 1 }, { c: 2 }, {}].map((one) => ({ name: 'ab', one })),
    ...[[], ['ab'], ['ab', 'ab'], ['ab', 'cd'], [1], 'ab'].map((list) => ({ name: 'ab', list })),
    ...['a', {}, { x: true }, { x: 1 }, { y: 1 }, 1].map((either) => ({ name: 'ab', either })),
    ...[1, 1.5, 'a'].map((several) => ({ name: 'ab', several })),
    ...[1, 'a', 'b', null].map((any) => ({ name: 'ab', any })),
    ...['b', 'a', 1].map((all) => ({ name: 'ab', all })),
    ...[{ 'x-a': 1 }, { 1: 1 }, { 1: 'a' }, { y: 'a' }, { y: 1 }].map((map) => ({ name: 'ab', map })),
  ])('%j', (value) => {
    const expected = validate(value) ? [] : (validate.errors ?? []);
    const toKey = ({ instancePath, keyword }: { instancePath: string; keyword: string }) => `${instancePath} ${keyword}`;
    expect(findSchemaErrors(value, words).map(toKey).toSorted()).toEqual(expected.map(toKey).toSorted());
  });
});

test('what it does not read is no schema that it accepts everything by', () => {
  expect(() => findSchemaErrors({}, { dependencies: {} })).toThrow('dependencies');
  expect(() => findSchemaErrors({}, { $ref: '#/definitions/none' })).toThrow('#/definitions/none');
  expect(() => findSchemaErrors({}, { $ref: 'https://example.org/' })).toThrow('https://example.org/');
});
