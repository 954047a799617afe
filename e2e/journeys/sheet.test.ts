import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import jsQr from 'jsqr';
import { type PdfPage, readPdf } from '../support/pdf.ts';
import { readPixels } from '../support/pixels.ts';
import { offeredSheets, slugs } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Lines joined: what ends one and begins the next is a space. */
const join = (pages: readonly PdfPage[]) =>
  pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/g, ' ');

/** Letters alone: what parts them is not the same on a sheet and on the other. */
const squeeze = (text: string) => text.replace(/[\s:]+/g, '');

/** Finds a text in what is printed: where a line ends there is a space, or a hyphen of a long word. */
const asPrinted = (text: string) =>
  new RegExp(
    text
      .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/\s+/g, String.raw`\s+`)
      .replaceAll('-', String.raw`-\n?`),
    'u',
  );

/** What each printed line says: its title, and its command as it is typed. */
const readLines = (page: Page) =>
  page.locator('[data-entry]').evaluateAll((lines) =>
    lines.map((line) => ({
      title: (line.querySelector('a')?.textContent ?? '').replace(/\s+/g, ' '),
      command: (line.querySelector(':scope > code')?.textContent ?? '').replace(/\s+/g, ' '),
    })),
  );

/** Sizes in points, what goes beyond the paper or its box, and the free room of the columns, as the page is laid out for paper. */
const readPaper = (page: Page) =>
  page.evaluate(() => {
    // Pixels are told to six figures.
    const points = (pixels: number) => Math.round(pixels * 0.75 * 1000) / 1000;
    const [main] = document.querySelectorAll('main');
    if (!main) throw new Error('no main');
    const visible = [...main.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
    const wide = visible
      .filter((element) => element.getBoundingClientRect().right > 733.5 || element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
    const small: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // The letters of a picture are as large as its scale makes them.
      const scale = parent instanceof SVGElement ? (parent.closest('svg')?.getScreenCTM()?.a ?? 1) : 1;
      if (!parent?.checkVisibility() || !node.textContent?.trim()) continue;
      const least = parent instanceof SVGElement ? 8 : 8.5;
      if (points(Number.parseFloat(getComputedStyle(parent).fontSize) * scale) < least) small.push(node.textContent);
    }
    const lines = [...main.querySelectorAll('[data-entry]')].flatMap((line) => {
      const [title, command] = [line.querySelector('a'), line.querySelector(':scope > code')];
      if (!title?.checkVisibility() || !command) return [];
      const size = (element: Element) => points(Number.parseFloat(getComputedStyle(element).fontSize));
      return [{ title: size(title), command: size(command) }];
    });
    // A word is on one line, however many lines its command takes.
    const cut = [...main.querySelectorAll<HTMLElement>('[data-entry] > code > span')]
      .filter((unit) => unit.checkVisibility() && !unit.textContent?.includes(' '))
      .filter((unit) => unit.getBoundingClientRect().height > 1.6 * Number.parseFloat(getComputedStyle(unit).lineHeight))
      .map(({ textContent }) => textContent);
    const papers = [...main.querySelectorAll('section.sheet')].filter((paper) => paper.checkVisibility());
    const free = papers.map((paper) => {
      const columns = [...paper.querySelectorAll('.half')];
      const rooms = columns.map((column) => {
        const blocks = [...column.children].reduce((sum, block) => sum + block.getBoundingClientRect().height, 0);
        return column.getBoundingClientRect().height - blocks;
      });
      return rooms.reduce((sum, room) => sum + room, 0) / columns.length / paper.getBoundingClientRect().height;
    });
    // Room before headings, in millimetres.
    const gaps = papers.map((paper) =>
      [...paper.querySelectorAll('.half > .group + .group')].map((group) => {
        const above = group.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
        return (group.getBoundingClientRect().top - above) * (25.4 / 96);
      }),
    );
    // Lines of one height each, but for those that go on: one pitch.
    const pitches = papers.map((paper) => {
      const heights = [...paper.querySelectorAll('.half .lines > li')].map((line) => line.getBoundingClientRect().height);
      const lowest = Math.min(...heights);
      return heights.filter((height) => height > lowest + 0.5 && height < lowest * 1.3).length;
    });
    return { wide, small, cut, lines, free, gaps, pitches };
  });

for (const [path, count] of offeredSheets) {
  for (const fonts of ['loaded', 'blocked'] as const) {
    test(`prints ${path} on ${count} full A4, its fonts ${fonts}`, async ({ page, sheet, provoked }) => {
      if (fonts === 'blocked') {
        provoked.push(/\.woff2|ERR_FAILED/);
        await page.route('**/*.woff2', (route) => route.abort());
      }
      await sheet.open(path);
      const lines = await readLines(page);
      expect(lines.length).toBeGreaterThanOrEqual(count === 2 ? 60 : 10);
      const pages = await readPdf(await sheet.print());
      expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => [210, 297]));
      expect(pages).toHaveLength(count);
      const text = pages.map((printed) => printed.text).join('\n');
      for (const { title, command } of lines) {
        expect(text).toMatch(asPrinted(title));
        expect(text).toMatch(asPrinted(command));
      }
      expect(text).not.toContain('Ctrl K');
      for (const [index, printed] of pages.entries()) {
        const outside = printed.items.filter(({ left, right, y }) => left < 7.5 || right > 202.5 || y < 8 || y > 289.5);
        expect(outside, 'text outside the margins').toEqual([]);
        const foot = join([printed]);
        if (count > 1) expect(foot).toContain(`Page ${index + 1}/${count}`);
        expect(foot).toMatch(/Vérifié sur .*Docker \d+ · Version du \d+(?:er)? \p{L}+ 20\d\d/u);
        expect(Math.max(...printed.items.map(({ y }) => y)), 'the foot is at the foot').toBeGreaterThan(280);
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 733, height: 1062 });
      const { lines: sizes, free, gaps, ...faults } = await readPaper(page);
      expect(faults).toEqual({ wide: [], small: [], cut: [], pitches: pages.map(() => 0) });
      for (const { title, command } of sizes) {
        expect(title).toBeGreaterThanOrEqual(8.5);
        expect(command).toBeGreaterThanOrEqual(title);
      }
      // One room before all headings of a page, or nearly.
      if (fonts === 'loaded') for (const rooms of gaps) expect(Math.max(...rooms) - Math.min(...rooms)).toBeLessThan(3);
      // Other fonts are narrower: what is left is a little more.
      for (const room of free) expect(room).toBeLessThan(fonts === 'loaded' ? 0.06 : 0.08);
    });
  }
}

