import { describe, expect, test } from 'vitest';
import type { EntryFields, OptionsFields } from '../source/schema.ts';
import { toCli, toEntries } from './entry.ts';
import { createEntryFields, createFact, createSite, reference } from './fixtures.ts';
import { getOrThrow } from './named-source.ts';

const summary = 'Un résumé qui se comprend sans le titre';
const site = createSite({
  groups: [
    { id: 'verifier', title: 'Vérifier', summary },
    { id: 'lancer', title: 'Lancer', summary },
  ],
});
const options: OptionsFields[] = [
  {
    command: 'docker container run',
    effect: 'Lancer un conteneur.',
    operands: [],
    options: { detach: { effect: 'Rendre le terminal.' }, publish: { effect: 'Publier un port.', value: '<port>:<port>' } },
    destroys: [],
  },
];
const fact = createFact({ id: 'F012' });

/** Entries of the given fields, by slug, as the site orders them. */
const createEntries = (fields: Readonly<Record<string, Partial<EntryFields>>>) =>
  toEntries({
    site,
    entries: Object.entries(fields).map(([slug, own]) => ({ slug, fields: createEntryFields(own) })),
    options,
    facts: new Map([['F012', fact]]),
    reference,
  });

describe('toCli', () => {
  test.each([
    ['docker run -it <image> bash', 'docker run'],
    ['docker container run <image>', 'docker container run'],
    ['docker ps', 'docker ps'],
    ['sudo usermod -aG docker alice', 'usermod'],
    ['sudo docker ps -a', 'docker ps'],
    ['exit', 'exit'],
    ['cd projet\ndocker ps', 'cd'],
  ])('« %s » is said « %s »', (command, cli) => {
    expect(toCli(command, reference)).toBe(cli);
  });
});

describe('get', () => {
  test('gives the value of a name', () => {
    expect(getOrThrow(new Map([['run', 1]]), 'run')).toBe(1);
  });

  test('throws on a name that is absent, and says those that are not', () => {
    const known = new Map([
      ['run', 1],
      ['ps', 2],
    ]);
    expect(() => getOrThrow(known, 'rum')).toThrow('unknown name: rum; known: run, ps');
  });
});

