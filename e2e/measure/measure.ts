import { readFileSync } from 'node:fs';
import type { Browser, Response } from '@playwright/test';
import { listFile } from '../../src/build/offline/worker/version.ts';
import { output, pages, readPage } from '../support/site.ts';
import { brotli, kilo, withServedSite } from './served.ts';

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

/** Pages that are long by what they are, each by its address, by what makes them long; none may weigh more than `longest`. */
const long: readonly { because: string; pages: readonly string[] }[] = [
  {
    because: 'two sheets of paper, and the longest ready ones',
    pages: ['antiseche/', 'antiseche/premiere-semaine/', 'antiseche/windows/'],
  },
  {
    because: 'all options of the longest commands, and what their examples need; the list of all entries',
    pages: ['commandes/', 'commandes/build/', 'commandes/create/', 'commandes/run-v-bind/', 'commandes/run-v-volume/', 'commandes/run/'],
  },
  {
    because: 'commands, outputs and figures of a page of the course, each drawn without script',
    pages: [
      'aller-plus-loin/enseigner/',
      'aller-plus-loin/espaces-de-noms-et-cgroups/',
      'aller-plus-loin/securite/',
      'commencer/docker/',
      'comprendre/architecture/',
      'comprendre/conteneur-ou-vm/',
      'comprendre/image-et-conteneur/',
      'construire/cache/',
      'construire/compose/',
      'construire/developper/',
      'construire/dockerfile-suite/',
      'construire/dockerfile/',
      'construire/registres/',
      'installer/',
      'installer/sans-sudo/',
      'utiliser/entrer/',
      'utiliser/gerer/',
      'utiliser/images/',
      'utiliser/lancer/',
      'utiliser/nettoyer/',
      'utiliser/ports/',
      'utiliser/reseaux/',
      'utiliser/volumes/',
    ],
  },
  {
    because: 'lists of all there is',
    pages: ['erreurs/', 'glossaire/', 'idees-recues/', 'options/', 'recherche/', 'reviser/'],
  },
  {
    because: 'files, commands and outputs of a whole session',
    pages: [
      'tp/ameliorer/',
      'tp/base-de-donnees/',
      'tp/compose/',
      'tp/depanner/',
      'tp/developper/',
      'tp/flask/',
      'tp/hello-world/',
      'tp/nettoyage/',
      'tp/nginx/',
      'tp/node/',
      'tp/php/',
      'tp/postgres/',
      'tp/premiere-page/',
      'tp/publier/',
      'tp/reseaux/',
      'tp/systeme/',
    ],
  },
];
const longest = 20_480;
/** Below it a page is long no more; between the two, a word more or less changes nothing of the list. */
const spared = 0.98 * budget.text;
const named = new Set(long.flatMap(({ pages }) => pages));

const findLimit = (page: string): number => (named.has(page) ? longest : budget.text);

/** Elements that are the very thing that one comes to their page for: their script is brought with it. */
const tools: readonly string[] = ['explain-page', 'search-page'];

/** One page of each set of elements that scripts define: what it brings before one touches it, all that have the same bring. */
function choosePages(): string[] {
  const sets = new Map<string, string>();
  for (const page of pages) {
    const elements = new Set([...readPage(page).matchAll(/<(?<name>[a-z]+-[a-z-]+)[\s>]/g)].map(({ groups }) => groups?.name ?? ''));
    const set = [...elements].sort().join(' ');
    if (!sets.has(set) && !tools.some((tool) => elements.has(tool))) sets.set(set, page);
  }
  return [...sets.values()];
}

interface Weight {
  text: number;
  script: number;
  fonts: number;
  requests: number;
}

/** Opens a page, and weighs what it loads before one touches it. */
async function visit(browser: Browser, address: string): Promise<Weight> {
  // What the browser keeps for reading without network is asked for by a worker once the page is there (`offline/read.test.ts`
  // checks that it is): it is no part of the page, and is weighed by itself below.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  // Nobody touches anything: Chromium without windows has a pointer that is always over the page.
  await page.addInitScript(() => addEventListener('pointerover', (event) => event.stopImmediatePropagation(), true));
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  const weight = await weigh(responses);
  await page.close();
  return weight;
}

