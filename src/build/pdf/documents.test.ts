import { expect, test } from 'vitest';
import { toCourse } from '../../model/course.ts';
import { createEntries, createExerciseFields, createGuideFields, createSite } from '../../model/fixtures.ts';
import { toPdfDocuments } from './documents.ts';

const chapter = { title: 'Comprendre', summary: 'Ce que sont une image et un conteneur' };
const course = toCourse({
  site: createSite({
    chapters: [
      { id: 'comprendre', ...chapter },
      { id: 'vide', ...chapter },
    ],
  }),
  guide: [
    { slug: 'comprendre/b', fields: createGuideFields({ order: 20 }) },
    { slug: 'comprendre/a', fields: createGuideFields() },
  ],
  exercises: [{ slug: 'bonjour', fields: createExerciseFields() }],
  entries: createEntries({}),
  facts: new Map(),
});
const texts = {
  sheet: { title: 'Antisèche', ready: [{ path: 'depannage', title: 'Dépannage' }] },
  exercises: { title: 'Travaux pratiques', summary: 'Des séances' },
};

test('makes the sheet, each chapter that has pages, and the exercises', () => {
  expect(toPdfDocuments({ course, ...texts })).toEqual([
    { file: 'antiseche.pdf', title: 'Antisèche', pages: ['/antiseche/'], home: '/antiseche/' },
    { file: 'antiseche-depannage.pdf', title: 'Antisèche : Dépannage', pages: ['/antiseche/depannage/'], home: '/antiseche/depannage/' },
    { file: 'comprendre.pdf', ...chapter, pages: ['/comprendre/a/', '/comprendre/b/'], home: '/comprendre/' },
    { file: 'tp.pdf', title: 'Travaux pratiques', summary: 'Des séances', pages: ['/tp/bonjour/'], home: '/tp/' },
  ]);
});

test('makes no booklet of exercises that there are not', () => {
  expect(toPdfDocuments({ course: { chapters: [], exercises: [] }, ...texts }).map(({ file }) => file)).toEqual([
    'antiseche.pdf',
    'antiseche-depannage.pdf',
  ]);
});
