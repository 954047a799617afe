import { openLocalSearch } from '../measure/search/local-search.ts';
import { findBehindLists, findLost, findShown, findUnanswered } from '../measure/search/shown.ts';
import { output } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

test('what the site shows, it finds', async () => {
  test.setTimeout(120_000);
  const { search, answers } = await openLocalSearch(output);
  const shown = findShown(output, answers);
  expect(shown.length).toBeGreaterThan(1000);
  expect(await findLost(shown, search)).toEqual([]);
});

test('every command of the reference, in every spelling, is answered by itself', async () => {
  const { search } = await openLocalSearch(output);
  expect(await findUnanswered(search)).toEqual([]);
});

test('no list stands before what goes by the name that was typed', async () => {
  test.setTimeout(120_000);
  const { search, answers } = await openLocalSearch(output);
  expect(await findBehindLists(answers, search)).toEqual([]);
});

test('what is written in a file is answered by its page', async () => {
  const { search } = await openLocalSearch(output);
  for (const [asked, page] of [
    ['depends_on', 'compose/depends-on/'],
    ['services.web.ports', 'compose/ports/'],
    ['ports:', 'compose/ports/'],
    ['    ports:', 'compose/ports/'],
    ['env_file', 'compose/env-file/'],
    ['healthcheck:', 'compose/healthcheck/'],
    ['deploy:', 'compose/deploy/'],
    ['FROM', 'dockerfile/from/'],
  ] as const)
    expect((await search(asked)).listed[0]?.href, asked).toMatch(new RegExp(`/${page}$`));
});

test('the way to a key, through whatever one calls what holds it, leads to that key', async () => {
  const { search, answers } = await openLocalSearch(output);
  const ways = answers.flatMap(({ href, answers: names }) =>
    names.filter((name) => /\.<[^>]+>\.\w+$/.test(name)).map((name) => ({ href, name })),
  );
  expect(ways.length).toBeGreaterThan(40);
  const lost: string[] = [];
  for (const { href, name } of ways) {
    const { listed } = await search(name.replace(/<[^>]+>/, 'mon-api'));
    if (!listed.slice(0, 2).some((answer) => answer.href === href)) lost.push(`${name}: ${listed[0]?.href}`);
  }
  expect(lost).toEqual([]);
});
