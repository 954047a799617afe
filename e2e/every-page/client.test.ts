import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { findSourceCommands } from '../../src/check/content-commands.ts';
import { parseCommand } from '../../src/command-line/parse.ts';
import { readShell, type ShellWord } from '../../src/command-line/shell.ts';
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
  /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect|connect: connection refused|write on closed pipe/i;
const version = await run('docker', ['--version'], { env }).then(
  ({ stdout }) => stdout.trim(),
  () => undefined,
);

const { content } = await readContent('content');
const { reference } = content;

/** Who is at the machine is no path, as what other variables hold may be. */
const userName = /^\$\{?USER\}?$/;

/** What the program receives of a word, its variables filled; between single quotes `$` is a sign like another. */
function toArgument({ text, value, start, splits, quoted }: ShellWord): string {
  // An expansion is a word of some sort: what it holds is judged by itself.
  if (splits) return 'web';
  const isLiteral = (place: number) => quoted.some((span) => span.quote === 'single' && span.start <= place && place < span.end);
  const filled = text.replaceAll(/\$\{?\w+\}?/g, (written, index: number) => {
    if (isLiteral(start + index)) return written;
    return userName.test(written) ? 'web' : '/tmp';
  });
  return filled === text ? value : (readShell(filled).commands[0]?.words[0]?.value ?? value);
}

/** Every command line of the program in the snippets, those inside `$( )` included, once each. */
const lines = new Map(
  findSourceCommands(content)
    .filter(({ kind, isWrong, shell }) => kind === 'snippet' && !isWrong && shell === 'sh')
    .flatMap(({ filled, file }) =>
      readShell(filled.text).commands.flatMap((command) => {
        const line = parseCommand(command, reference);
        const words = command.words.slice(command.words.findIndex(({ value }) => value === 'docker'));
        const args = words.slice(1).map(toArgument);
        return line ? [[args.join('\0'), { args, line, file }] as const] : [];
      }),
    ),
);

type Judged = NonNullable<ReturnType<typeof lines.get>>;

/** Where each command comes from, as the reference says: the client itself, or a plugin. */
const sources = new Map(
  (JSON.parse(readFileSync('content/cli.json', 'utf8')) as { commands: { path: string; source: string }[] }).commands.map(
    ({ path, source }) => [path, source],
  ),
);
const sourceOf = ({ line }: Judged) => sources.get(line.command.path);

/** Plugins that Debian has. They may be absent from a client, which then reads none of their options. */
const plugins = ['buildx', 'compose'];
const isPlugin = (name = '') => plugins.includes(name);
const judged = [...lines.values()].filter((one) => sourceOf(one) === 'docker-cli');
const judgedByPlugins = [...lines.values()].filter((one) => isPlugin(sourceOf(one)));
/** Plugins that come with an application: no client has them without it. */
const leftAside = [...lines.values()].filter((one) => sourceOf(one) === 'docker-desktop');

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
  return (
    ['completion', 'logout'].includes(args[0] ?? '') ||
    line?.options.some(({ written }) => ['--help', '--version'].includes(written)) === true
  );
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
  // Names of engines are kept by the client: the line was read as soon as it looks one up.
  if (args[0] === 'context' && (code === 0 || /not found|already exists/.test(output))) return undefined;
  // So are those of the programs that build.
  if (args[0] === 'buildx' && /no builder "\S+" found/.test(output)) return undefined;
  // A file that the command reads must be there: a small one will do to get further.
  const missing = /(?:(?:open|lstat) (?=\S+: no such file)|find env file: )(?<path>[^\s:]+)/.exec(output)?.groups?.path;
  if (missing !== undefined && !existsSync(resolve(folder, missing))) {
    const path = resolve(folder, missing);
    if (args.some((arg) => arg.endsWith('/.') && resolve(folder, arg) === path)) mkdirSync(path);
    else writeFileSync(path, path.endsWith('.yaml') ? composeModel : 'x\n');
    return findRefusal(args);
  }
  if (/not a TTY|stdin is not a terminal/i.test(output)) return findRefusal(withoutTerminal(args));
  // Whether a folder of a container is there is asked of the engine: without an answer it is not.
  const isRead = (isPlugin(args[0]) && code === 0) || (args[0] === 'cp' && /^no such directory$/m.test(output));
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
    console.log(`${leftAside.length} commands left aside: their plugins come with Docker Desktop alone`);
    expect(judged.length + judgedByPlugins.length + leftAside.length, 'every command has its judge, or a reason').toBe(lines.size);
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
