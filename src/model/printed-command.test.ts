import { expect, test } from 'vitest';
import { reference } from './fixtures.ts';
import { type PrintedPiece, toPrintedCommand } from './printed-command.ts';

const print = (template: string, isElsewhere = false) => toPrintedCommand(template, { reference, programs: ['docker'], isElsewhere });
const textOf = (piece: PrintedPiece) => (typeof piece === 'string' ? piece : piece.text);

test('tells the values to replace, the quotes they stand in, and the other forms of options', () => {
  expect(print('docker run -d -p <port>:80 "<image>"')).toEqual([
    ['docker run'],
    ' ',
    [{ kind: 'form', text: '-d', forms: { long: '--detach' } }],
    ' ',
    [
      { kind: 'form', text: '-p', forms: { long: '--publish' } },
      ' ',
      { kind: 'value', name: 'port', text: '<port>', quote: undefined },
      ':80 "',
      { kind: 'value', name: 'image', text: '<image>', quote: 'double' },
      '"',
    ],
  ]);
});

test('knows both lengths of an option, and what PowerShell writes otherwise', () => {
  expect(print('docker run --detach nginx')[2]).toEqual([{ kind: 'form', text: '--detach', forms: { short: '-d' } }, ' nginx']);
  expect(print('docker run \\\n  nginx')[0]).toEqual(['docker run ', { kind: 'form', text: '\\', forms: { powershell: '`' } }]);
  expect(print('docker run \\\n  nginx', true)[0]).toEqual(['docker run \\']);
});

test('shows what may be left out as it is written', () => {
  expect(print('docker run <image>[:<tag>]')).toEqual([
    ['docker run ', { kind: 'value', name: 'image', text: '<image>', quote: undefined }, '[:<tag>]'],
  ]);
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
      .flatMap((unit) => (typeof unit === 'string' ? unit : unit.map(textOf)))
      .join(''),
  ).toBe(template);
});