describe('toEntries', () => {
  test('orders by group, then by order, then by name', () => {
    const entries = createEntries({
      'run-rm': { order: 20 },
      'run-it': { order: 20 },
      run: { order: 10 },
      version: { group: 'verifier', order: 90 },
    });
    expect(entries.map(({ slug }) => slug)).toEqual(['version', 'run', 'run-it', 'run-rm']);
    expect(entries.map(({ group }) => group.title)).toEqual(['Vérifier', 'Lancer', 'Lancer', 'Lancer']);
  });

  test('links each entry to its neighbours, through the groups', () => {
    const entries = createEntries({ run: {}, version: { group: 'verifier' }, stop: { order: 30 } });
    expect(entries.map(({ previous, slug, next }) => [previous?.slug, slug, next?.slug])).toEqual([
      [undefined, 'version', 'run'],
      ['version', 'run', 'stop'],
      ['run', 'stop', undefined],
    ]);
  });

  test('gives an entry its address and the way its command is said', () => {
    const [entry] = createEntries({ run: { values: { image: 'ubuntu' }, variants: ['docker rnu'], english: ['run a container'] } });
    expect(entry).toMatchObject({
      slug: 'run',
      href: '/commandes/run/',
      title: 'Lancer un conteneur',
      cli: 'docker run',
      command: 'docker run <image>',
      example: 'docker run nginx',
      values: { image: 'ubuntu' },
      intentions: ['lancer un conteneur'],
      variants: ['docker rnu'],
      english: ['run a container'],
    });
  });

  test.each([
    ['docker run <image>', 'docker container run'],
    ['docker container run <image>', undefined],
    ['docker volume prune', undefined],
    ['exit', undefined],
  ])('the long form of « %s » is %s', (command, longForm) => {
    expect(createEntries({ one: { command } })[0]?.longForm).toBe(longForm);
  });

  test('makes a row of each option: its letter from the reference, its sentence from the options', () => {
    const [entry] = createEntries({ run: { options: ['publish', 'detach', 'name'] } });
    expect(entry?.options).toEqual([
      {
        long: 'publish',
        names: ['-p', '--publish'],
        short: 'p',
        value: '<port>:<port>',
        effect: 'Publier un port.',
        since: undefined,
        deprecated: false,
      },
      {
        long: 'detach',
        names: ['-d', '--detach'],
        short: 'd',
        value: undefined,
        effect: 'Rendre le terminal.',
        since: undefined,
        deprecated: false,
      },
      { long: 'name', names: ['--name'], short: undefined, value: undefined, effect: '', since: undefined, deprecated: false },
    ]);
  });

  test('the other options of a command are told once, on the entry that says least beside it', () => {
    const entries = createEntries({
      'run-d': { command: 'docker run -d <image>', options: ['detach'] },
      run: { options: ['detach'], order: 20 },
    });
    expect(entries.map(({ slug, otherOptions }) => [slug, otherOptions.map(({ long }) => long)])).toEqual([
      ['run-d', []],
      ['run', ['publish']],
    ]);
  });

  test('a rare option is explained where it is typed, and stands in no table', () => {
    const rare = options.map((file) => ({
      ...file,
      options: Object.fromEntries(Object.entries(file.options).map(([long, option]) => [long, { ...option, rare: long === 'publish' }])),
    }));
    const [entry] = toEntries({
      site,
      entries: [{ slug: 'run', fields: createEntryFields({ options: ['detach'] }) }],
      options: rare,
      facts: new Map(),
      reference,
    });
    expect(entry?.otherOptions).toEqual([]);
  });

  test('says since which version of the program an option is there, and whether it is on its way out', () => {
    const run = reference.commands.get('docker container run') ?? expect.fail('docker run is in the reference');
    const deprecated = { ...run, options: run.options.map((option) => ({ ...option, deprecated: option.long === 'detach' })) };
    const [entry] = toEntries({
      site,
      entries: [{ slug: 'run', fields: createEntryFields({ options: ['publish', 'detach'] }) }],
      options,
      facts: new Map(),
      reference: {
        ...reference,
        commands: new Map([...reference.commands, [run.path, deprecated]]),
        newOptions: new Set(['docker container run --publish', 'docker container ls --detach']),
      },
    });
    expect(entry?.options).toMatchObject([
      { long: 'publish', since: '29', deprecated: false },
      { long: 'detach', since: undefined, deprecated: true },
    ]);
  });

  test('the same behind sudo, and after an option of the program itself', () => {
    const [behind, after] = createEntries({
      behind: { command: 'sudo docker run <image>', options: ['detach'] },
      after: { command: 'docker -c distant run <image>', options: ['detach'], order: 20 },
    });
    for (const entry of [behind, after])
      expect(entry).toMatchObject({ cli: 'docker run', longForm: 'docker container run', options: [{ names: ['-d', '--detach'] }] });
    expect(behind?.optionHome).toBe('/commandes/behind/');
  });

  test('a command of one system bears its name', () => {
    const [groupe, run] = createEntries({ groupe: { command: 'sudo usermod', system: 'Linux' }, run: { order: 20 } });
    expect([groupe?.system, run?.system]).toEqual(['Linux', undefined]);
  });

  test('links to the entries that it is confused with, and to the one to look with', () => {
    const [run, ps] = createEntries({
      run: { related: [{ entry: 'ps', difference: 'montre sans lancer' }] },
      ps: { command: 'docker ps', order: 20, destroys: { lost: 'les conteneurs', kept: 'les images', look: 'run' } },
    });
    expect(run?.related).toEqual([
      {
        entry: { slug: 'ps', title: 'Lancer un conteneur', href: '/commandes/ps/', cli: 'docker ps', command: 'docker ps' },
        difference: 'montre sans lancer',
      },
    ]);
    expect(run?.destroys).toBeUndefined();
    expect(ps?.destroys).toMatchObject({ lost: 'les conteneurs', kept: 'les images', look: { slug: 'run', href: '/commandes/run/' } });
  });

  test('gives an entry its facts', () => {
    expect(createEntries({ run: { facts: ['F012'] } })[0]?.facts).toEqual([fact]);
  });

  test.each<[what: string, fields: Partial<EntryFields>, name: string]>([
    ['group', { group: 'gerer' }, 'gerer'],
    ['fact', { facts: ['F999'] }, 'F999'],
    ['related entry', { related: [{ entry: 'rum', difference: 'rien' }] }, 'rum'],
    ['entry to look with', { destroys: { lost: 'tout', kept: 'rien', look: 'look' } }, 'look'],
  ])('throws on a %s that does not exist', (_, fields, name) => {
    expect(() => createEntries({ run: fields, ps: { order: 20 } })).toThrow(`unknown name: ${name}; known: `);
  });
});
