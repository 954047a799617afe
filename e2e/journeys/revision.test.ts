import type { Page } from '@playwright/test';
import { read } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

interface Card {
  id: string;
  kind: 'command' | 'effect' | 'option';
  /** Of its entry. */
  group: string;
  front: { text: string };
  of?: string;
  answer: { text: string };
  others: { text: string }[];
}
const cards = JSON.parse(read('reviser/cartes.json')) as Card[];
const questions = { command: /^Quelle commande/, effect: /^Que fait cette commande/, option: /^Que fait cette option de (.*?)\s\?$/ };

/** The card that the page is asking. */
async function findCard(page: Page): Promise<Card> {
  const question = (await page.locator('h2 [data-question]:visible').textContent()) ?? '';
  const front = await page.locator('.front').textContent();
  const card = cards.find(
    ({ kind, front: { text }, of }) =>
      text === front && questions[kind].test(question) && (of === undefined || questions.option.exec(question)?.[1] === of),
  );
  if (!card) throw new Error(`no card asks « ${question} ${front} »`);
  return card;
}

const choices = (page: Page) => page.getByRole('list', { name: 'Réponses' }).getByRole('button');

test('has for each card three other answers, none of which is the right one', () => {
  expect(cards.length).toBeGreaterThan(200);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  for (const { answer, others, id } of cards) expect(new Set([answer, ...others].map(({ text }) => text)).size, id).toBe(4);
});

test('answers a sitting with the keyboard; what is known comes back later, what is missed today', async ({ page }) => {
  await page.goto('reviser/');
  await expect(page.getByText(`${cards.length} cartes à revoir aujourd’hui`)).toBeVisible();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByText(/^Carte 1 sur 12$/)).toBeVisible();

  // Wrong at first, then always right.
  const missed = await findCard(page);
  const texts = await choices(page).allTextContents();
  await page.keyboard.press(String(texts.findIndex((text) => text !== missed.answer.text) + 1));
  await expect(page.getByText('Non. La bonne réponse est marquée.')).toBeVisible();
  await expect(choices(page).filter({ hasText: 'bonne réponse' })).toHaveText(`${missed.answer.text}bonne réponse`);
  await page.keyboard.press('Enter');
  for (let number = 2; number <= 12; number++) {
    await expect(page.getByText(`Carte ${number} sur 12`, { exact: true })).toBeVisible();
    const { answer } = await findCard(page);
    const place = (await choices(page).allTextContents()).indexOf(answer.text);
    await page.keyboard.press(String(place + 1));
    await expect(page.getByText('Juste.')).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('11 sur 12', { exact: true })).toBeVisible();
  await expect(page.getByText(`${cards.length - 11} cartes à revoir aujourd’hui`)).toBeVisible();

  await page.reload();
  await expect(page.getByText(`${cards.length - 11} cartes à revoir aujourd’hui`)).toBeVisible();
  // The card that was missed is asked before those that were never seen.
  await page.getByRole('button', { name: 'Commencer' }).click();
  expect((await findCard(page)).id).toBe(missed.id);

  await page.getByRole('button', { name: 'Arrêter là' }).click();
  await page.getByRole('button', { name: 'Oublier mes progrès' }).click();
  await expect(page.getByText(`${cards.length} cartes à revoir aujourd’hui`)).toBeVisible();
});

test('the boxes of the groups stand in columns', async ({ page }) => {
  await page.goto('reviser/');
  const groups = page.getByRole('group', { name: 'Que réviser ?' }).getByRole('checkbox');
  await expect(groups.first()).toBeVisible();
  for (const [width, columns] of [
    [320, 2],
    [390, 2],
    [1280, 3],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await groups.evaluateAll((all) =>
      all.map((box) => box.getBoundingClientRect()).map(({ left, width }) => ({ left, width })),
    );
    expect(new Set(boxes.map(({ left }) => Math.round(left))).size, `${width} pixels wide`).toBe(columns);
    expect(new Set(boxes.map(({ width }) => width)).size, 'one size').toBe(1);
  }
});

test('revises the chosen groups alone, and remembers the choice', async ({ page }) => {
  await page.goto('reviser/');
  const groups = page.getByRole('group', { name: 'Que réviser ?' }).getByRole('checkbox');
  await expect(page.getByText(/cartes à revoir/)).toBeVisible();
  for (const group of await groups.all()) await group.uncheck();
  await expect(page.getByText(/^Rien à revoir aujourd’hui/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Commencer' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Nettoyer' }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Images' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Commencer' }).click();
  expect((await findCard(page)).group).toBe('nettoyer');
});

test('says that cards could not be loaded, and tries again', async ({ page, provoked }) => {
  provoked.push(/status of 503/);
  await page.route('**/cartes.json', (route) => route.fulfill({ status: 503 }));
  await page.goto('reviser/');
  await expect(page.getByRole('alert')).toContainText('Les cartes n’ont pas pu être chargées');
  await page.unroute('**/cartes.json');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByText('Carte 1 sur 12', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('begins as soon as the cards are there for a reader who is faster than the network', async ({ page }) => {
  const asked = Promise.withResolvers<void>();
  await page.route('**/cartes.json', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Commencer' }).click();
  asked.resolve();
  await expect(page.getByText('Carte 1 sur 12', { exact: true })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('recites the entries: each answer is under its question', async ({ page }) => {
    await page.goto('reviser/');
    const answer = page.getByText('docker stop <conteneur>', { exact: true });
    await expect(answer).toBeHidden();
    await page.getByText('Arrêter un conteneur', { exact: true }).click();
    await expect(answer).toBeVisible();
  });
});

test('keys are told to who has some', async ({ page, browser }) => {
  const hint = /^Touches 1 à 4/;
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByText(hint)).toBeVisible();
  const context = await browser.newContext({ baseURL: page.url(), hasTouch: true, isMobile: true, serviceWorkers: 'block' });
  const phone = await context.newPage();
  await phone.goto(page.url());
  await phone.getByRole('button', { name: 'Commencer' }).click();
  await expect(choices(phone)).toHaveCount(4);
  await expect(phone.getByText(hint)).toBeHidden();
  await context.close();
});
