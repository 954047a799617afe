import { describe, expect, test } from 'vitest';
import { readWholeReference } from '../command-line/fixtures/reference.ts';
import type { EntryFields, OptionsFields } from '../source/schema.ts';
import { createEntryFields, createHandbook, createOptionsFields, createSite } from './fixtures.ts';

const reference = readWholeReference();
/** A case: what is lost with these options. */
const lose = (lost: string, ...names: string[]) => ({ with: names, lost, kept: 'le reste', look: 'ps' });

const toOptions = (command: string, destroys: OptionsFields['destroys']) => createOptionsFields({ command, destroys });

/** A handbook with these entries, by slug, and these options. */
const withEntries = (fields: Readonly<Record<string, Partial<EntryFields>>>, options: OptionsFields[] = []) =>
  createHandbook({
    reference,
    entries: Object.entries(fields).map(([slug, own]) => ({ slug, fields: createEntryFields(own) })),
    options: [createOptionsFields({ command: 'docker container ls', options: { all: { effect: 'Tout.' } } }), ...options],
  });

describe('findDestruction', () => {
  const entries = {
    ps: { title: 'Lister', command: 'docker ps', example: 'docker ps -a' },
    // What an entry says of its own command is for its page only.
    stop: { command: 'docker stop <image>', destroys: { lost: 'rien', kept: 'tout', look: 'ps' } },
  };
  const { findDestruction } = withEntries(entries, [
    toOptions('docker container rm', [lose('même en marche', 'force'), lose('et leurs volumes', 'force', 'volumes')]),
    toOptions('docker system prune', [
      lose('ce qui ne sert pas'),
      lose('toutes les images', 'all'),
      lose('les volumes anonymes', 'volumes'),
      lose('les images et les volumes', 'all', 'volumes'),
    ]),
    toOptions('docker volume rm', [lose('les volumes nommés')]),
    toOptions('docker image rm', [{ ...lose('les images'), look: 'inconnue' }]),
  ]);

  test.each<[text: string, lost: string | undefined]>([
    ['docker system prune', 'ce qui ne sert pas'],
    ['docker system prune -f', 'ce qui ne sert pas'],
    ['docker system prune -a', 'toutes les images'],
    ['docker system prune --all --force', 'toutes les images'],
    ['docker system prune -af', 'toutes les images'],
    ['sudo docker system prune', 'ce qui ne sert pas'],
    ['docker system prune --volumes', 'les volumes anonymes'],
    ['docker system prune --volumes -af', 'les images et les volumes'],
    ['docker system prune -a --volumes', 'les images et les volumes'],
    ['docker rm -f web', 'même en marche'],
    ['docker container rm --force web', 'même en marche'],
    ['docker rm -f $(docker ps -aq --filter name=web)', 'même en marche'],
    ['docker rm -fv web', 'et leurs volumes'],
    ['docker volume rm donnees', 'les volumes nommés'],
    ['docker volume rm $(docker volume ls -q)', 'les volumes nommés'],
    ['cd site && docker system prune', 'ce qui ne sert pas'],
    ['docker ps && docker system prune', 'ce qui ne sert pas'],
    ['docker rm web; docker system prune -a', 'toutes les images'],
    // Of several commands, the one whose case has most options.
    ['docker system prune -a && docker system prune', 'toutes les images'],
    ['docker system prune && docker system prune -a', 'toutes les images'],
    // No case is said of these options.
    ['docker rm web', undefined],
    ['docker rm -v web', undefined],
    ['docker rm $(docker ps -aq)', undefined],
    // An option of a command inside is not one of its own.
    ['docker rm $(docker ps -f name=web)', undefined],
    // Only an entry says so.
    ['docker stop web', undefined],
    // The entry to look with is not there.
    ['docker rmi nginx', undefined],
    ['docker exec web docker system prune', undefined],
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
  const options = [createOptionsFields({ command: 'docker container rm', options: { force: { effect: 'Forcer.' } } })];
  const { findOptionHref } = withEntries(
    { 'rm-all': { command: 'docker rm <image>', values: { image: '$(docker ps -q)' } }, rm: { command: 'docker rm <image>' } },
    options,
  );
  // What makes its operands says more than a name: the other entry tells the options.
  expect(findOptionHref('docker container rm', 'force')).toBe('/commandes/rm/#option-force');
});

test('the values of the site are those of its placeholders', () => {
  const site = createSite({ placeholders: { nom: { default: 'web', meaning: 'Nom' } } });
  expect(createHandbook({ site }).values).toEqual({ nom: 'web' });
});
