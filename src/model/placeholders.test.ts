import { expect, test } from 'vitest';
import { createSite } from './fixtures.ts';
import { toPlaceholderDefaults } from './placeholders.ts';

test('gives the default value of each placeholder of the site', () => {
  const placeholders = {
    image: { default: 'nginx', meaning: 'Nom d’une image' },
    'port-hôte': { default: '8080', meaning: 'Port de votre machine' },
  };
  expect(toPlaceholderDefaults(createSite({ placeholders }))).toEqual({ image: 'nginx', 'port-hôte': '8080' });
});

test('there is none without a site', () => {
  expect(toPlaceholderDefaults(undefined)).toEqual({});
});
