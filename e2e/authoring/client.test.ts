import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { findSourceCommands } from '../../src/check/content-commands.ts';
import { parseCommand } from '../../src/command-line/parse.ts';
import { readShell } from '../../src/command-line/shell.ts';
import { parseSnippetMeta } from '../../src/source/snippet-meta.ts';
import { readContent } from '../../src/source/source.ts';
import { Packages } from '../engine/packages.ts';

/** The second judge: the program itself. It reads the whole line before it looks for its engine. */
const run = promisify(execFile);
/** Made only when there is a client to run in it. */
const folder = resolve(`test-results/client-${process.env.TEST_WORKER_INDEX}`);
/** A port where nobody listens, for the engine and for registries: the program must get as far as failing to connect. */
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  DOCKER_CONFIG: folder,
  DOCKER_HOST: 'tcp://127.0.0.1:1',
  HTTPS_PROXY: 'http://127.0.0.1:1',
};

const noEngine =
  /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect|connect: connection refused/i;
const version = await run('docker', ['--version'], { env }).then(
  ({ stdout }) => stdout.trim(),
  () => undefined,
);

const { content } = await readContent('content');
const { reference } = content;

/** Every command line of the program in the snippets, those inside `$( )` included, once each. */
const lines = new Map(
  findSourceCommands(content)
    .filter(({ kind, isWrong, shell }) => kind === 'snippet' && !isWrong && shell === 'sh')
    .flatMap(({ filled, file }) =>
      readShell(filled.text).commands.flatMap((command) => {
        const line = parseCommand(command, reference);
        const words = command.words.slice(command.words.findIndex(({ value }) => value === 'docker'));
        // An expansion is a word of some sort: what it holds is judged by itself.
        const args = words.slice(1).map(({ value, splits }) => (splits ? 'web' : value.replaceAll(/\$\{?\w+\}?/g, '/tmp')));
        return line ? [[args.join('\0'), { args, line, file }] as const] : [];
      }),
    ),
);

type Judged = NonNullable<ReturnType<typeof lines.get>>;

/** Plugins may be absent from a client, which then reads none of their options. */
const isPlugin = (path: string) => /^docker (?:buildx|compose)\b/.test(path);
const judged = [...lines.values()].filter(({ line }) => !isPlugin(line.command.path));
const judgedByPlugins = [...lines.values()].filter(({ line }) => isPlugin(line.command.path));

const plugins = ['buildx', 'compose'];
const hasPlugins = async () =>
  Promise.all(plugins.map((plugin) => run('docker', [plugin, 'version'], { env }))).then(
    () => true,
    () => false,
  );

/** Gives the client Debian's plugins where it has none. They need no engine to read a line, nor a file. */
async function addPlugins(): Promise<void> {
  const unpacked = resolve(folder, 'packages');
  const packages = await Packages.open('node_modules/.cache/engine');
  await packages.unpack(
    plugins.map((plugin) => `docker-${plugin}`),
    unpacked,
    ['docker-cli'],
  );
  mkdirSync(join(folder, 'cli-plugins'), { recursive: true });
  for (const plugin of plugins) {
    const name = `docker-${plugin}`;
    symlinkSync(join(unpacked, 'usr/libexec/docker/cli-plugins', name), join(folder, 'cli-plugins', name));
  }
}

/** Every whole Compose file of the site, once each: those that stand in a page, and the examples of the keys. */
const composeFiles = new Map([
  ...content.instructions
    .filter(({ slug }) => slug.startsWith('compose/'))
    .map(({ file, fields }): [text: string, file: string] => [fields.example, file]),
  ...[...content.bodies].flatMap(([file, { fences }]) =>
    fences
      .filter(({ meta }) => {
        const { title, isWrong } = parseSnippetMeta(meta);
        return title === 'compose.yaml' && !isWrong;
      })
      .map(({ code }): [text: string, file: string] => [code, file]),
  ),
]);

/** A model of what the commands name, for those that look for it before they look for the engine. */
const services = new Set(['web', 'bdd', ...judgedByPlugins.flatMap(({ args }) => args.filter((arg) => /^[a-z]\w*$/.test(arg)))]);
const composeModel = `services:\n${[...services].map((name) => `  ${name}: { image: nginx, build: . }\n`).join('')}`;
/** Commands that need no engine: they must succeed. */
const needsNoEngine = (args: readonly string[]) => {
  const [command] = readShell(`docker ${args.map((arg) => `'${arg}'`).join(' ')}`).commands;
  const line = command && parseCommand(command, reference);
  return args[0] === 'logout' || line?.options.some(({ written }) => ['--help', '--version'].includes(written)) === true;
};

/** A pipe is no terminal: the client says so once the line is read, and before it connects. Without `-t` it goes on. */
const withoutTerminal = (args: readonly string[]): string[] =>
  args
    .slice(0, 1)
    .concat(args.slice(1).flatMap((arg) => (/^-[a-z]*t[a-z]*$/.test(arg) ? [arg.replace('t', '')].filter((rest) => rest !== '-') : [arg])));

