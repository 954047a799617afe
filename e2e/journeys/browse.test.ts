import { hrefs } from '../../src/model/href.ts';
import { toSourcePublication } from '../../src/model/publication.ts';
import { readContent } from '../../src/source/source.ts';
import { findFold } from '../support/pages/fold.ts';
import { readPixels } from '../support/pixels.ts';
import { pages, readPage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const base = process.env.BASE_PATH ?? '/';

test('goes from the home page to an entry by an intention', async ({ page }) => {
  await page.goto('');
  await page.getByRole('main').getByRole('link', { name: 'Entrer dans un conteneur' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ouvrir un shell dans un conteneur en marche');
});

test('reaches every section by the menu', async ({ page }) => {
  await page.goto('');
  const sections = await page.getByRole('navigation', { name: 'Principale' }).getByRole('link').allTextContents();
  expect(sections).toEqual(['Installer', 'Comprendre', 'Utiliser', 'Construire', 'TP', 'Commandes', 'Dockerfile', 'Compose', 'Antisèche']);
  for (const section of sections) {
    await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: section, exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: section, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
});

test('reaches the other pages of reference from the head', async ({ page }) => {
  for (const name of ['Expliquer une commande', 'Messages d’erreur', 'Réviser', 'Glossaire']) {
    await page.goto('commandes/run/');
    await page.getByRole('button', { name: 'Plus de pages et réglages' }).click();
    await page.getByRole('banner').getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
});

test('reaches the pages of reference by the foot of the page', async ({ page }) => {
  for (const name of ['Glossaire', 'Messages d’erreur', 'Idées reçues', 'Une option, plusieurs sens', 'Réviser', 'À propos']) {
    await page.goto('');
    await page.getByRole('navigation', { name: 'Pied de page' }).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${name}`));
  }
});

test('browses with the keyboard alone, from the first key', async ({ page }) => {
  await page.goto('commandes/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  const target = page.getByRole('link', { name: 'Afficher la version de Docker' });
  // After the link to the options, the field that shortens the list and its groups.
  const groups = await page.getByRole('navigation', { name: 'Groupes de fiches' }).getByRole('link').count();
  for (let presses = 0; presses < groups + 6 && !(await target.evaluate((link) => link === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afficher la version de Docker');
});

/** Where « Suivant » of a built page leads. */
const readNext = (href: string): string | undefined => {
  const [, next] = /<a\b(?=[^>]*\sclass="next")[^>]*\shref="([^"]*)"/.exec(readPage(href.slice(1))) ?? [];
  return next && `/${next.slice(base.length)}`;
};

test('reads the whole course by « Suivant » alone, each session after the page that prepares it', async ({ page }) => {
  const { content } = await readContent('content');
  const { course } = toSourcePublication(content);
  const pages = course.chapters.flatMap((chapter) => chapter.pages.map(({ href }) => href));
  const sessions = course.exercises.map(({ href }) => href);
  const read: string[] = [];
  for (let href = pages[0]; href !== undefined && read.length < 200; href = readNext(href)) read.push(href);
  expect(new Set(read).size, 'no page twice').toBe(read.length);
  expect(read.filter((href) => pages.includes(href))).toEqual(pages);
  expect(read.filter((href) => sessions.includes(href)).toSorted()).toEqual(sessions.toSorted());
  for (const { slug, fields } of content.exercises)
    expect(read.indexOf(hrefs.exercise(slug)), slug).toBeGreaterThan(read.indexOf(hrefs.guide(fields.after ?? '')));
  // The link is one that a reader presses: at the beginning, from a page to a session, from this to a page.
  const session = sessions[0] ?? '';
  for (const from of [pages[0], read[read.indexOf(session) - 1], session]) {
    await page.goto(`.${from}`);
    await page.getByRole('link', { name: /^Suivant/ }).click();
    await expect(page).toHaveURL(new RegExp(`${readNext(from ?? '')}$`));
  }
});

/** Of a kind of pages the one that stands lowest in the list beside it. */
function findLowest(kind: string): string {
  const placed = pages
    .filter((path) => path.startsWith(`${kind}/`))
    .map((path) => ({ path, place: readPage(path).split('class="pages"')[1]?.split('aria-current')[0]?.split('<li').length ?? 0 }));
  return placed.reduce((a, b) => (b.place > a.place ? b : a)).path;
}

for (const kind of ['commandes', 'erreurs', 'dockerfile', 'tp'])
  test(`what one reads is in sight in the list beside a page of /${kind}/`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 480 });
    await page.goto(findLowest(kind));
    const rail = page.locator('.sides > .side');
    expect(await rail.evaluate((box) => box.scrollHeight > box.clientHeight), 'the list is taller than the screen').toBe(true);
    await expect(rail.locator('[aria-current="page"]')).toBeInViewport({ ratio: 1 });
  });

test('side by side, the titles of the neighbours begin on one line', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['commandes/run/', 'comprendre/architecture/', 'erreurs/port-is-already-allocated/']) {
    await page.goto(path);
    const titles = page.locator('.neighbours .title');
    await expect(titles).toHaveCount(2);
    const tops = await titles.evaluateAll((all) => all.map((title) => title.getBoundingClientRect().top));
    expect(new Set(tops).size, path).toBe(1);
  }
});

test('owns up to what the notes said wrong', async ({ page }) => {
  await page.goto('commandes/rmi/');
  await page.getByText('Ce que disaient les notes').click();
  await expect(page.getByText('docker rm -i', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Faux', { exact: true }).first()).toBeVisible();
});

test('looks for what an address that does not exist asked', async ({ page, search, provoked }) => {
  // The browser itself says that the page was not found.
  provoked.push(/status of 404/);
  const response = await page.goto('commandes/docker-stopp/?a=b');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  await expect(search.results.first()).toHaveAttribute('data-entry', 'stop');
  // The address stays what it was: it may be mended there.
  await expect(page).toHaveURL(/docker-stopp\/\?a=b$/);
  await search.results.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
});

for (const [path, above, below] of [
  ['404.html', 'search-box input', 'body > footer'],
  ['commandes/docker-stopp/', 'search-box .results', 'body > footer'],
  ['recherche/', 'search-box input', '#index'],
] as const)
  test(`leaves no hole below the search of /${path} on a phone`, async ({ page, provoked }) => {
    provoked.push(/status of 404/);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(page.locator(above)).toBeVisible();
    await expect(page.locator(below)).toBeVisible();
    const between = await page.evaluate(
      ({ above, below }) => {
        const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return (at(below)?.top ?? 0) - (at(above)?.bottom ?? 0);
      },
      { above, below },
    );
    expect(between).toBeGreaterThan(0);
    expect(between).toBeLessThan(160);
  });

test('offers the search of a page that does not exist once: a field, or the way to one without script', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = { name: 'Chercher dans le site' };
  await page.goto('404.html');
  await expect(page.getByRole('combobox', { name: 'Rechercher' })).toBeVisible();
  await expect(page.getByRole('link', link)).toBeHidden();
  const plain = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await plain.goto('404.html');
  await plain.getByRole('link', link).click();
  await expect(plain).toHaveURL(/\/recherche\/$/);
  await plain.close();
});

for (const width of [1000, 1280, 1440, 1920])
  test(`the drawn command of the home page fills its card, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('');
    const { free, rows } = await page.locator('.drawn').evaluate((card) => {
      const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(card);
      const toPixels = (...sizes: string[]) => sizes.reduce((sum, size) => sum + Number.parseFloat(size), 0);
      const parts = [...card.querySelectorAll('li')].map((part) => part.getBoundingClientRect());
      const written = card.querySelector('.written')?.getBoundingClientRect();
      const { top, bottom } = card.getBoundingClientRect();
      return {
        free: [
          (parts[0]?.top ?? 0) - top - toPixels(paddingTop, borderTopWidth),
          (written?.top ?? 0) - (parts.at(-1)?.bottom ?? 0) - 16,
          bottom - (written?.bottom ?? 0) - toPixels(paddingBottom, borderBottomWidth),
        ],
        // How many times as high as its letters each row is.
        rows: [...card.querySelectorAll('li')].map((part) => part.clientHeight / (part.querySelector('code')?.clientHeight ?? 1)),
      };
    });
    for (const room of free) expect(Math.abs(room)).toBeLessThan(1.5);
    expect(Math.max(...rows)).toBeLessThan(3);
  });

test('a menu higher than a phone shades its lower edge until its end is seen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await page.goto('');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Principale' });
  await expect(menu).toBeVisible();
  expect(await menu.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeGreaterThan(20);
  /** How much the ground of the menu changes just above its lower edge, beside its words. */
  const readShade = async () => {
    const box = await menu.boundingBox();
    const { x = 0, y = 0, height = 0 } = box ?? {};
    const clip = { x: x + 4, y: y + height - 40, width: 8, height: 38 };
    const { data } = await readPixels(page, await page.screenshot({ clip }));
    return Math.abs((data[0] ?? 0) - (data[data.length - 4] ?? 0));
  };
  await expect.poll(readShade).toBeGreaterThan(20);
  await menu.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect.poll(readShade).toBeLessThan(3);
});

test('names the way back from an address that does not exist', async ({ page }) => {
  await page.goto('404.html');
  await page.getByRole('link', { name: 'Parcourir toutes les commandes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toutes les commandes');
});

test('keeps the theme that was chosen, around the page too', async ({ page, settings }) => {
  await page.goto('');
  const colors = () => page.locator('meta[name="theme-color"]').evaluateAll((all) => all.map((meta) => meta.getAttribute('content')));
  const [light, dark] = await colors();
  await settings.choose('Thème', 'Sombre');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  expect(await colors()).toEqual([dark, dark]);
  await page.goto('glossaire/');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  expect(await colors()).toEqual([dark, dark]);
  await page.getByRole('button', { name: 'Plus de pages et réglages' }).click();
  await expect(page.getByRole('combobox', { name: 'Thème' })).toHaveValue('dark');
  await page.keyboard.press('Escape');
  await settings.choose('Thème', 'Système');
  expect(await colors()).toEqual([light, dark]);
});

test('the list of commands shortens by other names, without accents, and the address keeps it', async ({ page }) => {
  await page.goto('commandes/');
  const field = page.getByRole('searchbox', { name: 'Filtrer' });
  const rows = page.locator('.entry-rows > li').filter({ visible: true });
  const all = await rows.count();
  await field.fill('port deja utilise');
  await expect(page.getByRole('link', { name: 'Publier un port', exact: true })).toBeVisible();
  await expect.poll(() => rows.count()).toBeLessThan(all / 4);
  await expect(page.getByRole('status').filter({ hasText: /^\d+ fiches?$/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Nettoyer', exact: true })).toBeHidden();
  await page.reload();
  await expect(field).toHaveValue('port deja utilise');
  await expect(page.getByRole('link', { name: 'Publier un port', exact: true })).toBeVisible();
  await expect.poll(() => rows.count()).toBeLessThan(all / 4);
});

test('the list of commands answers to another form of a word that no row holds as it is typed', async ({ page }) => {
  await page.goto('commandes/');
  await page.getByRole('searchbox', { name: 'Filtrer' }).fill('tagger');
  await expect(page.getByRole('link', { name: 'Donner un nom ou une étiquette à une image' })).toBeVisible();
});

for (const [path, typed, left] of [
  ['glossaire/', 'etiquette', 'étiquette'],
  ['options/', 'detach', '--detach'],
  ['dockerfile/', 'expose', 'EXPOSE'],
  ['compose/', 'volumes', 'volumes'],
])
  test(`/${path} shortens as one types`, async ({ page }) => {
    await page.goto(path ?? '');
    const list = page.locator('list-filter');
    const before = (await list.ariaSnapshot()).length;
    await page.getByRole('searchbox', { name: 'Filtrer' }).fill(typed ?? '');
    await expect(list).toContainText(left ?? '');
    await expect.poll(async () => (await list.ariaSnapshot()).length).toBeLessThan(before / 2);
  });

test('a whole row of a list leads on, what is written in it included', async ({ page }) => {
  await page.goto('commandes/');
  const box = await page.locator('.entry-rows > li').first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.8, (box?.y ?? 0) + (box?.height ?? 0) - 3);
  await expect(page).toHaveURL(/\/commandes\/[a-z-]+\/$/);
  for (const [path, written] of [
    ['commandes/', '.entry-rows > li > code'],
    ['dockerfile/', 'list-filter li pre'],
    ['compose/', 'list-filter li pre'],
    ['erreurs/', 'list-filter li p'],
  ] as const) {
    await page.goto(path);
    const place = await page
      .locator(written)
      .first()
      .evaluate((row) => {
        const { left, bottom } = row.getBoundingClientRect();
        return { x: left + 20, y: bottom - 6 };
      });
    await page.mouse.click(place.x, place.y);
    await expect(page).toHaveURL(new RegExp(`/${path}[^/]+/$`));
  }
});

test('a phone’s head goes away on the way down and is back on the way up', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('utiliser/lancer/');
  const search = page.getByRole('banner').getByRole('button', { name: 'Rechercher' });
  await expect(search).toBeInViewport();
  await page.mouse.move(180, 400);
  await page.mouse.wheel(0, 1500);
  await expect(search).not.toBeInViewport();
  await page.mouse.wheel(0, -200);
  await expect(search).toBeInViewport();
});

for (const path of ['commandes/', 'dockerfile/', 'erreurs/', 'commandes/run/', 'antiseche/'])
  test(`nothing of /${path} shows through the head of the page`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 740 });
    await page.goto(path);
    const through = await page.evaluate(() => {
      const found = new Set<string>();
      for (const details of document.querySelectorAll('details')) details.open = true;
      const header = document.querySelector('body > header');
      const middle = (header?.getBoundingClientRect().height ?? 0) / 2;
      for (let y = 200; y < Math.min(document.documentElement.scrollHeight - innerHeight, 8000); y += 16) {
        scrollTo(0, y);
        for (let x = 10; x < innerWidth; x += 40) {
          const top = document.elementFromPoint(x, middle);
          if (top && !header?.contains(top)) found.add(top.outerHTML.slice(0, 80));
        }
      }
      return [...found];
    });
    expect(through).toEqual([]);
  });

test('a long page has a way back up on a phone, once one turns back, which hides on the way down', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.goto('utiliser/ports/');
  await page.mouse.move(180, 400);
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2500);
  const up = page.getByRole('button', { name: 'Haut de la page' });
  await expect(up).toBeHidden();
  await page.mouse.wheel(0, -200);
  await expect(up).toBeInViewport({ ratio: 1 });
  expect((await up.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.mouse.wheel(0, 200);
  await expect(up).toBeHidden();
  await page.mouse.wheel(0, -200);
  await up.click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expect(up).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
});

test('a way back up that is slow to come comes once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.route('**/way-up*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto('utiliser/ports/');
  await page.mouse.move(180, 400);
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2500);
  const asked = page.waitForResponse('**/way-up*.js');
  for (let times = 0; times < 4; times++) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before);
  }
  await asked;
  const up = page.locator('.way-up');
  await expect(up).toBeInViewport({ ratio: 1 });
  await expect(up).toHaveCount(1);
});

