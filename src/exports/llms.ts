import { hrefs } from '../model/href.ts';
import type { Publication } from '../model/publication.ts';
import { toPlainText } from '../render/markdown/inline.ts';
import { format, ui } from '../ui.ts';
import { createAddress, type Location, toMarkdownPath } from './export-address.ts';
import type { MarkdownPage } from './markdown/parts.ts';

/** A part of `/llms.txt`: a title, and the pages whose address begins so. */
interface Part {
  title: string;
  holds(path: string): boolean;
}

/**
 * `/llms.txt`, by the convention of llmstxt.org: a title, a quotation that says what this is, then lists of links to the
 * Markdown of every page. What comes last, under « Optional », may be left out of a short context.
 *
 * @param pages every page, in Markdown
 */
export function toLlms({ site, course, fileFormats, entries }: Publication, pages: readonly MarkdownPage[], location: Location): string {
  const toAddress = createAddress(location);
  const parts: Part[] = [
    ...course.chapters.map(({ title, href, pages }) => ({
      title,
      holds: (path: string) => path === href || pages.some((page) => page.href === path),
    })),
    { title: ui.exercise.plural, holds: (path) => path.startsWith(hrefs.exercises) },
    { title: ui.entry.short, holds: (path) => path.startsWith(hrefs.entries) },
    ...fileFormats.map(({ title, href }) => ({ title, holds: (path: string) => path.startsWith(href) })),
    { title: 'Optional', holds: (path) => path !== hrefs.home },
  ];
  const left = new Set(pages);
  const sections = parts.flatMap(({ title, holds }) => {
    const found = [...left].filter(({ path }) => holds(path));
    for (const page of found) left.delete(page);
    if (found.length === 0) return [];
    const links = found.map(
      ({ title, summary, path }) => `- [${toPlainText(title)}](${toAddress(toMarkdownPath(path))}): ${toPlainText(summary)}`,
    );
    return [`## ${title}`, links.join('\n')];
  });
  return `${[
    `# ${site.name}`,
    `> ${toPlainText(site.description)}`,
    format(ui.exports.llms, {
      checked: toPlainText(site.checkedAgainst),
      count: entries.length,
      json: toAddress('/commandes.json'),
      full: toAddress('/llms-full.txt'),
    }),
    ...sections,
  ].join('\n\n')}\n`;
}

/** `/llms-full.txt`: the Markdown of every page, one after the other. */
export const toFullLlms = (pages: readonly MarkdownPage[]): string =>
  pages
    .map(({ text }) => text.trim())
    .join('\n\n---\n\n')
    .concat('\n');
