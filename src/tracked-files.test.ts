import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tools } from '../.ci/tool.mjs';
import { kinds } from './authoring/scaffold.ts';

/** Files that a program finds by their name or place: nobody has to name them. */
const foundByPlace = [
  'content/verify/**/.*', // what a run finds in its folder
  'content/**', // the rule `known-file.ts` refuses what is in no collection
  'e2e/subjects/fixtures/**', // contents, which the same rule checks
  'e2e/{engine/images,measure/search/fixtures}/**', // folders that are read whole
  'src/pages/**',
  '**/*.test.ts',
  '**/README.md',
  '**/playwright.config.ts',
  '**/tsconfig.json',
  '.github/**',
  '.vscode/**',
  '{.biome.json,.editorconfig,.gitattributes,.gitignore,.npmrc,astro.config.ts,package.json,package-lock.json,vitest.config.ts,LICENSE}',
  'src/{content.config.ts,env.d.ts}',
  '**/*.d.ts',
];

const isFound = (file: string): boolean => foundByPlace.some((pattern) => matchesGlob(file, pattern) || matchesGlob(`./${file}`, pattern));

const listed = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .stdout.split('\0')
  .filter((file) => file !== '' && existsSync(file));

const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** Texts that may name a file: no data, no lock file. */
const texts = new Map(
  listed
    .filter((file) => /\.(?:ts|mjs|astro|css|json|sh|md|yml|svg)$|(?:^|\/)[\w.-]*(?:run|_headers)$/.test(file))
    .filter(
      (file) => !/package-lock|^content\/(?:cli|verified)\.json|^content\/[a-z]+\/|^e2e\/subjects\/fixtures|tracked-files\.test/.test(file),
    )
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

/** Whether another file names a file. */
const isNamed = (file: string): boolean => [...texts].some(([other, text]) => other !== file && text.includes(basename(file)));

// A copy without git's history has nothing that is tracked.
describe.runIf(listed.length > 0)('tracked files', () => {
  test('each is named by another, or found by its place', () => {
    expect(listed.filter((file) => !isFound(file) && !isNamed(file))).toEqual([]);
  });

  test('what a program leaves behind is named by nobody', () => {
    expect(['isolate-0x1-v8.log', 'src/model/entry.orig.ts', 'e2e/old.png'].filter((file) => isFound(file) || isNamed(file))).toEqual([]);
  });

  test.each(['isolate-0x1-2238-v8.log', 'CPU.20261201.cpuprofile', 'Heap.heapsnapshot'])('git is told not to look at %s', (file) => {
    expect(spawnSync('git', ['check-ignore', '--no-index', '--quiet', file]).status).toBe(0);
  });
});

describe('on the machines of others', () => {
  test('actions are pinned by their commit, and say which version that is', () => {
    const uses = globSync('.github/workflows/*.yml').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^[ -]*uses: (?<action>.*)$/gm)].map(({ groups }) => groups?.action ?? ''),
    );
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.filter((action) => !/^[\w/.-]+@[0-9a-f]{40} # v\d/.test(action))).toEqual([]);
  });

  test('a release runs every suite of tests, the bare machines among them; readers’ tasks run on Windows and macOS too', () => {
    const release = readFileSync('.ci/run', 'utf8');
    const suites = Object.keys(tools).filter((name) => /^(?:test:(?!e2e)|check:|attack|audit)/.test(name));
    expect(suites).toContain('test:bare');
    expect(
      suites.filter(
        (name) => !new RegExp(`^ *(?:else |then )?check .*npm run tool ${name}\\b|; then check npm run tool ${name}\\b`, 'm').test(release),
      ),
    ).toEqual([]);
    expect(scripts.check).toContain('.ci/lock.mjs --check');
    const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8'));
    const { strategy, steps } = jobs.journeys;
    expect(strategy.matrix.os).toEqual(['windows-latest', 'macos-latest']);
    const lines = steps.map(({ run = '' }: { run?: string }) => run);
    expect(lines).toEqual(expect.arrayContaining(['npm ci', 'npm run build', expect.stringContaining('test:e2e -- journeys')]));
  });

  test('npm hides no warning of an installation', () => {
    expect(existsSync('.npmrc') ? readFileSync('.npmrc', 'utf8') : '').not.toMatch(/loglevel|silent/);
  });

  test('scripts have no syntax of one shell', () => {
    const lines = [...Object.values(scripts), ...Object.values(tools).map(([, line = '']) => line)];
    expect(lines.filter((line) => /['$;|<>*]|^\w+=/.test(line.replaceAll(/"[^"]*"/g, '')))).toEqual([]);
  });

  test('npm and npx are scripts on Windows, which only a shell runs', () => {
    const calls = listed
      .filter((file) => /^(?:src|e2e|\.ci)\/.*\.(?:ts|mjs)$/.test(file))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/spawn(?:Sync)?\(\s*'np[mx]'[\s\S]*?\n? *\}\);?/g)].map(([call]) => `${file}: ${call}`),
      );
    expect(calls.filter((call) => !/\bshell:/.test(call))).toEqual([]);
  });
});

describe('documents', () => {
  const documents = ['README.md', 'content/README.md', 'src/README.md', 'e2e/README.md', '.github/CONTRIBUTING.md', '.github/DEPLOY.md'];

  test.each(documents)('the links of %s lead somewhere', (file) => {
    const links = [
      ...readFileSync(file, 'utf8')
        .replaceAll(/`[^`\n]*`(?!\])/g, '')
        .matchAll(/\]\((?<path>[^):#]+)(?:#[^)]*)?\)/g),
    ].map(({ groups }) => groups?.path ?? '');
    expect(links.filter((path) => !/^(?:\/|…)|…/.test(path) && !existsSync(join(dirname(file), path)))).toEqual([]);
  });

  test.each(documents)('the scripts that %s names are there', (file) => {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/npm run (?:-s )?(?<name>[a-z][a-z0-9:]*)(?: (?<tool>[a-z][a-z0-9:]*))?/g)];
    const missing = named.filter(({ groups }) =>
      groups?.name === 'tool'
        ? groups.tool !== undefined && !Object.hasOwn(tools, groups.tool)
        : !Object.hasOwn(scripts, groups?.name ?? ''),
    );
    expect(missing.map(([written]) => written)).toEqual([]);
  });

  test('authors are told of everything that npm run new writes', () => {
    const text = readFileSync('content/README.md', 'utf8');
    expect(
      [...kinds.keys(), 'image', 'site'].filter((kind) => !new RegExp(`\x60(?:[^\x60]*npm run new -- )?${kind}(?![\\w./-])`).test(text)),
    ).toEqual([]);
  });

  test('each script stands in the README, each dependency with its reason in that of the source', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(Object.keys(scripts).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    const table = readFileSync('src/README.md', 'utf8').split('## Dependencies')[1] ?? '';
    const reasons = [...table.matchAll(/`(?<name>[^`]+)`/g)].map(({ groups }) => groups?.name ?? '');
    const installed = Object.keys({ ...dependencies, ...devDependencies });
    expect(installed.filter((name) => !reasons.some((reason) => matchesGlob(name, reason)))).toEqual([]);
  });

  test('the folders and files that the README sends to are there', () => {
    const paths = [...readFileSync('README.md', 'utf8').matchAll(/`(?<path>(?:\.?[a-z0-9]+\/)+[\w.-]*)`/g)].map(
      ({ groups }) => groups?.path ?? '',
    );
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => path !== 'dist/' && !existsSync(path))).toEqual([]);
  });

  test('a script is typed every day: the others are tools', () => {
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(14);
  });
});
