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

/** Lays out the page as on paper. */
async function layOut(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 733, height: 1062 });
}

/** Words of the commands, and parts of them, that more than one row holds. */
const readParted = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().height > 1.6 * Number.parseFloat(getComputedStyle(element).lineHeight))
      .map(({ textContent }) => textContent),
  );

const readSize = (page: Page) =>
  page
    .locator('own-sheet .lines > li')
    .first()
    .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize) * 0.75);

test('one long value hardly makes a sheet smaller: it goes on below after one of its signs', async ({ page }) => {
  const chosen = 'run,run-it,run-d,ps,images,stop,logs,exec,rm,build,rmi,stats&colonnes=2';
  const image = 'registry.example.fr/equipe/mon-app:2.14.3';
  for (const values of ['', `&valeurs?${new URLSearchParams({ image })}`]) {
    await page.goto('about:blank');
    await page.goto(`antiseche/#fiches=${chosen}${values}`, { waitUntil: 'networkidle' });
    if (values !== '') await expect(page.locator('own-sheet [data-entry=run] > code')).toContainText(image);
    await layOut(page);
    // Fourteen points without it.
    await expect.poll(() => readSize(page)).toBeGreaterThanOrEqual(values === '' ? 14 : 12.5);
    expect(await readParted(page, 'own-sheet .lines .part')).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

test('one long value on a sheet that is ready evens its columns before it shrinks its type', async ({ page }) => {
  const image = 'registry.example.fr/equipe/plateforme/mon-application-web:2.14.3-alpine3.20';
  await page.goto(`antiseche/premiere-semaine/#valeurs?${new URLSearchParams({ image })}`);
  const sheet = page.locator('main > section.sheet').first();
  await expect(page.locator('main')).toHaveAttribute('data-fits', 'true');
  await expect.poll(async () => Number(await sheet.getAttribute('data-fit'))).toBeGreaterThanOrEqual(10);
  await page.emulateMedia({ media: 'print' });
  const [first = 0, second = 0] = await sheet
    .locator('.half')
    .evaluateAll((halves) =>
      halves.map((half) => (half.lastElementChild?.getBoundingClientRect().bottom ?? 0) - half.getBoundingClientRect().top),
    );
  expect(Math.abs(first - second)).toBeLessThan(0.15 * Math.max(first, second));
});

test('a line more on one’s own sheet lays out none of the pages of the site again', async ({ page }) => {
  await page.goto('antiseche/');
  const tick = (entry: string) => page.locator(`section.sheet .lines > li:has(a[href$="/commandes/${entry}/"]) input`).check();
  const isLaid = () => expect(page.locator('main')).toHaveAttribute('data-fits', 'true');
  await tick('pull');
  await isLaid();
  // Pages are laid out in a frame of their own.
  let frames = 0;
  page.on('frameattached', () => frames++);
  await page.evaluate(() => delete document.querySelector('main')?.dataset.fits);
  await tick('stop');
  await isLaid();
  expect(frames).toBe(0);
});

test('no field of a template is cut, in three columns too', async ({ page }) => {
  const formats = ['ps-format', 'exit-code', 'inspect-health', 'inspect-mounts', 'inspect-ip'];
  const others = slugs.filter((slug) => !formats.includes(slug)).slice(0, 40 - formats.length);
  await page.goto(`antiseche/#fiches=${[...formats, ...others].join(',')}&colonnes=3`, { waitUntil: 'networkidle' });
  await layOut(page);
  const fields = page.locator('own-sheet .lines .part', { hasText: /^[^\s]*\{\{\S*$/ });
  await expect.poll(() => fields.count()).toBeGreaterThan(3);
  // One that holds spaces may be cut there.
  expect((await readParted(page, 'own-sheet .lines .part')).filter((part) => !part?.includes(' '))).toEqual([]);
});

test('words stay whole on the sheets of the site with ordinary values, and lines never touch with long ones', async ({ page }) => {
  test.slow();
  for (const values of [
    ordinary,
    long,
    { conteneur: `${long.conteneur}-europe-ouest-1-replique`, image: `${long.image}-${'b'.repeat(30)}` },
  ])
    for (const [path] of offeredSheets.slice(1)) {
      await page.goto('about:blank');
      await page.goto(`${path}#valeurs?${new URLSearchParams(values)}`, { waitUntil: 'networkidle' });
      await expect(page.locator('main')).toHaveAttribute('data-fits', /./);
      await layOut(page);
      // No type holds a whole template.
      const parted = (await readParted(page, '.lines > li > code :is(.word, var)')).filter((word) => !word?.includes('{{'));
      if (values === ordinary) expect(parted, path).toEqual([]);
      const lowest = await page
        .locator('main > .sheet li')
        .evaluateAll((lines) =>
          Math.min(
            ...lines.map(
              (line) => Number.parseFloat(getComputedStyle(line).lineHeight) / Number.parseFloat(getComputedStyle(line).fontSize),
            ),
          ),
        );
      expect(lowest, path).toBeGreaterThanOrEqual(1.119);
      await page.emulateMedia({ media: null });
    }
});

test('a title is nearer to its command than to the rule above', async ({ page, sheet }) => {
  for (const path of [
    'antiseche/',
    `antiseche/#fiches=${slugs.slice(20, 32).join(',')}`,
    `antiseche/#fiches=${slugs.slice(0, 40).join(',')}`,
  ]) {
    await page.goto('about:blank');
    await sheet.open(path);
    if (path.includes('#')) await expect(sheet.count).toContainText('1 page');
    await layOut(page);
    const far = await page.locator('main .lines > li').evaluateAll((lines) =>
      lines.flatMap((line) => {
        const [title, code] = [line.querySelector(':scope > a'), line.querySelector(':scope > code:not(.own-lines)')];
        if (!title || !code?.checkVisibility()) return [];
        const letters = title.getBoundingClientRect();
        const command = document.createRange();
        command.selectNodeContents(code);
        const above = letters.top - line.getBoundingClientRect().top;
        const below = command.getBoundingClientRect().top - letters.bottom;
        return above > below && above > 0.14 * Number.parseFloat(getComputedStyle(line).fontSize)
          ? []
          : [`${line.textContent}: ${above} ${below}`];
      }),
    );
    expect(far).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

test('a long title, name and date make one head of two columns', async ({ page, sheet }) => {
  const words = {
    titre: 'Commandes pour l’atelier de déploiement du semestre',
    nom: 'Marie-Antoinette de la Roche',
    date: 'lundi 30 novembre 2026',
  };
  for (const given of [words, { titre: 'Lundi', nom: 'Zoé', date: 'lundi' }, { titre: words.titre }]) {
    await page.goto('about:blank');
    await page.goto(`antiseche/#fiches=${slugs.slice(0, 12).join(',')}&${new URLSearchParams(given).toString().replaceAll('+', '%20')}`, {
      waitUntil: 'networkidle',
    });
    await expect(sheet.count).toContainText('1 page');
    expect(await readPdf(await sheet.print())).toHaveLength(1);
    await layOut(page);
    const boxes = await page
      .locator('own-sheet h2 > span')
      .evaluateAll((spans) =>
        spans
          .filter((span) => span.checkVisibility())
          .map((span) => ({ text: span.textContent, ...span.getBoundingClientRect().toJSON() })),
      );
    expect(boxes).toHaveLength(2);
    const title = boxes.find(({ text }) => text === given.titre);
    const other = boxes.find((box) => box !== title);
    expect(title?.left).toBeLessThan(5);
    expect(other?.left).toBeGreaterThan(title?.right);
    expect(other?.right).toBeGreaterThan(730);
    await page.emulateMedia({ media: null });
  }
});

test('a command of any number of rows has a sign on each', async ({ page }) => {
  const command = `docker run ${'-e VARIABLE=valeur '.repeat(31)}nginx`;
  await page.goto(`antiseche/#fiches=${encodeURIComponent(`=Long|${command}`)},${slugs.slice(0, 20).join(',')}&colonnes=3`, {
    waitUntil: 'networkidle',
  });
  await layOut(page);
  const { rows, signs, image } = await page.locator('own-sheet .own > code').evaluate((code) => {
    const { lineHeight, backgroundSize, backgroundImage } = getComputedStyle(code);
    const row = Number.parseFloat(lineHeight);
    return {
      rows: code.getBoundingClientRect().height / row,
      signs: Number.parseFloat(backgroundSize.split(' ')[1] ?? '') / row,
      image: backgroundImage,
    };
  });
  expect(rows).toBeGreaterThan(14);
  expect(signs).toBeGreaterThan(rows);
  expect(image.match(/url\(/g)).toHaveLength(1);
});

test('few lines stand together below the head', async ({ page, sheet }) => {
  for (const count of [1, 3]) {
    await page.goto('about:blank');
    await page.goto(`antiseche/#fiches=${['ps', 'images', 'pull'].slice(0, count).join(',')}`, { waitUntil: 'networkidle' });
    await expect(sheet.count).toContainText('1 page');
    const [printed] = await readPdf(await sheet.print());
    const lines = (printed?.items ?? []).filter(({ y, size }) => y > 25 && size > 4.5);
    expect(lines.length).toBeGreaterThanOrEqual(2 * count);
    expect(Math.min(...lines.map(({ y }) => y))).toBeLessThan(37.5 + 2.5 * count);
    expect(Math.min(...lines.map(({ left }) => left))).toBeLessThan(9);
  }
});
