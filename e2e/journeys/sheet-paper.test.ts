import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import jsQr from 'jsqr';
import { findOverlaps, readPdf } from '../support/pdf.ts';
import { canDraw, cutCorner, drawPdf } from '../support/raster.ts';
import { offeredSheets, slugs } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const ordinary = {
  conteneur: 'base',
  image: 'nginx:1.29-alpine',
  'dossier-conteneur': '/usr/share/nginx/html',
  volume: 'donnees',
  nom: 'mon-site',
  'port-hôte': '8080',
  'port-conteneur': '80',
};
const long = {
  ...ordinary,
  conteneur: 'base-de-donnees',
  image: 'registre.exemple.fr/equipe/application:1.4.2',
  volume: 'donnees-mariadb',
  nom: 'application-web',
  contexte: './mon site',
  fichier: 'sauvegarde du lundi.sql',
};

for (const { name, forms, values, lateMs } of [
  { name: 'long options, in PowerShell', forms: { options: 'long', shell: 'powershell' }, values: {}, lateMs: 0 },
  { name: 'ordinary values', forms: {}, values: ordinary, lateMs: 0 },
  { name: 'long values', forms: {}, values: long, lateMs: 0 },
  // The screen does without them, a printer does not: what is measured must be what is printed.
  { name: 'faces that come too late', forms: { options: 'long' }, values: long, lateMs: 700 },
])
  test(`every sheet keeps its pages with ${name}`, async ({ page, sheet }) => {
    test.slow();
    await page.goto('');
    await page.evaluate(
      ([forms, values]) => {
        for (const [key, value] of Object.entries(forms)) localStorage.setItem(key, value);
        if (Object.keys(values).length > 0) localStorage.setItem('values', JSON.stringify(values));
      },
      [forms as Record<string, string>, values] as const,
    );
    const counted: Record<string, number> = {};
    const small: string[] = [];
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, lateMs));
      await route.continue();
    });
    for (const [path] of offeredSheets) {
      await sheet.open(path);
      // The fit is told once it is made.
      await expect(page.locator('main')).toHaveAttribute('data-fits', /./);
      const pages = await readPdf(await sheet.print());
      counted[path] = pages.length;
      expect(pages.flatMap(findOverlaps), path).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      // Smaller letters are not read on a wall, whatever the settings.
      small.push(
        ...(await page
          .locator('main .sheet :is(a, b, code, span, p, h2, h3, li)')
          .evaluateAll((all) =>
            all
              .filter((element) => element.checkVisibility() && Number.parseFloat(getComputedStyle(element).fontSize) < 11.33)
              .map(({ outerHTML }) => outerHTML.slice(0, 80)),
          )),
      );
      await page.emulateMedia({ media: null });
    }
    expect(small).toEqual([]);
    expect(counted).toEqual(Object.fromEntries(offeredSheets));
  });

test('says on screen when a sheet cannot hold on its pages, and on paper does not number them', async ({ page, sheet }) => {
  await page.goto(`antiseche/#valeurs?${new URLSearchParams({ conteneur: 'a'.repeat(200), image: 'b'.repeat(200) })}`);
  await expect(page.getByText('Avec ces réglages, l’antisèche dépasse de ses deux pages')).toBeVisible();
  const pages = await readPdf(await sheet.print());
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.map(({ text }) => text).join('')).not.toMatch(/Page 1\s*\/\s*2/);
});

test('prints no text over another where values are too long for the pages of a sheet', async ({ page, sheet }) => {
  test.slow();
  const values = new URLSearchParams({
    conteneur: 'api-facturation-production-europe-ouest-1-replique-secondaire',
    image: 'registre.entreprise-exemple.fr/equipe-plateforme/api-facturation:2026.11.30-rc4',
  });
  for (const [path, count] of offeredSheets) {
    await page.goto('about:blank');
    await page.goto(`${path}#valeurs?${values}`, { waitUntil: 'networkidle' });
    // The fit is told once it is made for what is written.
    await expect(page.locator('main')).toHaveAttribute('data-fits', /./);
    const pages = await readPdf(await sheet.print());
    if (path === 'antiseche/') expect(pages.length).toBeGreaterThan(count);
    expect(pages.flatMap(findOverlaps), path).toEqual([]);
  }
});

/** What the foot says of the signs, and how to know that a line bears one. */
const legend = {
  'à remplacer': '.lines [data-placeholder]',
  facultatif: '.lines [data-optional]',
  'supprime des données': '.lines .sign:not(.again)',
  'se télécharge ou se reconstruit': '.lines .again',
};

