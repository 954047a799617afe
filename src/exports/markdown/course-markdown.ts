import type { Chapter, Course, Exercise, GuidePage } from '../../model/course.ts';
import { hrefs } from '../../model/href.ts';
import { format, ui } from '../../ui.ts';
import type { MarkdownPage, Parts } from './parts.ts';
import { toList } from './parts.ts';

/** A page of the course. */
export function writeGuidePage(page: GuidePage, body: string, parts: Parts): MarkdownPage {
  return parts.page(page, [body, ...writeEnd(page, parts)]);
}

/** A chapter without a page of its own: the list of its pages. */
export function writeChapter(chapter: Chapter, parts: Parts): MarkdownPage {
  return parts.page(chapter, [toList(chapter.pages.map((page) => `${parts.link(page)} : ${parts.line(page.summary)}`))]);
}

/** A hands-on session. */
export function writeExercise(exercise: Exercise, body: string, parts: Parts): MarkdownPage {
  const { objectives, prerequisites, duration } = exercise;
  return parts.page(exercise, [
    `${ui.exercise.duration} : ${format(ui.exercise.minutes, { count: duration })}`,
    parts.section(ui.exercise.objectives, toList(objectives.map(parts.line))),
    parts.section(ui.exercise.prerequisites, toList(prerequisites.map(parts.line))),
    body,
    ...writeEnd(exercise, parts),
  ]);
}

/** The list of the sessions. */
export function writeExercises({ exercises }: Course, parts: Parts): MarkdownPage {
  return parts.page({ title: ui.exercise.plural, href: hrefs.exercises, summary: ui.exercise.lead }, [
    exercises.map((exercise) => `${exercise.number}. ${parts.link(exercise)} : ${parts.line(exercise.summary)}`).join('\n'),
  ]);
}

const writeEnd = ({ entries, facts, next }: GuidePage | Exercise, parts: Parts): (string | undefined)[] => [
  parts.section(ui.guide.entries, toList(entries.map((entry) => parts.toEntryItem(entry)))),
  parts.corrections(facts),
  next && `${ui.guide.next} : ${parts.link(next)}`,
];
