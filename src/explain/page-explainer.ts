import type { ValueFormat } from '../command-line/command-check.ts';
import type { ToolText } from '../command-line/explain.ts';
import type { CliCommand, CliReference } from '../command-line/reference.ts';
import type { Subject } from '../command-line/subject.ts';
import type { Explainer, Told } from './explain-paste.ts';
import type { PageCommand, PageData, PagePart } from './page-data.ts';

/** What explains commands in a browser: of each command and program it knows no more than what has come. */
export interface PageExplainer extends Explainer {
  known: Map<string, Told>;
  /** Where a command is told. */
  homeOf(path: string): string | undefined;
  /** Whether the page of a command tells this option. */
  tellsOption(path: string, long: string): boolean;
  /** Names of the parts that were asked for since the last call and have not come: without them an explanation is not whole. */
  takeMissing(): string[];
  add(part: PagePart): void;
}

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const nothing: PageCommand = {};

/** What explains commands in a browser, from what the page was sent. */
export function toPageExplainer(data: PageData, subject: Subject | undefined): PageExplainer {
  const formats = new Map<string, ValueFormat>(
    Object.entries(data.formats).map(([name, { source, expects, later }]) => [
      name,
      { pattern: new RegExp(`^(?:${source})$`, 'v'), expects, later },
    ]),
  );
  const missing = new Set<string>();
  const details = new Map<string, PageCommand>(Object.entries(data.first.commands ?? {}));
  const tools = new Map<string, ToolText>(Object.entries(data.first.tools ?? {}));
  const partOf = new Map(Object.entries(data.tools).flatMap(([part, names]) => names.split(' ').map((name) => [name, part] as const)));
  const { reference, partOfCommand } = readCommands(data, (path) => get(path));

  /** What is known of a command; when it has not come, its part is missed. */
  function get(path: string): PageCommand {
    const found = details.get(path);
    if (found) return found;
    const part = partOfCommand.get(path);
    if (part !== undefined) missing.add(part);
    return nothing;
  }
  const optionOf = (path: string, long: string) => get(path).o?.find(({ l }) => l === long);
  const effectOf = (path: string, long: string) => optionOf(path, long)?.e ?? own(get(path).z ?? {}, long);

  const known = new Map<string, Told>();
  const forget = (): void => {
    known.clear();
    reference.parsed = new WeakMap();
  };
  forget();

  return {
    known,
    programs: data.programs,
    subject,
    reference,
    destroys: (path) => get(path).k,
    homeOf: (path) => get(path).m,
    tellsOption: (path, long) => effectOf(path, long) !== undefined,
    texts: {
      command: (path) => get(path).e,
      option(path, long) {
        const effect = effectOf(long === 'help' ? (path.split(' ')[0] ?? '') : path, long);
        return effect === undefined ? undefined : { effect };
      },
      operands: (path) => (get(path).p ?? []).map(([sentence]) => sentence),
      rare(path) {
        const { x, y, o = [] } = get(path);
        const options = Object.fromEntries(o.flatMap((option) => (option.x ? [[option.l, option.x]] : [])));
        return { ...(x ? { effect: x } : {}), ...(y ? { operands: y } : {}), options };
      },
      tool(program) {
        const part = tools.has(program) ? undefined : partOf.get(program);
        if (part !== undefined) missing.add(part);
        return tools.get(program);
      },
      placeholder: (name) => own(data.placeholders, name),
      construct: (kind) => own(data.constructs, kind),
      foreign: (name, what) => data.foreign[what].replaceAll('{name}', name),
      renamed: (name, effect) => data.renamed.replace('{name}', name).replace('{effect}', effect),
    },
    check: {
      reference,
      formatOf: (path, long) => formats.get(optionOf(path, long)?.f ?? ''),
      operandFormatOf(path, index) {
        const { p: operands = [] } = get(path);
        return formats.get(operands[Math.min(index, operands.length - 1)]?.[1] ?? '');
      },
      forbidden: data.forbidden.map(({ pattern, why, instead }) => ({ pattern: new RegExp(pattern, 'mu'), why, instead })),
    },
    takeMissing() {
      const names = [...missing];
      // What was said without them may be untrue.
      if (names.length > 0) forget();
      missing.clear();
      return names;
    },
    add(part) {
      for (const [path, command] of Object.entries(part.commands ?? {})) details.set(path, command);
      for (const [program, text] of Object.entries(part.tools ?? {})) tools.set(program, text);
    },
  };
}

/** The reference, whose commands are read when something of them is asked for. */
function readCommands(data: PageData, get: (path: string) => PageCommand): { reference: CliReference; partOfCommand: Map<string, string> } {
  const partOfCommand = new Map<string, string>();
  const index: Record<string, string> = {};
  const commands = new Map<string, CliCommand>();
  for (const [part, lines] of Object.entries(data.commands)) {
    for (const line of lines.split('\n')) {
      const [path = '', ...aliases] = line.split('|');
      if (path === '') continue;
      partOfCommand.set(path, part);
      for (const spelling of [path, ...aliases]) index[spelling] = path;
      commands.set(path, new PageCliCommand(path, aliases, get));
    }
  }
  for (const spelling of Object.keys(index)) {
    const at = spelling.lastIndexOf(' ');
    if (at !== -1) commands.get(spelling.slice(0, at))?.subcommands.push(spelling.slice(at + 1));
  }
  const reference = { version: data.version, index, commands, removedCommands: new Set(data.removed), newOptions: new Set<string>() };
  return { reference, partOfCommand };
}

class PageCliCommand implements CliCommand {
  readonly path: string;
  readonly aliases: string[];
  readonly deprecated = false;
  readonly subcommands: string[] = [];
  readonly #get: (path: string) => PageCommand;
  #from: PageCommand | undefined;
  #options: CliCommand['options'] = [];

  constructor(path: string, aliases: string[], get: (path: string) => PageCommand) {
    this.path = path;
    this.aliases = aliases;
    this.#get = get;
  }

  get usage_args(): string | undefined {
    return this.#get(this.path).u;
  }

  get usage_alternatives(): string[] {
    return this.#get(this.path).a ?? [];
  }

  get options_first(): boolean | undefined {
    return this.#get(this.path).f;
  }

  get runnable(): boolean | undefined {
    return this.#get(this.path).r;
  }

  get options(): CliCommand['options'] {
    const found = this.#get(this.path);
    if (found !== this.#from) {
      this.#from = found;
      this.#options = (found.o ?? []).map(({ l, s, t = 'bool', o: optional, d, r: use, n, h }) => ({
        long: l,
        short: s,
        type: t,
        deprecated: d ?? false,
        ...(optional ? { optional_value: true } : {}),
        ...(use ? { replaced_by: use } : {}),
        ...(n ? { no_effect: true } : {}),
        ...(h ? { dashes: 'single' as const } : {}),
      }));
    }
    return this.#options;
  }
}
