import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import checkPractice from './practice.ts';

const page = (lang: string, code: string, { text = '', title = 'Dockerfile' } = {}, ...others: { title: string }[]) =>
  checkPractice({
    file: 'exercises/essai.mdx',
    text,
    blocks: [{ lang, title, code }, ...others.map(({ title }) => ({ lang: 'text', title, code: '.git' }))],
  });

const app = 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nUSER node\nCMD ["node", "server.js"]';
const ignore = { title: '.dockerignore' };

describe('checkPractice', () => {
  test.each([
    ['a database with its tag', 'yaml', 'services:\n  bdd:\n    image: mariadb:12.3'],
    ['one that is run', 'sh', 'docker run -d --name bdd -v d:/var/lib/mysql mariadb:12.3'],
    ['a program of the database, run in its container', 'sh', 'docker exec bdd mariadb -uroot'],
    ['a client of the database in an image of its own', 'sh', 'docker run -it --rm --network mon-reseau mariadb:lts mariadb -h bdd -u root -p'],
    ['the name of a container', 'sh', 'docker run -d --name postgres postgres:18'],
    ['a port of this machine', 'sh', 'docker run -d -p 127.0.0.1:8080:80 nginx'],
    ['a port of this machine in Compose', 'yaml', 'services:\n  web:\n    ports:\n      - "127.0.0.1:8080:80"'],
    ['an image that only adds pages to a server', 'dockerfile', 'FROM nginx:1.31\nCOPY site /usr/share/nginx/html'],
    ['a stage of the same file, and nothing at all', 'dockerfile', 'FROM alpine:3.23 AS base\nFROM base\nFROM scratch\nFROM ${IMAGE}\nFROM <image>'],
    ['a few lines of a Dockerfile', 'dockerfile', 'COPY . .\nCMD ["node"]'],
    ['a port of this machine in one line', 'yaml', 'services:\n  web:\n    ports: ["127.0.0.1:8080:80", "[::1]:8080:80"]'],
    ['a port of this machine in the long form', 'yaml', 'services:\n  web:\n    ports:\n      - target: 80\n        host_ip: 127.0.0.1'],
    ['a port to be replaced, of this machine', 'sh', 'docker run -d -p 127.0.0.1:<port-hôte>:<port-conteneur> <image>'],
    ['a port that is only written down', 'yaml', 'services:\n  web:\n    expose:\n      - "80"'],
    ['a variable without a secret', 'dockerfile', 'FROM node:24-slim\nENV PORT=3001'],
  ])('accepts %s', (_, lang, code) => {
    expect(page(lang, code)).toEqual([]);
  });

  test('accepts an application with its `.dockerignore` and its user', () => {
    expect(page('dockerfile', app, {}, ignore)).toEqual([]);
  });

  test.each<[code: string, lang: string, line: number, column: number, message: RegExp]>([
    ['services:\n  bdd:\n    image: mariadb', 'yaml', 3, 12, /sans étiquette/],
    ['docker run -d --name bdd postgres', 'sh', 1, 26, /sans étiquette/],
    ['docker run -d \\\n  --name bdd \\\n  mysql', 'sh', 3, 3, /sans étiquette/],
    ['$ docker run --rm redis redis-cli', 'console', 1, 19, /sans étiquette/],
    ['docker pull mariadb', 'sh', 1, 13, /sans étiquette/],
    ['services:\n  bdd:\n    image: "postgres"', 'yaml', 3, 13, /sans étiquette/],
    ['FROM postgres\nRUN true', 'dockerfile', 1, 6, /sans étiquette/],
    ['FROM node:24-slim AS a\n\nFROM --platform=linux/amd64 nginx\nRUN true', 'dockerfile', 3, 29, /sans étiquette/],
    ['FROM registre/equipe/app', 'dockerfile', 1, 6, /sans étiquette/],
    ['FROM node:24-slim\nENV DB_PASSWORD=secret', 'dockerfile', 2, 5, /lisible/],
    ['FROM node:24-slim\nENV PORT=1 DB_PASSWORD=secret', 'dockerfile', 2, 12, /lisible/],
    ['FROM node:24-slim\nARG TOKEN=abc', 'dockerfile', 2, 5, /lisible/],
    ['FROM node:24-slim\nCOPY .env /app/', 'dockerfile', 2, 6, /confidentiel/],
    ['docker run -d -p 8080:80 nginx', 'sh', 1, 18, /tout le réseau/],
    ['services:\n  web:\n    ports:\n      - "8080:80"', 'yaml', 4, 10, /tout le réseau/],
    ['docker run -d \\\n  -p 8080:80 \\\n  nginx', 'sh', 2, 6, /tout le réseau/],
    ['docker run -d -p 80 nginx', 'sh', 1, 18, /tout le réseau/],
    ['services:\n  web:\n    ports:\n    - 8080:80', 'yaml', 4, 7, /tout le réseau/],
    ["services:\n  web:\n    ports:\n      - '127.0.0.1:1:1'\n      - '5000'", 'yaml', 5, 10, /tout le réseau/],
    ['services:\n  web:\n    ports: ["80"]', 'yaml', 3, 14, /tout le réseau/],
    ['services:\n  web:\n    ports:\n      - target: 80\n        published: "8080"', 'yaml', 4, 9, /tout le réseau/],
    ['docker run -dp 8080:80 nginx', 'sh', 1, 16, /tout le réseau/],
    ['docker run -d -p <port-hôte>:<port-conteneur> <image>', 'sh', 1, 18, /tout le réseau/],
    ['FROM node:24-slim\nCOPY . .\nUSER node', 'dockerfile', 2, 1, /dockerignore/],
    ['FROM node:24-slim\nCOPY ./ /app\nUSER node', 'dockerfile', 2, 1, /dockerignore/],
    ['FROM node:24-slim\nCOPY a.js .\nUSER root\nCMD ["node", "a.js"]', 'dockerfile', 4, 1, /root/],
    ['FROM node:24-slim\nCOPY a.js .\nCMD ["node", "a.js"]', 'dockerfile', 3, 1, /root/],
    ['FROM node:24 AS a\nUSER node\n\nFROM node:24-slim\nCOPY --from=a /a /a\nCMD ["node", "/a"]', 'dockerfile', 6, 1, /root/],
  ])('%j', (code, lang, line, column, message) => {
    expect(page(lang, code)).toEqual([{ block: 0, line, column, message: expect.stringMatching(message), advice: expect.any(String) }]);
  });

  test('the reference of instructions may show a few lines, never a secret', () => {
    const blocks = [{ lang: 'dockerfile', title: 'Dockerfile', code: `${app}\nENV TOKEN=abc` }];
    expect(checkPractice({ file: 'instructions/env.mdx', text: '', blocks })).toEqual([expect.objectContaining({ line: 6 })]);
  });

  test('a page of the reference says how a port is kept for one’s own machine, or keeps it so', () => {
    const blocks = [{ lang: 'sh', title: undefined, code: 'docker run -d -p 8080:80 nginx' }];
    const check = (file: string, text: string) => checkPractice({ file, text, blocks });
    for (const file of ['entries/run-p.mdx', 'errors/a.mdx', 'instructions/compose/ports.mdx']) {
      expect(check(file, 'Le serveur écoute sur 127.0.0.1.')).toEqual([expect.objectContaining({ line: 1, column: 18, advice: expect.stringMatching(/127\.0\.0\.1:8080:80/) })]);
      expect(check(file, 'Tout le réseau s’y connecte ; 127.0.0.1:8080:80 le réserve à cette machine.')).toEqual([]);
    }
    expect(check('guide/utiliser/ports.mdx', '127.0.0.1:8080:80 le réserve à cette machine.')).toHaveLength(1);
  });

  test('a page may say why it does otherwise', () => {
    expect(page('sh', 'docker run -d -p 0.0.0.0:8080:80 nginx')).toEqual([]);
    // An address that is about something else says nothing of this port, nor does the name of who is at the machine.
    expect(page('sh', 'docker run -d -p 8080:80 nginx', { text: 'Le serveur écoute sur 127.0.0.1, et non 0.0.0.0.' })).toHaveLength(1);
    expect(page('dockerfile', app.replace('USER node\n', ''), { text: 'chown "$USER"' }, ignore)).toHaveLength(1);
    expect(page('dockerfile', app.replace('USER node\n', ''), { text: 'Sans USER, c’est root.' }, ignore)).toEqual([]);
  });
});