test('says on paper what the commands do, what they cost, and what to do when it breaks', async ({ page, sheet }) => {
  await sheet.open('antiseche/');
  const pages = await readPdf(await sheet.print());
  const [first = '', second = ''] = pages.map((printed) => join([printed]));
  expect(first).toContain('L’essentiel');
  // The life of a container, drawn.
  for (const word of ['Registre', 'En marche', 'docker pull', 'docker stop']) expect(first).toContain(word);
  expect(first).toContain('supprime des données');
  expect(second).toContain('Aller plus loin');
  for (const word of ['FROM node:24-slim', 'services:', 'Quand ça casse', 'port is already allocated', '127', 'daemon.json'])
    expect(second).toContain(word);
  // What is lost for good, and what is fetched or made again.
  await expect(page.locator('[data-entry="volume-rm"] .sign').last()).toHaveText('données');
  await expect(page.locator('[data-entry="rmi"] .sign').last()).toHaveText('se refait');
});

for (const [path] of offeredSheets.slice(1))
  test(`makes ${path} one’s own, nothing of it left out`, async ({ page, sheet }) => {
    await page.goto(path);
    const entries = await sheet.readSlugs();
    const texts = await page.locator('.notes li, .sheet .half h3').allTextContents();
    const files = await page.locator('.example code').allTextContents();
    await page.getByRole('link', { name: 'En faire la mienne' }).click();
    await page.waitForLoadState('networkidle');
    await expect(sheet.count).toContainText('fiches');
    await expect.poll(async () => (await sheet.readSlugs()).filter((slug) => entries.includes(slug))).toEqual(entries);
    await expect(page.getByText('Lignes inconnues ici')).toBeHidden();
    // Its words come from the site: nobody else wrote them.
    await expect(page.getByText('reçue', { exact: true }).filter({ visible: true })).toHaveCount(0);
    const own = squeeze((await page.locator('own-sheet .flow').textContent()) ?? '');
    for (const text of texts) expect(own).toContain(squeeze(text));
    for (const file of files) expect(own).toContain(squeeze(file));
    const pages = await readPdf(await sheet.print());
    expect(pages.length).toBeLessThanOrEqual(2);
  });

test('leads to the sheet by the code in its foot, where the sheet has an address', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1600, height: 1600 });
  for (const path of ['antiseche/', 'antiseche/#fiches=run']) {
    await page.goto('about:blank');
    await page.goto(path);
    const foot = page.locator('.foot:visible').last();
    if (!process.env.SITE_URL) {
      // A sheet that is not published leads nowhere.
      await expect(foot).toBeVisible();
      await expect(foot).not.toContainText(/https?:|localhost/);
      await expect(foot.locator('svg')).toHaveCount(0);
      continue;
    }
    // One's own sheet is found again, and not the general one.
    const written = foot.locator('[data-address]');
    await expect(written).toHaveText(new RegExp(`^https?://.+/${path}$`));
    const address = (await written.textContent()) ?? '';
    await expect(foot.locator('svg')).toHaveAttribute('aria-label', address);
    // A screen has few dots: the code is read twice as large.
    await foot.locator('svg').evaluate((code) => code.setAttribute('width', '300'));
    const { data, width, height } = await readPixels(page, await foot.locator('svg').screenshot({ scale: 'device' }));
    expect(jsQr(data, width, height)?.data).toBe(address);
  }
});