for (const path of [
  ...offeredSheets.slice(1).map(([path]) => path),
  'antiseche/?fiches=ps,images',
  'antiseche/?fiches=rmi',
  'antiseche/?fiches=rm,pull',
])
  test(`explains in the foot of ${path} the signs that its lines bear, and no other`, async ({ page, sheet }) => {
    if (path.includes('?')) await page.goto(path, { waitUntil: 'networkidle' });
    else await sheet.open(path);
    const [scope, text] = [page.locator(path.includes('?') ? 'own-sheet' : 'main'), await sheet.print().then(readPdf)];
    const printed = text.map((page) => page.text.replace(/\s+/g, ' ')).join(' ');
    const told: Record<string, boolean> = {};
    const borne: Record<string, boolean> = {};
    for (const [meaning, sign] of Object.entries(legend)) {
      told[meaning] = printed.includes(meaning);
      borne[meaning] = (await scope.locator(sign).count()) > 0;
    }
    expect(told).toEqual(borne);
    if (path.endsWith('=rm,pull')) expect(Object.values(borne)).toEqual([true, true, true, false]);
  });

const address = 'https://docker.example.org/antiseche/';

/** Serves the page as on a site that is published. */
const publish = (page: Page) =>
  page.route('**/antiseche/?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/<own-sheet(?! data-address)/, `$& data-address="${address}"`),
    });
  });

/** Lines of all kinds, those that a reader writes among them. */
const mixed = (count: number) =>
  [
    '=Sauvegarder la base|docker compose exec -T db pg_dump -U postgres app > sauvegarde.sql',
    '!Penser à fermer la session avant de partir',
    '#Première semaine',
    ...slugs.filter((_, index) => index % 3 === 1),
    ...slugs.filter((_, index) => index % 3 !== 1),
  ]
    .slice(0, count)
    .map(encodeURIComponent)
    .join(',');

test('the code of a long sheet of all kinds of lines is as fine as a telephone reads, and read from its PDF', async ({ page, sheet }) => {
  test.skip(!canDraw, 'poppler-utils draws the PDF');
  await publish(page);
  await page.goto(`antiseche/?fiches=${mixed(70)}`, { waitUntil: 'networkidle' });
  const code = page.locator('own-sheet section > .foot svg');
  await expect(code).toHaveAttribute('aria-label', /^https:.{500}/);
  await expect(page.getByText('Pas de code à scanner')).toBeHidden();
  const told = await code.getAttribute('aria-label');
  await page.emulateMedia({ media: 'print' });
  const module = await code.evaluate((svg: SVGSVGElement) => (svg.getBoundingClientRect().width * 25.4) / 96 / svg.viewBox.baseVal.width);
  expect(module).toBeGreaterThanOrEqual(0.33);
  await page.emulateMedia({ media: null });
  const pdf = await sheet.print();
  const last = (await readPdf(pdf)).length;
  for (const dots of [300, 600]) {
    const { data, width, height } = cutCorner(drawPdf(pdf, last, dots), { width: 60, height: 60 }, dots);
    expect(jsQr(data, width, height)?.data, `${dots} dots an inch`).toBe(told);
  }
});

test('says on screen why the paper bears no code', async ({ page }) => {
  await page.goto(`antiseche/?fiches=${mixed(12)}`, { waitUntil: 'networkidle' });
  await expect(page.getByText('ce site n’a pas d’adresse publique')).toBeVisible();
  await publish(page);
  const notes = Array.from({ length: 60 }, (_, index) =>
    encodeURIComponent(`!${createHash('sha256').update(String(index)).digest('base64url')}`),
  );
  await page.goto('about:blank');
  await page.goto(`antiseche/?fiches=${notes.join(',')}`, { waitUntil: 'networkidle' });
  await expect(page.getByText('trop longue pour un code')).toBeVisible();
  await expect(page.locator('own-sheet section > .foot svg')).toBeHidden();
});

test('prints few lines in all the columns that one asks for', async ({ page, sheet }) => {
  const chosen = ['ps', 'images', 'pull', 'logs', 'stop', 'start'];
  for (const [count, columns, each] of [
    [3, 2, [2, 1]],
    [4, 2, [2, 2]],
    [6, 3, [2, 2, 2]],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`antiseche/#fiches=${chosen.slice(0, count).join(',')}&colonnes=${columns}`, { waitUntil: 'networkidle' });
    await expect(sheet.count).toContainText('1 page A4');
    expect(await readPdf(await sheet.print())).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    const lefts = await page
      .locator('own-sheet .lines > li')
      .evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().left)));
    const counts = Map.groupBy(lefts, (left) => left).values();
    expect([...counts].map(({ length }) => length)).toEqual(each);
    await page.emulateMedia({ media: null });
  }
});

for (const count of [1, 12, 40])
  test(`the code of a sheet of ${count} lines is read from its PDF`, async ({ page, sheet }) => {
    test.skip(!canDraw, 'poppler-utils draws the PDF');
    await publish(page);
    await page.goto(`antiseche/?fiches=${slugs.slice(0, count).join(',')}`, { waitUntil: 'networkidle' });
    const code = page.locator('own-sheet .foot svg');
    await expect(code).toHaveAttribute('aria-label', /^https:/);
    await expect(sheet.count).toContainText('1 page A4');
    const told = await code.getAttribute('aria-label');
    const pdf = await sheet.print();
    for (const dots of [150, 300, 600]) {
      const { data, width, height } = cutCorner(drawPdf(pdf, 1, dots), { width: 45, height: 45 }, dots);
      expect(jsQr(data, width, height)?.data, `${dots} dots an inch`).toBe(told);
    }
  });
