import type { Fact, InstructionFields, Site } from '../source/schema.ts';
import type { PageLink } from './course.ts';
import type { EntryLink } from './entry.ts';
import { hrefs } from './href.ts';
import { getOrThrow, type Source } from './named-source.ts';

/** An instruction of the subject's file format. */
export interface Instruction extends PageLink {
  slug: string;
  /** As it is written in the file. */
  name: string;
  syntax: string;
  example: string;
  summary: string;
  warning: string | undefined;
  intentions: string[];
  english: string[];
  entries: EntryLink[];
  facts: Fact[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
}

/** The file format as a whole: its name, its address, its instructions in order. */
export interface FileFormat extends PageLink {
  path: string;
  summary: string;
  /** Language of the examples. */
  language: string;
  instructions: Instruction[];
}

export interface FileFormatSources {
  site: Site;
  instructions: readonly Source<InstructionFields>[];
  entries: ReadonlyMap<string, EntryLink>;
  facts: ReadonlyMap<string, Fact>;
}

/** The file format of the subject; undefined when it has none, or no instruction is written. */
export function toFileFormat({ site, instructions, entries, facts }: FileFormatSources): FileFormat | undefined {
  if (!site.instructions || instructions.length === 0) return undefined;
  const { path, title, summary, language } = site.instructions;
  const sorted = instructions.toSorted((a, b) => a.fields.order - b.fields.order || a.slug.localeCompare(b.slug));
  const links = sorted.map(({ slug, fields }): PageLink => ({ title: fields.name, href: hrefs.instruction(path, slug) }));
  return {
    path,
    title,
    summary,
    language,
    href: hrefs.fileFormat(path),
    instructions: sorted.map(({ slug, fields }, index) => ({
      ...fields,
      slug,
      href: hrefs.instruction(path, slug),
      entries: fields.entries.map((entry) => getOrThrow(entries, entry)),
      facts: fields.facts.map((fact) => getOrThrow(facts, fact)),
      warning: fields.warning,
      previous: links[index - 1],
      next: links[index + 1],
    })),
  };
}
