import { describe, expect, test } from 'vitest';
import { createSite } from './fixtures.ts';
import { toPlaceholderDefaults, toPlaceholderFields } from './placeholders.ts';

const site = createSite({
  formats: { port: { pattern: '\\d+', expects: 'Un nombre.' } },
  placeholders: {
    image: { default: 'nginx', meaning: 'Nom d’une image' },
    'port-hôte': { default: '8080', meaning: 'Port de votre machine', format: 'port' },
    nom: { default: 'web', meaning: 'Nom à donner' },
  },
});

describe('toPlaceholderDefaults', () => {
  test('gives the default value of each placeholder of the site', () => {
    expect(toPlaceholderDefaults(site)).toEqual({ image: 'nginx', 'port-hôte': '8080', nom: 'web' });
  });

  test('there is none without a site', () => {
    expect(toPlaceholderDefaults(undefined)).toEqual({});
  });
});

describe('toPlaceholderFields', () => {
  const image = { name: 'image', meaning: 'Nom d’une image', value: 'nginx', pattern: '(?!-).+', expects: undefined };
  const port = { name: 'port-hôte', meaning: 'Port de votre machine', value: '8080', pattern: '\\d+', expects: 'Un nombre.' };

  test('are those of the commands, once each, in the order of the site', () => {
    expect(toPlaceholderFields(['docker run -p <port-hôte>:80 <image>', 'docker pull <image>'], site)).toEqual([image, port]);
  });

  test.each<[value: string, isRight: boolean]>([
    ['nginx', true],
    ['mes documents', true],
    ['a-b', true],
    ['-it', false],
    ['--privileged', false],
    ['-', false],
    ['', false],
  ])('without a form of its own, %j is right: %s', (value, isRight) => {
    const [field] = toPlaceholderFields(['docker run <image>'], site);
    // As the `pattern` attribute is read.
    expect(new RegExp(`^(?:${field?.pattern})$`, 'v').test(value)).toBe(isRight);
  });

  test('prefer the values of the page', () => {
    expect(toPlaceholderFields(['docker run <image>'], site, { image: 'ubuntu', nom: 'db' })).toEqual([{ ...image, value: 'ubuntu' }]);
  });

  test.each(['docker ps', 'docker run [--name <nom>]', 'docker pull a[:<nom>]', 'docker run <inconnu>', ''])('%j has none', (template) => {
    expect(toPlaceholderFields([template], site)).toEqual([]);
  });

  test('there are none without commands', () => {
    expect(toPlaceholderFields([], site)).toEqual([]);
  });
});
