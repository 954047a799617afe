import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Element, ElementContent } from 'hast';
import { findProblems } from '../../src/check/content-check.ts';
import { readChoice, writeChoice } from '../../src/components/choice/choice.ts';
import { toRecent } from '../../src/components/search/recent.ts';
import { lengthen, shorten } from '../../src/components/sheet/short-address.ts';
import { cutFragment } from '../../src/components/site/fragment.ts';
import { isUsable, readFragment, toReaderValues } from '../../src/components/snippet/values.ts';
import { explainFile } from '../../src/explain/explain-file.ts';
import { toFile, toForms } from '../../src/explain/explain-paste.ts';
import { explainPaste } from '../../src/explain/explain-text.ts';
import { toSourceExplainer } from '../../src/explain/source-explainer.ts';
import { toSourcePublication } from '../../src/model/publication.ts';
import { createSnippetRenderer } from '../../src/render/snippets/render-snippet.ts';
import { toQuery } from '../../src/search/engine/query.ts';
import { readContent, type SourceContent } from '../../src/source/source.ts';

/**
 * Spoils a content file, a paste, an address and stored values, again and again. What must hold: nothing throws nor takes seconds, each
 * problem names a file and a line that exist, no value that a command may not hold is let in, and what is accepted is published as it is
 * seen: each button copies what stands beside it. The seed of a fault makes it anew.
 */
const { values: options } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const small = 'e2e/subjects/fixtures/docker';
/** Processor time that one spoilt thing may take: a hundred times what the whole small content takes. */
const mostMilliseconds = 15_000;

const hostile = [
  ...[
    '\0',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\r',
    '\t',
    '{',
    '}',
    '<',
    '>',
    '<b>',
    '{/*',
    '```\n',
    '~~~',
    '---\n',
    '[a](',
    '**',
    '| a |',
    '`',
    '"',
    "'",
  ],
  ...[
    '$(',
    '${',
    '<<E\n',
    '\\\n',
    '&&',
    ' | ',
    ' > ',
    ': ',
    '- ',
    '&a ',
    '*a',
    '!!js ',
    'null',
    '[]',
    '{}',
    '\ud800',
    '😀',
    'javascript:',
    '#valeurs?',
  ],
];

/** Numbers that a seed gives always in the same order (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A text spoilt in one of the ways that editors, merges and people spoil texts. */
function spoil(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  const to = Math.min(text.length, at + random(80));
  const sign = hostile[random(hostile.length)] ?? '';
  const ways = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, at) + sign + text.slice(at),
    () => text.slice(0, at) + sign.repeat(1 + random(3000)) + text.slice(at),
    () => text.slice(0, to) + text.slice(at),
    () => text.slice(0, to) + text.slice(at, to).repeat(1 + random(300)) + text.slice(to),
    () => text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to),
  ];
  return ways[random(ways.length)]?.() ?? text;
}

/** What terminals, chats, word processors and pages add to a text that is copied out of them, line by line. */
const dressings: readonly ((line: string, index: number) => string)[] = [
  (line) => line,
  (line) => `max@portable:~/projet$ ${line}`,
  (line) => `PS C:\\Users\\Max> ${line}`,
  (line) => `C:\\>${line}`,
  (line) => `root@3f4e1a2b5c6d:/# ${line}`,
  (line) => `> ${line}`,
  (line) => `+ ${line}`,
  (line, index) => `${index + 1} | ${line}`,
  (line, index) => `${index === 0 ? '```bash\n' : ''}${line}`,
  (line) => `\u001b[32m${line}\u001b[0m`,
  (line) => `${line}\r`,
  (line) => `\t${line}`,
  (line) => line.replaceAll(' ', '\u00a0'),
  (line) =>
    line
      .replaceAll('--', '—')
      .replaceAll("'", '’')
      .replaceAll(/"([^"]*)"/g, '« $1 »'),
  (line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  (line) => `web-1  | 2026-01-01T10:00:00.000Z ${line}`,
  (line) => `${line} \\`,
  (line) => `${line} \``,
  (line) => `sudo ${line} && echo ok || exit 1; `,
];

/** A content that is spoilt, one file at a time. */
interface Target {
  folder: string;
  files: readonly string[];
}

/** Copies a content: a content that holds modules of its own finds the packages that they need beside it. */
async function copy(from: string, to: string): Promise<Target> {
  await cp(from, to, { recursive: true });
  const entries = await readdir(to, { recursive: true });
  return { folder: to, files: entries.filter((file) => /\.(?:mdx|ya?ml|json|tsv|txt)$/.test(file)).sort() };
}

await mkdir('test-results', { recursive: true });
const scratch = await mkdtemp('test-results/attack-');
const targets = { small: await copy(small, join(scratch, 'small')), whole: await copy('content', join(scratch, 'whole')) };
const { content: shown } = await readContent('content');
const explainer = toSourceExplainer(shown);
/** What a reader may have under their eyes: commands, sessions, files, messages. */
const pastes = [
  ...shown.entries.flatMap(({ fields: { command, example } }) => [command, example]),
  ...shown.errors.map(({ fields }) => fields.message),
  ...[...shown.bodies.values()].flatMap(({ fences }) => fences.map(({ code }) => code)),
];
const compact = await shorten('?fiches=run,ps,%3DNettoyer%7Cdocker%20ps&titre=Lundi');

/** Whether a problem says where it is: a file of the content, and a line of that file. */
async function isPlaced({ file, line = 1 }: { file: string; line?: number | undefined }): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return (await stat(file).catch(() => undefined)) !== undefined || !file.startsWith(scratch);
  return line >= 1 && line <= text.split(/\r\n|\r|\n/).length;
}

