import { brotliCompressSync, constants } from 'node:zlib';
import type { Response } from '@playwright/test';
import { findBadCuts } from '../support/cut-words.ts';
import { expect, test } from '../support/test.ts';

const address = (text: string) => `expliquer/?c=${encodeURIComponent(text)}`;

test('a command of the address is explained, its mistake corrected, and the address follows', async ({ page }) => {
  await page.goto(address('docker run -d -p localhost:8080:80 nginx'));
  await expect(page.getByText('Lancer le conteneur en arrière-plan')).toBeVisible();
  await expect(page.getByText('« localhost » n’est pas une adresse IP')).toBeVisible();
  await page.getByRole('button', { name: 'Corriger' }).click();
  await expect(page.getByRole('textbox', { name: 'Commande à expliquer' })).toHaveValue('docker run -d -p 127.0.0.1:8080:80 nginx');
  await expect(page).toHaveURL(/127\.0\.0\.1/);
  await expect(page.getByText('n’est pas une adresse IP')).toBeHidden();
});

test('a command becomes a file, and says what the file does not', async ({ page }) => {
  await page.goto(address('docker run --rm -d --name web -p 8080:80 -v donnees:/data nginx'));
  const file = page.getByRole('region', { name: 'Le même réglage en fichier' }).locator('code');
  await expect(file).toContainText('container_name: web');
  await expect(file).toContainText('donnees:/data');
  await expect(page.getByText('docker compose down').first()).toBeVisible();
});

test('a form that is copied says so where one looks, and its words are whole on a phone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(address('docker run -d -p 8080:80 --rm nginx'));
  await page.getByRole('button', { name: 'Copier : Options longues' }).click();
  await expect(page.getByRole('button', { name: 'Copié : Options longues' })).toHaveText('Copié');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('docker run --detach --publish 8080:80 --rm nginx');
  await expect(page.getByRole('button', { name: 'Copier : Options longues' })).toBeVisible();
  for (const name of ['--rm', '--publish'])
    for (const word of await page.locator('explain-page pre .line span', { hasText: name }).all())
      expect(await word.evaluate((span) => span.getClientRects().length)).toBe(1);
});

test('a long path is cut after a sign of its own, in every form of a command', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(address('docker run -d -v /srv/html:/usr/share/nginx/html:ro nginx'));
  await expect(page.locator('explain-page pre', { hasText: 'volumes:' })).toBeVisible();
  expect(await findBadCuts(page, 'explain-page pre code')).toEqual([]);
});

test('what is typed is explained as it is typed, and nothing that is typed becomes markup', async ({ page }) => {
  await page.goto('expliquer/');
  const field = page.getByRole('textbox', { name: 'Commande à expliquer' });
  await field.fill('docker ps --al');
  await expect(page.getByText('n’a pas d’option --al')).toBeVisible();
  await field.fill('docker exec <conteneur> echo "<img src=x>"');
  await expect(page.getByRole('region', { name: 'La commande' })).toHaveText('docker exec <conteneur> echo "<img src=x>"');
  await expect(page.locator('explain-page img')).toHaveCount(0);
});

test('a text that comes by a link is announced, until the reader changes it', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'Commande à expliquer' });
  await page.goto(address('docker ps -a'));
  await expect(page.locator('explain-page .received')).toHaveText(/^Ce texte vient d’un lien/);
  await expect(page.getByRole('status').filter({ hasText: 'Ce texte vient d’un lien' })).toHaveCount(1);
  // Read again, it is what it was.
  await page.reload();
  await expect(page.locator('explain-page .received')).toBeVisible();
  await field.fill('docker ps');
  await expect(page.locator('explain-page .received')).toBeHidden();
  await page.reload();
  await expect(field).toHaveValue('docker ps');
  await expect(page.getByRole('heading', { name: 'Mot à mot' })).toBeVisible();
  await expect(page.locator('explain-page .received')).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('in a long text what did not change stays as it is drawn, and its corrections where they are', async ({ page }) => {
  await page.goto('expliquer/');
  const field = page.getByRole('textbox', { name: 'Commande à expliquer' });
  const lines = Array.from({ length: 200 }, (_, index) => (index === 150 ? 'docker run --detahc nginx:1' : `docker stop web${index}`));
  await field.fill(lines.join('\n'));
  const last = page.locator('explain-page dl').last();
  await expect(last).toContainText('web199');
  await expect(page.locator('explain-page h3').first()).toBeVisible();
  await expect(page.locator('explain-page dl a[href*="glossaire"]').first()).toBeAttached();
  const count = () => page.locator('explain-page dl a').count();
  const links = await count();
  await last.evaluate((list) => list.setAttribute('data-same', ''));
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0));
  await field.pressSequentially('docker ps -q\n');
  await expect(page.locator('explain-page pre').first()).toContainText('docker ps -q');
  await expect(page.locator('explain-page dl').first()).toContainText('docker ps');
  await expect(page.locator('explain-page h3').first()).toBeVisible();
  await expect(last).toHaveAttribute('data-same', '');
  await expect(page.locator('explain-page dl a[href*="glossaire"]').first()).toBeAttached();
  expect(await count()).toBeLessThan(links + 20);
  await expect.poll(() => page.locator('explain-page pre code').first().textContent()).toBe(['docker ps -q', ...lines].join('\n'));
  // What is not seen has the room that it takes once it is: a button does not go away from under a finger.
  const linesHigh = await page
    .locator('explain-page pre .stretch')
    .evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().height / (one.textContent?.trimEnd().split('\n').length ?? 1))),
    );
  expect(linesHigh.length).toBeGreaterThan(5);
  expect(new Set(linesHigh).size).toBe(1);
  await page.getByRole('button', { name: 'Corriger' }).click();
  await expect(field).toHaveValue(['docker ps -q', ...lines].join('\n').replace('--detahc', '--detach'));
});

