import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findProblems } from '../../src/check/content-check.ts';
import { toRecent } from '../../src/components/search/recent.ts';
import { isUsable, readFragment, toReaderValues } from '../../src/components/snippet/values.ts';
import { explainPaste, toFile, toForms } from '../../src/explain/explain-paste.ts';
import { toSourceExplainer } from '../../src/explain/source-explainer.ts';
import { readContent } from '../../src/source/source.ts';

/**
 * Spoils a content file, a paste, an address and stored values, again and again. What must hold: nothing throws nor takes seconds, each
 * problem names a file and a line that exist, and no value that a command may not hold is let in. The seed of a fault makes it anew.
 */
const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } });
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

const folder = await mkdtemp(join(tmpdir(), 'attack-'));
await cp(small, folder, { recursive: true });
const explainer = toSourceExplainer((await readContent(small)).content);
const entries = await readdir(folder, { recursive: true });
const files = entries.filter((file) => /\.(?:mdx|ya?ml|json|tsv|txt)$/.test(file)).sort();
const commands = (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).flatMap((text) =>
  [...text.matchAll(/^(?:command|example): (.+)$/gm)].map((match) => match[1] ?? ''),
);

/** Whether a problem says where it is: a file of the content, and a line of that file. */
async function isPlaced({ file, line = 1 }: { file: string; line?: number | undefined }): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return (await stat(file).catch(() => undefined)) !== undefined || !file.startsWith(folder);
  return line >= 1 && line <= text.split(/\r\n|\r|\n/).length;
}

/** What does not hold for one seed; undefined when all does. */
async function attack(seed: number): Promise<string | undefined> {
  const random = createRandom(seed);
  const pasted = spoil(commands[random(commands.length)] ?? '', random);
  const explanation = explainPaste(pasted, explainer);
  toForms(explanation.paste, explainer);
  toFile(explanation.paste, explainer);
  const stored = spoil('{"conteneur":"web","image":"nginx","port":"8080"}', random);
  const shared = spoil('#valeurs?conteneur=web&image=nginx%3A1.27', random);
  for (const value of Object.values({ ...toReaderValues(stored), ...readFragment(shared) }))
    if (!isUsable(value)) return `value let in: ${JSON.stringify(value)}`;
  toRecent(stored);
  const file = files[random(files.length)] ?? '';
  const path = join(folder, file);
  const before = await readFile(path);
  try {
    await writeFile(path, spoil(before.toString(), random));
    const { problems } = await findProblems(folder);
    for (const problem of problems)
      if (!(await isPlaced(problem))) return `${file}: told at ${problem.file}:${problem.line}: ${problem.message}`;
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.stack : String(error)}`;
  } finally {
    await writeFile(path, before);
  }
  return undefined;
}

const first = Number(options.seed ?? 1);
const end = Date.now() + Number(options.seconds) * 1000;
const faults: string[] = [];
let count = 0;
try {
  for (let seed = first; count === 0 || (options.seed === undefined && Date.now() < end); seed++, count++) {
    const before = process.cpuUsage();
    const fault = await attack(seed).catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    const { user, system } = process.cpuUsage(before);
    if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
    if ((user + system) / 1000 > mostMilliseconds) faults.push(`seed ${seed}: ${Math.round((user + system) / 1000)} ms of processor`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${count} attacks, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
