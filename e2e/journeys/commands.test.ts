import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.describe('word by word', () => {
  test('explains every part of a command, in order, from the keyboard', async ({ page }) => {
    await page.goto('commandes/run-p/');
    const summary = page.locator('summary').filter({ hasText: 'Mot à mot' }).first();
    await summary.focus();
    await page.keyboard.press('Enter');
    const rows = page.locator('.words').first().locator('dl > div');
    await expect(rows.locator('dt > code, dt > a > code').first()).toBeVisible();
    await expect(rows.locator('dt')).toHaveText([/^docker run$/, /^-d\s*--detach$/, /^-p 8080:80\s*--publish$/, /^nginx$/]);
    await expect(rows.nth(2)).toContainText('<port-conteneur>');
    for (const row of await rows.all()) await expect(row.locator('dd')).not.toBeEmpty();
  });

  test('points from a part to its explanation and back', async ({ page }) => {
    await page.goto('commandes/run-p/');
    await page.locator('summary').filter({ hasText: 'Mot à mot' }).first().click();
    const rows = page.locator('.words').first().locator('dl > div');
    await page.locator('.command').first().getByText('-p', { exact: false }).last().hover();
    await expect(rows.nth(2)).toHaveAttribute('data-marked');
    await rows.nth(1).hover();
    await expect(page.locator('.command').first().locator('[data-marked]')).toHaveText('-d');
    await expect(rows.nth(2)).not.toHaveAttribute('data-marked');
  });

  test('still points, and names the parts as they are written, once the reader has changed them', async ({ page }) => {
    await page.goto('commandes/exec/');
    await page.locator('summary').filter({ hasText: 'Mot à mot' }).first().click();
    await page.getByLabel('Nom ou identifiant d’un conteneur').fill('web2');
    await page.getByLabel('Options').selectOption('longues');
    const rows = page.locator('.words').first().locator('dl > div');
    await expect(rows.locator('dt > *:first-child')).toHaveText(['docker exec', '--interactive', '--tty', 'web2', 'bash']);
    for (const row of await rows.all()) {
      await row.hover();
      await expect(page.locator('.command').first().locator('[data-marked]')).not.toHaveCount(0);
    }
    await page.getByLabel('Options').selectOption('telles quelles');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(rows.locator('dt > *:first-child')).toHaveText(['docker exec', '-i', '-t', 'web', 'bash']);
  });

  test('leads from an option to the place where it is told', async ({ page }) => {
    await page.goto('commandes/run-p/');
    await page.locator('summary').filter({ hasText: 'Mot à mot' }).first().click();
    await page.locator('.words').first().getByRole('link', { name: '-d' }).click();
    await expect(page).toHaveURL(/\/commandes\/run\/#option-detach$/);
    await expect(page.locator('#option-detach')).toBeInViewport();
  });

  test('shows a letter that means several things', async ({ page }) => {
    await page.goto('options/');
    for (const letter of ['-t', '-p', '-f', '-v', '-a'])
      await expect(page.getByRole('heading', { name: new RegExp(`^${letter} `) })).toBeVisible();
    await page.getByRole('link', { name: 'docker build -t', exact: true }).click();
    await expect(page.locator('#option-tag')).toBeInViewport();
  });
});

test.describe('my values', () => {
  test('given once, they are used by every page, the clipboard, the search and the sheet', async ({ page, snippets }) => {
    await page.goto('commandes/stop/');
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

  test('a value with spaces, quotes or $ is quoted for the shell', async ({ page, snippets }) => {
    await page.goto('commandes/run-e/');
    await page.getByLabel('Valeur de la variable').fill(`l'été $HOME`);
    await page.locator('[data-snippet]').first().getByRole('button').click();
    await expect.poll(() => snippets.readClipboard()).toBe(String.raw`docker run -e TZ='l'\''été $HOME' nginx`);
    await page.getByLabel('Terminal').selectOption('PowerShell');
    await page.locator('[data-snippet]').first().getByRole('button').click();
    await expect.poll(() => snippets.readClipboard()).toBe(`docker run -e TZ='l''été $HOME' nginx`);
  });

  test('markup stays text', async ({ page, snippets }) => {
    await page.goto('commandes/run-e/');
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
      await page.getByLabel(label).fill(value);
      await expect(page.getByRole('alert').filter({ hasText: says }).filter({ visible: true })).toBeVisible();
      await expect(page.locator('.command').first()).not.toContainText(value);
      await page.reload();
      await expect(page.locator('.command').first()).not.toContainText(value);
    });

  test('can be erased, and shared by the address', async ({ page, snippets }) => {
    await page.goto('commandes/stop/');
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
    await page.getByLabel('Nom ou identifiant d’un conteneur').fill('demo');
    await expect(page.locator('.command').first()).toContainText('docker stop demo');
  });
});

test.describe('shells and options', () => {
  test('a choice is remembered on every page', async ({ page, snippets }) => {
    await page.goto('commandes/multiligne/');
    await page.getByLabel('Terminal').selectOption('PowerShell');
    await page.getByLabel('Options').selectOption('longues');
    await page.locator('[data-snippet]').first().getByRole('button').click();
    await expect
      .poll(() => snippets.readClipboard())
      .toBe(
        'docker run `\n  --detach `\n  --rm `\n  --name web `\n  --publish 8888:80 `\n  --volume "${PWD}:/usr/share/nginx/html" `\n  nginx',
      );
    await page.goto('commandes/exec/');
    await expect(page.locator('.command').first()).toContainText('docker exec --interactive --tty web bash');
    await page.goto('commandes/inspect/');
    await expect(page.getByText('Select-String')).not.toHaveCount(0);
    await expect(page.locator('[data-snippet]').filter({ hasText: 'grep' })).toBeHidden();
    await page.getByLabel('Terminal').selectOption('bash, zsh');
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
  await expect(button).toHaveText('Confirmer');
  expect(await snippets.readClipboard()).toBe('(rien)');
  await page.keyboard.press('Tab');
  await expect(button).toHaveText('Copier');
  await button.click();
  await expect(button).toHaveAccessibleName(/^Confirmer/);
  await page.keyboard.press('Escape');
  await expect(button).toHaveText('Copier');
  await button.click();
  await button.click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker system prune');
  await expect(button).toHaveAccessibleName('Copier la commande docker system prune');
  await snippet.locator('xpath=following-sibling::details[1]').locator('summary').click();
  for (const text of ['Ce qui est perdu', 'Ce qui est gardé', 'docker system df'])
    await expect(page.locator('.words').first()).toContainText(text);
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
    await page.locator('summary').filter({ hasText: 'Mot à mot' }).first().click();
    await expect(page.locator('.words').first()).toContainText('Le conteneur à arrêter');
    await expect(page.getByText('Mes valeurs')).toBeHidden();
    await page.goto('commandes/inspect/');
    await expect(page.locator('[data-snippet]').filter({ hasText: 'grep' })).toBeVisible();
    await expect(page.locator('[data-snippet]').filter({ hasText: 'Select-String' })).toBeVisible();
  });
});

test('what a command deletes is told for the options that it has', async ({ page }) => {
  await page.goto('commandes/system-prune-all/');
  const details = page.locator('[data-copy="docker system prune -a"] + .words');
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
  if ((await button.textContent()) === 'Confirmer') await button.click();
  await expect(button).toHaveText('Copié');
  await expect.poll(() => snippets.readClipboard()).toBe(commands.join('\n'));
});