/** What the client answers to a line, `y` being answered to its questions. */
async function ask(args: readonly string[], cwd = folder): Promise<{ code: number; output: string }> {
  const asked = run('docker', args, { env, timeout: 60_000, cwd });
  asked.child.stdin?.on('error', () => undefined).end('y\n');
  return asked.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code?: number; stdout: string; stderr: string }) => ({ code: error.code ?? 1, output: error.stdout + error.stderr }),
  );
}

/** Why the client refuses a line; undefined when it accepts it. */
async function findRefusal(args: readonly string[]): Promise<string | undefined> {
  const { code, output } = await ask(args);
  if (/interactive login/i.test(output)) return findRefusal([...args.slice(0, 1), '--username', 'x', '--password-stdin', ...args.slice(1)]);
  // A file that the command reads must be there: an empty one will do to get further, but for Compose.
  const missing = /(?:open|lstat) (?<path>\S+): no such file/.exec(output)?.groups?.path;
  if (missing !== undefined && !existsSync(resolve(folder, missing))) {
    writeFileSync(resolve(folder, missing), missing.endsWith('.yaml') ? composeModel : '');
    return findRefusal(args);
  }
  if (/not a TTY|stdin is not a terminal/i.test(output)) return findRefusal(withoutTerminal(args));
  const isRead = isPlugin(`docker ${args[0]}`) && code === 0;
  const accepted = isRead || (needsNoEngine(args) ? code === 0 : noEngine.test(output));
  return accepted ? undefined : `docker ${args.join(' ')}: ${output.trim()}`;
}

/** Why Compose refuses a file; undefined when it makes its model of it. Files that it names are there, empty. */
async function findFileRefusal(text: string): Promise<string | undefined> {
  const project = join(folder, 'project');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project);
  writeFileSync(join(project, 'compose.yaml'), text);
  for (;;) {
    const { code, output } = await ask(['compose', 'config'], project);
    if (code === 0) return undefined;
    const missing = /(?:open|stat|env file) (?<path>\S+?)(?: not found)?: (?:stat \S+: )?no such file/.exec(output)?.groups?.path;
    const path = missing && resolve(project, missing);
    if (path === undefined || existsSync(path)) return output.trim();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith('.yaml') ? 'services: { base: { image: nginx } }' : '');
  }
}

test.describe('the real client', () => {
  // Where the client was promised, its absence is a failure.
  test.skip(!(version || process.env.CLIENT_REQUIRED), 'no docker client on this machine: nothing was judged');

  test.beforeAll(() => mkdirSync(folder, { recursive: true }));
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What the client says of the lines that it refuses. */
  async function findRefusals(judged: readonly Judged[]): Promise<string[]> {
    writeFileSync(join(folder, '.env'), 'NOM=valeur\n');
    writeFileSync(join(folder, 'compose.yaml'), composeModel);
    const refusals: string[] = [];
    const waiting = [...judged];
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const refusal = await findRefusal(next.args);
        if (refusal !== undefined) refusals.push(`${next.file}  ${refusal}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    return refusals;
  }

  test('accepts every command of the site', async () => {
    test.setTimeout(600_000);
    console.log(`${version}: ${judged.length} commands judged`);
    expect(judged.length).toBeGreaterThan(100);
    expect(await findRefusals(judged)).toEqual([]);
  });

  test.describe('its plugins', () => {
    test.beforeAll(async () => {
      test.setTimeout(600_000);
      if (await hasPlugins()) return;
      test.skip(!process.env.CLIENT_REQUIRED, 'no buildx or no Compose in this client: their commands were not judged');
      await addPlugins();
      expect(await hasPlugins(), 'Debian’s plugins answer').toBe(true);
    });

    test('accept every command of the site', async () => {
      test.setTimeout(600_000);
      console.log(`${judgedByPlugins.length} commands judged by the plugins`);
      expect(judgedByPlugins.length).toBeGreaterThan(20);
      expect(await findRefusals(judgedByPlugins)).toEqual([]);
    });

    test('accept every Compose file of the site', async () => {
      test.setTimeout(600_000);
      console.log(`${composeFiles.size} files judged by Compose`);
      expect(composeFiles.size).toBeGreaterThan(20);
      const refusals: string[] = [];
      for (const [text, file] of composeFiles) {
        const refusal = await findFileRefusal(text);
        if (refusal !== undefined) refusals.push(`${file}  ${refusal}`);
      }
      expect(refusals).toEqual([]);
    });

    test('refuse what is wrong: the judges are awake', async () => {
      expect(await findRefusal(['compose', 'up', '--detatch'])).toContain('unknown flag');
      expect(await findRefusal(['buildx', 'build', '--tagg', 'x', '.'])).toContain('unknown flag');
      expect(await findFileRefusal('services: { web: { image: nginx, port: ["80"] } }')).toContain('additional properties');
      expect(await findFileRefusal('services: { web: { image: nginx, volumes: ["pages:/p"] } }')).toContain('undefined volume');
    });
  });

  test('reports a known violation', async () => {
    expect(await findRefusal(['ps', '-', 'a'])).toContain('accepts no arguments');
    expect(await findRefusal(['rm', '-i', 'x'])).toContain('unknown shorthand flag');
  });
});
