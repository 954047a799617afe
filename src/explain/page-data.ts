import type { DestructionCase } from '../command-line/destruction.ts';
import type { OptionText, ToldConstruct, ToolText } from '../command-line/explain.ts';
import type { CliCommand, CliOption } from '../command-line/reference.ts';
import type { RareText } from '../command-line/subject.ts';
import type { Handbook } from '../model/handbook.ts';
import { hrefs } from '../model/href.ts';
import { readKnownEntries, toOptionHomes } from '../model/option-homes.ts';
import { toFormats } from '../source/formats.ts';
import type { EntryFields, OptionsFields, Site, ToolFields } from '../source/schema.ts';
import { toMidSentence } from '../text/mid-sentence.ts';
import { ui } from '../ui.ts';

/** An option and what is said of it, as short as it can be: name, letter, type (`bool` when absent), then what few have. */
interface PageOption {
  l: string;
  s?: string;
  t?: string;
  o?: true;
  /** Deprecated, and what replaces it. */
  d?: true;
  r?: string;
  n?: true;
  /** One dash. */
  h?: true;
  /** Its sentence, and the form of its value. */
  e?: string;
  f?: string;
  /** The sentence of what is too rare for a page. */
  x?: string;
}

/** A command, its options and all that is said of them. */
export interface PageCommand {
  u?: string;
  a?: string[];
  f?: true;
  r?: boolean;
  o?: PageOption[];
  /** Its sentence, and that of a command that is too rare for a page. */
  e?: string;
  x?: string;
  /** Its operands: the sentence of each, and its form. */
  p?: [sentence: string, format?: string][];
  /** Those of a command that is too rare for a page. */
  y?: readonly string[];
  /** Sentences of the options that the reference does not list. */
  z?: Record<string, string>;
  /** Where it is told. */
  m?: string;
  /** What it deletes. */
  k?: DestructionCase[];
}

/** What comes when a command of it, or another program, is in what is pasted. */
export interface PagePart {
  commands?: Readonly<Record<string, PageCommand>>;
  tools?: Readonly<Record<string, ToolText>>;
}

/** What the page of explanations knows of the content whatever is pasted: sent when it is opened. */
export interface PageData {
  version: string;
  programs: readonly string[];
  /** The commands of each part, one a line: its path, then its other spellings, separated by `|`. */
  commands: Readonly<Record<string, string>>;
  /** The programs of each part, separated by spaces. */
  tools: Readonly<Record<string, string>>;
  /** The part that is there at once. */
  first: PagePart;
  removed: string[];
  placeholders: Readonly<Record<string, string>>;
  constructs: Readonly<Record<string, string>>;
  renamed: string;
  foreign: Readonly<Record<'program' | 'file' | 'word', string>>;
  formats: Readonly<Record<string, { source: string; expects: string; later?: boolean | undefined }>>;
  forbidden: Site['forbidden'];
}

export interface PageDataSources {
  site: Site;
  entries: readonly { slug: string; fields: EntryFields }[];
  options: readonly OptionsFields[];
  tools: readonly ToolFields[];
  handbook: Handbook;
  rare?: Readonly<Record<string, RareText>> | undefined;
}

const constructKinds = Object.keys(ui.shell.constructs) as ToldConstruct[];

/** The name of the part that is in the data of the page. */
export const firstPart = '';

/** Signs of a part at most, unless one command alone has more: what is asked for is mostly read. Two programs of a text have little to do with each other. */
const largest = { commands: 5000, tools: 1000 };

/** What the page needs whatever is pasted, and the parts that it asks for by their names. */
export function toPageData(sources: PageDataSources): { data: PageData; parts: ReadonlyMap<string, PagePart> } {
  const { site, handbook } = sources;
  const { reference } = handbook;
  const formats = toFormats(site.formats);
  const known = toPageCommands(sources);
  const commands = cutCommands(known, site.programs);
  const used = new Set([...known.values()].flatMap(({ p = [], o = [] }) => [...p.map(([, format]) => format), ...o.map(({ f }) => f)]));
  const tools = cutTools(sources.tools);
  const spellings = new Map<string, string[]>();
  for (const [spelling, path] of Object.entries(reference.index)) {
    const known = spellings.get(path) ?? [];
    spellings.set(path, spelling === path ? known : [...known, spelling]);
  }
  const toLines = (part: ReadonlyMap<string, PageCommand>) =>
    [...part.keys()].map((path) => [path, ...(spellings.get(path) ?? [])].join('|')).join('\n');
  const data: PageData = {
    version: reference.version,
    programs: site.programs,
    commands: Object.fromEntries([...commands].map(([name, part]) => [name, toLines(part)])),
    tools: Object.fromEntries([...tools].map(([name, part]) => [name, [...part.keys()].join(' ')])),
    first: { commands: Object.fromEntries(commands.get(firstPart) ?? []) },
    // What is below one that was removed is never asked for.
    removed: [...reference.removedCommands].filter((path) => !reference.removedCommands.has(path.slice(0, path.lastIndexOf(' ')))),
    placeholders: Object.fromEntries(Object.entries(site.placeholders).map(([name, { meaning }]) => [name, toMidSentence(meaning)])),
    constructs: Object.fromEntries(constructKinds.map((kind) => [kind, handbook.texts.construct(kind) ?? ''])),
    renamed: ui.explanation.renamed,
    foreign: ui.explanation.foreign,
    formats: Object.fromEntries(
      [...formats]
        .filter(([name]) => used.has(name))
        .map(([name, { source, expects, later }]) => [name, { source, expects, ...(later ? { later } : {}) }]),
    ),
    forbidden: site.forbidden,
  };
  const parts = new Map<string, PagePart>();
  for (const [name, part] of commands) if (name !== firstPart) parts.set(name, { commands: Object.fromEntries(part) });
  for (const [name, part] of tools) parts.set(name, { tools: Object.fromEntries(part) });
  return { data, parts };
}

