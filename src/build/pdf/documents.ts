import type { Course } from '../../model/course.ts';
import { hrefs } from '../../model/href.ts';

/** A PDF to make: pages of the built site, one after the other. */
export interface PdfDocument {
  /** Name of the file. */
  file: string;
  title: string;
  /** Said under the title on the first page; absent when the pages are printed as they are. */
  summary?: string;
  /** Addresses of its pages, from the root of the site, in order. */
  pages: string[];
  /** Address of the page that links to it. */
  home: string;
}

export interface PdfSources {
  course: Course;
  sheet: { title: string; ready: readonly { path: string; title: string }[] };
  exercises: { title: string; summary: string };
}

/** The sheets, each chapter, the exercises in one booklet. */
export function toPdfDocuments({ course, sheet, exercises }: PdfSources): PdfDocument[] {
  const parts = [
    ...course.chapters.map(({ id, title, summary, href, pages }) => ({ id, title, summary, home: href, pages })),
    { id: 'tp', ...exercises, home: hrefs.exercises, pages: course.exercises },
  ];
  return [
    { file: 'antiseche.pdf', title: sheet.title, pages: [hrefs.sheet], home: hrefs.sheet },
    ...sheet.ready.map(({ path, title }) => ({
      file: `antiseche-${path}.pdf`,
      title: `${sheet.title} : ${title}`,
      pages: [hrefs.readySheet(path)],
      home: hrefs.readySheet(path),
    })),
    ...parts
      .filter(({ pages }) => pages.length > 0)
      .map(({ id, pages, ...part }) => ({ ...part, file: `${id}.pdf`, pages: pages.map(({ href }) => href) })),
  ];
}
