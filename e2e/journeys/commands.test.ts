import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('word by word', () => {
  test('draws every part of the command of an entry under it, in order', async ({ page }) => {
    await page.goto('commandes/run-p/');
    const rows = page.locator('.words').first().locator('dl > div');
    await expect(rows.locator('dt > code, dt > a > code').first()).toBeVisible();
    await expect(rows.locator('dt')).toHaveText([/^docker run$/, /^-d\s*--detach$/, /^-p 8080:80\s*--publish$/, /^nginx$/]);
    await expect(rows.nth(2)).toContainText('<port-conteneur>');
    for (const row of await rows.all()) await expect(row.locator('dd')).not.toBeEmpty();
  });

  test('points from a part to its explanation and back', async ({ page }) => {
    await page.goto('commandes/run-p/');
    const rows = page.locator('.words').first().locator('dl > div');
    await page.locator('.command').first().getByText('-p', { exact: false }).last().hover();
    await expect(rows.nth(2)).toHaveAttribute('data-marked');
    await rows.nth(1).hover();
    await expect(page.locator('.command').first().locator('[data-marked]')).toHaveText('-d');
    await expect(rows.nth(2)).not.toHaveAttribute('data-marked');
  });

  test('still points, and names the parts as they are written, once the reader has changed them', async ({ page, settings }) => {
    await page.goto('commandes/exec/');
    await page.getByText('Mes valeurs').click();
    await page.getByLabel('Nom ou identifiant d’un conteneur').fill('web2');
    await settings.choose('Options', 'longues');
    const rows = page.locator('.words').first().locator('dl > div');
    await expect(rows.locator('dt > *:first-child')).toHaveText(['docker exec', '--interactive', '--tty', 'web2', 'bash']);
    for (const row of await rows.all()) {
      await row.hover();
      await expect(page.locator('.command').first().locator('[data-marked]')).not.toHaveCount(0);
    }
    await settings.choose('Options', 'telles quelles');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(rows.locator('dt > *:first-child')).toHaveText(['docker exec', '-i', '-t', 'web', 'bash']);
  });

  test('leads from an option to the place where it is told', async ({ page }) => {
    await page.goto('commandes/run-p/');
    await page.locator('.words').first().getByRole('link', { name: '-d' }).click();
    await expect(page).toHaveURL(/\/commandes\/run\/#option-detach$/);
    await expect(page.locator('#option-detach')).toBeInViewport();
  });

  test('shows a letter that means several things', async ({ page }) => {
    await page.goto('options/');
    for (const letter of ['-t', '-p', '-f', '-v', '-a'])
      await expect(page.getByRole('heading', { name: letter, exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'docker build -t', exact: true }).click();
    await expect(page.locator('#option-tag')).toBeInViewport();
  });
});

test.describe('my values', () => {
  test('given once, they are used by every page, the clipboard, the search and the sheet', async ({ page, snippets }) => {
    await page.goto('commandes/stop/');
    await page.getByText('Mes valeurs').click();
    await page.getByLabel('Nom ou identifiant d’un conteneur').fill('mon-site');
    await snippets.button('docker stop mon-site').click();
    await expect.poll(() => snippets.readClipboard()).toBe('docker stop mon-site');
    await page.goto('commandes/exec/');
    await snippets.button('docker exec -it mon-site bash').click();
    await expect.poll(() => snippets.readClipboard()).toBe('docker exec -it mon-site bash');
    await page.goto('antiseche/');
    await expect(page.locator('[data-entry="stop"]')).toContainText('docker stop mon-site');
    await page.goto('recherche/?q=docker stop');
    const answer = page.getByRole('option').filter({ hasText: 'docker stop mon-site' }).first();
    await expect(answer).toBeVisible();
    await page.getByRole('combobox').focus();
    while ((await answer.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+c');
    await expect.poll(() => snippets.readClipboard()).toBe('docker stop mon-site');
  });

  test('a value with spaces, quotes or $ is quoted for the shell', async ({ page, settings, snippets }) => {
    await page.goto('commandes/run-e/');
    await page.getByText('Mes valeurs').click();
    await page.getByLabel('Valeur de la variable').fill(`l'été $HOME`);
    await page.locator('[data-snippet]').first().getByRole('button').click();
    await expect.poll(() => snippets.readClipboard()).toBe(String.raw`docker run -e TZ='l'\''été $HOME' nginx`);
    await settings.choose('Terminal', 'PowerShell');
    await page.locator('[data-snippet]').first().getByRole('button').click();
    await expect.poll(() => snippets.readClipboard()).toBe(`docker run -e TZ='l''été $HOME' nginx`);
  });

  test('markup stays text', async ({ page, snippets }) => {
    await page.goto('commandes/run-e/');
    await page.getByText('Mes valeurs').click();
    await page.getByLabel('Valeur de la variable').fill('<img src=x onerror=alert(1)>');
    await page.locator('[data-snippet]').first().getByRole('button').click();
    await expect.poll(() => snippets.readClipboard()).toBe(`docker run -e TZ='<img src=x onerror=alert(1)>' nginx`);
    await expect(page.locator('main img')).toHaveCount(0);
  });

  for (const { path, label, value, says } of [
    { path: 'commandes/run-p/', label: 'Port de votre machine, de 1 à 65535', value: '99999', says: 'de 1 à 65535' },
    { path: 'commandes/run/', label: 'Nom d’une image', value: 'Nginx', says: 'minuscules' },
  ])
    test(`${value} is said to be wrong and is not used`, async ({ page }) => {
      await page.goto(path);
      await page.getByText('Mes valeurs').click();
      await page.getByLabel(label).fill(value);
      await expect(page.getByRole('alert').filter({ hasText: says }).filter({ visible: true })).toBeVisible();
      await expect(page.locator('.command').first()).not.toContainText(value);
      await page.reload();
      await expect(page.locator('.command').first()).not.toContainText(value);
    });

  test('can be erased, and shared by the address', async ({ page, snippets }) => {
    await page.goto('commandes/stop/');
    await page.getByText('Mes valeurs').click();
    const field = page.getByLabel('Nom ou identifiant d’un conteneur');
    await field.fill('mon-site');
    await page.getByRole('button', { name: 'Partager ces valeurs' }).click();
    await expect.poll(() => snippets.readClipboard()).toMatch(/#valeurs\?conteneur=mon-site$/);
    const address = await snippets.readClipboard();
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(page.locator('.command').first()).toContainText('docker stop web');
    await page.goto('commandes/');
    await page.goto(address);
    await expect(page.locator('.command').first()).toContainText('docker stop mon-site');
    await expect(field).toHaveValue('mon-site');
    // An address followed on a page that is already open is followed all the same.
    await page.evaluate(() => {
      location.hash = '#valeurs?conteneur=autre';
    });
    await expect(page.locator('.command').first()).toContainText('docker stop autre');
    // Wrong, it does not hide what the reader had; edited, it leaves the address.
    await page.evaluate(() => localStorage.setItem('values', '{"conteneur":"garde","image":"nginx"}'));
    await page.evaluate(() => {
      location.hash = '#valeurs?conteneur=a b';
    });
    await expect(page.locator('.command').first()).toContainText('docker stop garde');
    await page.getByText('Mes valeurs').click();
    await field.fill('demo');
    await expect(page).not.toHaveURL(/#/);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('values'))).toBe('{"conteneur":"demo","image":"nginx"}');
    await field.fill('');
    await page.goto('about:blank');
    await page.goto(address);
    // What came with an address is not kept for the other pages.
    await page.goto('commandes/start/');
    await expect(page.locator('.command').first()).toContainText('docker start web');
  });

  test('values that come by a link are announced and marked, and kept when the reader says so', async ({ page, snippets }) => {
    const readKept = () => page.evaluate(() => JSON.parse(localStorage.getItem('values') ?? '{}'));
    const notice = page.getByRole('region', { name: 'Valeurs reçues par un lien' });
    const command = page.locator('.command').first();
    const own = { image: 'nginx:1.27', 'port-hôte': '8081' };
    await page.goto('commandes/run-p/');
    await page.evaluate((values) => localStorage.setItem('values', JSON.stringify(values)), own);
    // What the reader already has is no news.
    await page.goto('about:blank');
    await page.goto('commandes/run-p/#valeurs?image=nginx:1.27');
    await expect(command).toContainText('nginx:1.27');
    await expect(notice).toHaveCount(0);
    await page.goto('about:blank');
    await page.goto('commandes/run-p/#valeurs?image=pirate');
    await expect(notice).toContainText('pirate');
    await expect(notice).not.toContainText('8081');
    await expect(command.locator('[data-received]')).toHaveText('pirate');
    await expect(notice).not.toContainText('clavier');
    expect(await readKept()).toEqual(own);
    await notice.getByRole('button', { name: 'Garder les miennes' }).click();
    await expect(notice).toHaveCount(0);
    await expect(command).toContainText('nginx:1.27');
    await expect(page.locator('[data-received]')).toHaveCount(0);
    await expect(page).not.toHaveURL(/#/);
    // A value of one's own is kept, and nothing with it.
    await page.goto('about:blank');
    await page.goto('commandes/run-p/#valeurs?image=pirate');
    await expect(notice).toBeVisible();
    await page.getByText('Mes valeurs').click();
    await page.getByLabel('Port de votre machine, de 1 à 65535').fill('9000');
    await expect.poll(readKept).toEqual({ ...own, 'port-hôte': '9000' });
    await expect(notice).toBeVisible();
    await expect(page).toHaveURL(/#valeurs\?image=pirate$/);
    await notice.getByRole('button', { name: 'Adopter celles du lien' }).click();
    await expect(notice).toHaveCount(0);
    await expect.poll(readKept).toEqual({ image: 'pirate', 'port-hôte': '9000' });
    await expect(page.locator('[data-received]')).toHaveCount(0);
    await page
      .getByRole('button', { name: /^Copier la commande .*pirate/ })
      .first()
      .click();
    await expect.poll(() => snippets.readClipboard()).toContain('pirate');
  });

  test('a letter that looks like another in a value of a link is told', async ({ page }) => {
    await page.goto('commandes/run-e/#valeurs?valeur=nginх');
    await expect(page.getByRole('region', { name: 'Valeurs reçues par un lien' })).toContainText('« х » (U+0445) leur ressemble');
  });

  test('values of a link that cannot be announced are not used', async ({ page, provoked }) => {
    provoked.push(/received-values/, /net::ERR_FAILED/);
    await page.route(/received-values/, (route) => route.abort());
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('received-values'));
    await page.goto('commandes/stop/#valeurs?conteneur=pirate');
    await refused;
    await expect(page.locator('.command').first()).toContainText('docker stop web');
  });

  test('storage that is forbidden or poisoned costs nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Storage.prototype, 'setItem', {
        value: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      });
      Object.defineProperty(Storage.prototype, 'getItem', {
        value: (key: string) => (key === 'values' ? '{"conteneur":{"a":1},"image":"a\\nrm -rf /"}' : '<b>'),
      });
    });
    await page.goto('commandes/stop/');
    await expect(page.locator('.command').first()).toContainText('docker stop web');
    await page.getByText('Mes valeurs').click();
    await page.getByLabel('Nom ou identifiant d’un conteneur').fill('demo');
    await expect(page.locator('.command').first()).toContainText('docker stop demo');
  });
});

test.describe('a value is changed in the command itself', () => {
  test('where it is pressed, in a field of its width, which the list and the clipboard follow', async ({ page, snippets }) => {
    await page.goto('commandes/stop/');
    await page.locator('.hero var').click();
    const field = page.locator('.hero').getByRole('textbox', { name: /^Nom ou identifiant d’un conteneur/ });
    await expect(field).toBeFocused();
    const narrow = (await field.boundingBox())?.width ?? 0;
    await field.fill('un-nom-plus-long');
    await expect.poll(async () => (await field.boundingBox())?.width).toBeGreaterThan(2 * narrow);
    await snippets.button('docker stop un-nom-plus-long').click();
    await expect.poll(() => snippets.readClipboard()).toBe('docker stop un-nom-plus-long');
    await expect(field).toBeHidden();
    await expect(page.locator('.hero code').first()).toHaveText('docker stop un-nom-plus-long');
    await page.getByText('Mes valeurs').click();
    await expect(page.locator('command-settings').getByRole('textbox').first()).toHaveValue('un-nom-plus-long');
  });

  /** Keeps the scripts of the field on their way until they are let through. */
  async function delayScripts(page: Page): Promise<() => void> {
    let bring = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      bring = resolve;
    });
    await page.route(/\/(?:edit-value|values-form)\./, async (route) => {
      await asked;
      await route.continue();
    });
    return bring;
  }

  for (const way of ['click', 'focus'] as const)
    test(`what is typed before its script comes is kept, ${way}`, async ({ page, snippets }) => {
      const bring = await delayScripts(page);
      await page.goto('commandes/stop/');
      // As the keyboard comes to it.
      await page.keyboard.press('Shift');
      await page.locator('.hero var')[way]();
      await page.keyboard.type('abc');
      const field = page.locator('.hero input');
      await expect(field).toHaveValue('abc');
      bring();
      await expect(page.locator('.hero code').first()).toContainText('docker stop abc');
      await expect(field).toBeFocused();
      await page.keyboard.type('-2');
      await snippets.button('docker stop abc-2').click();
      await expect.poll(() => snippets.readClipboard()).toBe('docker stop abc-2');
    });

  for (const [key, written] of [
    ['Enter', 'docker stop abc'],
    ['Escape', 'docker stop web'],
  ] as const)
    test(`${key} before its script comes ends it once that is there`, async ({ page }) => {
      const bring = await delayScripts(page);
      await page.goto('commandes/stop/');
      await page.locator('.hero var').click();
      await page.keyboard.type('abc');
      await page.keyboard.press(key);
      await expect(page.locator('.hero input')).toHaveValue('abc');
      bring();
      await expect(page.locator('.hero input')).toBeHidden();
      await expect(page.locator('.hero code').first()).toHaveText(written);
      await expect(page.locator('.hero').getByRole('button').first()).toBeFocused();
    });

  test('Escape gives it up', async ({ page }) => {
    await page.goto('commandes/stop/');
    await page.keyboard.press('Tab');
    await page.locator('.hero var').focus();
    await page.locator('.hero input').fill('autre');
    await expect(page.locator('.hero code').first()).toContainText('autre');
    await page.keyboard.press('Escape');
    await expect(page.locator('.hero code').first()).toHaveText('docker stop web');
    await expect(page.locator('.hero').getByRole('button')).toBeFocused();
  });

  test('what is refused is said under the command, and by the copy', async ({ page, snippets }) => {
    await page.goto('commandes/pull/');
    const copied = await page.locator('.hero [data-snippet]').getAttribute('data-copy');
    await page.locator('.hero var[data-placeholder="image"]').click();
    await page.locator('.hero input').fill('Httpd image');
    await expect(page.getByRole('alert').filter({ hasText: 'minuscules' }).first()).toBeVisible();
    await snippets.button(copied ?? '').click();
    await expect.poll(() => snippets.readClipboard()).toBe(copied);
    await expect(page.locator('.hero').getByText(/^Copié avec \S+ : Httpd image refusé$/)).toBeVisible();
  });
});

