import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { findSourceCommands } from '../../src/check/content-commands.ts';
import { parseCommand } from '../../src/command-line/parse.ts';
import { readShell } from '../../src/command-line/shell.ts';
import { readContent } from '../../src/source/source.ts';

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

/** Plugins may be absent from a client, which then reads none of their options. */
const isPlugin = (path: string) => /^docker (?:buildx|compose)\b/.test(path);
const judged = [...lines.values()].filter(({ line }) => !isPlugin(line.command.path));
const notJudged = [...lines.values()].filter(({ line }) => isPlugin(line.command.path));
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
async function ask(args: readonly string[]): Promise<{ code: number; output: string }> {
  const asked = run('docker', args, { env, timeout: 60_000, cwd: folder });
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
  // A file that the command reads must be there: an empty one will do to get further.
  const missing = /(?:open|lstat) (?<path>\S+): no such file/.exec(output)?.groups?.path;
  if (missing !== undefined && !existsSync(resolve(folder, missing))) {
    writeFileSync(resolve(folder, missing), '');
    return findRefusal(args);
  }
  if (/not a TTY|stdin is not a terminal/i.test(output)) return findRefusal(withoutTerminal(args));
  const accepted = needsNoEngine(args) ? code === 0 : noEngine.test(output);
  return accepted ? undefined : `docker ${args.join(' ')}: ${output.trim()}`;
}

test.describe('the real client', () => {
  // Where the client was promised, its absence is a failure.
  test.skip(!(version || process.env.CLIENT_REQUIRED), 'no docker client on this machine: nothing was judged');

  test.beforeAll(() => mkdirSync(folder, { recursive: true }));
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('accepts every command of the site', async () => {
    test.setTimeout(600_000);
    writeFileSync(join(folder, '.env'), 'NOM=valeur\n');
    const names = notJudged.map(({ args }) => `  docker ${args.join(' ')}`);
    console.log(`${version}: ${judged.length} commands judged. Not judged, plugins may be absent:\n${names.join('\n')}`);
    expect(judged.length).toBeGreaterThan(100);
    const refusals: string[] = [];
    const waiting = [...judged];
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const refusal = await findRefusal(next.args);
        if (refusal !== undefined) refusals.push(`${next.file}  ${refusal}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect(refusals).toEqual([]);
  });

  test('reports a known violation', async () => {
    expect(await findRefusal(['ps', '-', 'a'])).toContain('accepts no arguments');
    expect(await findRefusal(['rm', '-i', 'x'])).toContain('unknown shorthand flag');
  });
});
