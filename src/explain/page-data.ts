import type { OptionText, ToolText } from '../command-line/explain.ts';
import type { CliCommand, CliOption } from '../command-line/reference.ts';
import type { Handbook } from '../model/handbook.ts';
import { hrefs } from '../model/href.ts';
import { readTemplate, toOptionHomes } from '../model/option-homes.ts';
import { toFormats } from '../source/formats.ts';
import type { EntryFields, OptionsFields, Site, ToolFields } from '../source/schema.ts';
import { ui } from '../ui.ts';

/** An option, as short as it can be: name, letter, type (`bool` when absent), then what few have. */
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
}

/** What the page of explanations knows of the content: sent once, when it is asked for. */
export interface PageData {
  version: string;
  programs: readonly string[];
  index: Readonly<Record<string, string>>;
  commands: Readonly<Record<string, { u?: string; a?: string[]; c?: string[]; f?: true; r?: boolean; o: PageOption[] }>>;
  removed: string[];
  texts: Readonly<
    Record<string, { e: string; p?: { e: string; f?: string | undefined }[]; o?: Record<string, [effect: string, format?: string]> }>
  >;
  tools: Readonly<Record<string, ToolText>>;
  placeholders: Readonly<Record<string, string>>;
  constructs: Readonly<Record<string, string>>;
  renamed: string;
  formats: Readonly<Record<string, { source: string; expects: string; later?: boolean | undefined }>>;
  forbidden: Site['forbidden'];
  /** Where a command is told. */
  homes: Readonly<Record<string, string>>;
  destroys: Readonly<Record<string, { with: string[]; lost: string; kept: string; look: string }[]>>;
}

export interface PageDataSources {
  site: Site;
  entries: readonly { slug: string; fields: EntryFields }[];
  options: readonly OptionsFields[];
  tools: readonly ToolFields[];
  handbook: Handbook;
}

/** Gathers what the page needs, and nothing that it does not read. */
export function toPageData({ site, entries, options, tools, handbook: { reference } }: PageDataSources): PageData {
  const formats = toFormats(site.formats);
  const known = entries.flatMap(({ slug, fields }) => {
    const line = readTemplate(fields.command, reference);
    return line ? [{ slug, line }] : [];
  });
  return {
    version: reference.version,
    programs: site.programs,
    index: reference.index,
    commands: Object.fromEntries([...reference.commands].map(([path, command]) => [path, toPageCommand(command)])),
    removed: [...reference.removedCommands],
    texts: Object.fromEntries(
      options.map((file) => [
        file.command,
        {
          e: file.effect,
          p: file.operands.map(({ effect, format }) => ({ e: effect, ...(format ? { f: format } : {}) })),
          o: Object.fromEntries(
            Object.entries(file.options).map(([long, { effect, format }]) => [long, format ? [effect, format] : [effect]]),
          ),
        },
      ]),
    ),
    tools: Object.fromEntries(
      tools.map(({ program, effect, operands, options: known }) => [
        program,
        {
          effect,
          operands: operands.map((operand) => operand.effect),
          options: Object.fromEntries(Object.entries(known).map(([name, text]) => [name, toOptionText(text)])),
        },
      ]),
    ),
    placeholders: Object.fromEntries(Object.entries(site.placeholders).map(([name, { meaning }]) => [name, meaning])),
    constructs: ui.shell.constructs,
    renamed: ui.explanation.renamed,
    formats: Object.fromEntries(
      [...formats].map(([name, { source, expects, later }]) => [name, { source, expects, ...(later ? { later } : {}) }]),
    ),
    forbidden: site.forbidden,
    homes: Object.fromEntries([...toOptionHomes(known)].map(([path, slug]) => [path, hrefs.entry(slug)])),
    destroys: Object.fromEntries(options.flatMap(({ command, destroys }) => (destroys.length > 0 ? [[command, destroys]] : []))),
  };
}

const toOptionText = ({ effect, value }: OptionText): OptionText => (value === undefined ? { effect } : { effect, value });

function toPageCommand({
  usage_args: usage,
  usage_alternatives: others,
  subcommands,
  options_first: first,
  runnable,
  options,
}: CliCommand): PageData['commands'][string] {
  return {
    ...(usage === null || usage === undefined ? {} : { u: usage }),
    ...(others.length > 0 ? { a: others } : {}),
    ...(subcommands.length > 0 ? { c: subcommands } : {}),
    ...(first ? { f: true } : {}),
    ...(runnable === undefined ? {} : { r: runnable }),
    o: options.map(toPageOption),
  };
}

function toPageOption({
  long,
  short,
  type,
  optional_value: optional,
  deprecated,
  replaced_by,
  superseded_by,
  no_effect,
  dashes,
}: CliOption): PageOption {
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
  };
}
