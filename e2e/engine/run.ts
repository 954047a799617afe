import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { hrefs } from '../../src/model/href.ts';
import { toFindMessages } from '../../src/model/quoted-messages.ts';
import { toActionSteps } from '../../src/source/actions.ts';
import { findTriedPages } from '../../src/source/blocks.ts';
import { contentFolder } from '../../src/source/collections.ts';
import type { Verdict } from '../../src/source/schema.ts';
import { readContent } from '../../src/source/source.ts';
import { type Collection, ranCollections, toHashes } from '../../src/source/verified-runs.ts';
import { isAccepted } from './client.ts';
import { type Engine, empty, startOwnEngine, useEngine } from './engine.ts';
import { Mismatch, runEntry } from './entry.ts';
import { runErrorMessage } from './error-message.ts';
import { ExerciseRun } from './exercise.ts';
import { Progress } from './progress.ts';
import { findDifferences, mergeReports, readReport, toReport, writeReport } from './report.ts';
import { chooseShare, shares, toSeed } from './share.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hub: { type: 'boolean' },
    write: { type: 'boolean' },
    list: { type: 'boolean' },
    share: { type: 'boolean' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help) {
  console.log(`npm run test:engine -- [name…] [--write] [--hub] [--list] [--share]

Runs the examples of the entries, the exercises, the error messages and the command blocks of all pages on a real engine.
  name     one of them, as --list names it; several may be given; all without any
  --write  writes the report that the site shows (${contentFolder}/verified.json); with names, replaces their verdicts in it
  --hub    uses the engine of this machine, which must be empty, and the images of Docker Hub;
           otherwise an engine of its own is started, with stand-ins for the images (root, Debian)
  --share  runs a part of it: what no report shows as it is today, and one thing in ${shares}, others each day
  --seed   the day of that part, as the log of a run says it, to run it again
  --list   names what can be run`);
  process.exit();
}

const { content, problems } = await readContent(contentFolder);
if (problems.length > 0) throw new Error('the content cannot be read: npm run check:content');

/** Something to run, and what its run proves. */
interface Task {
  collection: Collection;
  slug: string;
  /** Runs it. @throws Mismatch @returns why it was not executed, when it was not */
  run(engine: Engine, say: (what: string) => void): Promise<Omit<Verdict, 'hash'>>;
}

const hashes = toHashes(content);
const executed = { verdict: 'executed' } as const;

const findMessages = toFindMessages(content)('');

const tasks: Task[] = [
  ...content.entries.map(({ slug, fields }): Task => {
    const { verify, example } = fields;
    return {
      collection: 'entries',
      slug,
      async run({ machine, versions }) {
        if (!verify) throw new Mismatch('the entry does not say how it is verified');
        const readByClient = async () => ((await isAccepted(machine, example)) ? 'accepted' : 'checked') as Verdict['verdict'];
        if ('impossible' in verify) return { verdict: await readByClient(), reason: verify.impossible };
        if (example.startsWith('docker compose') && versions.compose === undefined)
          return { verdict: 'checked', reason: 'Compose est absent de la machine d’essai' };
        await runEntry(machine, slug, example, verify);
        return executed;
      },
    };
  }),
  ...content.exercises.map(({ slug, fields, file }): Task => {
    const body = content.bodies.get(file);
    if (!body) throw new Error(`${file} has no body`);
    return {
      collection: 'exercises',
      slug,
      async run({ machine, versions }, say) {
        if (versions.compose === undefined && body.fences.some(({ code }) => /^docker compose /m.test(code)))
          return { verdict: 'checked', reason: 'Compose est absent de la machine d’essai' };
        await ExerciseRun.run(machine, versions.build, { slug, steps: toActionSteps(body), checks: fields.verify }, say);
        return executed;
      },
    };
  }),
  ...content.errors.map(
    ({ slug, fields }): Task => ({
      collection: 'errors',
      slug,
      async run({ machine }) {
        const { verify } = fields;
        if (!verify) throw new Mismatch('the message does not say how it is provoked');
        if ('impossible' in verify) return { verdict: 'checked', reason: verify.impossible };
        await runErrorMessage(machine, { slug, href: hrefs.error(slug) }, verify, findMessages);
        return executed;
      },
    }),
  ),
  ...findTriedPages(content).map(
    ({ slug, steps }): Task => ({
      collection: 'pages',
      slug,
      async run({ machine, versions }, say) {
        await ExerciseRun.run(machine, versions.build, { slug: slug.replaceAll('/', '-'), steps, checks: [], isWhole: true }, say);
        return executed;
      },
    }),
  ),
];

