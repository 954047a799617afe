import { beforeAll, describe, expect, test } from 'vitest';
import { explainFile } from '#src/explain/explain-file.ts';
import { findMessageParts, type PageMessages, toMessageParts, toPageLinks } from '#src/explain/page-links.ts';
import { toWordings } from '#src/model/errors-and-misconceptions.ts';
import { createFindMessages } from '#src/model/find-messages.ts';
import { type FileFormat, toFileFormats } from '#src/model/instructions.ts';
import { readPublished } from '#src/model/fixtures.ts';
import type { SourceContent } from '#src/source/source.ts';
import { tellCompose } from './compose-keys.ts';
import { checkInstructions, tellDockerfile } from './dockerfile.ts';
import files from './files.ts';

let content: SourceContent;
let formats: FileFormat[];
beforeAll(async () => {
  ({ content } = await readPublished());
  const [document] = content.site;
  if (!document) throw new Error('site.yaml is missing');
  const instructions = content.instructions.map(({ slug, fields }) => ({ slug, fields: { ...fields, entries: [], facts: [] } }));
  formats = toFileFormats({ site: document.fields, instructions, entries: new Map(), facts: new Map() });
}, 60_000);

const pathsOf = (name: string): string[] => formats.find(({ title }) => title === name)?.instructions.map(({ path }) => path) ?? [];

describe('every instruction that has a page is told, and leads there', () => {
  test('of a compose.yaml', () => {
    const paths = pathsOf('compose.yaml');
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths.filter((path) => !path.includes('x-'))) {
      const text = path.startsWith('services.') ? `services:\n  web:\n    ${path.split('.').at(-1)}: a\n` : `${path}:\n  a: b\n`;
      expect(tellCompose(text).map(({ about }) => about), path).toContain(path);
    }
  });

  test('of a Dockerfile', () => {
    for (const path of pathsOf('Dockerfile').filter((path) => /^[A-Z]/.test(path)))
      expect(tellDockerfile(`${path} a\n`).map(({ about }) => about), path).toEqual([path]);
  });
});

test('a name of the author’s own is no key', () => {
  const text = 'services:\n  image:\n    image: nginx\n    environment:\n      version: 1\n      ports: 2\nvolumes:\n  restart: {}\n';
  expect(tellCompose(text).map(({ line, about }) => [line, about])).toEqual([
    [1, 'services'],
    [3, 'services.<service>.image'],
    [4, 'services.<service>.environment'],
    [7, 'volumes'],
  ]);
});

test('keys of one line are told once, and what is being typed does not stop the reading', () => {
  expect(tellCompose('services: {web: {image: nginx, ports: ["80:80"]}}\n').map(({ about }) => about)).toEqual(['services']);
  expect(tellCompose('services:\n  web:\n    image: "nginx\n').map(({ about }) => about)).toContain('services');
});

test('each message of the site is found in what is pasted, and a command holds none', () => {
  const wordings = content.errors.flatMap(({ fields }) => toWordings(fields));
  const messages = toMessageParts(wordings.map((wording, index): PageMessages[number] => [String(index), wording]));
  const links = toPageLinks({ terms: [], messages, commands: [...Object.keys(content.reference.index), ...content.entries.map(({ fields }) => fields.example)] });
  for (const [part, held] of messages.entries())
    for (const [, ...written] of held) for (const wording of written) expect(findMessageParts(wording, links), wording).toContain(part);
  for (const text of ['docker run -d -p 8080:80 nginx', 'docker compose up -d', 'docker ps -a', '#!/bin/sh\ndocker push "registry.local/a:1" | tee "a.log"', 'docker build --platform linux/arm64 -f Dockerfile.dev .'])
    expect(findMessageParts(text, links), text).toEqual([]);
});