test('leads from the home page’s field to the search page without script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await page.goto('');
  await page.getByRole('main').getByRole('search').getByRole('button', { name: 'Rechercher' }).click();
  await expect(page).toHaveURL(/\/recherche\/\??$/);
  await page.close();
});

test('marks the section of a page of the course that is being read', async ({ page }) => {
  await page.goto('utiliser/lancer/');
  const sections = page.getByRole('navigation', { name: 'Sur cette page' });
  const last = sections.getByRole('link').nth(-2);
  await last.click();
  await expect(last).toHaveAttribute('aria-current', 'true');
  await expect(sections.locator('[aria-current]')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(last).not.toHaveAttribute('aria-current');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('unfolds the sections of a page under its title', async ({ page }) => {
    await page.goto('utiliser/lancer/');
    const sections = page.getByRole('navigation', { name: 'Sur cette page' });
    await expect(sections.getByRole('link').first()).toBeHidden();
    await sections.getByText('Sur cette page').click();
    await sections.getByRole('link', { name: 'Sur plusieurs lignes' }).click();
    await expect(page.getByRole('heading', { name: 'Sur plusieurs lignes' })).toBeInViewport();
  });

  test('scrolls a wide table with the keyboard, by its name', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('utiliser/ce-qui-n-existe-plus/');
    const table = page.getByRole('group', { name: /^Tableau : / }).first();
    // With another font the table may be narrower: it is scrolled once it is as wide as it stays.
    await page.evaluate(() => document.fonts.ready);
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((area) => area.scrollLeft)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByRole('group', { name: /^Tableau : / })).toHaveCount(0);
  });

  test('opens the menu and goes to the commands', async ({ page }) => {
    await page.goto('utiliser/ports/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Commandes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toutes les commandes');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('opens the menu, reaches an entry, and finds the index behind the search button', async ({ page }) => {
      await page.goto('');
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Commandes' }).click();
      const stop = page.getByRole('link', { name: 'Arrêter un conteneur', exact: true });
      await findFold(page, 'Arrêter un conteneur').click();
      await stop.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
      await expect(page.getByRole('button', { name: /^Copier/ })).toHaveCount(0);
      await page.getByRole('banner').getByRole('button', { name: 'Rechercher' }).click();
      await expect(page).toHaveURL(/recherche\/\??$/);
      const remove = page.getByRole('main').getByRole('link', { name: 'docker rmi <image>' });
      await findFold(page, 'docker rmi <image>').click();
      await remove.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Supprimer une image');
    });
  });
});

