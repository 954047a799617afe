import { hrefs } from '../../model/href.ts';
import type { Publication } from '../../model/publication.ts';
import type { SheetBlock } from '../../model/sheet.ts';
import { format, ui } from '../../ui.ts';
import { fence } from './body-markdown.ts';
import { joinBlocks, type MarkdownPage, type Parts, toCode, toList } from './parts.ts';

/** The home page: what the site holds and where. */
export function writeHome({ site, course, entries, fileFormats }: Publication, parts: Parts): MarkdownPage {
  const chapters = course.chapters.filter(({ pages }) => pages.length > 0);
  const others = [
    { title: ui.exercise.plural, href: hrefs.exercises, summary: ui.exercise.lead },
    { title: ui.entry.plural, href: hrefs.entries, summary: format(ui.entry.lead, { count: entries.length }) },
    ...fileFormats,
    { title: ui.errors.title, href: hrefs.errors, summary: ui.errors.lead },
    { title: ui.misconceptions.title, href: hrefs.misconceptions, summary: ui.misconceptions.lead },
    { title: ui.glossary.title, href: hrefs.glossary, summary: ui.glossary.lead },
    { title: ui.sheet.title, href: hrefs.sheet, summary: ui.sheet.lead },
  ];
  return parts.page({ title: site.name, href: hrefs.home, summary: site.description }, [
    parts.section(ui.landing.contents, toList([...chapters, ...others].map((page) => `${parts.link(page)} : ${parts.line(page.summary)}`))),
    parts.section(
      ui.landing.anatomy,
      toList(site.home.anatomy.parts.map(({ text, caption }) => `${toCode(text)} : ${parts.line(caption)}`)),
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

/** What is printed: titles and commands. */
export function writeSheet({ sheet }: Publication, parts: Parts): MarkdownPage {
  const { title, lead, destroys, confusions } = ui.sheet;
  const writeBlock = (block: SheetBlock): string =>
    block.kind === 'entries'
      ? parts.section(
          block.title,
          toList(block.lines.map(({ entry }) => `${parts.toEntryItem(entry)}${entry.destroys ? ` (⚠ ${destroys})` : ''}`)),
          3,
        )
      : parts.section(
          block.title,
          joinBlocks([
            toList(
              block.instructions.map(({ name, title, href }) => `${parts.link({ title: toCode(name), href })} : ${parts.line(title)}`),
            ),
            `${toCode(block.file)} :`,
            fence(block.lang, block.example.trimEnd()),
          ]),
          3,
        );
  return parts.page({ title, href: hrefs.sheet, summary: lead }, [
    ...sheet.pages.flatMap(({ title, columns }) => [`## ${title}`, ...columns.flat().map(writeBlock)]),
    parts.section(confusions, toList(sheet.confusions.map(parts.line))),
  ]);
}
