import { expect, test } from 'vitest';
import type { CommandPiece } from '../command-line/pieces.ts';
import { reference } from './fixtures.ts';
import { toPrintedCommand } from './printed-command.ts';

const print = (template: string, isElsewhere = false) =>
  toPrintedCommand(template, { reference, programs: isElsewhere ? undefined : ['docker'] });
const textOf = (piece: CommandPiece) => (typeof piece === 'string' ? piece : piece.text);

test('tells the values to replace, the quotes they stand in, and the other forms of options', () => {
  expect(print('docker run -d -p <port>:80 "<image>"')).toEqual([
    ['docker run'],
    ' ',
    [{ text: '-d', forms: { long: '--detach' } }],
    ' ',
    [
      { text: '-p', forms: { long: '--publish' } },
      ' ',
      { name: 'port', text: '<port>', quote: undefined },
      ':80 "',
      { name: 'image', text: '<image>', quote: 'double' },
      '"',
    ],
  ]);
});

test('knows both lengths of an option, and what PowerShell writes otherwise', () => {
  expect(print('docker run --detach nginx')[2]).toEqual([{ text: '--detach', forms: { short: '-d' } }, ' nginx']);
  expect(print('docker run \\\n  nginx')[0]).toEqual(['docker run ', { text: '\\', forms: { powershell: '`' } }]);
  expect(print('docker run \\\n  nginx', true)[0]).toEqual(['docker run \\']);
});

test('tells what may be left out apart from what is typed, and keeps it with the value it follows', () => {
  expect(print('docker run <image>[:<tag>]')).toEqual([
    [
      'docker run ',
      [
        { name: 'image', text: '<image>', quote: undefined },
        { text: '[:<tag>]', forms: {} },
      ],
    ],
  ]);
  expect(print('docker compose top [<service>]')).toEqual([['docker compose top ', { text: '[<service>]', forms: {} }]]);
});

test.each([
  'docker run --name <nom> -p <port-hôte>:<port-conteneur> <image> <commande>',
  'docker inspect -f "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}" <conteneur>',
  'docker run \\\n  -d \\\n  -v "${PWD}:<dossier>" \\\n  <image>',
  'docker stop $(docker ps -q)',
  'exit',
])('%s is what its pieces join to', (template) => {
  expect(
    print(template)
      .flatMap((unit) => (typeof unit === 'string' ? unit : unit.flat().map(textOf)))
      .join(''),
  ).toBe(template);
});

test('keeps a word whole that its hyphens would part, where a unit has several', () => {
  const printed = print('docker exec <conteneur> mariadb-dump -uroot');
  const words = printed.flatMap((unit) =>
    typeof unit === 'string' ? [] : unit.flatMap((word) => (Array.isArray(word) ? word.join('') : [])),
  );
  expect(words).toEqual(['mariadb-dump']);
  const ports = print('docker run -p <port-hôte>:<port-conteneur> <image>').flat();
  expect(ports).toContainEqual([expect.objectContaining({ name: 'port-hôte' }), ':', expect.objectContaining({ name: 'port-conteneur' })]);
});

test('closes in PowerShell the quotes that it opens, whatever stretch the word is of, and keeps the word whole', () => {
  const inPowerShell = (template: string) =>
    print(template)
      .flat(2)
      .map((piece) => (typeof piece !== 'string' && 'forms' in piece && piece.forms.powershell) || textOf(piece))
      .join('');
  expect(inPowerShell('docker build --secret id=<secret>,src=<fichier> -t <nom> .')).toBe(
    'docker build --secret "id=<secret>,src=<fichier>" -t <nom> .',
  );
  expect(inPowerShell('docker build --platform <a>,<b> --push .')).toBe('docker build --platform "<a>,<b>" --push .');
  expect(inPowerShell('docker build --platform a,b c,d')).toBe('docker build --platform "a,b" "c,d"');
  const [, , option] = print('docker build --secret id=<secret>,src=<fichier> .');
  expect(Array.isArray(option) && option.map((word) => (Array.isArray(word) ? word.map(textOf).join('') : textOf(word)))).toEqual([
    '--secret ',
    'id=<secret>,src=<fichier>',
    ' .',
  ]);
});
