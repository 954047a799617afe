import { expect, test } from '../support/test.ts';

/** A drawing, a picture with few colours and a photograph, in pages of three kinds. */
const pictures = [
  { page: 'comprendre/branches/', name: /^Une branche quitte la ligne/, width: 480, markdown: 'export/images/branches.svg' },
  {
    page: 'comprendre/trois-endroits/',
    name: /^Trois cases reliées/,
    width: 704,
    markdown: 'export/guide/comprendre/trois-endroits.png',
  },
  { page: 'erreurs/not-a-git-repository/', name: /^Un écran sombre/, width: 704, markdown: 'export/images/bureau.jpg' },
];

for (const { page: path, name, width, markdown } of pictures)
  test(`shows a picture of ${path}, whose room is kept before it comes`, async ({ page, request }, { project }) => {
    await page.goto(path);
    const picture = page.getByRole('img', { name });
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(picture).toHaveAttribute('width', String(width));
    await expect(picture).toHaveAttribute('height', /^\d+$/);
    await expect(picture).toHaveAttribute('loading', 'lazy');
    // It takes no more room than there is, and keeps its proportions.
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const [ratio, natural] = await picture.evaluate((image: HTMLImageElement) => [
      image.clientWidth / image.clientHeight,
      image.naturalWidth / image.naturalHeight,
    ]);
    expect(ratio).toBeCloseTo(natural ?? 0, 1);

    const base = new URL(String(project.use.baseURL)).pathname;
    const text = await (await request.get(`${path.replace(/\/$/, '')}.md`)).text();
    expect(text).toContain(`](${base}${markdown})`);
    expect((await request.get(markdown)).status()).toBe(200);
  });

test('keeps for reading without network what pages show, and not the originals', async ({ request }) => {
  const list = Object.keys(await (await request.get('precache.json')).json());
  for (const name of [/_astro\/branches\.\S+\.svg$/, /_astro\/trois-endroits\.\S+\.webp$/, /_astro\/bureau\.\S+\.webp$/])
    expect(list).toContainEqual(expect.stringMatching(name));
  expect(list.filter((address) => /trois-endroits\S*\.png|bureau\S*\.jpg|^export\//.test(address))).toEqual([]);
});

test('prints a picture that nobody has scrolled to', async ({ page }) => {
  await page.goto('erreurs/not-a-git-repository/');
  const picture = page.getByRole('img', { name: /^Un écran sombre/ });
  await page.emulateMedia({ media: 'print' });
  await expect(picture).toBeVisible();
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf).toMatch(/\/Subtype\s*\/Image/);
});
