import { hrefs } from '../../model/href.ts';
import { listPages } from '../../model/list-pages.ts';
import type { Publication } from '../../model/publication.ts';
import { toPlainText } from '../../render/markdown/inline.ts';
import { toOneLine } from '../../text/one-line.ts';
import { ui } from '../../ui.ts';
import type { SharedPage } from './write-picture.ts';

/** Address of the picture of a page: `/commandes/run/` → `/partage/commandes/run.png`. */
export const toPicturePath = (path: string): string => `/partage${path === '/' ? '/accueil' : path.replace(/\/$/, '')}.png`;

/** What is shown of each page, by its address. */
export function toSharedPages(publication: Publication): Map<string, SharedPage> {
  const { site, course, entries, fileFormats, errors, pages: plain } = publication;
  const page = (kind: string, title: string, command?: string): SharedPage => ({
    site: site.name,
    kind: toPlainText(kind),
    title: toPlainText(title),
    command: command === undefined ? undefined : toOneLine(command),
  });
  const reference: [path: string, title: string][] = [
    [hrefs.search, ui.search.title],
    ...[...Object.values(listPages), ...plain].map(({ href, title }): [string, string] => [href, title]),
  ];
  return new Map<string, SharedPage>([
    [hrefs.home, page('', site.tagline)],
    ...reference.map(([path, title]): [string, SharedPage] => [path, page('', title)]),
    ...course.chapters.flatMap(({ title, href, pages }): [string, SharedPage][] => [
      [href, page('', title)],
      ...pages.map((one): [string, SharedPage] => [one.href, page(title, one.title)]),
    ]),
    ...publication.sheet.ready.map(({ title, href }): [string, SharedPage] => [href, page(ui.sheet.title, title)]),
    ...course.exercises.map(({ title, href }): [string, SharedPage] => [href, page(ui.exercise.plural, title)]),
    ...entries.map((entry): [string, SharedPage] => [entry.href, page(entry.group.title, entry.title, publication.toCopied(entry))]),
    ...errors.map(({ href, title }): [string, SharedPage] => [href, page(ui.errors.title, title)]),
    ...fileFormats.flatMap((format): [string, SharedPage][] => [
      [format.href, page('', format.title)],
      ...format.instructions.map(({ name, title, href }): [string, SharedPage] => [href, page(format.title, title, name)]),
    ]),
  ]);
}