describe('a file is known by its beginning', () => {
  const kindOf = (text: string) => files.find(({ looksLike }) => looksLike(text))?.name;
  test.each([
    ['# a licence\n\n#  of two parts\n\nARG V=1\n\nFROM alpine:${V}\n', 'Dockerfile'],
    ['\n\nFROM alpine\n', 'Dockerfile'],
    ['services:\n  a:\n    image: b\n', 'compose.yaml'],
    ['docker ps\n', undefined],
    ['build:\n  stage: build\n  image: docker:29\n  services:\n    - docker:29-dind\n  script:\n    - docker build .\n', undefined],
    ['name: ci\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services:\n      db:\n        image: postgres\n', undefined],
    ['apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n', undefined],
  ])('%j', (text, name) => expect(kindOf(text)).toBe(name));

  test.each(['\n', ' \n', '#\n', ' ', '\t\n\n', 'ARG a\n', 'services\n'])('and at once, whatever it is: %j', (piece) => {
    const start = performance.now();
    for (const end of ['', 'x', 'FROM']) kindOf(piece.repeat(20_000) + end);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test('a value that only the command line gives is asked for, and not refused', () => {
  const severitiesOf = (text: string) => checkInstructions(text).map(({ severity }) => severity);
  expect(severitiesOf('ARG IMAGE\nFROM $IMAGE\n')).toEqual(['advice']);
  expect(severitiesOf('FROM $IMAGE\n')).toEqual(['refused']);
  expect(severitiesOf('ARG IMAGE=nginx\nFROM ${IMAGE}\n')).toEqual([]);
});

describe('an instruction is told by what is written in it, and around it', () => {
  const sentenceOf = (text: string, line: number) => tellDockerfile(text).find((one) => one.line === line)?.sentence;
  test.each([
    ['FROM scratch', 1, /^Partir de rien/],
    ['FROM node:24 AS base\nFROM base', 2, /étape précédente/],
    ['FROM node:24 AS base\nFROM nginx', 2, /^Partir de cette image/],
    ['FROM a\nENTRYPOINT ["b"]\nCMD ["c"]', 3, /^Ce que l’ENTRYPOINT reçoit/],
    ['FROM a\nENTRYPOINT b\nCMD ["c"]', 3, /^Sans effet/],
    ['FROM a\nENTRYPOINT ["b"]\nFROM a\nCMD ["c"]', 4, /^La commande/],
    ['FROM a\nENTRYPOINT b', 2, /par un shell/],
    ['FROM a\nENTRYPOINT []', 2, /^Retirer/],
    ['FROM a\nHEALTHCHECK NONE', 2, /^Ne pas vérifier/],
    ['FROM a\nVOLUME ["/a", "/b"]', 2, /^Garder ces dossiers/],
  ])('%j, line %i', (text, line, sentence) => expect(sentenceOf(text, line)).toMatch(sentence));

  test.each([
    ["FROM a\nENV A='b\\'c''", []],
    ["FROM a\nENV A='b\\'c'", ['refused']],
    ['FROM a\nENV A="b\\"c"', []],
  ])('%j: quotes are those of the builder', (text, severities) => expect(checkInstructions(text).map(({ severity }) => severity)).toEqual(severities));
});

test.each([
  ['FROM a\nFOO b', /instruction/],
  ['FROM a\nCOPY b', /parse/],
  ['RUN a\nFROM b', /build stage/],
  ['FROM A:b', /reference/],
  ['FROM a\nEXPOSE 70000', /containerPort/],
])('%j: what the builder prints of it is known by the site', async (text, said) => {
  const found = (await files[0]?.load())?.check(text).flatMap(({ says }) => says ?? []) ?? [];
  expect(found).toMatchObject([expect.stringMatching(said)]);
  const findMessages = createFindMessages(content.errors.map(({ slug, fields }) => ({ href: slug, wordings: [fields.message, ...fields.patterns] })));
  expect(findMessages(found[0] ?? '')).not.toEqual([]);
});

test('a file between the fences of a page is read, on its lines', async () => {
  const text = 'Voici :\n\n```yaml\nservices:\n  web:\n    image: nginx\n    port: 80\n```\n';
  const file = await explainFile(text, files);
  expect(file?.findings.map(({ line }) => line)).toEqual([7]);
  expect((await explainFile('```dockerfile\nFROM nginx\nRUNN a\n```', files))?.name).toBe('Dockerfile');
  expect(await explainFile(`${text}\n${text}`, files)).toBeUndefined();
});
