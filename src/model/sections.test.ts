import { expect, test } from 'vitest';
import { toCourse } from './course.ts';
import { createExerciseFields, createGuideFields, createSite } from './fixtures.ts';
import { toSections } from './sections.ts';

const summary = 'Un résumé qui se comprend sans le titre';
const site = createSite({
  chapters: [
    { id: 'comprendre', title: 'Comprendre', summary },
    { id: 'construire', title: 'Construire', summary },
  ],
});
const empty = { site, guide: [], exercises: [], entries: new Map(), facts: new Map() };
const reference = [
  { title: 'Commandes', href: '/commandes/' },
  { title: 'Glossaire', href: '/glossaire/' },
  { title: 'Antisèche', href: '/antiseche/' },
];

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
