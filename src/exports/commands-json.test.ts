import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { toCommands, toCommandsSchema } from './commands-json.ts';
import { createEntryPublication, readPublication, toPath, toWhole } from './fixtures.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(toCommandsSchema());

const published = toCommands(await readPublication(), toPath);

test('the whole content meets the published schema', () => {
  expect(validate(JSON.parse(JSON.stringify(published))) ? [] : validate.errors).toEqual([]);
  expect(published.entries.length).toBeGreaterThan(80);
});

test('the schema refuses what is not an entry', () => {
  const commands = toCommands(createEntryPublication({}), toPath);
  expect(validate(commands)).toBe(true);
  expect(validate({ ...commands, entries: [{ ...commands.entries[0], command: undefined }] })).toBe(false);
  expect(validate({ ...commands, entries: [{ ...commands.entries[0], autre: 1 }] })).toBe(false);
});

test('an entry says everything that its page says', () => {
  const { entries, $schema } = toCommands(
    createEntryPublication({
      command: 'docker run [-d] <image>',
      warning: 'Doucement',
      related: '[{ entry: run, difference: lance }]',
      destroys: '{ lost: tout, kept: rien, look: run }',
    }),
    toWhole,
  );
  expect($schema).toBe('https://example.org/docker/commandes.schema.json');
  expect(entries.find(({ slug }) => slug === 'autre')).toEqual({
    slug: 'autre',
    title: 'Lancer un conteneur',
    command: 'docker run [-d] <image>',
    copied: 'docker run [-d] nginx',
    cli: 'docker run',
    example: 'docker run nginx',
    summary: 'Crée un conteneur à partir d’une image et le démarre',
    group: 'lancer',
    url: 'https://example.org/docker/commandes/autre/',
    system: null,
    options: [],
    warning: 'Doucement',
    destroys: { lost: 'tout', kept: 'rien', look: 'run' },
    related: ['run'],
    intentions: ['lancer un conteneur'],
    facts: [],
  });
});
