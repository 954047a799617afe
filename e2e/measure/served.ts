import { once } from 'node:events';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../src/build/browser.ts';
import { start, stopAll } from '../support/programs.ts';

/** Bytes of a file as a host sends it. */
export const brotli = (body: Buffer): number => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** 1536 → « 1,5 Ko » */
export const kilo = (bytes: number): string => `${(bytes / 1024).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Ko`;

/** Serves `dist/` and opens a browser while something is measured. @param measure gets the address of the site */
export async function withServedSite(port: number, measure: (browser: Browser, base: string) => Promise<void>): Promise<void> {
  const server = start('npm', ['run', 'tool', 'preview', '--', '--port', String(port)]);
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    if (server.stdout) await once(server.stdout, 'data');
    const base = `http://localhost:${port}${process.env.BASE_PATH ?? '/'}`;
    for (let tries = 0; tries < 300 && !(await fetch(base).catch(() => undefined))?.ok; tries++)
      await new Promise((resolve) => setTimeout(resolve, 200));
    await measure(browser, base);
  } finally {
    await browser.close();
    stopAll(server);
  }
}
