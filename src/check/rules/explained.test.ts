import { describe, expect, test } from 'vitest';
import { createContent, runOptions, toEntryFile, toGuideFile } from '../../model/fixtures.ts';
import { explained } from './explained.ts';

const file = 'content/guide/comprendre/page.mdx';

/** Problems of a fence in a page, whose code begins on line 8: only `docker run` and its image are explained. */
const check = (code: string, info = 'sh', files: Record<string, string> = {}) =>
  explained.check(createContent({ 'guide/comprendre/page.mdx': toGuideFile({}, `\n\`\`\`${info}\n${code}\n\`\`\`\n`), ...files }));

describe('explained', () => {
  test('accepts what every word of is told', () => {
    expect(check('docker run nginx')).toEqual([]);
    expect(check('docker run \\\n  "$IMAGE" && docker run $(docker run a) # fin')).toEqual([]);
  });

  test.each<[code: string, line: number, column: number, message: string, advice: string]>([
    [
      'docker ps',
      8,
      1,
      'La commande « docker ps » n’est pas expliquée.',
      'Écrire son effet dans le fichier d’options de « docker container ls ».',
    ],
    [
      'docker run \\\n  -d nginx',
      9,
      3,
      'L’option --detach n’est pas expliquée.',
      'Ajouter sa phrase dans le fichier d’options de « docker container run ».',
    ],
    [
      'docker run --publish=80:80 nginx',
      8,
      12,
      'L’option --publish n’est pas expliquée.',
      'Ajouter sa phrase dans le fichier d’options de « docker container run ».',
    ],
    ['ls', 8, 1, 'La commande « ls » n’est pas expliquée.', 'Écrire son effet dans le fichier du programme, dans « tools ».'],
  ])('%j', (code, line, column, message, advice) => {
    expect(check(code)).toEqual([{ file, line, column, message, advice }]);
  });

  test('an operand without a sentence', () => {
    const options = runOptions.replace(/^operands.*\n/m, '');
    expect(
      check('docker run nginx', 'sh', {
        'options/container-run.yaml': options,
        'entries/run.mdx': toEntryFile({ command: 'docker run', example: 'docker run' }),
      }),
    ).toEqual([
      {
        file,
        line: 8,
        column: 12,
        message: '« nginx » n’est pas expliqué.',
        advice: 'Dire ce qu’est cet opérande, sous « operands », dans le fichier d’options de « docker container run ».',
      },
    ]);
  });

  test('an option of another program, and its operand', () => {
    expect(check('ls -l site', 'sh', { 'tools/ls.yaml': 'program: ls\neffect: Lister.\n' })).toEqual([
      {
        file,
        line: 8,
        column: 4,
        message: 'L’option -l n’est pas expliquée.',
        advice: 'Ajouter sa phrase dans le fichier du programme, dans « tools ».',
      },
      {
        file,
        line: 8,
        column: 7,
        message: '« site » n’est pas expliqué.',
        advice: 'Dire ce qu’est cet opérande, sous « operands », dans le fichier du programme, dans « tools ».',
      },
    ]);
  });

  test('an option of a program that a container runs', () => {
    expect(check('docker run nginx ls -l', 'sh', { 'tools/ls.yaml': 'program: ls\neffect: Lister.\n' })).toEqual([
      {
        file,
        line: 8,
        column: 21,
        message: 'L’option -l n’est pas expliquée.',
        advice: 'Ajouter sa phrase dans le fichier du programme, dans « tools ».',
      },
    ]);
    // A program that no file tells is a word like another, which the operands of the command tell.
    expect(check('docker run nginx ls -l')).toEqual([]);
  });

  test('once told everywhere: the first place is enough', () => {
    const files = { 'guide/comprendre/suite.mdx': toGuideFile({}, '\n```sh\ndocker ps\n```\n') };
    expect(
      check('docker ps\ndocker run -d nginx\ndocker run --detach nginx', 'sh', files).map(({ line, message }) => [line, message]),
    ).toEqual([
      [8, 'La commande « docker ps » n’est pas expliquée.'],
      [9, 'L’option --detach n’est pas expliquée.'],
    ]);
  });

  test.each(['sh faux', 'powershell', 'text', 'yaml'])('%s needs no explanation', (info) => {
    expect(check('docker ps', info)).toEqual([]);
  });

  test('neither does a mention', () => {
    expect(explained.check(createContent({ 'guide/comprendre/page.mdx': toGuideFile({}, '\nVoir `docker ps -a`.\n') }))).toEqual([]);
  });

  test('the command of an entry does', () => {
    expect(check('docker run nginx', 'sh', { 'entries/run.mdx': toEntryFile({ command: 'docker run -d <image>' }) })).toMatchObject([
      { file: 'content/entries/run.mdx', line: 3, column: 21, message: 'L’option --detach n’est pas expliquée.' },
    ]);
  });

  test('nothing is asked without a site', () => {
    expect(explained.check({ ...createContent(), site: [] })).toEqual([]);
  });
});
