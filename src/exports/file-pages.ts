import { toFileHref } from '../model/file-href.ts';
import type { Publication } from '../model/publication.ts';
import { toFile } from '../source/collections.ts';
import { ui } from '../ui.ts';
import type { FeedPage } from './feed.ts';

/** The page that each file of the content becomes: path in the content folder → its title and its address. */
export function toFilePages(publication: Publication): Map<string, FeedPage> {
  const { entries, course, fileFormats, errors, misconceptions, terms, pages: plain } = publication;
  const pages: [file: string, page: FeedPage][] = [
    ...entries.map((entry): [string, FeedPage] => [`entries/${entry.slug}.mdx`, entry]),
    ...course.chapters.flatMap((chapter) => chapter.pages.map((page): [string, FeedPage] => [`guide/${page.slug}.mdx`, page])),
    ...course.exercises.map((exercise): [string, FeedPage] => [`exercises/${exercise.slug}.mdx`, exercise]),
    ...fileFormats
      .flatMap(({ instructions }) => instructions)
      .map(({ slug, name, title, href }): [string, FeedPage] => [`instructions/${slug}.mdx`, { title: `${name} : ${title}`, href }]),
    ...errors.map(({ slug, message, href }): [string, FeedPage] => [`errors/${slug}.mdx`, { title: message, href }]),
    ...misconceptions.map(({ slug, belief }): [string, FeedPage] => [
      `misconceptions/${slug}.mdx`,
      { title: belief, href: toFileHref('misconceptions', slug) },
    ]),
    ...terms.map(({ slug, term, href }): [string, FeedPage] => [`glossary/${slug}.mdx`, { title: `${ui.glossary.title} : ${term}`, href }]),
    ...plain.map((page): [string, FeedPage] => [toFile(page.collection, page.slug), page]),
  ];
  return new Map(pages.map(([file, { title, href }]) => [file, { title, href }]));
}
