import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readPdf, readPdfMetadata } from '../support/pdf.ts';
import { read } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url);

test('makes tagged PDFs of the sheet and of a chapter, and links to those that were made', async ({ page }, testInfo) => {
  test.setTimeout(180_000);
  const folder = testInfo.outputPath('site');
  await run('node', ['src/build/pdf/make-pdf.ts', folder, 'antiseche.pdf', 'installer.pdf'], { cwd: root, env: process.env });
  const open = async (file: string) => new Uint8Array(await readFile(`${folder}/pdf/${file}`));

  const sheet = await open('antiseche.pdf');
  expect(await readPdf(sheet)).toHaveLength(2);
  expect(await readPdfMetadata(sheet)).toEqual({ title: 'Antisèche · Docker en français', language: 'fr', isTagged: true });

  const chapter = await open('installer.pdf');
  expect(await readPdfMetadata(chapter)).toEqual({ title: 'Installer · Docker en français', language: 'fr', isTagged: true });
  const pages = await readPdf(chapter);
  for (const { text } of pages) expect(text.trim()).not.toBe('');
  const text = pages.map((printed) => printed.text).join(' ');
  for (const path of ['installer/', 'installer/sans-sudo/']) {
    await page.goto(path);
    expect(text).toContain((await page.locator('h1').textContent())?.trim());
  }
  // Every font is in the file: drawn there glyph by glyph (Type 3), or as a font file.
  for (const file of [sheet, chapter]) {
    const objects = new Map(
      [
        ...Buffer.from(file)
          .toString('latin1')
          .matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g),
      ].map(([, id = '', body = '']) => [id, body]),
    );
    const fonts = [...objects.values()].filter((body) => body.includes('/Type /Font\n'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const descriptor = /\/FontDescriptor (\d+) 0 R/.exec(font)?.[1];
      if (descriptor && !font.includes('/Subtype /Type3')) expect(objects.get(descriptor)).toContain('/FontFile');
    }
  }

  const linked = await readFile(`${folder}/antiseche/index.html`, 'utf8');
  expect(linked).toMatch(/<a href="[^"]*\/pdf\/antiseche\.pdf" type="application\/pdf">En PDF \(\d+ Ko\)<\/a>/);
  expect(read('antiseche/index.html')).not.toContain('.pdf"');
});
