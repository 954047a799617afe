import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/build/browser.ts';
import { start } from '../support/programs.ts';
import { output } from '../support/site.ts';
import { SiteServer } from '../support/site-server.ts';

/**
 * `npm run tool lighthouse [-- recherche]`: what Lighthouse says of the built site on a slow telephone, its own preset, then on a
 * desktop. Fetched when it is
 * asked for: it weighs more than all that the site is made with. Not part of the tests, for it measures with a clock.
 */
const lighthouse = 'lighthouse@13.5.0';

/** Pages that stand for their kind. */
const pages: Record<string, string> = {
  accueil: '',
  'page du cours': 'utiliser/lancer/',
  fiche: 'commandes/run/',
  commandes: 'commandes/',
  TP: 'tp/nginx/',
  expliquer: 'expliquer/',
  antisèche: 'antiseche/',
  recherche: 'recherche/',
  glossaire: 'glossaire/',
};
const asked = process.argv.slice(2);
/** Machines that Lighthouse knows, by what is asked of it. */
const devices: Record<string, readonly string[]> = { téléphone: [], bureau: ['--preset=desktop'] };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));

/** @param tries a browser may miss the very beginning of a page: it is asked again */
async function examine(address: string, device: readonly string[], tries = 4): Promise<Report> {
  const file = join(folder, 'report.json');
  const flags = ['--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${categories.join(',')}`, ...device];
  // The server answers from this very process, which must not stand still meanwhile.
  const child = start('npx', ['--yes', lighthouse, address, ...flags, '--chrome-flags=--headless=new --no-sandbox --disable-gpu'], {
    stdio: 'ignore',
    env: { ...process.env, CHROME_PATH: findBrowser() ?? process.env.CHROME_PATH ?? '' },
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0 && tries > 1) return examine(address, device, tries - 1);
  if (status !== 0) throw new Error(`${lighthouse} ended with ${status}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Asks for a page and for what it names, as whoever came before. */
async function warm(address: string): Promise<void> {
  const ask = async (url: string) => (await fetch(url, { headers: { 'accept-encoding': 'br' } })).text();
  const html = await ask(address);
  for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js))"/g)) await ask(new URL(path, address).href);
}

const server = new SiteServer(output, process.env.BASE_PATH ?? '/', true);
const missed: string[] = [];
try {
  const base = await server.start();
  console.log(`| page | ${categories.join(' | ')} |\n|---|${categories.map(() => '---|').join('')}`);
  const visits = Object.entries(pages).flatMap(([name, path]) =>
    Object.entries(devices).map(([device, flags]) => ({ name, path, device, flags })),
  );
  for (const { name, path, device, flags } of visits) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    // A host has compressed its files before anyone comes.
    await warm(base + path);
    const report = await examine(base + path, flags);
    const scores = categories.map((category) => Math.round((report.categories[category]?.score ?? 0) * 100));
    console.log(`| ${name}, ${device} | ${scores.join(' | ')} |`);
    for (const [index, category] of categories.entries()) {
      if (scores[index] === 100) continue;
      const faults = (report.categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id} (${report.audits[id]?.displayValue ?? report.audits[id]?.title})`);
      missed.push(`${name}, ${device}, ${category} ${scores[index]} : ${faults.join(', ')}`);
    }
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
for (const line of missed) console.error(line);
process.exitCode = missed.length > 0 ? 1 : 0;