test('prints twelve chosen entries and no other, with the reader’s values in their quotes', async ({ page, sheet }) => {
  const chosen = ['run-v-volume', 'ps', 'info', 'stop', 'rm', 'logs', 'build', 'run-p', 'compose-scale', 'volume-ls', 'exec', 'inspect-ip'];
  await page.goto(`antiseche/?fiches=${chosen.join(',')}#valeurs?contexte=mon+site`);
  await expect(sheet.count).toHaveText('12 fiches · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(chosen);
  const lines = await readLines(page);
  const pages = await readPdf(await sheet.print());
  expect(pages).toHaveLength(1);
  const text = join(pages);
  for (const { title, command } of lines) {
    expect(text).toContain(title);
    expect(text).toContain(command);
  }
  expect(text).toContain("docker build -t <nom>[:<tag>] 'mon site'");
  for (const other of ['Afficher l’aide d’une commande', 'docker search', 'Lire une commande', 'À ne pas confondre'])
    expect(text).not.toContain(other);
  expect(text.split('docker ').length - 1, 'one command a line').toBe(12);
});

test('prints and copies no second tag beside a value that has one', async ({ page, context, sheet }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [image, printed] of [
    ['nginx:1.27', 'docker pull nginx:1.27 '],
    ['localhost:5000/nginx', 'docker pull localhost:5000/nginx[:<tag>]'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`antiseche/?fiches=pull,ps#valeurs?image=${image}`);
    const line = page.locator('own-sheet [data-entry=pull]');
    await expect(line.locator('code')).toContainText(image);
    const text = `${join(await readPdf(await sheet.print()))} `;
    expect(text).toContain(printed);
    // The foot explains the brackets that there are.
    expect(text.includes('facultatif')).toBe(printed.includes('['));
    await line.getByRole('button', { name: /^Copier/ }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`docker pull ${image}`);
  }
});

test('writes the commands of one’s own sheet for PowerShell, with long options', async ({ page, settings, sheet }) => {
  await page.goto('antiseche/?fiches=run-it,multiligne');
  await settings.choose('Options', 'longues');
  await settings.choose('Terminal', 'PowerShell');
  const text = join(await readPdf(await sheet.print()));
  expect(text).toContain('docker run --interactive --tty <image> bash');
  expect(text).toContain('docker run ` --detach ` --rm `');
});

test('grows beyond a word that no large type holds, which goes on after a sign; indented as it was written', async ({ page, sheet }) => {
  // The longest value of a file, in two columns, and the longest option, in three: whole, they would make the type small.
  for (const sheets of ['compose/ports&colonnes=2', 'build-secret,buildx-push&colonnes=3']) {
    await page.goto('about:blank');
    await page.goto(`antiseche/#fiches=${sheets}`, { waitUntil: 'networkidle' });
    await expect(sheet.count).toContainText('1 page A4');
    const lines = (await readPdf(await sheet.print()))
      .map(({ text }) => text)
      .join('\n')
      .replaceAll(' ', '')
      .replaceAll(/(?<=[/:@.=,])\n/g, '');
    for (const word of await page
      .locator('own-sheet [data-entry] > code')
      .evaluateAll((codes) => codes.flatMap((code) => (code.textContent ?? '').split(/\s+/))))
      expect(lines).toContain(word);
    const size = await page
      .locator('own-sheet section')
      .evaluate((section) => Number.parseFloat(section.style.getPropertyValue('--fit-row')));
    expect(size).toBeGreaterThanOrEqual(12.5);
  }
  const code = page.locator('own-sheet [data-entry] > code.own-lines');
  await page.goto('antiseche/#fiches=compose/services', { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  const indents = await code.evaluate((element) => {
    const letter = document.createRange();
    const lefts = [...element.querySelectorAll('.row')].slice(0, 3).map((row) => {
      // The first letter after the indent.
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && !node.textContent?.trim()) node = walker.nextNode();
      if (!node) return 0;
      const start = node.textContent?.search(/\S/) ?? 0;
      letter.setStart(node, start);
      letter.setEnd(node, start + 1);
      return letter.getBoundingClientRect().left;
    });
    const [first = 0, second = 0, third = 0] = lefts;
    return (third - first) / (second - first);
  });
  expect(indents, 'four spaces are twice as wide as two').toBeCloseTo(2, 1);
});

test('prints each line of a command of several lines beside its sign, in two columns: no row is empty, and none holds that sign alone', async ({
  page,
  sheet,
}) => {
  const values = new URLSearchParams({
    'port-hôte': '18080',
    'port-conteneur': '80',
    'dossier-conteneur': '/usr/share/nginx',
    nom: 'application',
  });
  await page.goto(`antiseche/#fiches=multiligne,${slugs.slice(0, 24).join(',')}&colonnes=2&valeurs?${values}`, {
    waitUntil: 'networkidle',
  });
  await expect(sheet.count).toContainText('1 page A4');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 733, height: 1062 });
  const code = page.locator('own-sheet [data-entry=multiligne] > code.own-lines');
  await expect(code.locator('> .row')).toHaveCount(7);
  // Letters are not as wide as whole pixels: a hair more than the word asks.
  for (const width of ['auto', '31.2ch']) {
    const faults = await code.evaluate((code, width) => {
      code.style.inlineSize = width;
      const height = Number.parseFloat(getComputedStyle(code).lineHeight);
      return [...code.children].flatMap((row) => {
        const { top, left, height: whole } = row.getBoundingClientRect();
        const printed = Array.from({ length: Math.round(whole / height) }, () => ({ text: '', left: Infinity }));
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        const letter = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let index = 0; index < (node.textContent ?? '').length; index++) {
            letter.setStart(node, index);
            letter.setEnd(node, index + 1);
            const box = letter.getBoundingClientRect();
            const line = printed[Math.floor((box.top + box.height / 2 - top) / height)];
            if (!line || !letter.toString().trim()) continue;
            line.text += letter.toString();
            line.left = Math.min(line.left, box.left - left);
          }
        return printed
          .filter(({ text, left }, index) => text === '' || text === '\\' || (index > 0 && left < height * 0.5))
          .map(({ text, left }) => `${row.textContent}: ${text} at ${left}`);
      });
    }, width);
    expect(faults, width).toEqual([]);
  }
  const rows = await code.evaluate((code) => code.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(code).lineHeight));
  expect(Math.round(rows), 'one of them goes on').toBe(8);
});

