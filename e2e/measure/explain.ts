import type { Page } from '@playwright/test';
import { brotli, kilo, withServedSite } from './served.ts';

/**
 * What the page of explanations brings for what is pasted (scripts and data, brotli), and the time from a key to what it says:
 * `npm run tool measure:explain`. Weights fail above their budget; times are said, and judged by who reads them.
 */

/** Scripts and data of the page at most, in bytes: those that every page has are no part of it, and are told besides. */
const most = 60 * 1024;

/** Scripts of every page. */
const ofEveryPage = /\/(?:Page\.astro|reader-settings|ui-settings|preferences)[^/]*$/;

const pasted: Readonly<Record<string, string>> = {
  commande: 'docker run -d --name web -p 8080:80 nginx',
  'commande à dossier': 'docker run --rm -it -v "$(pwd)":/app -w /app node:24 npm test',
  'docker compose': 'docker compose up -d --build',
  script: [
    '#!/bin/sh',
    'set -eu',
    'for name in api web; do',
    '  docker build -t "registry.local/$name:1.0" "./$name"',
    '  docker push "registry.local/$name:1.0" | tee "$name.log"',
    'done',
    'if ! docker network inspect front > /dev/null 2>&1; then docker network create front; fi',
    'docker run -d --name web --network front -p 8080:80 registry.local/web:1.0',
  ].join('\n'),
  Dockerfile: [
    'FROM node:24 AS build',
    'WORKDIR /app',
    'COPY package*.json ./',
    'RUN --mount=type=cache,target=/root/.npm npm ci',
    'COPY . .',
    'RUN npm run build',
    '',
    'FROM nginx:1.29',
    'COPY --from=build /app/dist /usr/share/nginx/html',
    'EXPOSE 80',
    'CMD ["nginx", "-g", "daemon off;"]',
  ].join('\n'),
  'compose.yaml': [
    'services:',
    '  web:',
    '    image: nginx:1.29',
    '    ports: ["8080:80"]',
    '    depends_on: [bdd]',
    '  bdd:',
    '    image: postgres:18',
    '    environment:',
    '      POSTGRES_PASSWORD: ${SECRET:?}',
    '    volumes:',
    '      - donnees:/var/lib/postgresql',
    'volumes:',
    '  donnees:',
  ].join('\n'),
  'docker run → compose':
    'docker run -d --name bdd -e POSTGRES_PASSWORD=secret -v donnees:/var/lib/postgresql -p 5432:5432 --restart always postgres:18',
};

/** Commands of every kind, no two alike. */
const kinds: readonly ((index: number) => string)[] = [
  (index) => `docker run -d --name web${index} -p ${8000 + index}:80 -v donnees${index}:/data -e A=${index} nginx:1.${index}`,
  (index) => `docker exec -it web${index} sh -c "ls -l /srv/${index}"`,
  (index) => `docker compose -f compose.${index}.yaml up -d --build | tee log${index}`,
  (index) => `docker rm -f $(docker ps -aq --filter "name=web${index}") || true`,
  (index) => `docker build -t registre.local/app:${index} \\\n  --build-arg V=${index} .`,
  (index) => `# étape ${index}`,
];
const many = (count: number): string => Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.(index)).join('\n');

/** What a text or a key costs: until the first screen, until all is there, and the longest time without an answer. */
interface Times {
  first: number;
  whole: number;
  longest: number;
}

/**
 * Times in the page what follows a text that is put in the place of another, or a sign that is typed at an offset: a key changes one line
 * of the field, which a browser need not lay out anew for it.
 */
const time = (page: Page, change: string | number): Promise<Times> =>
  page.evaluate(async (change) => {
    const longest = { value: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.value = Math.max(longest.value, duration);
    });
    observer.observe({ type: 'longtask' });
    const field = document.querySelector('textarea');
    const result = document.querySelector('.result');
    if (!(field && result)) throw new Error('no field');
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const old = result.firstElementChild;
    if (typeof change === 'number') {
      field.focus();
      field.setSelectionRange(change, change);
    }
    const start = performance.now();
    if (typeof change === 'number') document.execCommand('insertText', false, 'x');
    else {
      field.value = change;
      field.dispatchEvent(new Event('input'));
    }
    while (result.firstElementChild === old || !result.firstElementChild) await frame();
    const first = performance.now() - start;
    // The sentence below everything comes after the rest.
    const isWhole = () => result.lastElementChild?.matches('p') && result.querySelector('h3') !== null;
    while (!isWhole()) await new Promise((resolve) => setTimeout(resolve, 20));
    const whole = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return { first, whole, longest: longest.value };
  }, change);

const milli = (time: number) => `${time.toLocaleString('fr-FR', { maximumFractionDigits: 0 })} ms`;

const over: string[] = [];
await withServedSite(4396, async (browser, base) => {
  console.log('| ce qui est collé | scripts | données | les deux | avec le script de toute page | requêtes |\n|---|---|---|---|---|---|');
  for (const [name, text] of Object.entries(pasted)) {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const bodies: Promise<{ path: string; bytes: number }>[] = [];
    page.on('response', (response) => {
      const { pathname: path } = new URL(response.url());
      if (/\.js(?:on)?$/.test(path)) bodies.push(response.body().then((body) => ({ path, bytes: brotli(body) })));
    });
    await page.goto(`${base}expliquer/?c=${encodeURIComponent(text)}`, { waitUntil: 'networkidle' });
    await page.locator('explain-page h2').first().waitFor();
    const files = await Promise.all(bodies);
    const sum = (isOne: (path: string) => boolean) => files.reduce((total, { path, bytes }) => total + (isOne(path) ? bytes : 0), 0);
    const [scripts, data] = [sum((path) => path.endsWith('.js') && !ofEveryPage.test(path)), sum((path) => path.endsWith('.json'))];
    const all = scripts + data + sum((path) => ofEveryPage.test(path));
    console.log(`| ${name} | ${kilo(scripts)} | ${kilo(data)} | ${kilo(scripts + data)} | ${kilo(all)} | ${files.length} |`);
    if (process.argv.includes('--files'))
      for (const { path, bytes } of files.toSorted((a, b) => b.bytes - a.bytes)) console.log(`  ${bytes} ${path}`);
    if (scripts + data > most) over.push(`${name} : ${scripts + data} octets, au plus ${most}`);
    await page.close();
  }
  console.log('\n| temps | premier écran | tout | plus longue tâche |\n|---|---|---|---|');
  const tell = (name: string, { first, whole, longest }: Times) =>
    console.log(`| ${name} | ${milli(first)} | ${milli(whole)} | ${longest === 0 ? '< 50 ms' : milli(longest)} |`);
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${base}expliquer/`);
  await page.locator('explain-page textarea').waitFor();
  tell('une commande, la page ouverte', await time(page, 'docker run -d nginx'));
  tell('une touche de plus', await time(page, 'docker run -d nginx'.length));
  const text = many(3000);
  tell('3 000 commandes collées', await time(page, text));
  for (const [name, at] of [
    ['au début', 12],
    ['au milieu', Math.floor(text.length / 2)],
    ['à la fin', text.length],
  ] as const)
    tell(`une touche ${name} de 3 000 commandes`, await time(page, at));
});
for (const line of over) console.error(line);
process.exitCode = over.length > 0 ? 1 : 0;