test('what comes from another page of the site is no news', async ({ page, search }) => {
  await page.goto('recherche/');
  await search.ask('docker run -d -p 8080:80 nginx');
  await page.getByRole('link', { name: 'Expliquer cette commande' }).click();
  await expect(page.getByRole('heading', { name: 'Mot à mot' })).toBeVisible();
  await expect(page.locator('explain-page .received')).toBeHidden();
});

test('what a link of the site, or a fragment, asks about is told to no host, now or when it is loaded again', async ({ page, search }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  const field = page.getByRole('textbox', { name: 'Commande à expliquer' });
  const notice = page.locator('explain-page .received');
  await page.goto('expliquer/#c=docker%20stop%20secret-1');
  await expect(field).toHaveValue('docker stop secret-1');
  await expect(notice).toBeVisible();
  await field.fill('docker stop secret-2');
  await expect(page).toHaveURL(/expliquer\/#c=docker%20stop%20secret-2$/);
  await page.reload();
  await expect(field).toHaveValue('docker stop secret-2');
  await expect(notice).toBeHidden();
  // Another one in the bar of the open page is news again; a place in the page asks for nothing else.
  await page.goto('expliquer/#c=docker%20rm%20secret-3');
  await expect(field).toHaveValue('docker rm secret-3');
  await expect(notice).toBeVisible();
  await page.evaluate(() => {
    location.hash = 'contenu';
  });
  await expect(page).toHaveURL(/#c=docker%20rm%20secret-3$/);
  await expect(field).toHaveValue('docker rm secret-3');
  await page.goBack();
  await page.goBack();
  await expect(field).toHaveValue('docker stop secret-2');
  await page.goto('recherche/');
  await search.ask('docker run -d secret-4');
  sent.length = 0;
  await page.getByRole('link', { name: 'Expliquer cette commande' }).click();
  await expect(field).toHaveValue('docker run -d secret-4');
  await expect(page.getByRole('heading', { name: 'Mot à mot' })).toBeVisible();
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((request) => request.includes('secret'))).toEqual([]);
});

test('signs that nobody sees are told, marked, and taken away', async ({ page }) => {
  await page.goto(address('docker stop w\u202eeb'));
  await expect(page.getByText('On ne voit pas tout de ce texte : U+202E')).toBeVisible();
  await expect(page.getByRole('region', { name: 'La commande' }).locator('mark')).toHaveCount(1);
  await page.getByRole('button', { name: 'Corriger' }).click();
  await expect(page.getByRole('textbox', { name: 'Commande à expliquer' })).toHaveValue('docker stop web');
  await expect(page.getByText('On ne voit pas tout')).toBeHidden();
  await page.goto(address('docker stop wеb'));
  await expect(page.getByText('« wеb » n’est pas écrit avec les seules lettres du clavier')).toBeVisible();
});

test('an example is one press away', async ({ page }) => {
  await page.goto('expliquer/');
  await page.getByRole('list', { name: 'Exemples' }).getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: 'Mot à mot' })).toBeVisible();
});

test('the search offers to explain a whole command', async ({ page, search }) => {
  await page.goto('recherche/');
  await search.ask('docker run -d -p 8080:80 nginx');
  await page.getByRole('link', { name: 'Expliquer cette commande' }).click();
  await expect(page.getByRole('textbox', { name: 'Commande à expliquer' })).toHaveValue('docker run -d -p 8080:80 nginx');
});

