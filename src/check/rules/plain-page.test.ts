import { expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { plainPage } from './plain-page.ts';

const check = (body: string) =>
  plainPage.check(createContent({ 'entries/run.mdx': toEntryFile({}, body) })).map(({ line, column, message }) => [line, column, message]);

test('accepts text, closed fences and remarks', () => {
  expect(check('\n{/* à revoir */}\n\n```sh\nls\n```\n\nEt `{{.State}}`.\n')).toEqual([]);
});

test.each([
  ['\nimport a from "b"\n', 11, 1, /^Une page ne contient pas de code/],
  ['\nexport const a = 1\n', 11, 1, /^Une page ne contient pas de code/],
  ['\nIl y a {nombre} fiches.\n', 11, 8, /^Une page ne contient pas de code/],
  ['\nVoici :\n\n```sh\nls\n\nEt voilà.\n', 13, 1, /^Le bloc de code n’est pas fermé/],
])('refuses %j', (body, line, column, message) => {
  expect(check(body)).toEqual([[line, column, expect.stringMatching(message)]]);
});
