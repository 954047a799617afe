import { hasPowerShell, type Site } from '../source/schema.ts';
import { toColumns } from './columns.ts';
import type { Entry } from './entry.ts';
import type { FileFormat, Instruction } from './instructions.ts';
import { getOrThrow } from './named-source.ts';
import { type PrintedCommand, type PrintedCommandOptions, toPrintedCommand } from './printed-command.ts';

/** An entry as the sheet shows it. */
export interface SheetLine {
  entry: Entry;
  /** Short enough for a narrow column. */
  title: string;
  command: PrintedCommand;
}

/** What stands together on the sheet, below a title. */
export type SheetBlock =
  | { kind: 'entries'; title: string; lines: SheetLine[] }
  | { kind: 'instructions'; title: string; href: string; instructions: Instruction[]; file: string; lang: string; example: string };

/** One side of the sheet. */
export interface SheetPage {
  title: string;
  hasAnatomy: boolean;
  columns: [SheetBlock[], SheetBlock[]];
}

/** What is printed: pages, each with its columns. */
export interface Sheet {
  pages: SheetPage[];
  /** Entries that the sheet leaves out, in the order of the site: a reader may choose them. */
  others: SheetLine[];
  /** Things that learners mix up, one a line. */
  confusions: string[];
}

export interface SheetSources extends Pick<PrintedCommandOptions, 'reference'> {
  site: Site;
  entries: ReadonlyMap<string, Entry>;
  fileFormats: readonly FileFormat[];
}

/** The sheet as the site file orders it. @throws on a name that the content does not have */
export function toSheet({ site, entries, fileFormats, reference }: SheetSources): Sheet {
  const { pages, confusions } = site.sheet;
  const toLine = (entry: Entry, title = entry.title): SheetLine => ({
    entry,
    title,
    command: toPrintedCommand(entry.command, {
      reference,
      programs: site.programs,
      isElsewhere: entry.system !== undefined || !hasPowerShell(site),
    }),
  });
  const formats = new Map(fileFormats.map((format) => [format.path, format]));
  const instructions = new Map(fileFormats.flatMap((format) => format.instructions.map((instruction) => [instruction.slug, instruction])));
  const shown = new Set(pages.flatMap(({ groups }) => groups.flatMap((group) => group.entries.map(({ entry }) => entry))));
  return {
    confusions,
    others: [...entries.values()].filter(({ slug }) => !shown.has(slug)).map((entry) => toLine(entry)),
    pages: pages.map(({ title, anatomy, groups, instructions: files }) => {
      const blocks: SheetBlock[] = [
        ...files.map(({ format, lang, file, example, entries }): SheetBlock => {
          const { title, href } = getOrThrow(formats, format);
          const shown = entries.map((slug) => getOrThrow(instructions, `${format}/${slug}`));
          return { kind: 'instructions', title, href, lang, file, example, instructions: shown };
        }),
        ...groups.map(
          (group): SheetBlock => ({
            kind: 'entries',
            title: group.title,
            lines: group.entries.map((line) => toLine(getOrThrow(entries, line.entry), line.title)),
          }),
        ),
      ];
      return { title, hasAnatomy: anatomy, columns: toColumns(blocks, countLines) };
    }),
  };
}

/** How high a block is, in lines: a title takes two, an entry its title and its command. */
function countLines(block: SheetBlock): number {
  if (block.kind === 'entries') return 2 + block.lines.length * 2.2;
  return 3 + block.instructions.length * 1.2 + block.example.split('\n').length;
}
