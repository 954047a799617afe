import { describe, expect, test } from 'vitest';
import { createContent, runOptions, toEntryFile, toSiteFile } from '../../model/fixtures.ts';
import { knownFormat } from './known-format.ts';

const formats = "{ port: { pattern: '[1-9][0-9]*', expects: Un nombre. }, ports: { pattern: '{port}:{port}', expects: Deux ports. } }";

/** A site whose fields begin with these, from line 1. */
const siteOf = (fields: Record<string, string> = {}) =>
  toSiteFile({
    formats,
    placeholders: '{ image: { default: nginx, meaning: Image }, port: { default: "80", meaning: Port, format: port } }',
    ...fields,
  });

const check = (files: Record<string, string>) => knownFormat.check(createContent({ 'site.yaml': siteOf(), ...files }));

describe('knownFormat', () => {
  test('accepts forms that exist, and values that have them', () => {
    expect(
      check({
        'entries/run.mdx': toEntryFile({ values: '{ port: "8080", image: "n’importe quoi" }' }),
        'options/container-run.yaml': `${runOptions}options: { publish: { effect: a, format: ports } }\n`.replace(
          '[',
          '[{ effect: a, format: port }, ',
        ),
      }),
    ).toEqual([]);
  });

  test('a default value that has not its form', () => {
    const placeholders = '\n  image: { default: nginx, meaning: Image }\n  port: { default: zéro, meaning: Port, format: port }';
    expect(check({ 'site.yaml': siteOf({ placeholders }) })).toEqual([
      { file: 'content/site.yaml', line: 4, column: 3, message: '« zéro » n’a pas la forme attendue.', advice: 'Un nombre.' },
    ]);
  });

  test('a value of an entry that has not its form', () => {
    expect(check({ 'entries/run.mdx': toEntryFile({ values: '{ image: a, port: "0" }' }) })).toEqual([
      { file: 'content/entries/run.mdx', line: 9, column: 21, message: '« 0 » n’a pas la forme attendue.', advice: 'Un nombre.' },
    ]);
  });

  test.each<[what: string, files: Record<string, string>, file: string, line: number, column: number]>([
    [
      'a placeholder',
      { 'site.yaml': siteOf({ placeholders: '{ image: { default: nginx, meaning: Image, format: prot } }' }) },
      'site.yaml',
      2,
      17,
    ],
    [
      'an option',
      { 'options/container-run.yaml': `${runOptions}options:\n  publish: { effect: a, format: prot }\n` },
      'options/container-run.yaml',
      5,
      3,
    ],
    [
      'an operand',
      { 'options/container-run.yaml': runOptions.replace('[', '[Une phrase, { effect: a, format: prot }, ') },
      'options/container-run.yaml',
      3,
      24,
    ],
  ])('%s of an unknown form, with the nearest', (_, files, file, line, column) => {
    expect(check(files)).toEqual([
      { file: `content/${file}`, line, column, message: 'Forme de valeur inconnue : « prot ».', advice: 'Vouliez-vous écrire « port » ?' },
    ]);
  });

  test('a placeholder of an unknown form is told once, not at each of its values', () => {
    const placeholders = '{ image: { default: nginx, meaning: Image, format: prot } }';
    const files = { 'site.yaml': siteOf({ placeholders }), 'entries/run.mdx': toEntryFile({ values: '{ image: web }' }) };
    expect(check(files)).toMatchObject([{ file: 'content/site.yaml', message: 'Forme de valeur inconnue : « prot ».' }]);
  });

  test('an unknown form, like no other', () => {
    expect(check({ 'options/container-run.yaml': `${runOptions}options:\n  publish: { effect: a, format: adresse }\n` })).toMatchObject([
      { message: 'Forme de valeur inconnue : « adresse ».', advice: undefined },
    ]);
  });

  test.each<[formats: string, message: string | RegExp]>([
    ["{ a: { pattern: '{b}', expects: x } }", 'Forme de valeur inconnue : {b}.'],
    ["{ a: { pattern: '{a}', expects: x } }", 'La forme {a} se contient elle-même.'],
    ["{ a: { pattern: '(', expects: x } }", /n’est pas une expression régulière/],
  ])('forms that cannot be read are the only problem: %s', (raw, message) => {
    const problems = check({ 'site.yaml': siteOf({ formats: raw }) });
    expect(problems).toEqual([
      { file: 'content/site.yaml', line: 1, column: 12, message: typeof message === 'string' ? message : expect.stringMatching(message) },
    ]);
  });

  test('nothing is asked without a site', () => {
    expect(knownFormat.check({ ...createContent(), site: [] })).toEqual([]);
  });
});
