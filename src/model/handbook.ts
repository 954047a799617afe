import { findDestructionCase } from '../command-line/destruction.ts';
import type { Texts } from '../command-line/explain.ts';
import type { CliReference } from '../command-line/reference.ts';
import type { Values } from '../command-line/template.ts';
import { type EntryFields, hasPowerShell, type OptionsFields, type Site, type ToolFields } from '../source/schema.ts';
import { toCommandTexts } from './command-texts.ts';
import { hrefs, toOptionAnchor } from './href.ts';
import type { Source } from './named-source.ts';
import { readKnownEntries, readLines, toOptionHomes } from './option-homes.ts';
import { toPlaceholderDefaults } from './placeholders.ts';

/** What a command deletes, what it leaves, and what to look with first. */
export interface Destruction {
  lost: string;
  kept: string;
  look: { title: string; command: string; href: string };
}

/** Everything needed to show a command: default values, the reference, sentences, and what the entries say. */
export interface Handbook {
  /** Programs that the reference describes. */
  programs: readonly string[];
  /** Whether the commands are typed in PowerShell too. */
  hasPowerShell: boolean;
  values: Values;
  reference: CliReference;
  texts: Texts;
  /** What a command line deletes with the options it has; undefined when it deletes nothing. */
  findDestruction(text: string): Destruction | undefined;
  /** Where an option is told at length. */
  findOptionHref(path: string, long: string): string | undefined;
}

export interface HandbookSources {
  site: Site;
  entries: readonly Source<EntryFields>[];
  options: readonly OptionsFields[];
  tools: readonly ToolFields[];
  reference: CliReference;
}

/** Makes the handbook of a content. */
export function toHandbook({ site, entries, options, tools, reference }: HandbookSources): Handbook {
  const values = toPlaceholderDefaults(site);
  const known = readKnownEntries(entries, reference);
  const cases = new Map(options.map(({ command, destroys }) => [command, destroys]));
  const bySlug = new Map(entries.map(({ slug, fields }) => [slug, fields]));
  const homes = toOptionHomes(known);
  const described = new Set(options.flatMap(({ command, options }) => Object.keys(options).map((long) => `${command} --${long}`)));

  return {
    programs: site.programs,
    hasPowerShell: hasPowerShell(site),
    values,
    reference,
    texts: toCommandTexts({ site, options, tools }),
    findDestruction(text) {
      // Of several commands, the one that deletes most decides which warning is shown.
      const destroys = readLines(text, reference)
        .flatMap((line) => findDestructionCase(line, cases.get(line.command.path)) ?? [])
        .toSorted((a, b) => b.with.length - a.with.length)[0];
      const look = destroys && bySlug.get(destroys.look);
      if (!(destroys && look)) return undefined;
      const { lost, kept } = destroys;
      return { lost, kept, look: { title: look.title, command: look.example, href: hrefs.entry(destroys.look) } };
    },
    findOptionHref(path, long) {
      const slug = homes.get(path);
      return slug !== undefined && described.has(`${path} --${long}`) ? `${hrefs.entry(slug)}#${toOptionAnchor(long)}` : undefined;
    },
  };
}