test('the words of a snippet lead to the page', async ({ page }) => {
  await page.goto('commandes/run-p/');
  // Those of the command that the page is about are open.
  await page.locator('.hero .words dt').first().hover();
  await page.getByRole('link', { name: 'Modifier et expliquer' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Commande à expliquer' })).toHaveValue(/docker run/);
  await expect(page.getByRole('heading', { name: 'Autres écritures' })).toBeVisible();
});

test('a file becomes commands, and says what they do not', async ({ page }) => {
  await page.goto(
    address('services:\n  web:\n    image: nginx\n    ports: ["8080:80"]\n    depends_on: [bdd]\n  bdd:\n    image: postgres:18\n'),
  );
  const commands = page.getByRole('region', { name: 'Le même fichier en commandes' }).locator('code');
  await expect(commands).toContainText('docker network create');
  await expect(commands).toContainText('-p 8080:80 nginx');
  await expect(page.getByText('n’attend pas que le conteneur précédent soit prêt')).toBeVisible();
});

test('what is explained leads to its terms, keys, instructions and messages', async ({ page }) => {
  await page.goto(address('docker run -d nginx'));
  await expect(page.getByRole('definition').getByRole('link', { name: 'conteneur', exact: true })).toHaveAttribute(
    'href',
    /\/glossaire\/#conteneur$/,
  );
  const field = page.getByRole('textbox', { name: 'Commande à expliquer' });
  await field.fill('services:\n  web:\n    image: nginx\n    ports: ["8080:80"]\n');
  await expect(page.getByRole('term').getByRole('link', { name: 'ports: ["8080:80"]' })).toHaveAttribute('href', /\/compose\/ports\/$/);
  await field.fill('FROM nginx\nRUN --mount=type=cache,target=/a b\n');
  await expect(page.getByRole('link', { name: 'FROM nginx' })).toHaveAttribute('href', /\/dockerfile\/from\/$/);
  await expect(page.getByRole('link', { name: /RUN --mount/ })).toHaveAttribute('href', /\/dockerfile\/run-mount\/$/);
  await field.fill('$ docker ps\nCannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?');
  await expect(page.getByRole('heading', { name: 'Messages reconnus' })).toBeVisible();
  await page.getByRole('listitem').getByRole('link', { name: 'Cannot connect to the Docker daemon' }).click();
  await expect(page).toHaveURL(/\/erreurs\/[^/]+\/$/);
});

test('links that do not come are told, below what is explained', async ({ page, provoked }) => {
  provoked.push(/liens\.json/, /net::ERR_FAILED/);
  await page.route('**/expliquer/liens.json', (route) => route.abort());
  await page.goto(address('docker run -d nginx'));
  await expect(page.getByText('Lancer le conteneur en arrière-plan')).toBeVisible();
  await expect(page.getByText('Les liens vers les autres pages n’ont pas pu être chargés')).toBeVisible();
});

test('a file is checked against its schema, the wrong key named with its line and the right one', async ({ page }) => {
  await page.goto(address('services:\n  web:\n    image: nginx\n    port: ["8080:80"]\n'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Ligne 4' })).toContainText('Vouliez-vous écrire « ports » ?');
});

test('what deletes is said to be a danger, and an option leads to where it is told', async ({ page }) => {
  await page.goto(address('docker volume prune --all'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Cette commande supprime tous les volumes' })).toContainText('Danger');
  const option = page.getByRole('link', { name: '--all' });
  await option.click();
  await expect(page).toHaveURL(/volume-prune\/#option-all$/);
  await expect(page.locator('#option-all')).toBeVisible();
});

test('a command stands on its plate as on its own page: prompt, inks, copied from within, twice asked where it deletes', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const look = (text: string) =>
    page
      .locator('.command', { hasText: text })
      .first()
      .evaluate((plate) => {
        const pre = plate.querySelector('pre');
        const [program, value] = [plate.querySelector('b'), plate.querySelector('var')];
        const copy = plate.querySelector('copy-button button');
        if (!(pre && program && value && copy)) throw new Error('no plate');
        const [box, inner] = [plate.getBoundingClientRect(), copy.getBoundingClientRect()];
        return {
          prompt: getComputedStyle(pre, '::before').content,
          inks: [pre, program, value].map((one) => getComputedStyle(one).color),
          weight: getComputedStyle(program).fontWeight,
          holdsItsButton: inner.top >= box.top && inner.bottom <= box.bottom && inner.right <= box.right,
        };
      });
  await page.goto('commandes/run-p/');
  const own = await look('docker run -d -p 8080:80 nginx');
  await page.goto(address('docker run -d -p 8080:80 nginx'));
  expect(await look('docker run -d -p 8080:80 nginx')).toEqual(own);
  expect(await look('docker run --detach')).toEqual(own);
  expect(new Set(own.inks).size).toBe(2);
  expect(own.holdsItsButton).toBe(true);
  // In another shell its words stand beside one another too.
  const places = await page
    .locator('pre[data-prompt="> "] .line > *')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top })));
  expect(places.length).toBeGreaterThan(2);
  for (const [index, place] of places.slice(1).entries())
    expect(place.top > (places[index]?.top ?? 0) || place.left >= (places[index]?.right ?? 0) - 1).toBe(true);
  // A word and what is said of it are marked together.
  await page.getByRole('region', { name: 'La commande' }).getByText('nginx').hover();
  await expect(page.locator('.words [data-marked] dt')).toHaveText('nginx');
  await page.getByRole('textbox', { name: 'Commande à expliquer' }).fill('docker volume prune --all');
  const plate = page.locator('.command', { has: page.getByRole('region', { name: 'La commande' }) });
  await expect(plate.locator('[data-sign=warning]')).toHaveText('Supprime des données');
  await expect(page.locator('.remarks [data-sign=warning]')).toHaveText(/^Danger/);
  const copy = plate.getByRole('button');
  await copy.click();
  await expect(copy).toHaveText('Copier quand même');
  await copy.click();
  await expect(copy).toHaveText('Copié');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('docker volume prune --all');
});

test('what is said of a text stands right below the field: examples are for an empty one', async ({ page }) => {
  await page.goto('expliquer/');
  const examples = page.getByRole('list', { name: 'Exemples' });
  await expect(examples).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Commande à expliquer' });
  await field.fill('docker ps');
  await expect(page.getByRole('heading', { name: 'Mot à mot' })).toBeVisible();
  await expect(examples).toBeHidden();
  await field.fill('');
  await expect(examples).toBeVisible();
});

test('what is said of another program comes when it is typed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address('docker images'));
  await expect(page.getByRole('heading', { name: 'Mot à mot' })).toBeVisible();
  expect(asked.filter((url) => /\/programmes|shell-grammar/.test(url))).toEqual([]);
  await page.getByRole('textbox', { name: 'Commande à expliquer' }).fill('docker images | wc -l');
  await expect(page.getByText('Ne compter que les lignes.')).toBeVisible();
});

/** Scripts and data, compressed, from the opening of the page to the explanation and its other forms. */
for (const [text, most] of [
  ['docker run -d -p 8080:80 nginx', 45],
  ['docker compose up -d --build', 45],
  ['docker run --rm -it -v "$(pwd)":/app node:24 npm test', 60],
] as const)
  test(`to explain « ${text} » brings ${most} KB at most`, async ({ page }) => {
    const answers: Response[] = [];
    page.on('response', (response) => answers.push(response));
    await page.goto(address(text));
    await expect(page.getByRole('heading', { name: 'Mot à mot' })).toBeVisible();
    let bytes = 0;
    for (const answer of answers) {
      const { pathname } = new URL(answer.url());
      // The forms come below what is explained; every page has its script, and its settings where the pointer happens to be on its header.
      const others = /\/(?:compose|powershell|word-pieces|Page\.astro|page-links|liens|reader-settings|ui-settings|preferences)[^/]*$/;
      if (!/\.(?:js|json)$/.test(pathname) || others.test(pathname)) continue;
      bytes += brotliCompressSync(await answer.body(), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    }
    expect(bytes).toBeLessThan(most * 1024);
  });

test('what does not come is told, and nothing untrue in its place', async ({ page, provoked }) => {
  provoked.push(/docker-container/, /net::ERR_FAILED/);
  await page.route('**/expliquer/donnees/docker-container*.json', (route) => route.abort());
  await page.goto(address('docker run --rm nginx'));
  await expect(page.getByText('n’a pas pu être chargé')).toBeVisible();
  await expect(page.getByText('n’a pas d’option')).toBeHidden();
  // It is asked for again at the next change.
  await page.unroute('**/expliquer/donnees/docker-container*.json');
  await page.getByRole('textbox', { name: 'Commande à expliquer' }).fill('docker run --rm -d nginx');
  await expect(page.getByText('Lancer le conteneur en arrière-plan')).toBeVisible();
});

test('a form that does not come is told, below what is explained', async ({ page, provoked }) => {
  provoked.push(/compose/, /net::ERR_FAILED/);
  await page.route(/\/_astro\/compose\./, (route) => route.abort());
  await page.goto(address('docker run -d nginx'));
  await expect(page.getByText('Lancer le conteneur en arrière-plan')).toBeVisible();
  await expect(page.getByText('Cette forme n’a pas pu être chargée')).toBeVisible();
});

test('a file of which the reader does not come is told', async ({ page, provoked }) => {
  provoked.push(/dockerfile/, /net::ERR_FAILED/);
  await page.route(/\/_astro\/dockerfile\./, (route) => route.abort());
  await page.goto(address('FROM nginx\nCOPY a b'));
  await expect(page.getByText('n’a pas pu être chargé')).toBeVisible();
});

test('what each word does is printed', async ({ page }) => {
  await page.goto('expliquer/?c=docker+ps+-a');
  const words = page.locator('.explain .words dl');
  await expect(words).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
});