test('closes the quotes that PowerShell needs', async ({ page, settings, sheet }) => {
  await page.goto('antiseche/#fiches=build-secret', { waitUntil: 'networkidle' });
  await settings.choose('Terminal', 'PowerShell');
  await expect(page.locator('own-sheet [data-entry] > code')).toHaveText('docker build --secret "id=<secret>,src=<fichier>" -t <nom> .');
  expect(join(await readPdf(await sheet.print()))).toContain('"id=<secret>,src=<fichier>" -t');
});

test('counts pages as the printer does, and warns above two', async ({ page, sheet }) => {
  const long = `#valeurs?conteneur=${'a'.repeat(300)}`;
  const counted: number[] = [];
  for (const [count, values] of [
    [1, ''],
    [54, ''],
    [56, ''],
    [slugs.length, ''],
    [slugs.length, long],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`antiseche/?fiches=${slugs.slice(0, count).join(',')}${values}`, { waitUntil: 'networkidle' });
    await expect(sheet.count).toContainText(count === 1 ? '1 fiche ·' : `${count} fiches ·`);
    const pages = (await readPdf(await sheet.print())).length;
    await expect(sheet.count).toContainText(pages === 1 ? '1 page A4' : `${pages} pages A4`);
    if (pages > 2) await expect(sheet.count).toContainText('plus qu’une feuille recto verso');
    else await expect(sheet.count).not.toContainText('recto verso');
    counted.push(pages);
  }
  expect(counted[0]).toBe(1);
  expect(counted.at(-1)).toBeGreaterThan(2);
});

