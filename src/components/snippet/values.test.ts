import { describe, expect, test } from 'vitest';
import { isUsable, readFragment, toFragment, toReaderValues } from './values.ts';

describe('isUsable', () => {
  test.each(['web', 'mes documents', 'l’été « chaud »', '<img onerror=x>', '$(id)', '日本', 'שלום', '\u00a0', '\u2010', 'a'.repeat(400)])(
    '%j may stand in a command',
    (value) => {
      expect(isUsable(value)).toBe(true);
    },
  );

  test.each(['', 'a\nb', 'a\rb', 'a\tb', '\0', '\u0085', '\u001b[31m', 'a'.repeat(401)])('%j may not', (value) => {
    expect(isUsable(value)).toBe(false);
  });

  test.each([
    ...['2028', '2029', '202a', '202e', '2066', '2069', '600', 'd800'],
    // Without width, or marks of direction.
    ...['200b', '200e', '200f', '2060', '2061', '2064', '2065', 'feff'],
    // Fillers, joiners and hyphens that nothing shows.
    ...['2800', '1d159', '3164', 'ffa0', '115f', '00ad', '034f', '200c', '200d', '180e', 'e000'],
  ])('U+%s may not: what is copied would not be what is read', (code) => {
    expect(isUsable(`a${String.fromCodePoint(Number.parseInt(code, 16))}b`)).toBe(false);
  });
});

describe('toReaderValues', () => {
  test('reads values by name', () => {
    expect(toReaderValues('{"conteneur":"web","port-hôte":"8080"}')).toEqual({ conteneur: 'web', 'port-hôte': '8080' });
  });

  test.each([null, '', 'null', '1', '"web"', 'true', '{', '<script>'])('%j is no value', (stored) => {
    expect(toReaderValues(stored)).toEqual({});
  });

  test('leaves out what is no text, or could not be used', () => {
    expect(toReaderValues('{"a":1,"b":null,"c":["x"],"d":{"e":"f"},"g":"","h":"x\\ny","i":"ok"}')).toEqual({ i: 'ok' });
  });

  test('takes no name for something of its own', () => {
    const values = toReaderValues('{"__proto__":"x","constructor":"y"}');
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('the fragment of an address', () => {
  test.each<[hash: string, values: Record<string, string>]>([
    ['#valeurs?conteneur=web2', { conteneur: 'web2' }],
    ['#valeurs?conteneur=web&port-h%C3%B4te=8080', { conteneur: 'web', 'port-hôte': '8080' }],
    ['#valeurs?dossier=a+b%2Fc', { dossier: 'a b/c' }],
    ['#valeurs?conteneur=', {}],
    ['#valeurs?a=x%0Ay', {}],
    ['#valeurs?a=1&a=2', { a: '2' }],
    ['#valeurs?', {}],
    ['#valeurs', {}],
    ['#option-all', {}],
    ['', {}],
    ['#x#valeurs?a=b', {}],
    ['#valeurs?a=%E0%A4%A', { a: '\ufffd%A' }],
    ['#fiches=run&nom=Zoé&valeurs?nom=base', { nom: 'base' }],
    ['#feuille=1abc', {}],
  ])('%s', (hash, values) => {
    expect(readFragment(hash)).toEqual(values);
  });

  test.each([
    { conteneur: 'web' },
    { 'port-hôte': '8080', dossier: 'mes documents/l’été', valeur: 'a=b&c#d%e+f', code: '<img onerror=x>' },
    {},
  ])('gives back the values that it was made of: %j', (values) => {
    expect(readFragment(toFragment(values))).toEqual(values);
    expect(readFragment(new URL(`https://example.org/page/${toFragment(values)}`).hash)).toEqual(values);
  });

  test.each([
    ['#fiches=run,ps', '#fiches=run,ps&valeurs?nom=web'],
    ['#fiches=run&valeurs?nom=base&image=nginx', '#fiches=run&valeurs?nom=web'],
    ['#valeurs?nom=base', '#valeurs?nom=web'],
    ['#c=docker%20ps', '#c=docker%20ps&valeurs?nom=web'],
    ['#contenu', '#valeurs?nom=web'],
  ])('%s keeps its sheet, and gets other values', (hash, written) => {
    expect(toFragment({ nom: 'web' }, hash)).toBe(written);
  });
});
