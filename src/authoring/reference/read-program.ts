import { execFile } from 'node:child_process';
import { type HelpOption, type HelpText, readHelpText } from './help-text.ts';

/** A command as `cli.json` writes it. */
export interface WrittenCommand {
  path: string;
  aliases: string[];
  usage_args: string | null;
  subcommands: string[];
  runnable?: true;
  options: HelpOption[];
}

/** The text of `cli.json`, and what could not be read of the program. */
export interface ReadProgram {
  reference: { version: string; index: Record<string, string>; commands: WrittenCommand[] };
  /** What is to be completed by hand, in French: it is for the author. */
  missing: string[];
}

export interface Limits {
  /** Words below the program: `docker compose bridge` is 2 deep. */
  depth: number;
  commands: number;
}

/** Gives what a program prints when its arguments are these; undefined when it fails or says nothing. */
export type Ask = (args: readonly string[]) => Promise<string | undefined>;

/** Asks a program for its help: never anything else, never through a shell, and not for long. */
export const createAsk =
  (program: string, timeout = 5000): Ask =>
  (args) =>
    new Promise((resolve) => {
      const env = { ...process.env, LC_ALL: 'C', COLUMNS: '200', PAGER: 'cat', NO_COLOR: '1' };
      const child = execFile(program, [...args], { timeout, env, maxBuffer: 4_000_000 }, (error, stdout, stderr) => {
        // Git and others end with a status of their own after their help.
        const isStopped = error && (error.killed || error.code === 'ENOENT' || error.code === 'EACCES');
        const text = [stdout, stderr].find((one) => one.trim() !== '');
        resolve(isStopped ? undefined : text);
      });
      child.stdin?.end();
    });

const isHelp = (text: string | undefined): text is string => text !== undefined && /usage|options|commands?\b|^[ \t]*-/im.test(text);

/** How programs lead from their help to a longer one: `curl --help all`, `xz --long-help`, `python3 --help-all`. */
const longerHelp = /(?<![\w-])--(?:help[ =]all|help-all|long-help|full-help)(?![\w-])/;

/** What a help says of itself when it leaves something out. */
const shortened =
  /\bnot the (?:full|complete)\b|\b(?:complete|full) list(?:ing)? of (?:all )?(?:commands|options)\b|\bsome of the options\b|\bfor more options\b|^(?:these are (?:the )?)?(?:common|most used)\b[^:\n]* commands? (?:used|are)|^most used commands/im;

/** The command that lists what every other one takes: `kubectl options`. */
const sharedHelp = /"[^"\s]+ (?<command>[a-z-]+)" for a list of global/;

/** A page of the manual, which some programs open when they are asked for help. */
const manualPage = /^\s*[A-Z][\w-]*\(\d\)/;

/**
 * Reads a program and the commands below it through their `--help`.
 *
 * @param ask how the program is asked
 */
export async function readProgram(
  program: string,
  ask: Ask,
  { depth, commands: limit }: Limits = { depth: 4, commands: 400 },
): Promise<ReadProgram> {
  const missing: string[] = [];
  const commands: WrittenCommand[] = [];
  const seen = new Set<string>();
  const withoutHelp = new Set<string>();
  let isFull = false;
  let shared: HelpOption[] = [];

  const visit = async (path: string, hint: string | undefined, rootText?: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    if (commands.length >= limit) {
      isFull = true;
      return;
    }
    const args = path.split(' ').slice(1);
    const short = await ask([...args, '--help']);
    const first = short === undefined || manualPage.test(short) ? ((await ask([...args, '-h'])) ?? short) : short;
    const longer = longerHelp.exec(first ?? '')?.[0];
    const text = (longer && (await ask([...args, ...longer.split(/[ =]/)]))) || first;
    // A program of one help for all answers each of its commands with it.
    const help = isHelp(text) && text !== rootText ? readHelpText(text, path) : undefined;
    if (!help && hint === undefined && (path === program || text !== rootText))
      missing.push(`${path} : aucune aide n’a pu être lue (« ${path} --help »).`);
    if (!help) withoutHelp.add(path);
    if (help && shortened.test(text ?? '')) missing.push(`${path} : son aide dit qu’elle ne montre pas tout.`);
    const sharedBy = path === program ? sharedHelp.exec(text ?? '')?.groups?.command : undefined;
    if (sharedBy !== undefined) shared = readHelpText((await ask([sharedBy])) ?? '', path).options;
    const { aliases = [], options = [], unread = [] }: Partial<HelpText> = help ?? {};
    const below = args.length >= depth ? [] : (help?.commands ?? []).filter(({ name }) => name !== 'help');
    if (args.length >= depth && (help?.commands.length ?? 0) > 0)
      missing.push(`${path} : ses commandes sont trop profondes pour être lues.`);
    const usage = help ? help.usage : (hint ?? null);
    if (usage === null) missing.push(`${path} : forme des opérandes inconnue (« usage_args » vaut null : rien n’est compté).`);
    if (help?.asksForCommand && help.commands.length === 0) missing.push(`${path} : attend une commande, mais aucune n’a pu être lue.`);
    if (path === program && options.length + shared.length === 0) missing.push(`${path} : aucune option n’a pu être lue.`);
    missing.push(...unread.map((line) => `${path} : ligne d’option illisible : ${line}`));
    commands.push({
      path,
      aliases: aliases.filter((alias) => alias !== path),
      usage_args: usage,
      subcommands: below.map(({ name }) => name),
      ...(below.length > 0 && help && !help.asksForCommand ? { runnable: true as const } : {}),
      options: options.filter(({ long }) => long !== 'help'),
    });
    for (const { name, usage: own } of below) await visit(`${path} ${name}`, own, rootText ?? text);
  };

  await visit(program, undefined);
  if (isFull) missing.push(`Plus de ${limit} commandes : la suite n’a pas été lue.`);
  shareOptions(commands, program, withoutHelp);
  for (const command of commands)
    command.options = [...command.options, ...shared.filter(({ long }) => !command.options.some((one) => one.long === long))];
  // « (64-bit) v1.5.4 »: a number with points, else any.
  const [told = ''] = ((await ask(['--version'])) ?? '').trim().split('\n');
  const version = (/(?<!\d)\d+(?:\.\d+)+/.exec(told) ?? /\b\d+\b/.exec(told))?.[0];
  if (version === undefined) missing.push('Version inconnue : l’écrire dans « version ».');
  const canonical = toCanonical(commands);
  return {
    reference: {
      version: version ?? '',
      index: Object.fromEntries(canonical.flatMap(({ path, aliases }) => [path, ...aliases].map((spelling) => [spelling, path]))),
      commands: canonical,
    },
    missing,
  };
}

/** Commands without a help of their own take the options of their program: systemd writes them once. */
function shareOptions(commands: WrittenCommand[], program: string, withoutHelp: ReadonlySet<string>): void {
  const options = commands.find(({ path }) => path === program)?.options ?? [];
  for (const command of commands) if (command.path !== program && withoutHelp.has(command.path)) command.options = options;
}

/** `docker run` and `docker container run` say of each other that they are one: the longest spelling keeps the page. */
function toCanonical(commands: readonly WrittenCommand[]): WrittenCommand[] {
  const aliased = new Set(
    commands
      .filter(({ path, aliases }) => aliases.some((alias) => alias.length > path.length && commands.some((other) => other.path === alias)))
      .map(({ path }) => path),
  );
  return commands.filter(({ path }) => !aliased.has(path));
}
