import { expect, test } from 'vitest';
import { ui } from '../ui.ts';
import { toCourse } from './course.ts';
import { createExerciseFields, createGuideFields, createSite } from './fixtures.ts';
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

test('a site without a course has its reference', () => {
  expect(toSections(toCourse(empty))).toEqual(reference);
});

test('a file format stands between the commands and the sheet', () => {
  const format = { path: 'dockerfile', title: 'Dockerfile', summary, language: 'dockerfile', href: '/dockerfile/', instructions: [] };
  expect(toSections(toCourse(empty), [format])).toEqual([commands, { title: 'Dockerfile', href: '/dockerfile/' }, sheet]);
});

const all = {
  glossary: true,
  errors: true,
  misconceptions: true,
  options: true,
  revision: true,
  reuse: true,
  about: true,
  accessibility: undefined,
} as const;

test('the footer leads to the rest of the reference', () => {
  expect(toFooterLinks(all)).toEqual([
    { title: ui.glossary.title, href: '/glossaire/' },
    { title: ui.errors.title, href: '/erreurs/' },
    { title: ui.misconceptions.title, href: '/idees-recues/' },
    { title: ui.optionLetters.title, href: '/options/' },
    { title: ui.revision.title, href: '/reviser/' },
    { title: ui.reuse.title, href: '/reutiliser/' },
    { title: ui.about.title, href: '/a-propos/' },
  ]);
  expect(toFooterLinks(all).map(({ title }) => title)).toContain('Glossaire');
});

test.each([
  ['totalement', 'Accessibilité\u00a0: totalement conforme'],
  ['partiellement', 'Accessibilité\u00a0: partiellement conforme'],
  ['non', 'Accessibilité\u00a0: non conforme'],
] as const)('the footer says the state of accessibility: %s', (accessibility, title) => {
  expect(toFooterLinks({ ...all, accessibility }).at(-1)).toEqual({ title, href: '/accessibilite/' });
});

test('the footer leaves out what the subject does not have', () => {
  const present = { ...all, errors: false, about: false };
  expect(toFooterLinks(present).map(({ href }) => href)).toEqual([
    '/glossaire/',
    '/idees-recues/',
    '/options/',
    '/reviser/',
    '/reutiliser/',
  ]);
});