test('composes a sheet with the keyboard: ticks, order, title, and the address that says it all', async ({ page, sheet }) => {
  await page.goto('antiseche/');
  for (const title of ['Télécharger une image', 'Lister les images']) {
    await sheet.box(title).focus();
    await page.keyboard.press('Space');
  }
  await expect(sheet.count).toHaveText('2 fiches · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
  const up = page.getByRole('button', { name: 'Monter : Lister les images' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'pull']);
  // First now, it can only go down: the focus stays with it.
  await expect(page.getByRole('button', { name: 'Descendre : Lister les images' })).toBeFocused();
  await expect(page.locator('[data-status]')).toHaveText('Lister les images : place 1 sur 2');
  await page.getByLabel('Titre de la feuille').fill('Mes images');
  await expect(page.getByRole('heading', { name: 'Mes images' })).toBeVisible();
  await sheet.expectAddress('#fiches=images,pull&titre=Mes%20images');
  expect(join(await readPdf(await sheet.print()))).toContain('Mes images');
  // The browser keeps it, for the other pages too.
  await page.goto('commandes/');
  await expect(sheet.box('Lister les images')).toBeChecked();
  await sheet.box('Afficher l’état du moteur').check();
  await expect(page.getByText('3 lignes', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Voir mon antisèche' })).toHaveAttribute('href', /\/antiseche\/#fiches=images,pull,info/);
  await page.goto('commandes/pull/');
  await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).uncheck();
  await page.getByRole('link', { name: 'La voir' }).click();
  await expect(sheet.count).toHaveText('2 fiches · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'info']);
  // The button says what it prints.
  await expect(page.getByRole('button', { name: 'Imprimer (2 fiches)' })).toBeVisible();
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await expect(page.getByRole('button', { name: 'Imprimer', exact: true })).toBeVisible();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
  await sheet.expectAddress('');
});

test('gives one pair of buttons to each entry that is ticked before the tools have come', async ({ page, sheet }) => {
  const asked = Promise.withResolvers<void>();
  await page.route('**/sheet-editor.*.js', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto('antiseche/');
  for (const title of ['Télécharger une image', 'Lister les images']) await sheet.box(title).check();
  asked.resolve();
  await expect(sheet.count).toHaveText('2 fiches · 1 page A4');
  await expect(page.getByRole('button', { name: /^Monter/ })).toHaveCount(2);
});

for (const [count, least, most] of [
  [1, 14, 14],
  [12, 13, 14],
  [40, 8.5, 14],
] as const)
  test(`fills a page with ${count} chosen lines, as large as it holds`, async ({ page, sheet }) => {
    await page.goto(`antiseche/?fiches=${slugs.slice(20, 20 + count).join(',')}`, { waitUntil: 'networkidle' });
    await expect(sheet.count).toHaveText(`${count} fiche${count > 1 ? 's' : ''} · 1 page A4`);
    const pages = await readPdf(await sheet.print());
    expect(pages).toHaveLength(1);
    const [printed] = pages;
    expect(Math.max(...(printed?.items ?? []).map(({ y }) => y)), 'the foot is at the foot').toBeGreaterThan(280);
    expect((printed?.items ?? []).filter(({ left, right, y }) => left < 7.5 || right > 202.5 || y < 8 || y > 289.5)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 733, height: 1062 });
    const { lines, cut } = await readPaper(page);
    expect(cut).toEqual([]);
    expect(lines).toHaveLength(count);
    for (const { title, command } of lines) {
      expect(title).toBeGreaterThanOrEqual(least);
      expect(title).toBeLessThanOrEqual(most);
      expect(command).toBeGreaterThanOrEqual(title);
    }
    // A line alone would look lost at any size.
    if (count > 1) await expect.poll(async () => Math.max(...(await readFree(page)))).toBeLessThan(0.06);
  });

for (const columns of [1, 2, 3])
  for (const count of [1, 12, 40])
    test(`fills its page with ${count} lines in ${columns} chosen columns, nothing small and nothing cut`, async ({ page, sheet }) => {
      const chosen = slugs.slice(20, 20 + count).join(',');
      const pages = count / columns > 30 ? 2 : 1;
      await page.goto(`antiseche/?fiches=${chosen}&colonnes=${columns}`, { waitUntil: 'networkidle' });
      await expect(sheet.count).toContainText(`· ${pages} page`);
      const printed = await readPdf(await sheet.print());
      expect(printed).toHaveLength(pages);
      for (const { items } of printed) {
        expect(items.filter(({ left, right, y }) => left < 7.5 || right > 202.5 || y < 8 || y > 289.5)).toEqual([]);
        expect(Math.max(...items.map(({ y }) => y)), 'the foot is at the foot').toBeGreaterThan(280);
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 733, height: 1062 });
      const { wide, small, lines } = await readPaper(page);
      expect({ wide, small }).toEqual({ wide: [], small: [] });
      expect(lines).toHaveLength(count);
      for (const { title, command } of lines) {
        expect(title).toBeGreaterThanOrEqual(8.5);
        expect(title).toBeLessThanOrEqual(count === 1 ? 24 : 14);
        expect(command).toBeGreaterThanOrEqual(title);
      }
      if (count > 1) for (const free of await readFree(page)) expect(free).toBeLessThan(0.06);
    });

test('sets headings of one’s own nearer to what they name than to what is above, and no smaller a title than a line', async ({ page }) => {
  const chosen = ['#Un', ...slugs.slice(0, 5), '#Deux', ...slugs.slice(5, 10), '#Trois', ...slugs.slice(10, 16)];
  for (const columns of [1, 2, 3]) {
    await page.goto(`antiseche/?fiches=${chosen.map(encodeURIComponent).join(',')}&colonnes=${columns}`, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 733, height: 1062 });
    const { rooms, title, size } = await page.locator('own-sheet section').evaluate((section) => {
      const fontSize = (element: Element | null) => Number.parseFloat(element ? getComputedStyle(element).fontSize : '');
      const bottomOf = (line: Element | null) => line?.lastElementChild?.getBoundingClientRect();
      const rooms = [...section.querySelectorAll('[data-kind="heading"]')].flatMap((line) => {
        const box = line.querySelector('h3')?.getBoundingClientRect();
        const [before, after] = [
          bottomOf(line.previousElementSibling),
          line.nextElementSibling?.querySelector('a')?.getBoundingClientRect(),
        ];
        if (!box || !before || !after || before.left - box.left > 50 || box.left - before.left > 50) return [];
        return [{ above: box.top - before.bottom, below: after.top - box.bottom }];
      });
      return { rooms, title: fontSize(section.querySelector('h2')), size: fontSize(section.querySelector('.lines > li')) };
    });
    if (columns === 1) expect(rooms).toHaveLength(2);
    for (const { above, below } of rooms) expect(above).toBeGreaterThan(2 * below);
    expect(title).toBeGreaterThan(size);
    await page.emulateMedia({ media: null });
  }
});

test('marks on paper each line of a file that goes on', async ({ page }) => {
  await page.goto(`antiseche/?fiches=exemple/dockerfile,${slugs.slice(0, 20).join(',')}&colonnes=3`, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 733, height: 1062 });
  const rows = page.locator('own-sheet .example .row');
  await expect(rows).not.toHaveCount(0);
  for (const image of await rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).backgroundImage)))
    expect(image).toContain('svg');
});

/** What is left free of the columns of each page of one’s own sheet, as it is laid out for paper. */
const readFree = (page: Page) =>
  page.locator('own-sheet section').evaluate((section) =>
    [...section.querySelectorAll('.lines')].map((list) => {
      const paper = section.matches('[data-pages="2"]') ? list : list.parentElement;
      const floor = paper?.getBoundingClientRect().bottom ?? 0;
      const columns = new Map<number, number>();
      for (const line of list.children) {
        const { left, bottom } = line.getBoundingClientRect();
        columns.set(Math.round(left), Math.max(columns.get(Math.round(left)) ?? 0, bottom));
      }
      return [...columns.values()].reduce((sum, bottom) => sum + floor - bottom, 0) / columns.size / 1062;
    }),
  );

