import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findProblems } from '../check/content-check.ts';
import { toEntryFile, toExerciseFile, writeContent } from '../model/fixtures.ts';
import { kinds, toScaffold } from './scaffold.ts';

test.each([...kinds.keys()])('a new %s names every field that is to be filled, and passes no check until it is', async (kind) => {
  const scaffold = toScaffold(kind, ['page', 'instruction'].includes(kind) ? 'comprendre/neuf' : 'neuf');
  if ('message' in scaffold) throw new Error(scaffold.message);
  const folder = await writeContent({ [scaffold.file]: scaffold.text });
  const { problems } = await findProblems(folder);
  const own = problems.filter(({ file }) => file.endsWith(scaffold.file));
  const empty = scaffold.text.split('\n').flatMap((line) => /^(?<field>\w+):$/.exec(line)?.groups?.field ?? []);
  expect(empty.length).toBeGreaterThan(1);
  expect(own.map(({ message }) => message)).toEqual(expect.arrayContaining(empty.map((field) => `Champ à remplir : « ${field} ».`)));
  for (const { line, advice } of own.filter(({ message }) => message.startsWith('Champ à remplir'))) {
    expect(line).toBeGreaterThan(1);
    expect(advice).toMatch(/\.$/);
  }
});

test('a new session has the step that it is asked for', () => {
  expect(toScaffold('exercise', 'neuf')).toMatchObject({ text: expect.stringMatching(/\n## Étapes\n\n### \S/) });
});

test('says how the other files write a field', () => {
  const examples = new Map([
    ['group', { used: ['gerer', 'lancer'] }],
    ['english', { written: { file: 'stop.mdx', text: 'english:\n  - stop' } }],
  ]);
  const scaffold = toScaffold('entry', 'neuf', examples);
  expect('text' in scaffold && scaffold.text).toContain('# Déjà employés : gerer, lancer\ngroup:\n');
  expect('text' in scaffold && scaffold.text).toContain('# Dans stop.mdx :\n#   english:\n#     - stop\n# english:\n');
});

test.each([
  ['entry', 'run-it', 'entries/run-it.mdx'],
  ['page', 'utiliser/lancer', 'guide/utiliser/lancer.mdx'],
  ['instruction', 'dockerfile/from', 'instructions/dockerfile/from.mdx'],
  ['option', 'container-run', 'options/container-run.yaml'],
  ['diagram', 'couches', 'diagrams/couches.yaml'],
])('a new %s called %s is %s', (kind, name, file) => {
  expect(toScaffold(kind, name)).toMatchObject({ file });
});

test.each([
  ['entri', 'run', 'Vouliez-vous écrire « entry » ?'],
  ['', '', 'Possibles : entry, option,'],
  ['entry', 'Éteindre', 'minuscules sans accent'],
  ['entry', '../run', 'ne peut pas être une adresse'],
  ['page', 'lancer', '« dossier/nom »'],
  ['toString', 'run', 'n’est pas une sorte de page'],
])('« %s %s » is refused, and says why', (kind, name, message) => {
  expect(toScaffold(kind, name)).toEqual({ message: expect.stringContaining(message) });
});

describe('npm run new', { timeout: 60_000 }, () => {
  const run = (folder: string, ...args: string[]) =>
    new Promise<{ code: number | string; output: string }>((resolve) => {
      const env = { ...process.env, CONTENT_DIR: folder };
      execFile(process.execPath, [fileURLToPath(import.meta.resolve('./new.ts')), ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: stdout + stderr }),
      );
    });

  test('writes a file; filled, it passes', async () => {
    const folder = await writeContent();
    const { code, output } = await run(folder, 'entry', 'neuf');
    expect(code).toBe(0);
    expect(output).toContain('entries/neuf.mdx est à remplir');
    expect((await findProblems(folder)).problems).not.toEqual([]);
    await writeFile(
      `${folder}/entries/neuf.mdx`,
      toEntryFile({ title: 'Recommencer', order: '20', intentions: '[recommencer]', verify: '{ output: ok }' }),
    );
    expect((await findProblems(folder)).problems).toEqual([]);
  });

  test('never writes over a file', async () => {
    const folder = await writeContent({ 'exercises/neuf.mdx': toExerciseFile() });
    const { code, output } = await run(folder, 'exercise', 'neuf');
    expect([code, output]).toEqual([1, expect.stringContaining('exercises/neuf.mdx existe déjà.')]);
    expect(await readFile(`${folder}/exercises/neuf.mdx`, 'utf8')).toBe(toExerciseFile());
  });
});
