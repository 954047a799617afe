import { expect, test } from 'vitest';
import { toAlphabet } from './alphabet.ts';
import { toCourse } from './course.ts';
import { createEntries, createExerciseFields, createGuideFields, createSite, createTermFields } from './fixtures.ts';
import { toTerms } from './glossary.ts';

const entries = createEntries({
  stop: { command: 'docker stop <conteneur>', values: { conteneur: 'web' }, title: 'Arrêter un conteneur' },
  'run-it': { command: 'docker run -it <image> bash' },
  run: { command: 'docker run <image>' },
  exit: { command: 'exit' },
  groupe: { command: 'sudo usermod -aG docker <utilisateur>', values: { utilisateur: 'alice' } },
  version: { command: 'docker --version' },
  service: { command: 'sudo docker info' },
});
const course = toCourse({
  site: createSite(),
  guide: [{ slug: 'comprendre/architecture', fields: createGuideFields({ title: 'Rôle de chacun' }) }],
  exercises: [{ slug: 'site', fields: createExerciseFields({ title: 'Écrire un site' }) }],
  entries,
  facts: new Map(),
});
const terms = toTerms([
  { slug: 'etiquette', fields: createTermFields({ term: 'étiquette', definition: 'Version d’une image, par convention.' }) },
  { slug: 'oci', fields: createTermFields({ term: 'Œuvre' }) },
]);

const alphabet = toAlphabet({ entries: [...entries.values()], course, terms });

test('files everything by first letter, without accents, in French order', () => {
  expect(alphabet.map(({ letter, items }) => [letter, items.map(({ label }) => label)])).toEqual([
    ['D', ['docker --version']],
    ['E', ['Écrire un site', 'étiquette', 'exit']],
    ['I', ['sudo docker info']],
    ['O', ['Œuvre']],
    ['R', ['Rôle de chacun', 'docker run -it <image> bash', 'docker run <image>']],
    ['S', ['docker stop <conteneur>']],
    ['U', ['sudo usermod -aG docker <utilisateur>']],
  ]);
});

test('each letter has its anchor', () => {
  expect(alphabet.map(({ id }) => id)).toEqual(['lettre-d', 'lettre-e', 'lettre-i', 'lettre-o', 'lettre-r', 'lettre-s', 'lettre-u']);
});

test('each thing has its address', () => {
  const items = alphabet.flatMap(({ items }) => items);
  expect(items).toContainEqual({
    label: 'docker stop <conteneur>',
    href: '/commandes/stop/',
    isCommand: true,
  });
  expect(items).toContainEqual({
    label: 'Rôle de chacun',
    href: '/comprendre/architecture/',
    isCommand: false,
  });
  expect(items).toContainEqual({
    label: 'étiquette',
    href: '/glossaire/#etiquette',
    isCommand: false,
  });
  expect(items.find(({ href }) => href === '/tp/site/')).toMatchObject({ label: 'Écrire un site', isCommand: false });
});

test('files every option once, under its long name', () => {
  const options = [
    { command: 'docker container run', effect: 'a', operands: [], options: { detach: { effect: 'Rend la main.' } }, destroys: [] },
  ];
  const known = createEntries({ run: { command: 'docker run <image>', options: ['detach'] } }, options);
  const items = toAlphabet({ entries: [...known.values()], course, terms: [] }).flatMap(({ items }) => items);
  expect(items).toContainEqual({
    label: '--detach, -d',
    href: '/commandes/run/#option-detach',
    isCommand: true,
  });
});
