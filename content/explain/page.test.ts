import { beforeAll, describe, expect, test } from 'vitest';
import { toHandbook } from '#src/model/handbook.ts';
import { readPaste } from '#src/command-line/copied-text.ts';
import { readTyped } from '#src/command-line/paste.ts';
import { readPublished } from '#src/model/fixtures.ts';
import type { SourceContent } from '#src/source/source.ts';
import { explainSome, type LoadPart, readOnPage } from '#src/explain/explain-on-page.ts';
import type { Explainer, Explanation } from '#src/explain/explain-paste.ts';
import { explainPaste } from '#src/explain/explain-text.ts';
import { type PageData, type PagePart, toPageData } from '#src/explain/page-data.ts';
import { type PageExplainer, toPageExplainer } from '#src/explain/page-explainer.ts';
import { toSourceExplainer } from '#src/explain/source-explainer.ts';

let whole: Explainer;
let data: PageData;
let parts: ReadonlyMap<string, PagePart>;
let content: SourceContent;

beforeAll(async () => {
  ({ content } = await readPublished());
  whole = toSourceExplainer(content);
  const [document] = content.site;
  if (!document) throw new Error('site.yaml is missing');
  const sources = {
    site: document.fields,
    reference: content.reference,
    entries: content.entries,
    options: content.options.map(({ fields }) => fields),
    tools: content.tools.map(({ fields }) => fields),
  };
  const made = toPageData({ ...sources, handbook: toHandbook(sources), rare: content.subjectTexts });
  // As they are sent.
  ({ data } = JSON.parse(JSON.stringify({ data: made.data })) as { data: PageData });
  parts = made.parts;
}, 60_000);

const createPage = (): { explainer: PageExplainer; load: (name: string) => Promise<PagePart>; asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    explainer: toPageExplainer(data, content.subject),
    async load(name) {
      asked.push(name);
      const part = parts.get(name);
      if (!part) throw new Error(`there is no part ${name}`);
      return JSON.parse(JSON.stringify(part)) as PagePart;
    },
  };
};

/** The whole of a text at once. */
async function explainOnPage(text: string, explainer: PageExplainer, load: LoadPart): Promise<Explanation> {
  const reading = await readOnPage(text, explainer);
  if (!reading) throw new Error('nobody waits');
  return { paste: reading.paste, ...(await explainSome(reading, 0, reading.statements.length, explainer, load)) };
}

const texts = [
  'docker run -d -p 8080:80 nginx',
  'docker run --rm -it -v "$(pwd)":/app -w /app node:24 npm test',
  'docker compose -f a.yaml up -d --build',
  'docker-compose up -d',
  'docker ps --al',
  'docker rnu nginx',
  'docker run -d \\\n  nginx',
  'docker run --foo nginx',
  'docker image ls --digests --bild',
  'docker container create --dns-option a --net front nginx',
  'docker volume prune --all',
  'docker system prune -af && docker ps -a | grep web | wc -l',
  'sudo docker exec -it web sh -c "ls /"',
  'docker build --help',
  'docker --version',
  'docker buildx history inspect attachment a b',
  'docker trust sign a',
  'docker scout cves nginx',
  'for i in 1 2; do docker stop web$i; done',
  'curl -fsSL https://get.docker.com | sh',
  'docker service create --name web nginx',
  // What brings the signs of a copied text.
  'docker run -v C:\\a:/b nginx',
  'docker run \\\\\n  -d \\ \n  nginx',
  'docker run -d\n  --rm\n  a/b:1',
  'docker run --name <nom> <image>',
  'docker run [options] nginx ...',
  // What brings what reads a copied text.
  '```sh\ndocker ps\n```',
  'moi@srv:~$ docker ps\nCONTAINER ID',
  'docker logs «conteneur»',
  'docker pull a:(étiquette)',
  'docker run \\\n  # une remarque\n  -d \\\n\n  --rm nginx',
  'docker ps\ndrwxr-xr-x 2 root root 4096 etc',
  'A=1\ndocker run nginx:$A',
];

describe('a page explains as the content does, with the parts that it asks for', () => {
  test.each(texts)('%s', async (text) => {
    const { explainer, load } = createPage();
    expect(await explainOnPage(text, explainer, load)).toEqual(explainPaste(text, whole));
  });
});

test('a text as it is typed needs nothing that reads copied ones, and most commands are', () => {
  const { programs, reference } = whole;
  const alone = [...texts, ...content.entries.flatMap(({ fields }) => [fields.command, fields.example])];
  const signs = '` $ # \n |\n- |> |: |docker ps|<a>|{a}|...|%|\\|\\\n|@|"|\'|$ |1. |[a]|{{x}}|=|a/b:c|  --name x|/|\n  |\n$x|$env:A|$pwd|PS |abcdef012345|* * * * * |$$(|$(X)|| // |«a»|:(a)|(a):b|\\\n# a\n-d|drwxr-xr-x a\n'.split('|');
  const spoilt = alone.flatMap((text, round) => signs.map((sign, index) => text.slice(0, (round * 7 + index * 5) % (text.length + 1)) + sign + text.slice((round * 7 + index * 5) % (text.length + 1))));
  const typed = [...alone, ...spoilt].filter((text) => readTyped(text));
  for (const text of typed) expect(readTyped(text), text).toEqual(readPaste(text, programs, reference.index));
  expect(typed.length).toBeGreaterThan(1000);
  expect(alone.filter((text) => !/[<`]/.test(text) && !readTyped(text)).length / alone.length).toBeLessThan(0.3);
});

test('every command of the reference is explained alike, and all its options', async () => {
  const { explainer, load } = createPage();
  for (const [path, { options }] of content.reference.commands) {
    const text = [path, ...options.map(({ long, type }) => (type === 'bool' ? `--${long}` : `--${long}=a`)), 'a', 'b'].join(' ');
    expect(await explainOnPage(text, explainer, load), text).toEqual(explainPaste(text, whole));
  }
});

test.each([
  ['docker run -d -p 8080:80 nginx', 1],
  ['docker ps -a', 1],
  ['docker compose -f a.yaml up -d', 2],
  ['docker run nginx sh', 2],
])('%s asks for %i parts', async (text, count) => {
  const { explainer, load, asked } = createPage();
  await explainOnPage(text, explainer, load);
  expect(asked).toHaveLength(count);
  // What has come is not asked for again.
  await explainOnPage(text, explainer, load);
  expect(asked).toHaveLength(count);
});

test('what does not come is no explanation', async () => {
  const { explainer } = createPage();
  await expect(explainOnPage('docker run --rm nginx', explainer, () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
});

test('a part is small, but for the longest commands', () => {
  const sizes = [...parts].map(([name, part]) => [name, JSON.stringify(part).length] as const);
  for (const [name, size] of sizes) expect(size, name).toBeLessThan(20_000);
  expect(sizes.filter(([, size]) => size > 6000).length).toBeLessThan(7);
});
