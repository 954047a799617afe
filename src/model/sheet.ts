import type { FormsOptions } from '../command-line/pieces.ts';
import { hasPowerShell, type SheetPageFields, type Site } from '../source/schema.ts';
import { toId } from '../text/id.ts';
import { toEvenColumns } from './columns.ts';
import type { Entry } from './entry.ts';
import { hrefs } from './href.ts';
import type { FileFormat, Instruction } from './instructions.ts';
import { getOrThrow } from './named-source.ts';
import { type PrintedCommand, toPrintedCommand } from './printed-command.ts';

/** An entry as the sheet shows it. */
export interface SheetLine {
  entry: Entry;
  /** Short enough for a narrow column. */
  title: string;
  command: PrintedCommand;
}

/** A line of a short list: a word, a file, a message, and what to know of it. */
export interface SheetNote {
  /** What a reader's own sheet calls it. */
  slug: string;
  term: string;
  text: string;
  /** Page of the message. */
  href: string | undefined;
}

/** Instructions of a file, and a whole file. */
export interface InstructionsBlock {
  kind: 'instructions';
  /** What a reader's own sheet calls the whole file. */
  slug: string;
  title: string;
  href: string;
  instructions: Instruction[];
  file: string;
  lang: string;
  example: string;
}

/** What stands together on the sheet, below a title. */
export type SheetBlock =
  | { kind: 'entries'; title: string; lines: SheetLine[] }
  | InstructionsBlock
  | { kind: 'notes'; title: string; notes: SheetNote[] };

/** One side of the sheet. */
export interface SheetPage {
  title: string;
  hasAnatomy: boolean;
  /** Type of its lines, in points. */
  size: number;
  /** Name of the picture across the page. */
  diagram: string | undefined;
  /** Of the one that stands in its place on a narrow screen. */
  narrowDiagram: string | undefined;
  columns: [SheetBlock[], SheetBlock[]];
}

/** A sheet of one page for one moment or one file. */
export interface ReadySheet {
  path: string;
  title: string;
  summary: string;
  href: string;
  page: SheetPage;
}

/** What is printed: pages, each with its columns. */
export interface Sheet {
  pages: SheetPage[];
  ready: ReadySheet[];
  /** Entries that the sheet leaves out, in the order of the site: a reader may choose them. */
  others: SheetLine[];
  /** Things that learners mix up, one a line. */
  confusions: string[];
}

export interface SheetSources extends Pick<FormsOptions, 'reference'> {
  site: Site;
  entries: ReadonlyMap<string, Entry>;
  fileFormats: readonly FileFormat[];
}

/** The sheets as the site file orders them. @throws on a name that the content does not have */
export function toSheet({ site, entries, fileFormats, reference }: SheetSources): Sheet {
  const { pages, confusions, ready } = site.sheet;
  const toLine = (entry: Entry, title = entry.title): SheetLine => ({
    entry,
    title,
    command: toPrintedCommand(entry.command, {
      reference,
      programs: entry.system === undefined && hasPowerShell(site) ? site.programs : undefined,
    }),
  });
  const formats = new Map(fileFormats.map((format) => [format.path, format]));
  const instructions = new Map(fileFormats.flatMap((format) => format.instructions.map((instruction) => [instruction.slug, instruction])));
  const shown = new Set(pages.flatMap(({ groups }) => groups.flatMap((group) => group.entries.map(({ entry }) => entry))));
  const toPage = (page: SheetPageFields, path = ''): SheetPage => {
    const { title, anatomy, size, diagram, narrowDiagram, groups, instructions: files, notes } = page;
    const blocks: SheetBlock[] = [
      ...files.map(({ format, lang, file, example, entries }): SheetBlock => {
        const { title, href } = getOrThrow(formats, format);
        const shown = entries.map((slug) => getOrThrow(instructions, `${format}/${slug}`));
        return { kind: 'instructions', slug: toOwnSlug('exemple', format, path), title, href, lang, file, example, instructions: shown };
      }),
      ...groups.map(
        (group): SheetBlock => ({
          kind: 'entries',
          title: group.title,
          lines: group.entries.map((line) => toLine(getOrThrow(entries, line.entry), line.title)),
        }),
      ),
      ...notes.map(
        ({ title, lines }): SheetBlock => ({
          kind: 'notes',
          title,
          notes: lines.map(({ term, text, message }) => ({
            slug: toOwnSlug('note', path, toId(`${title} ${term}`)),
            term,
            text,
            href: message && hrefs.error(message),
          })),
        }),
      ),
    ];
    const columns = toEvenColumns(blocks, (block) => measure(block, size));
    return { title, hasAnatomy: anatomy, size, diagram, narrowDiagram, columns };
  };
  return {
    confusions,
    others: [...entries.values()].filter(({ slug }) => !shown.has(slug)).map((entry) => toLine(entry)),
    pages: pages.map((page) => toPage(page)),
    ready: ready.map(({ path, summary, page }) => ({
      path,
      summary,
      title: page.title,
      href: hrefs.readySheet(path),
      page: toPage(page, path),
    })),
  };
}

