import { expect, test } from '../support/test.ts';

test('goes from the home page to an entry by an intention', async ({ page }) => {
  await page.goto('');
  await page.getByRole('main').getByRole('link', { name: 'Entrer dans un conteneur' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ouvrir un shell dans un conteneur en marche');
});

test('reaches every section by the menu', async ({ page }) => {
  await page.goto('');
  const sections = await page.getByRole('navigation', { name: 'Principale' }).getByRole('link').allTextContents();
  expect(sections).toEqual(['Comprendre', 'Installer', 'Utiliser', 'Construire', 'TP', 'Commandes', 'Dockerfile', 'Compose', 'Antisèche']);
  for (const section of sections) {
    await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: section, exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: section, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
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
  for (let presses = 0; presses < 15 && !(await target.evaluate((link) => link === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afficher la version de Docker');
});

test('reads the course from the first page to the last session by « Suivant » alone', async ({ page }) => {
  await page.goto('comprendre/');
  test.setTimeout(120_000);
  const titles: string[] = [];
  const next = page.getByRole('link', { name: /^Suivant/ });
  while (await next.isVisible()) {
    await next.click();
    titles.push((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    if (titles.length > 60) break;
  }
  expect(new Set(titles).size, 'no page twice').toBe(titles.length);
  // The spaces before a colon or a question mark do not break.
  expect(titles.map((title) => title.replace(/[\u00a0\u202f]/g, ' '))).toEqual([
    'Qu’est-ce que Docker ?',
    'Image et conteneur',
    'Conteneur ou machine virtuelle ?',
    'L’architecture de Docker',
    'Sous le capot : espaces de noms et cgroups',
    'Un peu d’histoire',
    'Installer Docker',
    'Utiliser Docker sans sudo',
    'Les images',
    'Lancer un conteneur',
    'Suivre et arrêter un conteneur',
    'Entrer dans un conteneur',
    'Les ports',
    'Les réseaux',
    'Volumes et dossiers partagés',
    'Registres et Docker Hub',
    'Nettoyer et libérer de l’espace',
    'Écrire un Dockerfile',
    'Ordre, cache et taille',
    'Docker Compose',
    'Premier conteneur : hello-world',
    'Une page web dans un conteneur',
    'Un shell Ubuntu',
    'Un conteneur en arrière-plan',
    'Reprendre un conteneur Debian',
    'Servir ses pages avec nginx',
    'Dockerfile d’une application Node.js',
    'Dockerfile d’une application Flask',
    'Faire le ménage',
    'Base de données et volume',
    'Application complète avec Compose',
  ]);
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

test('names the way back from an address that does not exist', async ({ page }) => {
  await page.goto('404.html');
  await page.getByRole('link', { name: 'Parcourir toutes les commandes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toutes les commandes');
});

test('keeps the theme that was chosen', async ({ page }) => {
  await page.goto('');
  const button = page.getByRole('button', { name: /Thème/ });
  await button.click();
  await button.click();
  await expect(button).toContainText('Sombre');
  await page.goto('glossaire/');
  await expect(page.getByRole('button', { name: /Thème/ })).toContainText('Sombre');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
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
    await page.goto('utiliser/gerer/');
    const table = page.getByRole('group', { name: /^Tableau : / }).first();
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
      await page.getByRole('link', { name: 'Arrêter un conteneur', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
      await expect(page.getByRole('button', { name: /^Copier/ })).toHaveCount(0);
      await page.getByRole('banner').getByRole('button', { name: 'Rechercher' }).click();
      await expect(page).toHaveURL(/recherche\/\??$/);
      await page.getByRole('main').getByRole('link', { name: 'docker rmi <image>' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Supprimer une image');
    });
  });
});

test('goes from the first use of a word to its meaning', async ({ page }) => {
  await page.goto('comprendre/histoire/');
  const word = page.getByRole('main').getByRole('link', { name: 'espaces de noms', exact: true });
  await expect(word).toHaveCount(1);
  await word.click();
  await expect(page).toHaveURL(/\/glossaire\/#espace-de-noms$/);
  await expect(page.getByRole('heading', { name: 'espace de noms' })).toBeInViewport();
});

test('says all that the glossary knows of a word', async ({ page }) => {
  await page.goto('glossaire/#etiquette');
  await expect(page.getByRole('region', { name: 'étiquette', exact: true })).toContainText(
    'une empreinte (digest), elle, désigne toujours la même image',
  );
});
