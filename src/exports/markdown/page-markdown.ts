import { toMoments } from '../../model/errors-and-misconceptions.ts';
import { toOptionLetters } from '../../model/option-letters.ts';
import type { Publication } from '../../model/publication.ts';
import { type PageCollection, toFile } from '../../source/collections.ts';
import { toPictureHref, toPicturePath } from '../../source/picture.ts';
import { createAddress, type Location } from '../export-address.ts';
import { toMarkdownBody } from './body-markdown.ts';
import { writeChapter, writeExercise, writeExercises, writeGuidePage } from './course-markdown.ts';
import { writeEntry } from './entry-markdown.ts';
import { writeEntries, writeHome, writeRevision, writeSheets } from './lists.ts';
import { createParts, type MarkdownPage } from './parts.ts';
import {
  writeError,
  writeErrors,
  writeFileFormat,
  writeGlossary,
  writeInstruction,
  writeMisconceptions,
  writeOptionLetters,
} from './reference-markdown.ts';

/** Every page of the site in Markdown, in the order it is read: home, course, sessions, commands, reference. */
export function toMarkdownPages(publication: Publication, location: Location): MarkdownPage[] {
  const { entries, course, fileFormats, terms, errors, misconceptions, pages: plain, handbook, diagrams } = publication;
  const context = { handbook, diagrams, toAddress: createAddress(location) };
  const parts = createParts(context);
  const toPictureAddress = (collection: PageCollection, slug: string) => (url: string) => {
    const path = toPicturePath(toFile(collection, slug), url);
    return path === undefined ? url : context.toAddress(toPictureHref(path));
  };
  const toBody = (collection: PageCollection, slug: string, depth?: number) =>
    toMarkdownBody(publication.bodyOf(collection, slug), { ...context, toPicture: toPictureAddress(collection, slug) }, depth);

  return [
    writeHome(publication, parts),
    ...course.chapters
      .filter(({ pages }) => pages.length > 0)
      .flatMap((chapter) => [
        ...(chapter.pages.some(({ href }) => href === chapter.href) ? [] : [writeChapter(chapter, parts)]),
        ...chapter.pages.map((page) => writeGuidePage(page, toBody('guide', page.slug), parts)),
      ]),
    writeExercises(course, parts),
    ...course.exercises.map((exercise) => writeExercise(exercise, toBody('exercises', exercise.slug), parts)),
    writeEntries(publication, parts),
    ...entries.map((entry) =>
      writeEntry(
        entry,
        { copied: publication.toCopied(entry), trial: publication.trialOf(entry.slug), body: toBody('entries', entry.slug) },
        parts,
      ),
    ),
    ...fileFormats.flatMap((format) => [
      writeFileFormat(format, parts),
      ...format.instructions.map((instruction) => writeInstruction(instruction, toBody('instructions', instruction.slug), parts)),
    ]),
    ...(errors.length > 0 ? [writeErrors(toMoments(errors, publication.site), parts)] : []),
    ...errors.map((error) => writeError(error, toBody('errors', error.slug), parts)),
    writeMisconceptions(misconceptions, (slug) => toBody('misconceptions', slug, 3), parts),
    writeGlossary(terms, (slug) => toBody('glossary', slug, 3), parts),
    writeOptionLetters(toOptionLetters(entries), parts),
    ...writeSheets(publication, parts),
    writeRevision(publication, parts),
    ...plain.map((page) => parts.page(page, [toBody(page.collection, page.slug), parts.corrections(page.facts)])),
  ];
}