/** Fonts are compressed already. */
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

/** Weighs what a worker brings after the first visit, once: the list of what it keeps, and each file of it. */
async function weighCopy(base: string): Promise<{ files: number; bytes: number }> {
  // To compress takes longer than a connection is kept open.
  const bring = async (address: string) =>
    Buffer.from(await (await fetch(base + address, { headers: { connection: 'close' } })).arrayBuffer());
  const list = await bring(listFile);
  const addresses = Object.keys(JSON.parse(list.toString('utf8')) as Record<string, string>);
  let bytes = brotli(list);
  for (const address of addresses) {
    const body = await bring(address);
    bytes += /\.(?:woff2|png)$/.test(address) ? body.length : brotli(body);
  }
  return { files: addresses.length, bytes };
}

/** HTML and linked style sheets of every built page, compressed: by its address, in bytes. */
function weighPages(): Map<string, number> {
  const sheets = new Map<string, number>();
  const weighSheet = (href: string): number => {
    const path = decodeURI(href).slice((process.env.BASE_PATH ?? '/').length);
    const known = sheets.get(path) ?? brotli(readFileSync(`${output}/${path}`));
    sheets.set(path, known);
    return known;
  };
  return new Map(
    pages.map((page): [string, number] => {
      const html = readPage(page);
      const hrefs = [...html.matchAll(/<link rel="stylesheet" href="(?<href>[^"]+)"/g)].map(({ groups }) => groups?.href ?? '');
      return [page, brotli(Buffer.from(html)) + hrefs.map(weighSheet).reduce((sum, bytes) => sum + bytes, 0)];
    }),
  );
}

const over: string[] = [];
await withServedSite(4395, async (browser, base) => {
  console.log('| page | HTML + CSS | script | polices | requêtes |\n|---|---|---|---|---|');
  for (const [name, path] of Object.entries(measured)) {
    const weight = await visit(browser, base + path);
    console.log(`| ${name} | ${kilo(weight.text)} | ${kilo(weight.script)} | ${kilo(weight.fonts)} | ${weight.requests} |`);
    for (const key of ['text', 'script', 'fonts', 'requests'] as const)
      if (weight[key] > (key === 'text' ? findLimit(path) : budget[key]))
        over.push(`${name} : ${key} ${weight[key]}, au plus ${budget[key]}`);
  }
  const scripts = [];
  for (const path of choosePages()) {
    const { script } = await visit(browser, base + path);
    scripts.push(script);
    if (script > budget.script) over.push(`/${path} : script ${script}, au plus ${budget.script}`);
  }
  console.log(`\nScript de ${scripts.length} sortes de pages, ${tools.join(' et ')} à part : ${kilo(Math.max(...scripts))} au plus.`);
  const weights = [...weighPages()];
  for (const [page, bytes] of weights) {
    if (bytes > findLimit(page)) over.push(`/${page} : HTML + CSS ${bytes}, au plus ${findLimit(page)}`);
    else if (named.has(page) && bytes < spared) over.push(`/${page} : HTML + CSS ${bytes}, à ne plus nommer parmi les pages longues`);
  }
  for (const page of named) if (!pages.includes(page)) over.push(`/${page} : nommée parmi les pages longues, n’existe pas`);
  const heavy = weights.filter(([, bytes]) => bytes > budget.text);
  console.log(
    `\nHTML + CSS de chacune des ${weights.length} pages : ${heavy.length} pages longues au-dessus de ${kilo(budget.text)}, aucune au-dessus de ${kilo(longest)}.`,
  );
  const { files, bytes } = await weighCopy(base);
  console.log(`\nGardés pour lire hors connexion, une fois la page affichée : ${files} fichiers, ${kilo(bytes)}.`);
});
for (const line of over) console.error(line);
process.exitCode = over.length > 0 ? 1 : 0;