test('goes from the first use of a word to its meaning', async ({ page }) => {
  await page.goto('aller-plus-loin/histoire/');
  const word = page.getByRole('main').getByRole('link', { name: 'espaces de noms', exact: true });
  await expect(word).toHaveCount(1);
  await word.click();
  await expect(page).toHaveURL(/\/glossaire\/#espace-de-noms$/);
  await expect(page.getByRole('heading', { name: 'espace de noms' })).toBeInViewport();
});

test('says all that the glossary knows of a word', async ({ page }) => {
  await page.goto('glossaire/#etiquette');
  await expect(page.locator('#etiquette')).toContainText('une empreinte (digest), elle, désigne toujours la même image');
});

test.describe('taking away', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a title gives its address, a page its text in Markdown, and both say so', async ({ page, snippets }) => {
    await page.goto('utiliser/lancer/');
    const title = page.locator('.prose h2 > a').first();
    const address = await title.evaluate((link: HTMLAnchorElement) => link.href);
    await title.click();
    await expect.poll(() => snippets.readClipboard()).toBe(address);
    await expect(page).toHaveURL(address);
    await expect(title).toHaveAttribute('data-told', 'Adresse copiée');
    await page.getByRole('link', { name: 'Copier en Markdown' }).click();
    await expect.poll(() => snippets.readClipboard()).toMatch(/^# /);
    await expect(page.getByRole('status').filter({ hasText: 'Copié en Markdown' })).toHaveCount(1);
  });

  for (const [path, place] of [
    ['commandes/run/', '#options'],
    ['commandes/run/', '#option-name dt'],
    ['glossaire/', '#api h3'],
    ['commandes/', '#images'],
  ] as const)
    test(`what has an address in /${path} gives it in one press, ${place} too`, async ({ page, snippets }) => {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).hover();
      const link = page.locator(`${place} a.address`);
      await link.click();
      const address = new RegExp(`/${path}${place.split(' ')[0]}$`);
      await expect.poll(() => snippets.readClipboard()).toMatch(address);
      await expect(page).toHaveURL(address);
      await expect(page.getByRole('status').filter({ hasText: 'Adresse copiée' })).toHaveCount(1);
      await expect(link).toHaveAttribute('data-told', 'Adresse copiée');
    });

  test('what has an address is reached with the keyboard', async ({ page, snippets }) => {
    await page.goto('commandes/run/');
    await page
      .locator('main')
      .getByRole('button', { name: /^Copier la commande/ })
      .first()
      .focus();
    const link = page.locator('#options a.address');
    await expect(link).toBeAttached();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => snippets.readClipboard()).toMatch(/#options$/);
  });
});