/** What nobody sees, or what changes the order of what is seen. */
const unseen = /(?!\n)[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;

const textOf = (node: ElementContent): string =>
  node.type === 'element' ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';

const elementsOf = (node: ElementContent): Element[] => (node.type === 'element' ? [node, ...node.children.flatMap(elementsOf)] : []);

/** What is wrong on the pages of a content that was accepted. */
async function findUntruth(content: SourceContent, file: string): Promise<string | undefined> {
  const publication = toSourcePublication(content);
  // Each part is made when it is asked for.
  const parts = Object.values(publication).length;
  if (parts === 0) return 'nothing is published';
  const render = await createSnippetRenderer({ handbook: publication.handbook, base: '/' });
  for (const { lang, meta, code } of content.bodies.get(file)?.fences ?? []) {
    for (const snippet of elementsOf(await render({ lang, meta, code }))) {
      const copied = snippet.properties['data-copy'];
      if (copied === undefined) continue;
      const shown = elementsOf(snippet).find(({ tagName }) => tagName === 'pre');
      if (shown === undefined || textOf(shown) !== copied)
        return `${JSON.stringify(copied)} is copied of ${JSON.stringify(shown && textOf(shown))}`;
      if (unseen.test(String(copied))) return `${JSON.stringify(copied)} holds what is not seen`;
    }
  }
  return undefined;
}

/** What a page does with what is typed, pasted, stored or shared; what it must never let in. */
async function findLetIn(random: (below: number) => number): Promise<string | undefined> {
  const dress = dressings[random(dressings.length)] ?? String;
  const lines = Array.from({ length: 1 + random(3) }, () => pastes[random(pastes.length)] ?? '')
    .join('\n')
    .split('\n');
  const pasted = spoil(lines.map((line, index) => dress(line, index)).join('\n'), random);
  const { paste, findings } = explainPaste(pasted, explainer);
  for (const { start, end, fix, message } of findings)
    if (
      start < 0 ||
      start > end ||
      end > paste.text.length ||
      (fix && (fix.start < 0 || fix.start > fix.end || fix.end > paste.text.length))
    )
      return `${message} is told at ${start}-${end} of ${JSON.stringify(pasted)}`;
  await toForms(paste, explainer);
  await toFile(paste, explainer);
  await explainFile(pasted, explainer.files);
  toQuery(pasted);
  const stored = spoil('{"conteneur":"web","image":"nginx","port":"8080"}', random);
  const shared = spoil('#fiches=run&nom=Max&valeurs?conteneur=web&image=nginx%3A1.27', random);
  for (const value of Object.values({ ...toReaderValues(stored), ...readFragment(shared) }))
    if (!isUsable(value) || unseen.test(value)) return `value let in: ${JSON.stringify(value)}`;
  for (const href of toRecent(spoil('["/commandes/run/","/glossaire/#image"]', random)))
    if (typeof href !== 'string') return `address let in: ${JSON.stringify(href)}`;
  const queries = [
    spoil('?fiches=run,ps,%3DNettoyer%7Cdocker%20ps&titre=Lundi', random),
    cutFragment(spoil('#fiches=run,ps,%3DNettoyer%7Cdocker%20ps&titre=Lundi&valeurs?nom=web', random))[0] ?? '',
    (await lengthen(spoil(compact, random))) ?? '',
  ];
  for (const choice of queries.map(readChoice)) {
    const again = readChoice(writeChoice(choice));
    if (choice.slugs.length > 0 && JSON.stringify(again) !== JSON.stringify(choice))
      return `sheet read otherwise: ${JSON.stringify(choice)}`;
    for (const line of [choice.title, ...choice.slugs]) if (unseen.test(line)) return `line let in: ${JSON.stringify(line)}`;
  }
  return undefined;
}

/** What does not hold for one seed; undefined when all does. */
async function attack(seed: number): Promise<string | undefined> {
  const random = createRandom(seed);
  const letIn = await findLetIn(random);
  if (letIn !== undefined) return letIn;
  // The whole content takes a second: one in ten.
  const { folder, files } = random(10) === 0 ? targets.whole : targets.small;
  const file = files[random(files.length)] ?? '';
  const path = join(folder, file);
  const before = await readFile(path);
  try {
    await writeFile(path, spoil(before.toString(), random));
    const { content, problems } = await findProblems(folder);
    for (const problem of problems)
      if (!(await isPlaced(problem))) return `${file}: told at ${problem.file}:${problem.line}: ${problem.message}`;
    const untruth = problems.length === 0 ? await findUntruth(content, path) : undefined;
    if (untruth !== undefined) return `${file}: ${untruth}`;
    if (problems.length === 0) accepted++;
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.stack : String(error)}`;
  } finally {
    await writeFile(path, before);
  }
  return undefined;
}

const first = Number(options.seed ?? 1);
/** A seed alone is tried once. */
const end = Date.now() + Number(options.seconds ?? (options.seed === undefined ? 60 : 0)) * 1000;
const faults: string[] = [];
let count = 0;
let accepted = 0;
try {
  for (let seed = first; count === 0 || Date.now() < end; seed++, count++) {
    const before = process.cpuUsage();
    const fault = await attack(seed).catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    const { user, system } = process.cpuUsage(before);
    if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    if ((user + system) / 1000 > mostMilliseconds) faults.push(`seed ${seed}: ${Math.round((user + system) / 1000)} ms of processor`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${count} attacks, ${accepted} accepted, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
