import { expect, test } from 'vitest';
import { findStyleSheets, smallPreload } from './small-preload.ts';

const built = (list: string) => `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=[${list}])))=>i.map(i=>d[i]);\nfetch("a.css")`;

test('the helper of the bundler is the small one, below the base of the site', () => {
  const { load } = smallPreload('/docker');
  expect(load('\0vite/preload-helper.js')).toContain('"/docker/" + dep');
  expect(load('/src/a.ts')).toBeUndefined();
});

test('a script that brings a style sheet is found', () => {
  expect(findStyleSheets(built('"_astro/a.js","_astro/b.css"'))).toEqual(['"_astro/b.css"']);
  expect(findStyleSheets(built('"_astro/a.js"'))).toEqual([]);
  expect(() => smallPreload('/').writeBundle({}, { 'a.js': { code: built('"b.css"') } })).toThrow(/a\.js/);
  expect(() => smallPreload('/').writeBundle({}, { 'a.js': { code: built('"b.js"') }, 'a.png': {} })).not.toThrow();
});
