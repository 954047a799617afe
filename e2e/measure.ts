import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Response } from '@playwright/test';
import { findBrowser } from './browser.ts';

/** Pages that stand for their kind. */
const measured: Record<string, string> = {
  accueil: '',
  'page du cours': 'utiliser/lancer/',
  fiche: 'commandes/run/',
  index: 'commandes/',
  antisèche: 'antiseche/',
};

/** What a page may weigh on a first visit, in bytes (brotli) and in requests: beyond it the script fails. */
const budget = { text: 14_336, script: 6144, fonts: 46_080, requests: 8 };

interface Weight {
  text: number;
  script: number;
  fonts: number;
  requests: number;
}

const brotli = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Weighs what a page loads before one touches it. Fonts are compressed already. */
async function weigh(responses: readonly Response[]): Promise<Weight> {
  const weight: Weight = { text: 0, script: 0, fonts: 0, requests: responses.length };
  for (const response of responses) {
    const body = await response.body();
    const type = response.request().resourceType();
    if (type === 'font') weight.fonts += body.length;
    else if (type === 'script') weight.script += brotli(body);
    else weight.text += brotli(body);
  }
  return weight;
}

/** Another port lets two working copies measure at once. */
const port = Number(process.env.E2E_PORT ?? 4395);
const server = spawn('npm', ['run', 'preview', '--', '--port', String(port)], {
  shell: process.platform === 'win32',
  detached: process.platform !== 'win32',
});
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const over: string[] = [];
try {
  await once(server.stdout, 'data');
  const base = `http://localhost:${port}${process.env.BASE_PATH ?? '/'}`;
  for (let tries = 0; tries < 50 && !(await fetch(base).catch(() => undefined))?.ok; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200));
  console.log('| page | HTML + CSS | script | polices | requêtes |\n|---|---|---|---|---|');
  for (const [name, path] of Object.entries(measured)) {
    const page = await browser.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(base + path, { waitUntil: 'networkidle' });
    const weight = await weigh(responses);
    const kilo = (bytes: number) => `${(bytes / 1024).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Ko`;
    console.log(`| ${name} | ${kilo(weight.text)} | ${kilo(weight.script)} | ${kilo(weight.fonts)} | ${weight.requests} |`);
    for (const key of ['text', 'script', 'fonts', 'requests'] as const)
      if (weight[key] > budget[key]) over.push(`${name} : ${key} ${weight[key]}, au plus ${budget[key]}`);
    await page.close();
  }
} finally {
  await browser.close();
  if (server.pid && process.platform !== 'win32') process.kill(-server.pid);
  else server.kill();
}
for (const line of over) console.error(line);
process.exitCode = over.length > 0 ? 1 : 0;
