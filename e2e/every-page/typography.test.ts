import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ui } from '../../src/ui.ts';
import { findSpacingFaults } from '../support/built-spacing.ts';
import { findPartedMarks } from '../support/parted-marks.ts';
import { output } from '../support/site.ts';

test('every page has the spaces of French in its prose, and none of them in code or in addresses', () => {
  const pages = globSync('**/*.html', { cwd: output });
  expect(pages.length).toBeGreaterThan(100);
  const faults = pages.flatMap((page) =>
    findSpacingFaults(readFileSync(`${output}/${page}`, 'utf8')).map(({ kind, found }) => `${page}: ${kind} space in ${found}`),
  );
  expect(faults).toEqual([]);
});

test('no mark is parted from the box of code before it', () => {
  const pages = globSync('**/*.html', { cwd: output });
  let bound = 0;
  const parted = pages.flatMap((page) => {
    const html = readFileSync(`${output}/${page}`, 'utf8');
    bound += html.split('class="bound"').length;
    return findPartedMarks(html).map((found) => `${page}: ${found}`);
  });
  expect(parted).toEqual([]);
  expect(bound).toBeGreaterThan(pages.length);
});

test('English words are said in English', () => {
  const [page = ''] = globSync('comprendre/image-et-conteneur/index.html', { cwd: output }).map((path) =>
    readFileSync(`${output}/${path}`, 'utf8'),
  );
  expect(page).toContain('(<i lang="en">layers</i>)');
  expect(page).not.toMatch(/<em\b/);
});

test('a name before the code that it names is followed by a colon', () => {
  const names = [ui.snippet.syntax, ui.entry.longForm].join('|');
  const named = globSync('**/*.html', { cwd: output }).flatMap((page) => [
    ...readFileSync(`${output}/${page}`, 'utf8').matchAll(new RegExp(`(?:${names})([^<>]*)<code`, 'g')),
  ]);
  expect(named.length).toBeGreaterThan(100);
  expect(new Set(named.map(([, sign = '']) => sign.trim()))).toEqual(new Set(['&nbsp;:']));
});