test('parts sixty lines between two full pages, each with its head, its foot and its number', async ({ page, sheet }) => {
  const chosen = slugs.slice(0, 60);
  await page.goto(`antiseche/?fiches=${chosen.join(',')}&titre=Lundi&nom=Zo%C3%A9`, { waitUntil: 'networkidle' });
  await expect(sheet.count).toHaveText('60 fiches · 2 pages A4');
  const pages = await readPdf(await sheet.print());
  expect(pages).toHaveLength(2);
  for (const [index, printed] of pages.entries()) {
    const text = join([printed]);
    for (const told of ['Lundi', 'Zoé', `Page ${index + 1}/2`, 'Vérifié sur']) expect(text).toContain(told);
    expect(printed.items.filter(({ y }) => y > 270).map(({ text }) => text)).toContain('Docker en français');
  }
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 733, height: 1062 });
  for (const free of await readFree(page)) expect(free).toBeLessThan(0.06);
  // On screen it is one list, in order; what no longer needs a second page leaves it.
  await page.emulateMedia({ media: null });
  await expect.poll(() => sheet.readSlugs()).toEqual(chosen);
  const last = page.locator(`own-sheet [data-entry="${chosen.at(-1)}"]`);
  await last.getByRole('button', { name: /^En tête/ }).press('Enter');
  await expect.poll(async () => (await sheet.readSlugs())[0]).toBe(chosen.at(-1));
  await expect(last.getByRole('button', { name: /^Descendre/ })).toBeFocused();
  await page.goto(`antiseche/?fiches=${chosen.slice(0, 12).join(',')}`, { waitUntil: 'networkidle' });
  expect(join(await readPdf(await sheet.print()))).not.toContain('Page 1');
});

test('begins every line that goes on beside its sign, in three columns too', async ({ page, sheet }) => {
  const chosen = ['imagetools', 'import', 'rename', 'cp', 'commit', 'network-connect', 'secret-create', 'run-d', 'update', 'run-durci'];
  await page.goto(`antiseche/?fiches=${[...chosen, ...slugs.slice(20, 60)].join(',')}&colonnes=3`, { waitUntil: 'networkidle' });
  await expect(sheet.count).toContainText('1 page A4');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 733, height: 1062 });
  const faults = await page.locator('own-sheet .lines code:not(.own-lines)').evaluateAll((codes) =>
    codes.flatMap((code) => {
      const { left, top } = code.getBoundingClientRect();
      const height = Number.parseFloat(getComputedStyle(code).lineHeight);
      const sign = Number.parseFloat(getComputedStyle(code).fontSize) * 0.6 * 1.3;
      const range = document.createRange();
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      const over: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let index = 0; index < (node.textContent ?? '').length; index++) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getBoundingClientRect();
          if (box.width > 0 && range.toString().trim() && box.top - top > height * 0.7 && box.left < left + sign)
            over.push(`${code.textContent} (${range})`);
        }
      return over;
    }),
  );
  expect(faults).toEqual([]);
});

test('tells what is made again from what is lost, for entries of the whole site', async ({ page }) => {
  await page.goto('antiseche/?fiches=network-prune,rmi-all,image-prune-simple,volume-rm', {
    waitUntil: 'networkidle',
  });
  for (const slug of ['network-prune', 'rmi-all', 'image-prune-simple'])
    await expect(page.locator(`own-sheet [data-entry="${slug}"] .sign`)).toHaveText('se refait');
  await expect(page.locator('own-sheet [data-entry="volume-rm"] .sign')).toHaveText('données');
});

test('copies an address that holds the reader’s values, in its shortest form', async ({ page, context, sheet }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = async () => {
    await page.getByRole('button', { name: 'Copier l’adresse' }).click();
    await expect(page.locator('[data-status]')).toHaveText('Copié dans le presse-papiers.');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.goto('antiseche/?fiches=stop,logs');
  await page.evaluate(() => localStorage.setItem('values', JSON.stringify({ conteneur: 'base', volume: 'donnees' })));
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('own-sheet [data-entry="stop"]')).toContainText('docker stop base');
  const short = await copy();
  // Those that no line is written with stay at home.
  expect(short).toMatch(/\/antiseche\/#fiches=stop,logs&valeurs\?conteneur=base$/);
  const chosen = slugs.slice(0, 40);
  const named = `antiseche/?fiches=${chosen.join(',')}`;
  await page.goto(named, { waitUntil: 'networkidle' });
  const compact = await copy();
  expect(compact).toMatch(/\/antiseche\/#feuille=1[\w-]+&valeurs\?/);
  expect(new URL(compact).href.length).toBeLessThan(new URL(named, compact).href.length);
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(compact, { waitUntil: 'networkidle' });
  await expect.poll(() => sheet.readSlugs()).toEqual(chosen);
  await expect(page.locator('own-sheet [data-entry]').first()).toBeVisible();
});

test('orders a sheet by one key each: first, by theme, and back', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=ps,logs,run', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /^En tête : Créer et lancer/ }).press('Enter');
  await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'ps', 'logs']);
  await expect(page.getByRole('button', { name: /^Descendre : Créer et lancer/ })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect.poll(() => sheet.readSlugs()).toEqual(['ps', 'logs', 'run']);
  await page.getByRole('button', { name: 'Trier par thème' }).press('Enter');
  await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'ps', 'logs']);
  await page.locator('[data-entry="logs"]').dragTo(page.locator('[data-entry="run"]'));
  await expect.poll(() => sheet.readSlugs()).toEqual(['logs', 'run', 'ps']);
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await expect(sheet.count).toHaveText('0 fiche · 0 page A4');
});

