import { readFileSync } from 'node:fs';
import { drawIcon, icons } from '../../src/build/icons.ts';
import { read } from '../support/site.ts';
import { expect, test, testFewPages } from './test.ts';

interface Manifest {
  name: string;
  lang: string;
  start_url: string;
  scope: string;
  display: string;
  icons: { src: string; sizes: string; purpose?: string }[];
}

const manifest = JSON.parse(read('manifest.webmanifest')) as Manifest;
const base = process.env.BASE_PATH ?? '/';

testFewPages('can be installed: the browser finds nothing to say against it', async ({ page, context, reader }) => {
  await reader.visit('');
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toEqual(manifest);
  // A window of a test remembers nothing, and nothing is installed in one: that is all that may be said.
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});

test('is named, in French, and stays below its own address', () => {
  expect(manifest).toMatchObject({ name: 'Docker en français', lang: 'fr', start_url: base, scope: base, display: 'minimal-ui' });
  expect(manifest.icons.map(({ src }) => src.startsWith(base))).not.toContain(false);
  expect(manifest.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
    ['any', undefined],
    ['192x192', undefined],
    ['512x512', undefined],
    ['512x512', 'maskable'],
  ]);
});

for (const icon of icons) {
  test(`shows the icon of the site in ${icon.name}`, async ({ page }) => {
    const drawn = await drawIcon(page, icon);
    const pictures = [drawn, readFileSync(new URL(`../../public/${icon.name}`, import.meta.url))].map((png) => png.toString('base64'));
    const difference = await page.evaluate(async (sources) => {
      const [a = [], b = []] = await Promise.all(
        sources.map(async (source) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas?.drawImage(bitmap, 0, 0);
          return [bitmap.width, bitmap.height, ...(canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [])];
        }),
      );
      // Browsers smooth edges differently: few points may differ much.
      return a.length === b.length ? a.filter((value, index) => Math.abs(value - (b[index] ?? 0)) > 64).length / a.length : 1;
    }, pictures);
    expect(difference, `drawn anew by npm run tool icons`).toBeLessThan(0.01);
  });
}
