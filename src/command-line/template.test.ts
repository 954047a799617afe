import { describe, expect, test } from 'vitest';
import { fillTemplate, findPlaceholders, parseTemplate } from './template.ts';

describe('parseTemplate', () => {
  test('tells text, placeholders and optional parts apart', () => {
    expect(parseTemplate('docker pull <image>[:<tag>] -q')).toEqual([
      { kind: 'text', text: 'docker pull ' },
      { kind: 'placeholder', name: 'image' },
      {
        kind: 'optional',
        segments: [
          { kind: 'text', text: ':' },
          { kind: 'placeholder', name: 'tag' },
        ],
      },
      { kind: 'text', text: ' -q' },
    ]);
  });

  test.each([
    ['docker ps -a'],
    ['docker run -v "$PWD":/site nginx'],
    // An optional part without a placeholder would be a shell pattern.
    ['ls [ab]*'],
    ['if [ -f compose.yaml ]; then ls; fi'],
    // A redirection is no placeholder.
    ['docker load < image.tar'],
    ['docker save nginx 2>&1 >image.tar'],
    ['cat <<EOF'],
    ['<2e-image>'],
  ])('keeps %s whole', (text) => {
    expect(parseTemplate(text)).toEqual([{ kind: 'text', text }]);
  });

  test('takes a bracket before a quote for a JSON array', () => {
    expect(parseTemplate('CMD ["<programme>"]')).toEqual([
      { kind: 'text', text: 'CMD ["' },
      { kind: 'placeholder', name: 'programme' },
      { kind: 'text', text: '"]' },
    ]);
  });

  test('has nothing to say of an empty text', () => {
    expect(parseTemplate('')).toEqual([]);
  });
});

describe('findPlaceholders', () => {
  test('gives the place of each one, chevrons included', () => {
    const text = 'docker run -p <port-hôte>:<port-conteneur> <image>';
    const found = findPlaceholders(text);
    expect(found.map(({ name }) => name)).toEqual(['port-hôte', 'port-conteneur', 'image']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['<port-hôte>', '<port-conteneur>', '<image>']);
  });

  test('looks inside optional parts', () => {
    expect(findPlaceholders('docker pull <image>[:<tag>]').map(({ name }) => name)).toEqual(['image', 'tag']);
  });

  test.each(['docker ps', '<>', '<-p>', '< image >', '<0>'])('finds none in %s', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });
});

describe('fillTemplate', () => {
  const values = { image: 'nginx', tag: '1.0', nom: 'web', étape: 'base', 'port-hôte': '8080' };

  test.each([
    ['docker ps', 'docker ps'],
    ['docker run <image>', 'docker run nginx'],
    ['docker pull <image>[:<tag>]', 'docker pull nginx'],
    ['docker run --name <nom> <image>', 'docker run --name web nginx'],
    ['docker run -p <port-hôte>:80 <image>', 'docker run -p 8080:80 nginx'],
    ['CMD ["<nom>"]', 'CMD ["web"]'],
    ['docker run \\\n  --name <nom> \\\n  <image>', 'docker run \\\n  --name web \\\n  nginx'],
  ])('%j runs as %j', (template, text) => {
    expect(fillTemplate(template, values).text).toBe(text);
  });

  test.each([
    ['docker run [--name <nom>] <image>', 'docker run nginx'],
    ['docker run [--name <nom>] [-p <port-hôte>:80] <image>', 'docker run nginx'],
    ['FROM <image>[:<tag>] [AS <étape>]', 'FROM nginx'],
    ['FROM <image> [AS <étape>]\nCMD ["ls"]', 'FROM nginx\nCMD ["ls"]'],
    ['docker run [--name <nom> ]<image>', 'docker run nginx'],
    // Without its indentation the line before would end in an escaped space.
    ['docker run \\\n  [--name <nom>] \\\n  <image>', 'docker run \\\n   \\\n  nginx'],
  ])('leaves no space behind an optional part: %j runs as %j', (template, text) => {
    expect(fillTemplate(template, values).text).toBe(text);
  });

  test('says where each value stands in the filled text', () => {
    const { text, placeholders } = fillTemplate('docker run [--name <nom>] <image> <nom>', values);
    expect(placeholders.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['image', 'nginx'],
      ['nom', 'web'],
    ]);
  });

  test('does not read a value as a template', () => {
    expect(fillTemplate('docker run <image>', { image: '<nom>' }).text).toBe('docker run <nom>');
  });

  test('accepts an empty value', () => {
    expect(fillTemplate('a<image>b', { image: '' })).toEqual({ text: 'ab', placeholders: [{ name: 'image', start: 1, end: 1 }] });
  });

  test('throws when a placeholder has no value, and names it', () => {
    expect(() => fillTemplate('docker rm <conteneur>', values)).toThrow('no value for <conteneur> in: docker rm <conteneur>');
  });

  test('needs no value for what is left out', () => {
    expect(fillTemplate('docker pull nginx[:<version>]', values).text).toBe('docker pull nginx');
  });
});
