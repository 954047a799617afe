import { parseCommand, withoutSudo } from '../command-line/parse.ts';
import { type CliReference, findOption, toTypedNames } from '../command-line/reference.ts';
import { readShell } from '../command-line/shell.ts';
import { toReadable } from '../command-line/template.ts';
import type { EntryFields, Fact, OptionsFields, Site } from '../source/schema.ts';
import { hrefs } from './href.ts';
import { getOrThrow, type Source } from './named-source.ts';
import { readKnownEntries, readTemplate, toOptionHomes } from './option-homes.ts';

/** What is shown of an entry where another page points to it. */
export interface EntryLink {
  slug: string;
  title: string;
  href: string;
  /** The command as learners say it: `docker ps`. */
  cli: string;
  /** The command with its `<placeholders>`. */
  command: string;
}

/** An option of an entry's command, as a row of its table. */
export interface OptionView {
  /** Long name without dashes, or its letter when it has no other: what it is called in the content and in addresses. */
  long: string;
  /** Every name as typed, the letter first: `-d`, `--detach`. */
  names: readonly string[];
  /** One letter, without dash. */
  short: string | undefined;
  /** What follows the option when it takes a value, in French. */
  value: string | undefined;
  effect: string;
  /** Major version of the program that brought it, when older ones in use lack it. */
  since: string | undefined;
  deprecated: boolean;
}

/** One task and one command line, with everything that its page shows. */
export interface Entry extends EntryLink {
  summary: string;
  example: string;
  /** Values that suit this entry better than the site's defaults. */
  values: Readonly<Record<string, string>>;
  group: { id: string; title: string };
  /** The command's canonical path, when learners say it otherwise. */
  longForm: string | undefined;
  options: OptionView[];
  /** The other options of the command that are explained somewhere, but for rare ones; on one entry only. */
  otherOptions: OptionView[];
  /** Address of the entry where every option of the command is told, this one included; undefined for a program without reference. */
  optionHome: string | undefined;
  /** System of a command that exists nowhere else. */
  system: string | undefined;
  warning: string | undefined;
  destroys: { lost: string; kept: string; look: EntryLink; again?: boolean | undefined; mark?: string | undefined } | undefined;
  related: { entry: EntryLink; difference: string }[];
  intentions: string[];
  variants: string[];
  english: string[];
  /** Notions that it puts to use, in a word each. */
  concepts: string[];
  facts: Fact[];
  previous: EntryLink | undefined;
  next: EntryLink | undefined;
}

export interface EntrySources {
  site: Site;
  entries: readonly Source<EntryFields>[];
  options: readonly OptionsFields[];
  facts: ReadonlyMap<string, Fact>;
  reference: CliReference;
}

/**
 * The command of a line as learners say it: its words in the reference, or the first word of a host command.
 * `sudo usermod -aG …` is `usermod`.
 */
export function toCli(command: string, reference: CliReference): string {
  const [first] = readShell(toReadable(command)).commands;
  return (first && (parseCommand(first, reference)?.spelling ?? withoutSudo(first.words)[0]?.value)) ?? command;
}

/** The entries in the order of the site: by group, then by their own order. */
export function toEntries({ site, entries, options, facts, reference }: EntrySources): Entry[] {
  const groups = new Map(site.groups.map(({ id, title }, index) => [id, { id, title, index }]));
  const sorted = entries.toSorted(
    (a, b) =>
      getOrThrow(groups, a.fields.group).index - getOrThrow(groups, b.fields.group).index ||
      a.fields.order - b.fields.order ||
      a.slug.localeCompare(b.slug),
  );
  const links = new Map(
    sorted.map(({ slug, fields }): [string, EntryLink] => [
      slug,
      { slug, title: fields.title, href: hrefs.entry(slug), cli: toCli(fields.command, reference), command: fields.command },
    ]),
  );
  const neighbours = [...links.values()];
  const sentences = new Map(options.map((file) => [file.command, file.options]));
  const homes = toOptionHomes(readKnownEntries(sorted, reference));

  return sorted.map(({ slug, fields }, index): Entry => {
    const match = readTemplate(fields.command, reference);
    const { id, title } = getOrThrow(groups, fields.group);
    const path = match?.command.path ?? '';
    const explained = sentences.get(path) ?? {};
    const home = homes.get(path);
    const isHome = home === slug;
    const toView = (long: string): OptionView => {
      const option = match && findOption(match.command, long);
      const sentence = explained[long];
      return {
        long,
        names: option ? toTypedNames(option) : [`--${long}`],
        short: option?.short ?? undefined,
        value: sentence?.value,
        effect: sentence?.effect ?? '',
        since: reference.newOptions.has(`${path} --${long}`) ? reference.version.split('.')[0] : undefined,
        deprecated: option?.deprecated ?? false,
      };
    };
    return {
      ...getOrThrow(links, slug),
      summary: fields.summary,
      example: fields.example,
      values: fields.values,
      group: { id, title },
      longForm: match && match.command.path !== match.spelling ? match.command.path : undefined,
      options: fields.options.map(toView),
      otherOptions: isHome
        ? Object.entries(explained)
            .filter(([long, { rare }]) => !rare && !fields.options.includes(long))
            .map(([long]) => toView(long))
        : [],
      optionHome: home && hrefs.entry(home),
      system: fields.system,
      warning: fields.warning,
      destroys: fields.destroys && { ...fields.destroys, look: getOrThrow(links, fields.destroys.look) },
      related: fields.related.map(({ entry, difference }) => ({ entry: getOrThrow(links, entry), difference })),
      intentions: fields.intentions,
      variants: fields.variants,
      english: fields.english,
      concepts: fields.concepts,
      facts: fields.facts.map((fact) => getOrThrow(facts, fact)),
      previous: neighbours[index - 1],
      next: neighbours[index + 1],
    };
  });
}