/**
 * Cuts what is sent into parts: what stands together is asked for together, as long as it is not much.
 *
 * @param most signs of a part at most
 * @param groupOf name of the group of each
 */
function cut<Value>(known: ReadonlyMap<string, Value>, most: number, groupOf: (key: string) => string): Map<string, Map<string, Value>> {
  const groups = Map.groupBy(known, ([key]) => groupOf(key));
  const parts = new Map<string, Map<string, Value>>();
  for (const [group, members] of groups) {
    let size = Number.POSITIVE_INFINITY;
    let part = new Map<string, Value>();
    let count = 0;
    for (const [key, value] of members) {
      const own = JSON.stringify(value).length;
      if (size + own > most) {
        part = new Map();
        size = 0;
        parts.set(count === 0 ? group : `${group}-${count + 1}`, part);
        count++;
      }
      part.set(key, value);
      size += own;
    }
  }
  return parts;
}

/** The programs themselves are always there; the commands of a group stand together. */
function cutCommands(commands: ReadonlyMap<string, PageCommand>, programs: readonly string[]): Map<string, Map<string, PageCommand>> {
  const sizes = [...commands].toSorted(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
  return cut(new Map(sizes), largest.commands, (path) => (programs.includes(path) ? firstPart : path.split(' ').slice(0, 2).join('-')));
}

function cutTools(tools: readonly ToolFields[]): Map<string, Map<string, ToolText>> {
  const texts = tools.map(({ program, effect, operands, options, dashless }): [string, ToolText] => [
    program,
    {
      effect,
      operands: operands.map((operand) => operand.effect),
      options: Object.fromEntries(Object.entries(options).map(([name, text]) => [name, toOptionText(text)])),
      ...(dashless ? { dashless } : {}),
    },
  ]);
  return cut(new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1))), largest.tools, () => 'programmes');
}

const toOptionText = ({ effect, value }: OptionText): OptionText => (value === undefined ? { effect } : { effect, value });

/** Every command of the reference with what the content says of it. */
function toPageCommands({ entries, options, handbook: { reference }, rare = {} }: PageDataSources): Map<string, PageCommand> {
  const texts = new Map(options.map((file) => [file.command, file]));
  const known = readKnownEntries(entries, reference);
  const homes = toOptionHomes(known);
  return new Map(
    [...reference.commands].map(([path, command]) => {
      const home = homes.get(path);
      return [path, toPageCommand(command, texts.get(path), Object.hasOwn(rare, path) ? rare[path] : undefined, home && hrefs.entry(home))];
    }),
  );
}

function toPageCommand(
  { usage_args: usage, usage_alternatives: others, options_first: first, runnable, options }: CliCommand,
  text: OptionsFields | undefined,
  rare: RareText | undefined,
  home: string | undefined,
): PageCommand {
  const listed = new Set(options.map(({ long }) => long));
  const unlisted = Object.entries(text?.options ?? {}).filter(([long]) => !listed.has(long));
  return {
    ...(usage === null || usage === undefined ? {} : { u: usage }),
    ...(others.length > 0 ? { a: others } : {}),
    ...(first ? { f: true } : {}),
    ...(runnable === undefined ? {} : { r: runnable }),
    ...(text ? { e: text.effect } : {}),
    ...(rare?.effect ? { x: rare.effect } : {}),
    ...(text && text.operands.length > 0
      ? { p: text.operands.map(({ effect, format }): [string, string?] => (format ? [effect, format] : [effect])) }
      : {}),
    ...(rare?.operands && rare.operands.length > 0 ? { y: rare.operands } : {}),
    ...(options.length > 0
      ? { o: options.map((option) => toPageOption(option, text?.options[option.long], rare?.options?.[option.long])) }
      : {}),
    ...(unlisted.length > 0 ? { z: Object.fromEntries(unlisted.map(([long, { effect }]) => [long, effect])) } : {}),
    ...(home ? { m: home } : {}),
    ...(text && text.destroys.length > 0 ? { k: text.destroys.map(({ look, ...one }) => one) } : {}),
  };
}

function toPageOption(
  { long, short, type, optional_value: optional, deprecated, replaced_by, superseded_by, no_effect, dashes }: CliOption,
  text: OptionsFields['options'][string] | undefined,
  rare: string | undefined,
): PageOption {
  const use = replaced_by ?? superseded_by;
  return {
    l: long,
    ...(short ? { s: short } : {}),
    ...(type === 'bool' ? {} : { t: type }),
    ...(optional ? { o: true } : {}),
    ...(deprecated ? { d: true } : {}),
    ...(use ? { r: use } : {}),
    ...(no_effect ? { n: true } : {}),
    ...(dashes === 'single' ? { h: true } : {}),
    ...(text ? { e: text.effect, ...(text.format ? { f: text.format } : {}) } : {}),
    ...(rare ? { x: rare } : {}),
  };
}
