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
    expect(fillTemplate('a<image>b', { image: '' })).toMatchObject({ text: 'ab', placeholders: [{ name: 'image', start: 1, end: 1 }] });
  });

  test('throws when a placeholder has no value, and names it', () => {
    expect(() => fillTemplate('docker rm <conteneur>', values)).toThrow('no value for <conteneur> in: docker rm <conteneur>');
  });

  test('needs no value for what is left out', () => {
    expect(fillTemplate('docker pull nginx[:<version>]', values).text).toBe('docker pull nginx');
  });
});

describe('fillTemplate, with its optional parts', () => {
  const values = { image: 'nginx', tag: '1.0', nom: 'web' };

  test.each([
    ['docker pull <image>[:<tag>]', 'docker pull nginx:1.0'],
    ['docker run [--name <nom>] <image>', 'docker run --name web nginx'],
    ['docker run <image> [<nom>]', 'docker run nginx web'],
    ['CMD ["<nom>"]', 'CMD ["web"]'],
    ['docker ps', 'docker ps'],
  ])('%j runs as %j', (template, text) => {
    expect(fillTemplate(template, values, { keepsOptional: true }).text).toBe(text);
  });

  test('says where each value stands', () => {
    const { text, placeholders } = fillTemplate('docker run [--name <nom>] <image>[:<tag>]', values, { keepsOptional: true });
    expect(placeholders.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['nom', 'web'],
      ['image', 'nginx'],
      ['tag', '1.0'],
    ]);
  });

  test('needs a value for what is kept', () => {
    expect(() => fillTemplate('docker pull nginx[:<version>]', values, { keepsOptional: true })).toThrow('no value for <version>');
  });
});

describe('toTemplateOffset', () => {
  const values = { image: 'nginx:1.27', nom: 'w', vide: '' };

  /** The template from the place where something stands in the filled text. */
  const templateFrom = (template: string, found: string, keepsOptional = false) => {
    const { text, toTemplateOffset } = fillTemplate(template, values, { keepsOptional });
    return template.slice(toTemplateOffset(text.indexOf(found)));
  };

  test.each<[template: string, found: string, rest: string, keepsOptional?: boolean]>([
    ['docker ps -a', '-a', '-a'],
    ['docker run <image> ls', 'run', 'run <image> ls'],
    ['docker run <image> ls', 'nginx', '<image> ls'],
    // Inside a value there is only its placeholder.
    ['docker run <image> ls', '1.27', '<image> ls'],
    ['docker run <image> ls', 'ls', 'ls'],
    ['docker run --name <nom> <image> -d', '-d', '-d'],
    ['docker run\\\n <image>\\\n -d', '-d', '-d'],
    ['docker run "<vide>" -d', '-d', '-d'],
    ['docker run <image>[:<nom>] -d', '-d', '-d'],
    ['docker run <image>[:<nom>] -d', '-d', '-d', true],
    ['docker run [--name <nom>] <image>', '--name', '--name <nom>] <image>', true],
    ['docker run [--name <nom>] <image> -d', '-d', '-d', true],
    ['docker run [--name <nom>] <image> -d', 'nginx', '<image> -d'],
    ['docker run [--name <nom>] <image> -d', '-d', '-d'],
    ['docker run [--name <nom>] [<vide>] <image> -d', '-d', '-d'],
  ])('%j: %s is at « %s »', (template, found, rest, keepsOptional) => {
    expect(templateFrom(template, found, keepsOptional)).toBe(rest);
  });

  test('the end of the text is that of the template', () => {
    const { text, toTemplateOffset } = fillTemplate('docker run <image> ls', values);
    expect(toTemplateOffset(text.length)).toBe('docker run <image> ls'.length);
  });

  test('an empty text has no place but its beginning', () => {
    expect(fillTemplate('', {}).toTemplateOffset(0)).toBe(0);
  });
});