test('holds lines of one’s own, in the address and on paper', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const form = page.getByRole('form', { name: 'Ajouter une ligne à moi' });
  const evil = '<img src=x onerror=alert(1)>, 100 %';
  await form.getByLabel('Titre ou texte').fill(evil);
  await form.getByLabel('Commande', { exact: true }).fill('docker ps | sort -k2,2');
  await page.keyboard.press('Enter');
  await form.getByLabel('Sorte').selectOption('Note');
  await form.getByLabel('Titre ou texte').fill('À rendre lundi');
  await form.getByRole('button', { name: 'Ajouter' }).click();
  await expect(sheet.count).toHaveText('1 fiche, 2 autres lignes · 1 page A4');
  await expect(page.locator('main img')).toHaveCount(0);
  await page.reload();
  await expect(sheet.count).toHaveText('1 fiche, 2 autres lignes · 1 page A4');
  const text = join(await readPdf(await sheet.print()));
  for (const written of [evil, 'docker ps | sort -k2,2', 'À rendre lundi']) expect(text).toContain(written);
  expect(text).not.toContain('reçue');
  await expect(page.getByRole('link', { name: 'expliquer : docker ps | sort -k2,2', exact: true })).toHaveAttribute(
    'href',
    /expliquer\/#c=docker%20ps/,
  );
  await page.getByRole('button', { name: 'Retirer : À rendre lundi' }).click();
  await expect(sheet.count).toHaveText('1 fiche, 1 autre ligne · 1 page A4');
});

test('holds a message, an instruction and a whole file, ticked where each is told, and is signed', async ({ page, sheet }) => {
  await page.goto('erreurs/port-is-already-allocated/');
  await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).check();
  await page.goto('dockerfile/healthcheck/');
  await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).check();
  await page.goto('antiseche/');
  await page.getByRole('checkbox', { name: /^Ce fichier sur mon antisèche.*Dockerfile/ }).check();
  await expect(sheet.count).toHaveText('3 lignes · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(['erreurs/port-is-already-allocated', 'dockerfile/healthcheck', 'exemple/dockerfile']);
  await page.getByLabel('Votre nom').fill('Zoé');
  await page.getByLabel('Date').fill('lundi 30 novembre');
  await sheet.expectAddress(/^#fiches=.+&nom=Zo%C3%A9&date=lundi%2030%20novembre$/);
  const text = join(await readPdf(await sheet.print()));
  for (const told of ['Zoé · lundi 30 novembre', 'port is already allocated', 'HEALTHCHECK', 'FROM node:24-slim'])
    expect(text).toContain(told);
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.getByLabel('Votre nom')).toHaveValue('Zoé');
});

test('marks lines that came by a link, and keeps them only when told to', async ({ page, sheet }) => {
  const own = encodeURIComponent('=Nettoyer|docker system prune -af');
  await page.goto(`antiseche/?fiches=ps,${own}`, { waitUntil: 'networkidle' });
  const notice = page.getByText('Les lignes marquées « reçue » ont été écrites par quelqu’un d’autre');
  await expect(notice).toBeVisible();
  await expect(page.getByText('reçue', { exact: true })).toBeVisible();
  const kept = () => page.evaluate(() => localStorage.getItem('fiches') ?? '');
  await page.getByRole('button', { name: /^En tête : Nettoyer/ }).click();
  await sheet.expectAddress(/^#fiches=%3DNettoyer/);
  expect(await kept()).toBe('');
  await page.getByRole('button', { name: 'Garder cette feuille' }).click();
  await expect(notice).toBeHidden();
  await expect.poll(kept).toContain('prune');
  await expect.poll(async () => (await sheet.readSlugs()).length).toBe(2);
});

test('opens a compact address, and says when one is damaged', async ({ page, sheet }) => {
  const compact = `1${deflateRawSync('?fiches=run,ps&titre=Lundi').toString('base64url')}`;
  for (const sign of ['?', '#']) {
    await page.goto('about:blank');
    await page.goto(`antiseche/${sign}feuille=${compact}`, { waitUntil: 'networkidle' });
    await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'ps']);
    await sheet.expectAddress('#fiches=run,ps&titre=Lundi');
    for (const damaged of [`${compact.slice(0, -6)}`, '9abc', '1***', '%', '1%00%E0%A4%A']) {
      await page.goto('about:blank');
      await page.goto(`antiseche/${sign}feuille=${damaged}`, { waitUntil: 'networkidle' });
      await expect(page.getByText('L’adresse de cette antisèche est abîmée')).toBeVisible();
      await expect.poll(async () => (await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
      await sheet.expectAddress(`#feuille=${damaged}`);
    }
  }
});

test('names each of its controls by itself, lines of one title and lines without one included', async ({ page, sheet }) => {
  const lines = ['=Lister|docker ps', '=Lister|docker ps -a', '=|docker stats', '!Rendre lundi', '#Réseau', ...slugs.slice(0, 50)];
  const chosen = ['exemple/dockerfile', 'exemple/dockerfile/dockerfile', ...lines.map((line) => encodeURIComponent(line))];
  await page.goto(`antiseche/?fiches=${chosen.join(',')}`, { waitUntil: 'networkidle' });
  await expect(sheet.count).toHaveText('50 fiches, 7 autres lignes · 2 pages A4');
  // The tools come after the lines.
  for (const name of ['Monter : docker stats', 'Retirer : Lister, ligne 4']) await expect(page.getByRole('button', { name })).toBeVisible();
  const told = (await page.locator('own-sheet').ariaSnapshot()).matchAll(
    /- '?(?:button|checkbox|textbox|combobox|link) "((?:[^"\\\\]|\\\\.)+)"/g,
  );
  // A line leads to its page too, under the name of the line.
  const names = [...told].map(([, name = '']) => name).filter((name) => name !== 'Dockerfile');
  expect(names.length).toBeGreaterThan(4 * chosen.length);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const name of ['Monter : docker stats', 'Retirer : Lister, ligne 3', 'Retirer : Lister, ligne 4', 'En tête : Dockerfile, ligne 2'])
    expect(names).toContain(name);
});

