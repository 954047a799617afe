import { expect, test } from 'vitest';
import { findSharedPictures, toPrecacheList } from './precache.ts';

const file = (path: string) => ({ path, integrity: `sha256-${path}` });
const keep = (paths: string[], shared: string[] = []) => Object.keys(toPrecacheList(paths.map(file), shared));

test('keeps pages by their address, with what each must hold', () => {
  expect(toPrecacheList([file('index.html'), file('404.html'), file('commandes/run/index.html')], [])).toEqual({
    '': 'sha256-index.html',
    '404.html': 'sha256-404.html',
    'commandes/run/': 'sha256-commandes/run/index.html',
  });
});

test.each([
  '_astro/site.D1.css',
  'pagefind/fragment/fr_1.pf_fragment',
  'pagefind/wasm.fr.pagefind',
  'favicon.svg',
  'fiches/fiches.json',
  'icone.png',
  'manifest.webmanifest',
])('keeps %s', (path) => {
  expect(keep([path])).toEqual([path]);
});

test.each([
  '_astro/site.js.map',
  'antiseche.pdf',
  'ANTISECHE.PDF',
  '_headers',
  '.nojekyll',
  'fiches/.cache',
  'robots.txt',
  'sitemap-0.xml',
  'sw.js',
  'precache.json',
  'commandes.json',
  'commandes/run.md',
  'llms.txt',
  'export/docker.cheat',
])('leaves %s to the network', (path) => {
  expect(keep([path])).toEqual([]);
});

test.each(['content', 'property'])('leaves pictures for sharing to the network, wherever the page names them (%s first)', (first) => {
  const [a, b] = ['property="og:image"', 'content="https://exemple.fr/aide/partage/run.png?v=1"'];
  const shared = findSharedPictures(`<meta ${first === 'content' ? `${b} ${a}` : `${a} ${b}`} /><img src="/aide/schema.png">`);
  expect(shared).toEqual(['/aide/partage/run.png']);
  expect(keep(['partage/run.png', 'schema.png', 'run.png'], shared)).toEqual(
    ['run.png', 'schema.png'].filter((path) => path !== 'run.png'),
  );
});

test('does not depend on the order of the files', () => {
  const files = ['b.js', 'a.js', 'é.js', 'Z.js'].map(file);
  expect(JSON.stringify(toPrecacheList(files, []))).toBe(JSON.stringify(toPrecacheList(files.toReversed(), [])));
});
