import { expect, test } from 'vitest';
import { readWholeReference } from './fixtures/reference.ts';
import { cutCommand, findForms } from './pieces.ts';
import { placeTemplate, placeValues } from './placed-values.ts';
import { findPlaceholders } from './template.ts';

const reference = readWholeReference();

test('a place that several forms write otherwise is one', () => {
  expect(findForms('docker run \\\n  -d --publish 80:80 nginx', { reference, programs: ['docker'] })).toEqual([
    { start: 15, end: 17, forms: { long: '--detach' } },
    { start: 18, end: 27, forms: { short: '-p' } },
    { start: 11, end: 12, forms: { powershell: '`' } },
  ]);
  expect(findForms('docker run \\\n  nginx', { reference })).toEqual([]);
});

test('a command is cut at its values and at what other forms write otherwise', () => {
  const command = 'docker run -d "<image>"';
  expect(cutCommand(command, placeTemplate(command), findForms(command.replace('<image>', '_______'), { reference }))).toEqual([
    'docker run ',
    { text: '-d', forms: { long: '--detach' } },
    ' "',
    { name: 'image', text: '<image>', quote: 'double' },
    '"',
  ]);
});

test('a value keeps what it holds to itself, and a part ends where it is asked', () => {
  const values = [{ name: 'nom', start: 4, end: 8, quote: undefined }];
  const forms = [
    { start: 2, end: 6, forms: { long: 'x' } },
    { start: 9, end: 10, forms: { short: 'y' } },
  ];
  expect(cutCommand('0123456789', values, forms)).toEqual([
    '0123',
    { name: 'nom', text: '4567', quote: undefined },
    '8',
    { text: '9', forms: { short: 'y' } },
  ]);
  expect(cutCommand('0123456789', values, forms, { start: 3, end: 9 })).toEqual([
    '3',
    { name: 'nom', text: '4567', quote: undefined },
    '8',
  ]);
});

test('what may be left out takes no value', () => {
  expect(placeTemplate('docker run <image>[:<tag>]').map(({ name }) => name)).toEqual(['image']);
});

test.each(['<a>', "'<a>' <b>", 'x <a><b> y', 'no value'])('%s is what its pieces join to', (text) => {
  const pieces = placeValues(text, findPlaceholders(text));
  expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(text);
  expect(pieces).not.toContain('');
});
