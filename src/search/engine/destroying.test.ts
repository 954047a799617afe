import { beforeAll, describe, expect, test } from 'vitest';
import { readPublished } from '../../model/fixtures.ts';
import { toOptionLetters } from '../../model/option-letters.ts';
import { toSourcePublication } from '../../model/publication.ts';
import { memoize } from '../../text/memo.ts';
import { ask, createLocalEngine } from '../index/fixtures.ts';
import { addAsked, toRecordFile } from '../index/record-file.ts';
import type { SearchEngine } from './search-engine.ts';

/** The content that is published, as it is: nothing of what it says may lead to a loss of data that was not asked for. */
const { content } = await readPublished();
const publication = toSourcePublication(content);
const { entries, site } = publication;
const { records, asked, ...file } = toRecordFile(
  { ...publication, letters: toOptionLetters(entries), pages: [], reference: content.reference },
  publication.searchWords,
);
/** Parts of pages are known to the build alone. */
const addresses = new Set(records.map(({ href }) => href));
const said = Object.fromEntries(Object.entries(asked).filter(([href]) => addresses.has(href)));
let engine: SearchEngine;
beforeAll(() => {
  engine = createLocalEngine({ ...file, answers: addAsked(records, said), vocabulary: [], correct: [] });
}, 180_000);

const { index } = content.reference;
const destroying = new Set(entries.filter(({ destroys }) => destroys).map(({ cli }) => index[cli]));
const paths = Object.keys(index).filter((path) => path !== site.program && !destroying.has(index[path]));

/** The first answer to a question, and whether the question asks to delete. */
const answer = memoize(async (typed: string) => {
  const { places, question } = await engine.search(typed);
  const [first] = await engine.read(places.slice(0, 1));
  return { typed, first, asks: question.asksToDestroy };
});
const findFirst = (questions: readonly string[]) => Promise.all(questions.map(answer));

/** Questions whose first answer destroys data though they do not ask for it. */
const findDangers = async (questions: readonly string[]): Promise<string[]> =>
  (await findFirst(questions)).flatMap(({ typed, first, asks }) => (first?.destroys && !asks ? [`${typed} → ${first.code}`] : []));

test.each([
  'docker',
  'c’est quoi docker',
  "c'est quoi docker",
  'qu’est-ce que docker',
  'Qu’est-ce que Docker ?',
  'définition de docker',
  'docker c’est quoi',
  'c’est quoi',
])('« %s » is answered first by what says it', async (typed) => {
  expect((await ask(engine, typed)).answers[0]?.title).toMatch(/^Qu’est-ce que Docker\s\?$/);
});

test.each([
  ['docker run -d -p', 'docker run'],
  ['docker run -d -p 8080:80 nginx', 'docker run'],
  ['docker run -it --rm ubuntu:24.04 bash', 'docker run'],
  ['docker ps -a -q', 'docker ps'],
  ['docker compose up -d --build', 'docker compose up'],
  ['docker ps -a --filter status=exited', 'docker ps'],
  ['-d --rm', 'docker run'],
])('several options find something: « %s »', async (typed, cli) => {
  expect((await ask(engine, typed)).answers[0]?.answers).toContain(cli);
});

describe('what destroys data never answers first', { timeout: 180_000 }, () => {
  test('to another command, nor to the beginning of one', async () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(await findDangers(paths)).toEqual([]);
    expect(await findDangers(paths.map((path) => `${path} web`))).toEqual([]);
    expect(await findDangers(paths.map((path) => path.replace(`${site.program} `, '')))).toEqual([]);
    const letters = [1, 2, 3].flatMap((count) => paths.map((path) => path.slice(0, site.program.length + 1 + count)));
    const begun = [...new Set(letters)].filter((typed) => !destroying.has(index[typed]));
    expect(await findDangers(begun)).toEqual([]);
  });

  test('to another command, even of words by which one asks to delete', async () => {
    const found = await findFirst(paths);
    expect(found.filter(({ first }) => first?.destroys).map(({ typed, first }) => `${typed} → ${first?.code}`)).toEqual([]);
  });

  test.each([
    'docker network disconnect',
    'docker image history',
    'docker image prune -a -f',
    'arrêter le projet',
    'arrêter compose',
    'conteneurs lancés',
    'ports du conteneur',
    'où sont mes volumes',
    'mes images',
    'cache de construction',
    'docker service remove',
    'c’est quoi un volume',
    'docker',
  ])('to « %s », but by its own name', async (typed) => {
    const [found] = await findFirst([typed]);
    if (found?.first?.destroys) expect(found.first.answers.some((name) => `${typed} `.includes(`${name} `))).toBe(true);
  });

  test.each([
    'comment réinitialiser mon mot de passe windows',
    'réinitialiser mon téléphone',
    'remettre à zéro mon iphone',
    'vider la corbeille',
    'supprimer mon compte instagram',
    'effacer mon historique chrome',
  ])('to « %s », which asks to delete something else', async (typed) => {
    const [found] = await findFirst([typed]);
    expect(found).toMatchObject({ asks: true });
    expect(found?.first).toBeDefined();
    expect(found?.first?.destroys).toBeUndefined();
  });

  test.each([
    ['docker rm', 'docker rm'],
    ['docker image rm nginx', 'docker rmi'],
    ['docker system prune -a -f', 'docker system prune'],
    ['docker image prune -a -f', 'docker image prune'],
    ['docker volume r', 'docker volume rm'],
    ['compose down', 'docker compose down'],
    ['supprimer une image', 'docker rmi'],
    ['effacer tous les conteneurs', 'docker rm'],
    ['vider le cache de construction', 'docker builder prune'],
    ['réinitialiser docker', 'docker system prune'],
    // A name that nobody knows: what is deleted is said all the same.
    ['supprimer le conteneur zorglub', 'docker rm'],
  ])('unless it is asked for: « %s » is answered by %s', async (typed, cli) => {
    const [found] = await findFirst([typed]);
    expect(found?.first).toMatchObject({ destroys: true, answers: expect.arrayContaining([cli]) });
  });

  test('unless its very title is typed', async () => {
    const found = await findFirst(entries.filter(({ destroys }) => destroys).map(({ title }) => title));
    const slugs = entries.filter(({ destroys }) => destroys).map(({ slug }) => slug);
    expect(found.flatMap(({ typed, first }, index) => (first?.entry === slugs[index] ? [] : [typed]))).toEqual([]);
  });

  test('to what leads to something else', async () => {
    const others = entries.filter(({ destroys }) => !destroys);
    expect(await findDangers(others.flatMap(({ title, intentions, example }) => [title, example, ...intentions]))).toEqual([]);
  });
});
