import { existsSync, globSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { type MdastNode, markdownToMdast } from 'satteri';
import { output, pages, read, slugs } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** The built site is served from here; addresses of exports begin with it. */
const base = process.env.BASE_PATH ?? '/';

const markdownOf = (page: string): string => (page === '' ? 'index.md' : `${page.replace(/\/$/, '')}.md`);

/** Pages that are no text to read. */
const withoutMarkdown = ['404.html', 'expliquer/', 'recherche/'];

const nodesOf = (node: MdastNode): MdastNode[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];

test('every page has its Markdown beside it, and every link of it leads to a file', () => {
  const written = pages.filter((page) => !withoutMarkdown.includes(page));
  expect(written.filter((page) => !existsSync(`${output}/${markdownOf(page)}`))).toEqual([]);
  const dead = written.flatMap((page) =>
    nodesOf(markdownToMdast(read(markdownOf(page)))).flatMap((node) => {
      if (node.type !== 'link' || /^https?:|^#/.test(node.url)) return [];
      const path = decodeURI(node.url.replace(/#.*/, ''));
      const file = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : '';
      return existsSync(`${output}/${file}`) ? [] : [`${page}: ${node.url}`];
    }),
  );
  expect(dead).toEqual([]);
});

/** What the page lets one copy, as its file says. */
function readCopied(html: string): string[] {
  const copied: string[] = [];
  const parser = new Parser({
    onopentag(_, attributes) {
      if (attributes['data-snippet'] !== undefined && attributes['data-copy'] !== undefined) copied.push(attributes['data-copy']);
    },
  });
  parser.end(html);
  return copied;
}

test('every command that a page lets one copy is in its Markdown', () => {
  let compared = 0;
  for (const page of pages.filter((one) => !withoutMarkdown.includes(one))) {
    // Quotations and lists put their own signs before the lines that follow.
    const flatten = (text: string) => text.replace(/\n[> ]*/g, '\n');
    const markdown = flatten(read(markdownOf(page)));
    const copied = readCopied(read(`${page}index.html`));
    for (const text of copied) expect(markdown, `${page}: ${text}`).toContain(flatten(text));
    compared += copied.length;
  }
  expect(compared).toBeGreaterThan(500);
});

test('every form of the content holds as many commands', () => {
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const { entries, program } = JSON.parse(read('commandes.json')) as { entries: { slug: string }[]; program: string };
  expect(entries.map(({ slug }) => slug).toSorted()).toEqual(slugs);
  expect(count(read(`export/${program}.cheat`), /^# /gm)).toBe(slugs.length);
  expect(count(read('export/anki.tsv'), /<pre><code>/g)).toBe(slugs.length);
  expect(globSync('export/tldr/*.md', { cwd: output })).toHaveLength(slugs.length);
  expect(globSync('commandes/*.md', { cwd: output })).toHaveLength(slugs.length);
  expect(count(read('llms.txt'), /\(\S*\/commandes\/[a-z0-9-]+\.md\)/g)).toBe(slugs.length);
});

test('a program finds the schema of the commands where they say it is', async ({ request, baseURL }) => {
  const commands = (await (await request.get('commandes.json')).json()) as { $schema: string };
  const schema = (await (await request.get(new URL(commands.$schema, baseURL).href)).json()) as { required: string[] };
  expect(schema.required).toContain('entries');
});

test('a browser may search the site from its address bar', async ({ page, request }) => {
  await page.goto('');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const response = await request.get(href ?? '');
  const xml = await response.text();
  expect(XMLValidator.validate(xml)).toBe(true);
  const template = /template="(?<template>[^"]*\{searchTerms\})"/.exec(xml)?.groups?.template ?? '';
  await page.goto(new URL(template.replace('{searchTerms}', 'arr%C3%AAter'), page.url()).href);
  await expect(page.getByRole('combobox', { name: 'Rechercher' })).toHaveValue('arrêter');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('a feed tells what changed, with whole documents', async ({ page, request }) => {
  await page.goto('');
  const href = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
  const xml = await (await request.get(href ?? '')).text();
  expect(XMLValidator.validate(xml)).toBe(true);
});

test('the home page says to search engines what it is', async ({ page }) => {
  await page.goto('');
  const json = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as { inLanguage: string };
  expect(json.inLanguage).toBe('fr');
});

test('a reader finds at the foot of a page how to take the commands elsewhere', async ({ page }) => {
  await page.goto('commandes/run/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Réutiliser' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Réutiliser/);
  const files = page.getByRole('table').getByRole('link');
  for (const link of await files.all()) {
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
  }
});