test('sends nothing of what one writes anywhere', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  const form = page.getByRole('form', { name: 'Ajouter une ligne à moi' });
  await form.getByLabel('Titre ou texte').fill('Secret');
  await form.getByLabel('Commande', { exact: true }).fill('docker login -u secret');
  await form.getByRole('button', { name: 'Ajouter' }).click();
  await page.getByLabel('Votre nom').fill('Secrète');
  await page.getByRole('button', { name: 'Trier par thème' }).click();
  await expect(sheet.count).toHaveText('1 fiche, 1 autre ligne · 1 page A4');
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
  await page.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect.poll(() => sent.length).toBeGreaterThan(0);
  expect(sent.filter((request) => /secr/i.test(request) && !/^(?:blob|data):/.test(request))).toEqual([]);
});

test('saves a sheet in a file, opens it again, and refuses what is no sheet', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=run,ps&titre=Lundi', { waitUntil: 'networkidle' });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
  const path = await (await download).path();
  await page.getByRole('button', { name: 'Monter : Lister les conteneurs en cours' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['ps', 'run']);
  const input = page.getByLabel('Ouvrir un fichier');
  await input.setInputFiles(path);
  await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'ps']);
  await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"slugs":[1]}') });
  await expect(page.getByText('Ce fichier n’est pas une antisèche')).toBeVisible();
  await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'ps']);
});

test('follows another tab, and loses nothing where storage is full', async ({ page, context, sheet }) => {
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  const other = await context.newPage();
  await other.goto('commandes/');
  await other.getByRole('checkbox', { name: 'Sur mon antisèche : Lister les images', exact: true }).first().check();
  await expect.poll(() => sheet.readSlugs()).toEqual(['images']);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await sheet.box('Télécharger une image').check();
  await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'pull']);
  await sheet.expectAddress('#fiches=images,pull');
});

test('names unknown entries of an address, keeps them there, and takes nothing of it for code', async ({ page, sheet }) => {
  const evil = '<img src=x onerror=alert(1)>';
  await page.goto(`antiseche/?fiches=run,rum,${encodeURIComponent(evil)}&titre=${encodeURIComponent(evil)}`);
  await expect(
    page.getByText('Lignes inconnues ici, gardées dans l’adresse mais pas imprimées : « rum », « <img src=x onerror=alert(1)> ».'),
  ).toBeVisible();
  await expect.poll(() => sheet.readSlugs()).toEqual(['run']);
  await expect(page.getByRole('heading', { name: evil })).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await sheet.box('Créer et lancer un conteneur').click();
  await sheet.expectAddress(/^#fiches=rum,%3Cimg/);
  // Nothing known: the whole sheet.
  await page.goto('antiseche/?fiches=rum');
  await expect(page.getByText('Lignes inconnues ici, gardées dans l’adresse mais pas imprimées : « rum ».')).toBeVisible();
  expect((await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
  await page.getByRole('button', { name: 'Les retirer' }).click();
  await sheet.expectAddress('');
});

test('keeps a shared sheet from replacing one’s own until it is changed', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=ps');
  await page.goto('commandes/');
  await sheet.box('Lister les images').check();
  await page.goto('antiseche/?fiches=run,stop');
  await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'stop']);
  await page.goto('antiseche/');
  await expect.poll(() => sheet.readSlugs()).toEqual(['images']);
  await page.getByRole('link', { name: 'Voir l’antisèche entière' }).click();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
});

test('composes a sheet where nothing may be kept', async ({ page, sheet }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('commandes/run/');
  await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).check();
  await page.getByRole('link', { name: 'La voir' }).click();
  await expect(sheet.count).toHaveText('1 fiche · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(['run']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('prints the whole sheet', async ({ page, sheet }) => {
    await page.goto('antiseche/?fiches=run');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    const pages = await readPdf(await sheet.print());
    expect(pages).toHaveLength(2);
    expect(join(pages)).toContain('docker compose logs');
  });
});
