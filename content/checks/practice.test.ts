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
    ['the name of a container', 'sh', 'docker run -d --name postgres postgres:18'],
    ['a port of this machine', 'sh', 'docker run -d -p 127.0.0.1:8080:80 nginx'],
    ['a port of this machine in Compose', 'yaml', 'services:\n  web:\n    ports:\n      - "127.0.0.1:8080:80"'],
    ['an image that only adds pages to a server', 'dockerfile', 'FROM nginx:1.31\nCOPY site /usr/share/nginx/html'],
    ['a few lines of a Dockerfile', 'dockerfile', 'COPY . .\nCMD ["node"]'],
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
    ['FROM node:24-slim\nENV DB_PASSWORD=secret', 'dockerfile', 2, 5, /lisible/],
    ['FROM node:24-slim\nARG TOKEN=abc', 'dockerfile', 2, 5, /lisible/],
    ['FROM node:24-slim\nCOPY .env /app/', 'dockerfile', 2, 6, /confidentiel/],
    ['docker run -d -p 8080:80 nginx', 'sh', 1, 18, /tout le réseau/],
    ['services:\n  web:\n    ports:\n      - "8080:80"', 'yaml', 4, 10, /tout le réseau/],
    ['FROM node:24-slim\nCOPY . .\nUSER node', 'dockerfile', 2, 1, /dockerignore/],
    ['FROM node:24-slim\nCOPY a.js .\nCMD ["node", "a.js"]', 'dockerfile', 3, 1, /root/],
    ['FROM node:24 AS a\nUSER node\n\nFROM node:24-slim\nCOPY --from=a /a /a\nCMD ["node", "/a"]', 'dockerfile', 6, 1, /root/],
  ])('%j', (code, lang, line, column, message) => {
    expect(page(lang, code)).toEqual([{ block: 0, line, column, message: expect.stringMatching(message), advice: expect.any(String) }]);
  });

  test('the reference of instructions may show a few lines, never a secret', () => {
    const blocks = [{ lang: 'dockerfile', title: 'Dockerfile', code: `${app}\nENV TOKEN=abc` }];
    expect(checkPractice({ file: 'instructions/env.mdx', text: '', blocks })).toEqual([expect.objectContaining({ line: 6 })]);
  });

  test('a page may say why it does otherwise', () => {
    expect(page('sh', 'docker run -d -p 8080:80 nginx', { text: 'ouvert à tous : 0.0.0.0' })).toEqual([]);
    expect(page('dockerfile', app.replace('USER node\n', ''), { text: 'Sans USER, c’est root.' }, ignore)).toEqual([]);
  });
});
