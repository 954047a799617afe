import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { knownPlaceholder } from './known-placeholder.ts';

const file = 'content/entries/run.mdx';
const check = (fields: Record<string, string>, body = '') =>
  knownPlaceholder.check(createContent({ 'entries/run.mdx': toEntryFile(fields, body) }));

const unknownAdvice = 'Sa valeur par défaut se donne dans site.yaml, sous « placeholders », ou dans la fiche, sous « values ».';

describe('knownPlaceholder', () => {
  test('accepts the placeholders of the site', () => {
    expect(check({}, '\n```sh\ndocker run <image>\n```\n')).toEqual([]);
  });

  test('accepts in a command the values that the entry gives itself', () => {
    expect(check({ command: 'docker run --name <nom> <image>', values: '{ nom: web }' })).toEqual([]);
  });

  test('the values of an entry are not those of its body', () => {
    expect(check({ values: '{ nom: web }' }, '\n```sh\ndocker rm <nom>\n```\n')).toMatchObject([
      { line: 13, message: 'Valeur à remplacer inconnue : <nom>.' },
    ]);
  });

  test('names the nearest placeholder of an unknown one', () => {
    expect(check({ command: 'docker run <imaje>' })).toEqual([
      { file, line: 3, column: 21, message: 'Valeur à remplacer inconnue : <imaje>.', advice: 'Vouliez-vous écrire <image> ?' },
    ]);
  });

  test('says where a default value is given when none is near', () => {
    expect(check({}, '\n```sh\ndocker pull <image>[:<tag>]\n```\n')).toEqual([
      { file, line: 12, column: 22, message: 'Valeur à remplacer inconnue : <tag>.', advice: unknownAdvice },
    ]);
  });

  test.each([
    ['sh', 'docker rm <conteneur>', 1],
    ['powershell', 'docker rm <conteneur>', 1],
    ['console', '$ docker rm <conteneur>\n<conteneur>', 1],
    ['console', '$ docker ps\nCONTAINER <ID>', 0],
    ['yaml', 'image: <ici>', 0],
    ['text', '<none> <none>', 0],
  ])('in %s, %j has %i value to give', (lang, code, count) => {
    expect(check({}, `\n\`\`\`${lang}\n${code}\n\`\`\`\n`)).toHaveLength(count);
  });

  test('an example is run as it is: not even a known placeholder may be left', () => {
    expect(check({ example: 'docker run <image>' })).toEqual([
      {
        file,
        line: 4,
        column: 21,
        message: 'L’exemple contient <image>.',
        advice: 'Un exemple se lance tel quel : écrire une vraie valeur.',
      },
    ]);
  });
});
