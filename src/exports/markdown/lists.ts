import type { Entry } from '../../model/entry.ts';
import { hrefs } from '../../model/href.ts';
import { listPages } from '../../model/list-pages.ts';
import { getOrThrow } from '../../model/named-source.ts';
import type { Publication } from '../../model/publication.ts';
import type { SheetBlock, SheetPage } from '../../model/sheet.ts';
import { format, ui } from '../../ui.ts';
import { fence } from './body-markdown.ts';
import { joinBlocks, type MarkdownPage, type Parts, toCode, toList } from './parts.ts';

/** The home page: what the site holds and where. */
export function writeHome({ site, course, entries, fileFormats }: Publication, parts: Parts): MarkdownPage {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const chapters = course.chapters.filter(({ pages }) => pages.length > 0);
  const others = [
    listPages.exercises,
    { title: ui.entry.plural, href: hrefs.entries, summary: format(ui.entry.lead, { count: entries.length }) },
    ...fileFormats,
    listPages.errors,
    listPages.misconceptions,
    listPages.glossary,
    listPages.sheet,
  ];
  return parts.page({ title: site.name, href: hrefs.home, summary: site.description }, [
    parts.section(ui.landing.contents, toList([...chapters, ...others].map((page) => `${parts.link(page)} : ${parts.line(page.summary)}`))),
    parts.section(
      ui.landing.anatomy,
      [
        toList(site.home.anatomy.parts.map(({ text, caption }) => `${toCode(text)} : ${parts.line(caption)}`)),
        fence('sh', site.home.anatomy.parts.map(({ text }) => text).join(' ')),
      ].join('\n\n'),
    ),
    parts.section(
      ui.landing.wishes,
      toList(
        site.home.wishes.map(({ wish, entry: slug }) => {
          const { href, example } = getOrThrow(bySlug, slug);
          return `${parts.link({ title: wish, href })} : ${toCode(example)}`;
        }),
      ),
    ),
  ]);
}

/** Every entry, below the title of its group. */
const writeGroups = ({ site, entries }: Publication, parts: Parts): string[] =>
  site.groups.map(({ id, title }) =>
    parts.section(title, toList(entries.filter(({ group }) => group.id === id).map((entry) => parts.toEntryItem(entry)))),
  );

/** Every entry, by group. */
export function writeEntries(publication: Publication, parts: Parts): MarkdownPage {
  const { plural: title, lead } = ui.entry;
  const summary = format(lead, { count: publication.entries.length });
  return parts.page({ title, href: hrefs.entries, summary }, writeGroups(publication, parts));
}

/** What is asked when one revises, with its answer. */
export function writeRevision(publication: Publication, parts: Parts): MarkdownPage {
  const { title, lead: summary } = ui.revision;
  return parts.page({ title, href: hrefs.revision, summary }, writeGroups(publication, parts));
}

/** The sheets, general and ready, as they are printed: titles and commands. */
export function writeSheets({ sheet }: Publication, parts: Parts): MarkdownPage[] {
  const { title, lead, confusions } = ui.sheet;
  const toColumns = ({ columns }: SheetPage) => columns.flat().map((block) => writeBlock(block, parts));
  return [
    parts.page({ title, href: hrefs.sheet, summary: lead }, [
      ...sheet.pages.flatMap((page) => [`## ${page.title}`, ...toColumns(page)]),
      parts.section(confusions, toList(sheet.confusions.map(parts.line))),
    ]),
    ...sheet.ready.map(({ title, href, summary, page }) => parts.page({ title, href, summary }, toColumns(page))),
  ];
}

/** What is said beside a command that deletes. */
const toLoss = ({ destroys }: Entry): string => {
  if (!destroys) return '';
  return destroys.again ? ` (↻ ${ui.sheet.again})` : ` (⚠ ${destroys.mark ?? ui.sheet.destroys})`;
};

/** What stands together on a sheet. */
function writeBlock(block: SheetBlock, parts: Parts): string {
  switch (block.kind) {
    case 'entries':
      return parts.section(block.title, toList(block.lines.map(({ entry }) => parts.toEntryItem(entry) + toLoss(entry))), 3);
    case 'notes':
      return parts.section(block.title, toList(block.notes.map(({ term, text }) => `${parts.line(term)} : ${parts.line(text)}`)), 3);
    case 'instructions':
      return parts.section(
        block.title,
        joinBlocks([
          toList(block.instructions.map(({ name, title, href }) => `${parts.link({ title: toCode(name), href })} : ${parts.line(title)}`)),
          `${toCode(block.file)} :`,
          fence(block.lang, block.example.trimEnd()),
        ]),
        3,
      );
  }
}
