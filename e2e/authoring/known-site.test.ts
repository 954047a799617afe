import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { copyProject } from '../support/project-copy.ts';
import { findPages } from '../support/site.ts';

// A whole build, and a picture for each page.
test.setTimeout(300_000);

const site = 'https://exemple.fr/aide/';

const readProperty = (html: string, property: string) => new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1] ?? '';

test('where the site knows its address, every page has its own picture, its whole address and a place in the map', async () => {
  const copy = copyProject('known-site', 'e2e/subjects/fixtures/docker');
  const { status, stdout } = spawnSync('npm', ['run', 'build'], {
    cwd: copy,
    env: { ...process.env, CONTENT_DIR: 'content', SITE_URL: new URL(site).origin, BASE_PATH: new URL(site).pathname },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, stdout).toBe(0);
  const read = (path: string) => readFileSync(`${copy}/dist/${path}`, 'utf8');
  const map = read('sitemap-0.xml');
  const kept = JSON.parse(read('precache.json')) as Record<string, string>;
  const pictures = new Set<string>();
  // The page that stands for those that do not exist is sent to nobody.
  expect(read('404.html')).not.toContain('og:image');
  const shared = findPages(`${copy}/dist`).filter((path) => path !== '404.html');
  expect(shared.length).toBeGreaterThan(15);
  for (const page of shared) {
    const html = read(`${page}index.html`);
    expect(html, page).toContain(`<link rel="canonical" href="${site}${page}"`);
    expect(readProperty(html, 'og:url'), page).toBe(site + page);
    expect(map).toContain(`<loc>${site}${page}</loc>`);
    const picture = readProperty(html, 'og:image').replace(site, '');
    expect(existsSync(`${copy}/dist/${picture}`), `${page}: ${picture}`).toBe(true);
    expect(kept).not.toHaveProperty([picture]);
    pictures.add(picture);
  }
  expect(pictures.size).toBe(shared.length);
  const { width, height, format } = await sharp(`${copy}/dist/partage/commandes/run.png`).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  rmSync(copy, { recursive: true, force: true });
});
