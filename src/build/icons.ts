// `npm run tool icons`: draws the pictures of the installed site from its icon, in the browser of the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './browser.ts';

const publicFile = (name: string) => new URL(`../../public/${name}`, import.meta.url);

/** Pictures of the icon; one that a system cuts to its own shape fills its square, and keeps its drawing in the middle. */
export const icons = [
  { name: 'icone-192.png', size: 192, isMaskable: false },
  { name: 'icone-512.png', size: 512, isMaskable: false },
  { name: 'icone-masquable-512.png', size: 512, isMaskable: true },
] as const;

/** The picture that the icon gives now, as PNG. */
export async function drawIcon(page: Page, { size, isMaskable }: (typeof icons)[number]): Promise<Buffer> {
  const svg = readFileSync(publicFile('favicon.svg'), 'utf8');
  const drawn = isMaskable ? svg.replace(/ rx="\d+"/, '').replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"') : svg;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: size, height: size });
  const [, fill = ''] = /<svg[^>]* fill="(#\w+)"/.exec(svg) ?? [];
  await page.setContent(
    `<style>body{margin:0${isMaskable ? `;background:${fill}` : ''}}svg{display:block;inline-size:100vi}</style>${drawn}`,
  );
  return page.screenshot({ omitBackground: !isMaskable });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const page = await browser.newPage();
  for (const icon of icons) writeFileSync(publicFile(icon.name), await drawIcon(page, icon));
  await browser.close();
}
