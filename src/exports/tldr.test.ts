import { expect, test } from 'vitest';
import { createEntryPublication, toPath, toWhole } from './fixtures.ts';
import { toTldr } from './tldr.ts';

const write = (fields: Parameters<typeof createEntryPublication>[0], toAddress = toPath) => {
  const { entries, handbook } = createEntryPublication(fields);
  const [entry] = entries.filter(({ slug }) => slug === 'autre');
  return toTldr(entry ?? expect.fail('no entry'), handbook.values, toAddress);
};

test('words to replace stand between double braces, then comes the example', () => {
  expect(write({ command: 'docker run -d <image> [<image>]', example: 'docker run -d nginx' })).toBe(`# docker run

> Crée un conteneur à partir d’une image et le démarre.

- Lancer un conteneur :

\`docker run -d {{image}}\`

- Exemple :

\`docker run -d nginx\`
`);
});

test('the address of the entry, when the site knows it', () => {
  expect(write({}, toWhole)).toContain('> En savoir plus : <https://example.org/docker/commandes/autre/>.');
});

test('double braces of the command are its own, and a command of several lines stands on one', () => {
  const command = "|-\n  docker run -d \\\n    --name '{{.Names}}' nginx";
  expect(write({ command, example: command })).toContain("`docker run -d --name '\\{\\{.Names\\}\\}' nginx`\n");
});
