import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { pages, read } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const folder = fileURLToPath(new URL('../../content/diagrams', import.meta.url));

/** Titles of the content's diagrams, as they are said. */
const titles = globSync('*.yaml', { cwd: folder }).map((file) =>
  String(parse(readFileSync(`${folder}/${file}`, 'utf8')).title).replaceAll('`', ''),
);

/** Pages that show a diagram. */
const illustrated = pages.filter((path) => path.endsWith('/') && read(`${path}index.html`).includes('<figure class="diagram"'));

const pictures = (page: Page): Locator => page.getByRole('figure').getByRole('img');

/** Asks the same of each picture of a page: of a scene in several states, the reader picks them one after the other. */
async function ofEach(page: Page, ask: (picture: Locator) => Promise<void>): Promise<void> {
  const scenes = page.locator('choice-table:has(figure)');
  for (const picture of await page.getByRole('figure').and(page.locator(':not(choice-table *)')).getByRole('img').all()) await ask(picture);
  for (const scene of await scenes.all())
    for (const radio of await scene.getByRole('radio').all()) {
      await radio.check();
      await expect(scene.getByRole('img')).toHaveCount(1);
      await ask(scene.getByRole('img'));
    }
}

/** Least contrast of the letters with what is behind them, and of the lines with the page. */
const measureContrast = (picture: Locator) =>
  picture.evaluate((svg) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (color: string): number => {
      if (!canvas) return 0;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (first: string, second: string): number => {
      const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const paper = getComputedStyle(document.body).backgroundColor;
    const filled = [...svg.querySelectorAll('path')].filter((path) => getComputedStyle(path).fill !== 'none');
    const text = [...svg.querySelectorAll('text')].map((line) => {
      const { x, y, width, height } = line.getBBox();
      const behind = filled.find((path) => path.isPointInFill(new DOMPoint(x + width / 2, y + height / 2)));
      return contrast(getComputedStyle(line).fill, behind ? getComputedStyle(behind).fill : paper);
    });
    const lines = [...svg.querySelectorAll('path')].map((path) => contrast(getComputedStyle(path).stroke, paper));
    return { text: Math.min(...text), lines: Math.min(...lines) };
  });

test('shows every diagram of the content once, as an image with a name and a description', async ({ page }) => {
  const found: string[] = [];
  // The ready sheets show one again.
  for (const path of illustrated.filter((one) => !/^antiseche\/./.test(one))) {
    await page.goto(path);
    await ofEach(page, async (picture) => {
      await expect(picture).toHaveAccessibleDescription(/^.{60,}\.$/s);
      found.push((await picture.getAttribute('aria-label')) ?? '');
      // Its words are told by the description alone.
      expect(await picture.ariaSnapshot()).toMatch(/^- img "[^"]+"$/);
    });
  }
  expect(found.map((name) => name.replace(/[\u00a0\u202f]/g, ' ')).sort()).toEqual(titles.sort());
  expect(found.length).toBeGreaterThanOrEqual(7);
});

test('reads with enough contrast in every diagram, in both themes', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of illustrated) {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await ofEach(page, async (picture) => {
        await expect(picture).toBeVisible();
        const contrast = await measureContrast(picture);
        expect(contrast.text, `letters of ${path}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast.lines, `lines of ${path}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
      });
    }
  }
});

test('keeps the words of a diagram apart, in the picture, and large enough on the smallest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of illustrated) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await ofEach(page, async (picture) => {
      const { outside, touching, smallest } = await picture.evaluate((svg) => {
        const { left, top, right, bottom, width } = svg.getBoundingClientRect();
        const scale = width / Number(svg.getAttribute('viewBox')?.split(' ')[2]);
        const lines = [...svg.querySelectorAll('text')].map((line) => ({
          text: line.textContent,
          box: line.getBoundingClientRect(),
          line,
        }));
        const faces = [...svg.querySelectorAll('text, tspan')];
        return {
          outside: lines
            .filter(({ box }) => box.left < left || box.right > right || box.top < top || box.bottom > bottom)
            .map(({ text }) => text),
          touching: lines.flatMap((one, index) =>
            lines
              .slice(index + 1)
              // The boxes of letters are as high as the face, taller than what is drawn.
              .filter(
                ({ box }) => box.left < one.box.right && one.box.left < box.right && Math.abs(box.top - one.box.top) < one.box.height * 0.7,
              )
              .map(({ text }) => `${one.text} / ${text}`),
          ),
          smallest: Math.min(...faces.map((face) => Number.parseFloat(getComputedStyle(face).fontSize) * scale)),
        };
      });
      expect(outside, `outside, on ${path}`).toEqual([]);
      expect(touching, `touching, on ${path}`).toEqual([]);
      expect(smallest, `size of the smallest letters of ${path}, in pixels`).toBeGreaterThanOrEqual(12);
    });
  }
});

test('a diagram fills the column, its letters no larger than the text allows', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of illustrated.filter((one) => !one.startsWith('antiseche/'))) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const width of [390, 480, 600, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await ofEach(page, async (picture) => {
        const { filled, smallest, largest } = await picture.evaluate((svg) => {
          const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('viewBox')?.split(' ')[2]);
          const paragraph = document.querySelector('.prose > p');
          const text = Number.parseFloat(getComputedStyle(document.body).fontSize);
          const sizes = [...svg.querySelectorAll('text, tspan')].map((face) => Number.parseFloat(getComputedStyle(face).fontSize) * scale);
          const column = Math.min(
            paragraph?.parentElement?.clientWidth ?? 0,
            paragraph ? Number.parseFloat(getComputedStyle(paragraph).maxInlineSize) : 0,
          );
          return { filled: svg.getBoundingClientRect().width / column, smallest: Math.min(...sizes), largest: Math.max(...sizes) / text };
        });
        expect(filled, `/${path} at ${width}`).toBeCloseTo(1, 2);
        expect(largest, `/${path} at ${width}, in letters of the text`).toBeLessThanOrEqual(1.15);
        expect(smallest, `/${path} at ${width}`).toBeGreaterThanOrEqual(12);
      });
    }
  }
});

test('prints a diagram in black on white from a dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('utiliser/gerer/');
  const picture = pictures(page);
  await expect(picture.getByText('En marche', { exact: true })).toHaveCSS('fill', 'rgb(0, 0, 0)');
  await expect(picture.locator('.plain')).toHaveCSS('fill', 'rgb(255, 255, 255)');
});

test('one sees a scene in one state at a time, with the keyboard, and in all of them on paper', async ({ page }) => {
  await page.goto('construire/dockerfile/');
  const scene = page.locator('choice-table:has(figure)');
  await expect(scene.getByRole('figure')).toHaveCount(1);
  await expect(scene.getByRole('figure', { name: /^Avec \.dockerignore/ })).toBeVisible();
  await scene.getByRole('radio', { name: 'Avec .dockerignore' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(scene.getByRole('figure', { name: /^Sans ce fichier/ })).toBeVisible();
  await expect(scene.getByRole('figure')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(scene.getByRole('figure')).toHaveCount(2);
  await expect(scene.getByRole('group')).toBeHidden();
});
