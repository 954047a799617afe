import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { kinds } from '../support/pages/kinds.ts';
import { expect, test } from '../support/test.ts';

const widths = [
  320, 360, 390, 480, 600, 768, 900, 1024, 1120, 1140, 1167, 1168, 1216, 1240, 1279, 1280, 1375, 1376, 1440, 1536, 1680, 1920, 2560,
];

/** Widths at which something of the header is not on its row, is cut, or is shrunk. */
async function findBroken(page: Page): Promise<string[]> {
  const broken: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const faults = await page.getByRole('banner').evaluate((header) => {
      const { height } = header.getBoundingClientRect();
      const shown = [...header.querySelectorAll<HTMLElement>('.name, .menu-button, .sections li, .more, .open, kbd')].filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('#menu-plus') &&
          !(element.closest('[popover]') && getComputedStyle(header.querySelector('nav') ?? header).position === 'fixed'),
      );
      const middles = shown.map((element) => {
        const box = element.getBoundingClientRect();
        return (box.top + box.bottom) / 2;
      });
      const icon = header.querySelector('svg')?.getBoundingClientRect().width;
      return [
        ...(Math.max(...middles) - Math.min(...middles) > 6 ? ['several rows'] : []),
        ...(height > 66 ? [`${height} px high`] : []),
        ...(icon !== 18 ? [`an icon of ${icon} px`] : []),
        ...(header.scrollWidth > header.clientWidth ? ['too wide'] : []),
      ];
    });
    if (faults.length > 0) broken.push(`${width}: ${faults.join(', ')}`);
  }
  return broken;
}

test('the header is one row at every width, with a keyboard and without', async ({ page }) => {
  await page.goto('commandes/run/');
  await page.evaluate(() => document.fonts.ready);
  expect(await findBroken(page)).toEqual([]);
  await page.locator('header kbd').evaluate((key) => key.remove());
  expect(await findBroken(page)).toEqual([]);
});

test('on a machine with one plain font the header is one row, and no page is wider than a phone', async ({
  baseURL,
  launchOptions,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'fontconfig is of Linux');
  test.setTimeout(240_000);
  const folder = testInfo.outputPath('fonts');
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/fonts.conf`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts', import.meta.url))}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const browser = await chromium.launch({ ...launchOptions, env: { ...process.env, FONTCONFIG_FILE: file } as Record<string, string> });
  try {
    const page = await browser.newPage(baseURL ? { baseURL, serviceWorkers: 'block' } : {});
    await page.goto('commandes/run/');
    await page.evaluate(() => document.fonts.ready);
    expect(await findBroken(page)).toEqual([]);
    const wide: string[] = [];
    for (const path of kinds) {
      await page.goto(path);
      for (const [width, size] of [
        [320, '100%'],
        [360, '200%'],
        [768, '100%'],
        [1280, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, size);
        if (excess > 0) wide.push(`/${path} at ${width}, ${size}: ${excess}`);
      }
    }
    expect(wide).toEqual([]);
  } finally {
    await browser.close();
  }
});
