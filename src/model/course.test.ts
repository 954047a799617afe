import { describe, expect, test } from 'vitest';
import { toCourse, toPagesOf } from './course.ts';
import { createEntries, createExerciseFields, createFact, createGuideFields, createSite } from './fixtures.ts';

const summary = 'Un résumé qui se comprend sans le titre';
const site = createSite({
  chapters: [
    { id: 'utiliser', title: 'Utiliser', summary },
    { id: 'comprendre', title: 'Comprendre', summary },
    { id: 'construire', title: 'Construire', summary },
  ],
});

const fact = createFact({ id: 'F012' });
const sources = {
  site,
  guide: [
    { slug: 'comprendre/reseau', fields: createGuideFields({ title: 'Le réseau', order: 20 }) },
    {
      slug: 'comprendre/architecture',
      fields: createGuideFields({ title: 'L’architecture', order: 20, entries: ['run'], facts: ['F012'] }),
    },
    { slug: 'comprendre/image', fields: createGuideFields({ title: 'L’image', order: 10 }) },
    { slug: 'utiliser/lancer', fields: createGuideFields({ title: 'Lancer', order: 90, entries: ['ps', 'run'] }) },
  ],
  exercises: [
    { slug: 'nginx', fields: createExerciseFields({ title: 'Servir un site', order: 20, duration: 30, prerequisites: ['un terminal'] }) },
    { slug: 'hello-world', fields: createExerciseFields({ title: 'Bonjour', order: 10, entries: ['run'] }) },
  ],
  entries: createEntries({ run: {}, ps: { command: 'docker ps' } }),
  facts: new Map([['F012', fact]]),
};

const course = toCourse(sources);
const pages = course.chapters.flatMap(({ pages }) => pages);

describe('toCourse', () => {
  test('numbers the chapters in the order of the site, with or without pages', () => {
    expect(course.chapters.map(({ number, id, title, href, pages }) => [number, id, title, href, pages.length])).toEqual([
      [1, 'utiliser', 'Utiliser', '/utiliser/', 1],
      [2, 'comprendre', 'Comprendre', '/comprendre/', 3],
      [3, 'construire', 'Construire', '/construire/', 0],
    ]);
  });

  test('orders the pages of a chapter by their own order, then by their name', () => {
    expect(pages.map(({ href }) => href)).toEqual([
      '/utiliser/lancer/',
      '/comprendre/image/',
      '/comprendre/architecture/',
      '/comprendre/reseau/',
    ]);
  });

  test('an exercise comes after the page that prepares it; the others at the end', () => {
    const prepared = { slug: 'nginx', fields: createExerciseFields({ order: 20, after: 'utiliser/lancer' }) };
    const others = sources.exercises.filter(({ slug }) => slug !== 'nginx');
    const { chapters, exercises } = toCourse({ ...sources, exercises: [prepared, ...others] });
    expect(chapters[0]?.pages[0]?.next?.href).toBe('/tp/nginx/');
    expect(exercises.find(({ slug }) => slug === 'nginx')?.next?.href).toBe('/comprendre/image/');
    expect(exercises.find(({ slug }) => slug === 'hello-world')?.previous?.href).toBe('/comprendre/reseau/');
  });

  test('puts the page of a chapter before its other pages', () => {
    const index = { slug: 'comprendre/index', fields: createGuideFields({ title: 'Comprendre Docker', order: 50 }) };
    const { chapters } = toCourse({ ...sources, guide: [...sources.guide, index] });
    expect(chapters[1]?.pages[0]).toMatchObject({ slug: 'comprendre/index', href: '/comprendre/', next: { title: 'L’image' } });
  });

  test('numbers the exercises in their order, with what they need', () => {
    expect(course.exercises.map(({ number, slug, href, duration }) => [number, slug, href, duration])).toEqual([
      [1, 'hello-world', '/tp/hello-world/', 15],
      [2, 'nginx', '/tp/nginx/', 30],
    ]);
    expect(course.exercises[1]).toMatchObject({
      objectives: ['lancer un conteneur'],
      prerequisites: ['un terminal'],
      intentions: ['débuter avec Docker'],
    });
  });

  test('leads from the first page to the last exercise and back', () => {
    const order = [...pages, ...course.exercises];
    expect(order.map(({ next }) => next?.title)).toEqual([
      'L’image',
      'L’architecture',
      'Le réseau',
      'Bonjour',
      'Servir un site',
      undefined,
    ]);
    expect(order.map(({ previous }) => previous?.href)).toEqual([
      undefined,
      '/utiliser/lancer/',
      '/comprendre/image/',
      '/comprendre/architecture/',
      '/comprendre/reseau/',
      '/tp/hello-world/',
    ]);
  });

  test('gives a page its entries, in its own order, and its facts', () => {
    expect(pages[0]?.entries.map(({ slug }) => slug)).toEqual(['ps', 'run']);
    expect(pages[2]).toMatchObject({ chapter: 'comprendre', slug: 'comprendre/architecture', facts: [fact] });
  });

  test.each([
    ['entries', 'unknown name: absent; known: ps, run'],
    ['facts', 'unknown name: absent; known: F012'],
  ])('throws when one of its %s does not exist', (field, message) => {
    const guide = [{ slug: 'comprendre/image', fields: createGuideFields({ [field]: ['absent'] }) }];
    expect(() => toCourse({ ...sources, guide })).toThrow(message);
  });
});

describe('toPagesOf', () => {
  test('gives the pages and exercises that name an entry, in reading order', () => {
    const pages = toPagesOf(course);
    expect(pages.get('run')?.map(({ title }) => title)).toEqual(['Lancer', 'L’architecture', 'Bonjour']);
    expect(pages.get('ps')?.map(({ title }) => title)).toEqual(['Lancer']);
    expect(pages.get('rm')).toBeUndefined();
  });
});
