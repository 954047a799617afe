import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { isWindows } from '../support/programs.ts';

const folder = resolve('test-results/new-site');

/** What a program of each form answers, by its arguments; `--version` to all. */
const programs: Readonly<Record<'cobra' | 'gnu' | 'argparse', Readonly<Record<string, string>>>> = {
  cobra: {
    '--help': `Moves boats.

Usage:
  cobra [command]

Available Commands:
  help        Help about any command
  load        Load a boat

Flags:
  -h, --help      help for cobra
  -v, --verbose   say more

Use "cobra [command] --help" for more information about a command.
`,
    'load --help': `Load a boat

Usage:
  cobra load BOAT [flags]

Flags:
  -h, --help         help for load
      --crew string  who sails
`,
    '--version': 'cobra version 1.4.2\n',
  },
  gnu: {
    '--help': `Usage: gnu [OPTION]... FILE
Sift a file.

  -n, --lines=NUMBER  keep the first lines
  -q, --quiet         say nothing
      --help          display this help and exit
      --version       output version information and exit
`,
    '--version': 'gnu (GNU tools) 9.1\n',
  },
  argparse: {
    '--help': `usage: argparse [-h] [--version] {sow,reap} ...

Grows things.

positional arguments:
  {sow,reap}
    sow        Sow a field
    reap       Reap a field

options:
  -h, --help   show this help message and exit
  --version    show program's version number and exit
`,
    'sow --help': `usage: argparse sow [-h] [-s SEED] field

positional arguments:
  field

options:
  -h, --help            show this help message and exit
  -s SEED, --seed SEED  what is sown
`,
    'reap --help': `usage: argparse reap [-h] field

positional arguments:
  field

options:
  -h, --help  show this help message and exit
`,
    '--version': 'argparse 3.0.1\n',
  },
};

/** « --help » is every command’s own: it is not kept. */
const expected = {
  cobra: { version: '1.4.2', commands: { cobra: ['verbose'], 'cobra load': ['crew'] } },
  gnu: { version: '9.1', commands: { gnu: ['lines', 'quiet', 'version'] } },
  argparse: {
    version: '3.0.1',
    commands: { argparse: ['version'], 'argparse sow': ['seed'], 'argparse reap': [] },
  },
} as const;

/** Runs a part of the project, the programs of this test being installed. */
function run(file: string, args: readonly string[], content: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${folder}/bin${delimiter}${process.env.PATH}`,
      CONTENT_DIR: content,
      OUT_DIR: `${content}-dist`,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
  });
  return { status, said: stdout + stderr };
}

test.describe.configure({ mode: 'serial' });
test.skip(isWindows, 'programs of the test are scripts of a Unix shell');
test.setTimeout(180_000);

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/bin`, { recursive: true });
  for (const [name, answers] of Object.entries(programs)) {
    const cases = Object.entries(answers).map(([args, answer]) => `'${args}') cat <<'ANSWER'\n${answer}ANSWER\n;;`);
    writeFileSync(`${folder}/bin/${name}`, `#!/bin/sh\ncase "$*" in\n${cases.join('\n')}\n*) exit 1 ;;\nesac\n`);
    chmodSync(`${folder}/bin/${name}`, 0o755);
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const name of ['cobra', 'gnu', 'argparse'] as const)
  test(`reads the help of a program into the smallest content, which has no fault: ${name}`, () => {
    const content = `${folder}/${name}`;
    const { status, said } = run('src/authoring/new.ts', ['site', name], content);
    expect(said).not.toContain('à compléter');
    expect(status).toBe(0);
    const { version, commands } = JSON.parse(readFileSync(`${content}/cli.json`, 'utf8'));
    expect(version).toContain(expected[name].version);
    expect(
      Object.fromEntries(
        commands.map(({ path, options }: { path: string; options: { long: string }[] }) => [path, options.map(({ long }) => long)]),
      ),
    ).toEqual(expected[name].commands);
    expect(run('src/check/content-check.ts', [], content)).toMatchObject({ status: 0 });
  });

test('that content builds, and its page answers', () => {
  const content = `${folder}/cobra`;
  const { status, said } = run('src/astro.ts', ['build', '--force'], content);
  expect(said).not.toContain('[ERROR]');
  expect(status).toBe(0);
  const page = readFileSync(`${content}-dist/commandes/aide/index.html`, 'utf8');
  expect(page).toContain('Lire l’aide du programme');
  expect(page).toContain('data-copy="cobra --help"');
});

test('a program that is not there is told, and nothing is written', () => {
  const content = `${folder}/absent`;
  expect(run('src/authoring/new.ts', ['site', 'absent'], content)).toMatchObject({
    status: 1,
    said: expect.stringContaining('« absent --help » ne répond pas'),
  });
  expect(existsSync(content)).toBe(false);
});

test('what could not be read is listed, and is no success; a content that is there is left alone', () => {
  const content = `${folder}/odd`;
  writeFileSync(`${folder}/bin/odd`, "#!/bin/sh\necho 'Usage: odd'\necho 'Options:'\necho '  -a+/%b   odd'\n");
  chmodSync(`${folder}/bin/odd`, 0o755);
  const first = run('src/authoring/new.ts', ['site', 'odd'], content);
  expect(first).toMatchObject({ status: 1, said: expect.stringContaining('-a+/%b') });
  expect(run('src/authoring/new.ts', ['site', 'odd'], content)).toMatchObject({
    status: 1,
    said: expect.stringContaining('site.yaml existe déjà'),
  });
});
