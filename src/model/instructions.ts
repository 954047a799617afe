import type { Fact, InstructionFields, Site } from '../source/schema.ts';
import type { PageLink } from './course.ts';
import type { EntryLink } from './entry.ts';
import { hrefs } from './href.ts';
import { getOrThrow, type Source } from './named-source.ts';

/** An instruction, or a key, of a file format of the subject. */
export interface Instruction extends PageLink {
  /** Path of its format, a slash, its own name. */
  slug: string;
  /** As it is written in the file. */
  name: string;
  /** What leads to it from the root of the file, its name included. */
  path: string;
  syntax: string;
  example: string;
  /** What the example is: the name of the file, and its language. */
  file: { title: string; language: string };
  summary: string;
  /** What holds without it; what does the same on a command line. */
  default: string | undefined;
  equivalent: string | undefined;
  warning: string | undefined;
  intentions: string[];
  english: string[];
  entries: EntryLink[];
  facts: Fact[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
}

/** Instructions that stand together in the list; those of no group come first, without a title. */
export interface InstructionGroup {
  id: string | undefined;
  title: string | undefined;
  instructions: Instruction[];
}

/** A file format as a whole: the name of such a file, its address, its instructions in order. */
export interface FileFormat extends PageLink {
  path: string;
  /** What the running head calls it. */
  menu?: string | undefined;
  summary: string;
  /** Language of the examples. */
  language: string;
  instructions: Instruction[];
  groups: InstructionGroup[];
}

export interface FileFormatSources {
  site: Site;
  instructions: readonly Source<InstructionFields>[];
  entries: ReadonlyMap<string, EntryLink>;
  facts: ReadonlyMap<string, Fact>;
}

/** The file formats of the subject, in the order of the site; one without a written instruction is not there. */
export function toFileFormats({ site, instructions, entries, facts }: FileFormatSources): FileFormat[] {
  return site.fileFormats.flatMap(({ groups, ...format }) => {
    const rank = ({ group }: Pick<InstructionFields, 'group'>): number => groups.findIndex(({ id }) => id === group);
    const sorted = instructions
      .filter(({ slug }) => slug.startsWith(`${format.path}/`))
      .toSorted((a, b) => rank(a.fields) - rank(b.fields) || a.fields.order - b.fields.order || a.slug.localeCompare(b.slug));
    if (sorted.length === 0) return [];
    const links = sorted.map(({ slug, fields }): PageLink => ({ title: fields.name, href: hrefs.instruction(slug) }));
    const all = sorted.map(
      ({ slug, fields: { group, ...fields } }, index): Instruction => ({
        ...fields,
        slug,
        path: [groups[rank({ group })]?.path, fields.name].filter((step) => step !== undefined).join('.'),
        href: hrefs.instruction(slug),
        entries: fields.entries.map((entry) => getOrThrow(entries, entry)),
        facts: fields.facts.map((fact) => getOrThrow(facts, fact)),
        file: fields.file ?? { title: format.title, language: format.language },
        default: fields.default,
        equivalent: fields.equivalent,
        warning: fields.warning,
        previous: links[index - 1],
        next: links[index + 1],
      }),
    );
    const ranks = sorted.map(({ fields }) => rank(fields));
    const shown = [-1, ...groups.keys()].map(
      (group): InstructionGroup => ({
        id: groups[group]?.id,
        title: groups[group]?.title,
        instructions: all.filter((_, index) => ranks[index] === group),
      }),
    );
    return {
      ...format,
      href: hrefs.fileFormat(format.path),
      instructions: all,
      groups: shown.filter(({ instructions }) => instructions.length > 0),
    };
  });
}
