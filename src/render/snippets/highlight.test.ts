import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test, vi } from 'vitest';
import { createHighlight } from './highlight.ts';

afterEach(() => vi.restoreAllMocks());

const highlight = await createHighlight();

test('a machine that takes seconds for a line highlights it as any other', async () => {
  const expected = JSON.stringify(await highlight('docker images', 'sh'));
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 10_000;
    return now;
  });
  expect(JSON.stringify(await highlight('docker images', 'sh'))).toBe(expected);
});

test('a language that has no grammar is text', async () => {
  expect(await highlight('FROM nginx\n', 'gitignore-of-nobody')).toEqual(await highlight('FROM nginx', 'text'));
});

test('a mark is an element, whatever the grammar makes of it, and holds those that stand in it', async () => {
  const marks = [
    { start: 0, end: 6, tagName: 'b', properties: { 'data-part': '0' } },
    { start: 0, end: 3, tagName: 'var', properties: { 'data-placeholder': 'nom' } },
  ];
  const { children } = await highlight('docker ps', 'sh', marks);
  expect(JSON.stringify(children)).toMatch(/"b".*"data-part":"0".*"var".*"data-placeholder":"nom".*"doc".*"ker"/);
});

test('a word longer than a line is cut where it is best, though it has several colours', async () => {
  const line = 'docker run -v "${PWD}/site:/usr/share/nginx/html:ro" nginx';
  const html = toHtml(await highlight(line, 'sh'));
  expect(html.replaceAll(/<(?!wbr)[^>]*>/g, '')).toBe(
    'docker run -v "${PWD}/<wbr>site:<wbr>/usr/<wbr>share/<wbr>nginx/<wbr>html:<wbr>ro" nginx',
  );
  expect(toHtml(await highlight('docker run -v web:/data nginx', 'sh'))).not.toContain('<wbr>');
});