/** « ps » or « entries/ps »; an entry and an exercise may have one name. */
const isNamed = ({ collection, slug }: Task) =>
  positionals.length === 0 || positionals.some((name) => name === slug || name === `${collection}/${slug}`);
const seed = values.seed === undefined ? toSeed(new Date()) : Number(values.seed);
if (!Number.isSafeInteger(seed) || seed < 0) {
  console.error(`--seed ${values.seed}: a whole number is awaited, as the log of a run says it`);
  process.exit(1);
}
const recorded = await readReport();
/** No report shows it as it is today. */
const isChanged = ({ collection, slug }: Task) => recorded?.[collection][slug]?.hash !== hashes[collection].get(slug)?.hash;
const named = tasks.filter(isNamed);
const chosen = values.share
  ? chooseShare(
      named.map((task) => ({ ...task, name: `${task.collection}/${task.slug}` })),
      isChanged,
      seed,
    )
  : named;
const unknown = positionals.filter((name) => !tasks.some(({ collection, slug }) => name === slug || name === `${collection}/${slug}`));
if (unknown.length > 0) {
  console.error(`nothing is called ${unknown.join(', ')}: --list names what can be run`);
  process.exit(1);
}
if (values.list) {
  for (const { collection, slug } of chosen) console.log(`${collection}/${slug}`);
  process.exit();
}

const progress = new Progress();
const cache = 'node_modules/.cache/engine';
await mkdir(cache, { recursive: true });

// A run that is interrupted ends its engine all the same.
let engine: Engine | undefined;
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    isInterrupted = true;
    process.exitCode = 1;
    progress.log(`${signal}: ending`);
    if (engine) void engine.stop().then(() => process.exit(1));
    else process.exit(1);
  });

try {
  engine = values.hub ? await useEngine() : await startOwnEngine(cache, (what) => progress.now(what));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const counts = { passed: 0, failed: 0 };
const verdicts = { entries: {}, exercises: {}, errors: {}, pages: {} } as Record<Collection, Record<string, Verdict>>;
try {
  const { versions, images } = engine;
  progress.log(
    `Docker Engine ${versions.engine}, buildx ${versions.buildx ?? 'none'}, Compose ${versions.compose ?? 'none'}, images: ${images}`,
  );
  if (values.share) progress.log(`${chosen.length} of ${tasks.length} are run: --share --seed ${seed} runs the same again`);
  progress.begin(chosen.length);
  for (const task of chosen) {
    if (isInterrupted) break;
    const name = `${task.collection}/${task.slug}`;
    progress.now(name);
    const said = new Set<string>();
    const say = (what: string) => {
      if (!/^(?:replaced|compared): /.test(what)) progress.now(`${name}: ${what}`);
      else if (!said.has(what)) progress.log(`         ${name}: ${what}`);
      said.add(what);
    };
    try {
      await empty(engine);
      const verdict = await task.run(engine, say);
      verdicts[task.collection][task.slug] = { ...verdict, hash: hashes[task.collection].get(task.slug)?.hash ?? '' };
      counts.passed += 1;
      // What was named may be long: each verdict is kept at once.
      if (values.write && chosen.length < tasks.length) await writeReport(mergeReports(await readReport(), toReport(engine, verdicts)));
      progress.done(`${verdict.verdict.padEnd(8)}  ${name}${verdict.reason ? ` (${verdict.reason})` : ''}`);
    } catch (error) {
      if (isInterrupted) break;
      counts.failed += 1;
      progress.done(
        `FAILED    ${name}\n    ${error instanceof Mismatch ? error.message : String(error instanceof Error ? error.stack : error)}`,
      );
    }
  }
  if (!isInterrupted) await empty(engine);
} finally {
  if (!isInterrupted) await engine.stop();
}

if (!isInterrupted) {
  const report = toReport(engine, verdicts);
  if (values.write) await writeReport(mergeReports(chosen.length < tasks.length ? await readReport() : undefined, report));
  else if (counts.failed === 0)
    for (const difference of findDifferences(recorded, report)) {
      counts.failed += 1;
      console.log(`the report is out of date: ${difference}; npm run test:engine -- --write`);
    }
  for (const collection of ranCollections) {
    const all = chosen.filter((task) => task.collection === collection);
    const ran = Object.values(verdicts[collection]).filter(({ verdict }) => verdict === 'executed');
    if (all.length > 0) console.log(`${collection}: ${ran.length} of ${all.length} executed`);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  await mkdir('test-results', { recursive: true });
  await writeFile('test-results/engine.json', JSON.stringify(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