test('the commands of a group are explained once, together', async ({ page }) => {
  await page.goto('tp/node/');
  const snippet = page.locator('.snippet:has(copy-button[data-all])').first();
  const commands = await snippet.locator('.command[data-snippet]').count();
  expect(commands).toBeGreaterThan(1);
  await expect(snippet.getByText('Mot à mot')).toHaveCount(1);
  await snippet.getByText('Mot à mot').click();
  await expect(snippet.locator('.words > dl')).toHaveCount(commands);
  // Each list goes with its own command.
  const last = snippet.locator('.command[data-snippet]').last();
  await last.locator('[data-part="0"]').first().hover();
  await expect(snippet.locator('.words > dl').last().locator('[data-marked]')).toHaveCount(1);
  await expect(snippet.locator('.words > dl').first().locator('[data-marked]')).toHaveCount(0);
});

test('the word that one points at is told, not the one before, when its script is slow to come', async ({ page }) => {
  await page.route(/word-marks/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto('commandes/run/');
  const part = (index: number) => page.locator(`.hero .command [data-part="${index}"]`).first();
  await part(0).hover();
  await part(1).hover();
  await expect(page.locator('.hero .words [data-marked]')).toHaveCount(1);
  await expect(page.locator('.hero .words dl > div').nth(1)).toHaveAttribute('data-marked');
});

test('a page reads on without the scripts that a lost network keeps from it', async ({ page, provoked }) => {
  // What the browser itself says of the request; an exception of ours would be one too many.
  provoked.push(/^console: Failed to load resource/, /^failed: /);
  const lost = new Set<string>();
  await page.route(/_astro\/(?:values-form|word-marks|address-links|header-scroll)/, async (route) => {
    await route.abort('internetdisconnected');
    lost.add(new URL(route.request().url()).pathname.replace(/\..*/, ''));
  });
  await page.goto('commandes/run/');
  await page.locator('.hero .command [data-part="1"]').first().hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => lost.size).toBe(4);
  await page.getByRole('link', { name: 'Glossaire' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossaire');
});

test.describe('shells and options', () => {
  test('the prompt is that of the shell', async ({ page, settings }) => {
    await page.goto('commandes/stop/');
    const readPrompt = () =>
      page
        .locator('.hero pre')
        .first()
        .evaluate((pre) => getComputedStyle(pre, '::before').content);
    expect(await readPrompt()).toContain('$ ');
    await settings.choose('Terminal', 'PowerShell');
    expect(await readPrompt()).toContain('PS> ');
  });

  test('a choice is remembered on every page', async ({ page, settings, snippets }) => {
    await page.goto('commandes/multiligne/');
    await settings.choose('Terminal', 'PowerShell');
    await settings.choose('Options', 'longues');
    await page.locator('[data-snippet]').first().getByRole('button').click();
    await expect
      .poll(() => snippets.readClipboard())
      .toBe(
        'docker run `\n  --detach `\n  --rm `\n  --name web `\n  --publish 127.0.0.1:8888:80 `\n  --volume "${PWD}:/usr/share/nginx/html" `\n  nginx',
      );
    await page.goto('commandes/exec/');
    await expect(page.locator('.command').first()).toContainText('docker exec --interactive --tty web bash');
    await page.goto('commandes/inspect/');
    await expect(page.getByText('Select-String')).not.toHaveCount(0);
    await expect(page.locator('[data-snippet]').filter({ hasText: 'grep' })).toBeHidden();
    await settings.choose('Terminal', 'bash, zsh');
    await expect(page.locator('[data-snippet]').filter({ hasText: 'grep' })).toBeVisible();
    await expect(page.locator('[data-snippet]').filter({ hasText: 'Select-String' })).toBeHidden();
  });
});

test('a command that deletes data says so, and asks for a second press', async ({ page, snippets }) => {
  await page.goto('commandes/system-prune/');
  const snippet = page.locator('[data-snippet]').first();
  await expect(snippet).toContainText('Supprime des données');
  await page.evaluate(() => navigator.clipboard.writeText('(rien)'));
  const button = snippet.getByRole('button');
  // A double click is one press.
  await button.dblclick();
  await expect(button).toHaveText('Copier quand même');
  expect(await snippets.readClipboard()).toBe('(rien)');
  await page.keyboard.press('Tab');
  await expect(button).toHaveText('Copier');
  await button.click();
  await expect(button).toHaveAccessibleName(/^Copier quand même/);
  await page.keyboard.press('Escape');
  await expect(button).toHaveText('Copier');
  await button.click();
  await button.click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker system prune');
  await expect(button).toHaveAccessibleName('Copier la commande docker system prune');
  const card = page.getByRole('region', { name: 'Supprime des données' });
  for (const text of ['Ce qui est perdu', 'Ce qui est gardé', 'docker system df']) await expect(card).toContainText(text);
  // It is read before the command.
  expect((await card.boundingBox())?.y).toBeLessThan((await snippet.boundingBox())?.y ?? 0);
});

test('what must not be typed is struck, named, and cannot be copied', async ({ page }) => {
  await page.goto('commandes/rmi/');
  const wrong = page.locator('del').filter({ hasText: 'docker rm -i' });
  await expect(wrong).toContainText('À ne pas écrire');
  await expect(wrong.getByRole('button')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('defaults are shown, explanations open, both shells are there', async ({ page }) => {
    await page.goto('commandes/stop/');
    await expect(page.locator('.command').first()).toContainText('docker stop web');
    await expect(page.getByText('Le conteneur à arrêter').first()).toBeVisible();
    await expect(page.getByText('Mes valeurs')).toBeHidden();
    await page.goto('commandes/inspect/');
    await expect(page.locator('[data-snippet]').filter({ hasText: 'grep' })).toBeVisible();
    await expect(page.locator('[data-snippet]').filter({ hasText: 'Select-String' })).toBeVisible();
  });
});

test('what a command deletes is told for the options that it has', async ({ page }) => {
  await page.goto('commandes/system-prune-all/');
  const details = page.locator('.snippet:has([data-copy="docker system prune -a"]) > .words:has(.loss)');
  await expect(details.locator('.loss').nth(0)).toContainText('étiquetées ou non');
  await expect(details.locator('.loss').nth(1)).not.toContainText('images étiquetées');
  await page.goto('commandes/volume-prune/');
  await expect(page.locator('[data-copy="docker volume rm donnees"]')).toContainText('Supprime des données');
});

test('commands that make sense in a row can be copied together', async ({ page, snippets }) => {
  await page.goto('tp/node/');
  // What the button says changes: it is the one that belongs to no command.
  const all = page.locator('copy-button[data-all]').first();
  const button = all.getByRole('button');
  await expect(button).toHaveText('Tout copier');
  const commands = await all
    .locator('..')
    .locator('[data-snippet]')
    .evaluateAll((found) => found.map((one) => one.getAttribute('data-copy')));
  expect(commands.length).toBeGreaterThan(1);
  await button.click();
  if ((await button.textContent()) === 'Copier quand même') await button.click();
  await expect(button).toHaveText('Copié');
  await expect.poll(() => snippets.readClipboard()).toBe(commands.join('\n'));
});

test('no word of a command stands like a pillar beside the others, nor alone below them', async ({ page }) => {
  for (const width of [768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const slug of ['run-p', 'cp-vers', 'build-no-cache', 'run-health', 'service-create', 'rm-f']) {
      await page.goto(`commandes/${slug}/`);
      const { lines, rows } = await page.locator('.hero dl').evaluate((list) => {
        const words = [...list.querySelectorAll<HTMLElement>('dd')];
        const tops = Map.groupBy(list.children, (word) => Math.round(word.getBoundingClientRect().top));
        return {
          lines: Math.max(...words.map((word) => word.offsetHeight / Number.parseFloat(getComputedStyle(word).lineHeight))),
          rows: [...tops.values()].map(({ length }) => length),
        };
      });
      expect(lines, `${slug}, ${width} px`).toBeLessThan(10);
      // A list has one word a row; columns have none alone.
      expect(Math.max(...rows) === 1 || !rows.includes(1), `${slug}, ${width} px: ${rows}`).toBe(true);
    }
  }
});