/** The page for teachers says what to download before a class: a room without it stops at the first image that is missing. */

const content = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, content), 'utf8');
const teaching = read('guide/aller-plus-loin/enseigner.mdx');

/** Options that take the next word. */
const valued = new Set(['-e', '-m', '-p', '-u', '-v', '-w', '--add-host', '--cpus', '--entrypoint', '--env-file', '--hostname', '--memory']);
for (const name of ['cap-add', 'cap-drop', 'mount', 'name', 'network', 'network-alias', 'platform', 'restart', 'security-opt', 'tmpfs', 'user', 'workdir']) valued.add(`--${name}`);

/** What a page has its reader type or write, what is wrong or cannot be left out. */
function toCode(source: string): string[] {
  return [...source.matchAll(/^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, , meta]) => !/\bfaux\b/.test(meta ?? ''))
    .map(([, , , code]) => (code ?? '').replaceAll(/[\\`]\n\s*/g, ''));
}

function toImage(line: string): string | undefined {
  const written = /^(?:FROM|\s*image:) (\S+)/.exec(line)?.[1];
  if (written !== undefined) return written;
  const words = /^(?:\$ )?docker (?:run|create|pull) (.*)/.exec(line.replaceAll(/"[^"]*"/g, '…'))?.[1]?.split(/\s+/) ?? [];
  return words.find((word, index) => !word.startsWith('-') && !valued.has(words[index - 1] ?? ''));
}

/** Images of a page that come from a registry: not those that the course builds (« mon-… », or told by the page) or keeps in its own, nor those of a variable. */
function toImages(path: string): string[] {
  const code = toCode(read(path));
  const lines = code.flatMap((block) => block.split('\n'));
  const built = new Set(lines.flatMap((line) => /^(?:\$ )?docker (?:build .*-t|tag \S+) (\S+)/.exec(line)?.[1] ?? []));
  for (const line of lines) for (const [, stage] of line.matchAll(/^FROM \S+ AS (\S+)/g)) built.add(stage ?? '');
  const images = lines.map(toImage).filter((image) => image !== undefined);
  return images.filter((image) => !/^(?:<|mon-|localhost|registre[.])|\$/.test(image) && !built.has(image));
}

const toFile = (href: string): string | undefined => {
  const exercise = /^\/tp\/([^/]+)\//.exec(href)?.[1];
  if (exercise !== undefined) return `exercises/${exercise}.mdx`;
  const guide = /^\/([^/]+\/[^/]+)\//.exec(href)?.[1];
  return guide === undefined ? undefined : `guide/${guide}.mdx`;
};

/** Each path, and what it adds to the one before. */
const paths = [...teaching.matchAll(/^### En (\d+) heures[^\n]*\n([\s\S]*?)(?=^##)/gm)].map(([, hours, text]) => ({
  hours: Number(hours),
  minutes: [...(text ?? '').matchAll(/^\| (\d+) min/gm)].reduce((sum, [, minutes]) => sum + Number(minutes), 0),
  files: [...(text ?? '').matchAll(/^\| \d+ min[^\n]*/gm)]
    .flatMap(([row]) => [...row.matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => toFile(href ?? '')))
    .filter((file) => file !== undefined),
}));
const lists = [...teaching.matchAll(/^\| (\d+) h \| ([^|]+)/gm)].map(([, hours, names]) => ({
  hours: Number(hours),
  images: [...(names ?? '').matchAll(/`([^`]+)`/g)].map(([, image]) => image ?? ''),
}));

