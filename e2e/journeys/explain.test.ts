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

test('what is typed is explained as it is typed, and nothing that is typed becomes markup', async ({ page }) => {
  await page.goto('expliquer/');
  const field = page.getByRole('textbox', { name: 'Commande à expliquer' });
  await field.fill('docker ps --al');
  await expect(page.getByText('n’a pas d’option --al')).toBeVisible();
  await field.fill('docker exec <conteneur> echo "<img src=x>"');
  await expect(page.getByRole('region', { name: 'La commande' })).toHaveText('docker exec <conteneur> echo "<img src=x>"');
  await expect(page.locator('explain-page img')).toHaveCount(0);
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
  await page.getByText('Mot à mot').first().click();
  await page.getByRole('link', { name: 'Modifier et expliquer' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Commande à expliquer' })).toHaveValue(/docker run/);
  await expect(page.getByRole('heading', { name: 'Autres écritures' })).toBeVisible();
});