const listEntries = (pages: readonly SheetPage[]): Entry[] =>
  pages
    .flatMap(({ columns }) => columns.flat())
    .flatMap((block) => (block.kind === 'entries' ? block.lines.map(({ entry }) => entry) : []));

/** Commands of pages, in order. */
export const toCommands = (pages: readonly SheetPage[]): string[] => listEntries(pages).map(({ command }) => command);

/** What a reader takes of a page for a sheet of their own: its titles, and what stands below each. */
export const toGroups = (page: SheetPage): { title: string; slugs: string[] }[] =>
  page.columns.flat().map((block) => {
    if (block.kind === 'entries') return { title: block.title, slugs: block.lines.map(({ entry }) => entry.slug) };
    if (block.kind === 'notes') return { title: block.title, slugs: block.notes.map(({ slug }) => slug) };
    return { title: block.title, slugs: [...block.instructions.map(({ slug }) => slug), block.slug] };
  });

/** Longest word of a short list that stands beside its text. */
const termCharacters = 24;

/** Whether the words of a short list stand above their texts. */
export const isStacked = (notes: readonly SheetNote[]): boolean =>
  notes.some(({ term }) => term.replaceAll('`', '').length > termCharacters);

/** Characters of a command, or of a title, that a column holds on one line of a type of one point. */
const columnCharacters = { command: 430, title: 590 };

/** How high a block is, in ems of the type of the sheet. */
function measure(block: SheetBlock, size: number): number {
  const countLines = (text: string, kind: keyof typeof columnCharacters) => Math.ceil((text.length * size) / columnCharacters[kind]);
  const head = 2;
  if (block.kind === 'entries')
    return block.lines.reduce(
      (sum, { entry, title }) => sum + 0.25 + 1.22 * (countLines(title, 'title') + countLines(entry.command, 'command')),
      head,
    );
  if (block.kind === 'notes') return head + block.notes.length * (isStacked(block.notes) ? 2.6 : 1.4);
  return head + 1 + block.instructions.length * 1.4 + block.example.split('\n').length * 1.16;
}

/** What a reader's own sheet calls a message: no entry is called so. */
export const toMessageSlug = (slug: string): string => `erreurs/${slug}`;

/** What a reader's own sheet calls a file or a note of a sheet; the general sheet has no path. */
const toOwnSlug = (...parts: string[]): string => parts.filter(Boolean).join('/');

const listBlocks = ({ pages, ready }: Pick<Sheet, 'pages' | 'ready'>): SheetBlock[] =>
  [...pages, ...ready.map(({ page }) => page)].flatMap(({ columns }) => columns.flat());

/** The whole files of all sheets, each of which a reader may choose. */
export const toExamples = (sheet: Pick<Sheet, 'pages' | 'ready'>): InstructionsBlock[] =>
  listBlocks(sheet).filter((block) => block.kind === 'instructions');

/** The notes of the ready sheets, which come with a sheet that a reader makes their own. */
export const toNotes = ({ ready }: Pick<Sheet, 'ready'>): (SheetNote & { sheet: string })[] =>
  ready.flatMap(({ href, page }) =>
    page.columns.flat().flatMap((block) => (block.kind === 'notes' ? block.notes.map((note) => ({ ...note, sheet: href })) : [])),
  );
