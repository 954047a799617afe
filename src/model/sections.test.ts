import { expect, test } from 'vitest';
import { ui } from '../ui.ts';
import { toCourse } from './course.ts';
import { createExerciseFields, createGuideFields, createSite } from './fixtures.ts';
import type { PlainPage } from './publication.ts';
import { toFooterLinks, toSections } from './sections.ts';

const summary = 'Un résumé qui se comprend sans le titre';
const site = createSite({
  chapters: [
    { id: 'comprendre', title: 'Comprendre', summary },
    { id: 'construire', title: 'Construire', summary },
  ],
});
const empty = { site, guide: [], exercises: [], entries: new Map(), facts: new Map() };
const commands = { title: 'Commandes', href: '/commandes/' };
const sheet = { title: 'Antisèche', href: '/antiseche/' };
const reference = [commands, sheet];

test('names chapters that have pages, exercises, then the reference', () => {
  const guide = ['construire/dockerfile', 'construire/image'].map((slug) => ({ slug, fields: createGuideFields() }));
  const exercises = [{ slug: 'nginx', fields: createExerciseFields() }];
  expect(toSections(toCourse({ ...empty, guide, exercises }))).toEqual([
    { title: 'Construire', href: '/construire/' },
    { title: 'TP', href: '/tp/' },
    ...reference,
  ]);
});

test('leaves out a chapter that the head has no room for', () => {
  const chapters = site.chapters.map((chapter) => ({ ...chapter, head: chapter.id !== 'construire' }));
  const guide = ['comprendre/image', 'construire/dockerfile'].map((slug) => ({ slug, fields: createGuideFields() }));
  expect(toSections(toCourse({ ...empty, site: { ...site, chapters }, guide }))).toEqual([
    { title: 'Comprendre', href: '/comprendre/' },
    ...reference,
  ]);
});

test('a site without a course has its reference', () => {
  expect(toSections(toCourse(empty))).toEqual(reference);
});

test('a file format stands between the commands and the sheet', () => {
  const format = { path: 'dockerfile', title: 'Dockerfile', summary, language: 'dockerfile', href: '/dockerfile/', instructions: [] };
  expect(toSections(toCourse(empty), [format])).toEqual([commands, { title: 'Dockerfile', href: '/dockerfile/' }, sheet]);
  expect(toSections(toCourse(empty), [{ ...format, menu: 'Court' }])[1]).toEqual({ title: 'Court', href: '/dockerfile/' });
});

const all = ['glossary', 'errors', 'misconceptions', 'options', 'revision', 'explain'] as const;

const toPlainPage = (slug: string, label?: string): PlainPage => ({
  collection: 'pages',
  slug,
  href: `/${slug}/`,
  title: slug,
  summary: '',
  label,
  facts: [],
});

test('the footer leads to the rest of the reference, then to the pages that stand by themselves', () => {
  expect(
    toFooterLinks(all, [
      toPlainPage('reutiliser', 'Réutiliser'),
      toPlainPage('sans-nom-court'),
      toPlainPage('accessibilite', 'Accessibilité : non conforme'),
    ]),
  ).toEqual([
    { title: ui.explain.title, href: '/expliquer/' },
    { title: ui.errors.title, href: '/erreurs/' },
    { title: ui.revision.title, href: '/reviser/' },
    { title: ui.glossary.title, href: '/glossaire/' },
    { title: ui.misconceptions.title, href: '/idees-recues/' },
    { title: ui.optionLetters.title, href: '/options/' },
    { title: 'Réutiliser', href: '/reutiliser/' },
    { title: 'Accessibilité\u00a0: non conforme', href: '/accessibilite/' },
  ]);
});

test('the footer leaves out what the subject does not have', () => {
  expect(toFooterLinks(['options', 'glossary'], []).map(({ href }) => href)).toEqual(['/glossaire/', '/options/']);
});
