import { describe, expect, test } from 'vitest';
import { readWholeReference } from '../command-line/fixtures/reference.ts';
import { createContent, createEntryFields, createHandbook, createSite, toEntryFile } from './fixtures.ts';
import { toSourceHandbook } from './handbook.ts';
import type { EntryFields } from './schema.ts';

const reference = readWholeReference();
const destroys = (lost: string) => ({ lost, kept: 'le reste', look: 'ps' });

/** A handbook with these entries, by slug. */
const withEntries = (fields: Readonly<Record<string, Partial<EntryFields>>>) =>
  createHandbook({
    reference,
    entries: Object.entries(fields).map(([slug, own]) => ({ slug, fields: createEntryFields(own) })),
    options: [{ command: 'docker container ls', effect: 'Lister.', operands: [], options: { all: { effect: 'Tout.' } } }],
  });

describe('findDestruction', () => {
  const { findDestruction } = withEntries({
    ps: { title: 'Lister', command: 'docker ps', example: 'docker ps -a' },
    rm: { command: 'docker rm <image>' },
    'rm-all': { command: 'docker rm $(docker ps -aq)', destroys: destroys('tous les conteneurs') },
    prune: { command: 'docker system prune', destroys: destroys('ce qui ne sert pas') },
    'prune-all': { command: 'docker system prune -a', destroys: destroys('toutes les images') },
  });

  test.each<[text: string, lost: string | undefined]>([
    ['docker system prune', 'ce qui ne sert pas'],
    ['docker system prune -f', 'ce qui ne sert pas'],
    ['docker system prune -a', 'toutes les images'],
    ['docker system prune --all --force', 'toutes les images'],
    ['docker system prune -af', 'toutes les images'],
    ['sudo docker system prune', 'ce qui ne sert pas'],
    ['docker rm $(docker ps -aq)', 'tous les conteneurs'],
    ['docker rm -f $(docker ps -aq --filter name=web)', 'tous les conteneurs'],
    ['cd site && docker system prune', 'ce qui ne sert pas'],
    ['docker ps && docker system prune', 'ce qui ne sert pas'],
    // Nothing says that this one deletes anything.
    ['docker rm web', undefined],
    ['docker ps', undefined],
    ['docker volume prune', undefined],
    ['ls', undefined],
    ['echo docker system prune', undefined],
    ['docker system prune --help', undefined],
  ])('%s', (text, lost) => {
    expect(findDestruction(text)?.lost).toBe(lost);
  });

  test('says what to look with first', () => {
    expect(findDestruction('docker system prune')).toEqual({
      lost: 'ce qui ne sert pas',
      kept: 'le reste',
      look: { title: 'Lister', command: 'docker ps -a', href: '/commandes/ps/' },
    });
  });
});

describe('findOptionHref', () => {
  const { findOptionHref } = withEntries({ 'ps-a': { command: 'docker ps -a' }, ps: { command: 'docker ps' }, run: {} });

  test('leads to the entry that tells the options of the command', () => {
    expect(findOptionHref('docker container ls', 'all')).toBe('/commandes/ps/#option-all');
  });

  test.each([
    ['an option without a sentence', 'docker container ls', 'quiet'],
    ['a command without sentences', 'docker container run', 'detach'],
    ['a command without an entry', 'docker image ls', 'all'],
    ['another spelling', 'docker ps', 'all'],
  ])('there is none for %s', (_, path, long) => {
    expect(findOptionHref(path, long)).toBeUndefined();
  });
});

test('values of an entry stand before those of the site', () => {
  const { findDestruction } = withEntries({
    ps: {},
    rm: { command: 'docker rm <conteneur>', values: { conteneur: '$(docker ps -q)' }, destroys: destroys('tout') },
  });
  expect(findDestruction('docker rm web')).toBeUndefined();
  expect(findDestruction('docker rm $(docker ps -q)')?.lost).toBe('tout');
});

describe('toSourceHandbook', () => {
  test('is made of the files', () => {
    const content = createContent({ 'entries/run.mdx': toEntryFile({ destroys: '{ lost: a, kept: b, look: run }' }) });
    const handbook = toSourceHandbook(content);
    expect(handbook).toMatchObject({ program: 'docker', values: { image: 'nginx' } });
    expect(handbook.texts.command('docker container run')).toBe('Créer un conteneur, puis le démarrer.');
    expect(handbook.findDestruction('docker run nginx')?.lost).toBe('a');
  });

  test('throws without a site file', () => {
    expect(() => toSourceHandbook({ ...createContent(), site: [] })).toThrow('site.yaml is missing');
  });
});

test('the values of the site are those of its placeholders', () => {
  const site = createSite({ placeholders: { nom: { default: 'web', meaning: 'Nom' } } });
  expect(createHandbook({ site }).values).toEqual({ nom: 'web' });
});
