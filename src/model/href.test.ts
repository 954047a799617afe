import { describe, expect, test } from 'vitest';
import { hrefs, withBase } from './href.ts';

describe('withBase', () => {
  test.each([
    ['/', '/', '/'],
    ['/commandes/run/', '/', '/commandes/run/'],
    ['/', '/docker/', '/docker/'],
    ['/commandes/run/', '/docker/', '/docker/commandes/run/'],
    ['/commandes/run/', '/docker', '/docker/commandes/run/'],
    ['/glossaire/#image', '/cours/docker/', '/cours/docker/glossaire/#image'],
  ])('%s below %s is %s', (path, base, address) => {
    expect(withBase(path, base)).toBe(address);
  });
});

describe('hrefs', () => {
  test.each([
    [hrefs.entry('run-it'), '/commandes/run-it/'],
    [hrefs.chapter('comprendre'), '/comprendre/'],
    [hrefs.guide('comprendre/architecture'), '/comprendre/architecture/'],
    // The page of a chapter stands at the address of the chapter.
    [hrefs.guide('comprendre/index'), hrefs.chapter('comprendre')],
    [hrefs.guide('comprendre/index-des-images'), '/comprendre/index-des-images/'],
    [hrefs.exercise('nginx'), '/tp/nginx/'],
    [hrefs.term('hote'), '/glossaire/#hote'],
    [hrefs.fileFormat('dockerfile'), '/dockerfile/'],
    [hrefs.instruction('dockerfile/from'), '/dockerfile/from/'],
  ])('%s', (href, expected) => {
    expect(href).toBe(expected);
  });

  test('fixed addresses begin with a slash; those of pages end with one', () => {
    for (const href of Object.values(hrefs).filter((one) => typeof one === 'string'))
      expect(href).toMatch(/^\/(?:[a-z0-9]+(?:-[a-z]+)*\/)?(?:[a-z]+\.(?:json|tsv|webmanifest))?$/);
  });
});