test('each path lasts what its title says', () => {
  expect(paths.length).toBeGreaterThan(2);
  let before = 0;
  for (const { hours, minutes } of paths) {
    expect(before + minutes, `${hours} h`).toBe(hours * 60);
    before += minutes;
  }
});

test('an exercise is given at least the time that it says it takes', () => {
  for (const row of teaching.matchAll(/^\| (\d+) min[^\n]*/gm)) {
    const exercises = [...row[0].matchAll(/\]\(\/tp\/([^/]+)\/\)( ou )?/g)];
    const needed = exercises.map(([, slug]) => Number(/^duration: (\d+)/m.exec(read(`exercises/${slug}.mdx`))?.[1]));
    if (needed.length > 0) expect(Number(row[1]), row[0]).toBeGreaterThanOrEqual(Math.max(...needed));
  }
});

test('the images to bring are those of the pages of each path', () => {
  expect(lists.map(({ hours }) => hours)).toEqual(paths.map(({ hours }) => hours));
  const brought = new Set<string>();
  const used = new Set<string>();
  for (const [index, { hours, files }] of paths.entries()) {
    for (const image of lists[index]?.images ?? []) brought.add(image);
    for (const file of files)
      for (const image of toImages(file)) {
        used.add(image);
        expect([...brought], `${hours} h, ${file}`).toContain(image);
      }
    expect(used.size).toBeGreaterThan(5);
  }
  // None is carried for nothing.
  expect([...brought].filter((image) => !used.has(image))).toEqual([]);
});

test('the ports that the room keeps free are those that the exercises publish', () => {
  const told = /^- \*\*Ports\.\*\* ([^:]*)/m.exec(teaching)?.[1] ?? '';
  // In a sentence too: it says what to publish instead. What the last part asks is answered without a machine.
  const published = readdirSync(new URL('exercises/', content)).flatMap((name) =>
    [...(read(`exercises/${name}`).split('\n## Pour aller plus loin')[0] ?? '').matchAll(/(?:127\.0\.0\.1|0\.0\.0\.0):(\d+):\d/g)].map(([, port]) => port),
  );
  expect([...told.matchAll(/\b\d{4,5}\b/g)].map(([port]) => port)).toEqual([...new Set(published)].toSorted());
});
