import { expect, test } from 'vitest';
import { toCards } from './cards.ts';
import { createEntries } from './fixtures.ts';

const entries = [
  ...createEntries({
    run: { command: 'docker run <image>', summary: 'Crée un conteneur et le démarre' },
    'run-rm': { command: 'docker run --rm <image>', summary: 'Efface le conteneur à la fin', order: 20 },
    ps: { command: 'docker ps', title: 'Lister les conteneurs', summary: 'Liste les conteneurs', order: 30 },
    prune: { command: 'docker volume prune', title: 'Effacer les volumes', summary: 'Efface les volumes', order: 40 },
    exit: { command: 'exit', title: 'Sortir', summary: 'Quitte le shell', order: 50 },
  }).values(),
];
const cards = toCards(entries);
const find = (id: string) => cards.find((card) => card.id === id);

test('an entry gives two cards', () => {
  expect(cards).toHaveLength(10);
  expect(find('command:ps')).toEqual({
    id: 'command:ps',
    kind: 'command',
    group: 'lancer',
    front: { text: 'Lister les conteneurs', isCode: false },
    of: undefined,
    answer: { text: 'docker ps', isCode: true },
    others: [
      { text: 'docker run <image>', isCode: true },
      { text: 'docker volume prune', isCode: true },
      { text: 'exit', isCode: true },
    ],
    href: '/commandes/ps/',
  });
  expect(find('effect:ps')).toMatchObject({ front: { text: 'docker ps' }, answer: { text: 'Liste les conteneurs' } });
});

test('a longer command of the same words is never a wrong answer', () => {
  const others = toCards([
    ...createEntries({
      ps: { command: 'docker ps', title: 'Lister' },
      tool: { command: 'docker tool ps', title: 'Lister les services', order: 20 },
      exit: { command: 'exit', title: 'Sortir', order: 30 },
    }).values(),
  ])[0]?.others;
  expect(others).toEqual([{ text: 'exit', isCode: true }]);
});

test('the same command with another option is never a wrong answer', () => {
  expect(find('command:run')?.others.map(({ text }) => text)).toEqual(['docker ps', 'docker volume prune', 'exit']);
});
