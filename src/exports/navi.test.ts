import { expect, test } from 'vitest';
import { createEntryPublication } from './fixtures.ts';
import { toNavi, toNaviName } from './navi.ts';

test.each([
  ['image', 'image'],
  ['port-hôte', 'port_hote'],
  ['mot-clé', 'mot_cle'],
  ['NOM', 'NOM'],
])('navi asks for <%s> as <%s>', (name, expected) => {
  expect(toNaviName(name)).toBe(expected);
});

test('a section an entry, with a list of values of its own', () => {
  const sheet = toNavi(
    createEntryPublication({
      title: 'Lancer en arrière-plan',
      command: 'docker run -d <image> [<image>]',
      values: '{ image: "l\'image" }',
    }),
  );
  expect(sheet).toBe(`; Docker en français : Apprendre Docker et retrouver ses commandes en français, avec des exemples vérifiés

% docker, lancer, run

# Lancer un conteneur
docker run <image>

$ image: printf '%s\\n' 'nginx'

% docker, lancer, autre

# Lancer en arrière-plan
docker run -d <image>

$ image: printf '%s\\n' 'l'\\''image'
`);
});

test('nothing to ask, no list', () => {
  expect(toNavi(createEntryPublication({ command: 'docker run nginx' }))).toMatch(/docker run nginx\n$/);
});
