import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start, stopAll } from '../../support/programs.ts';
import { writeCorpus } from './corpus.ts';

/**
 * `npm run tool bench:edit [-- 1000]`: how long an edited entry takes to show in `npm run dev`, in a corpus of that size;
 * from the file written to the page that says the new words, and what the server's processor did for it.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const entries = Number(process.argv[2] ?? 1000);
const port = 4700;
const edits = 5;
/** Milliseconds that an edit may take. */
const limit = 1000;

const folder = await mkdtemp(join(tmpdir(), 'edit-'));
const content = join(folder, 'content');
const slugs = await writeCorpus(content, join(root, 'content/cli.json'), entries);
const slug = slugs[Math.floor(slugs.length / 2)] ?? '';
const file = join(content, 'entries', `${slug}.mdx`);
const address = `http://localhost:${port}/commandes/${slug}/`;

const index = `http://localhost:${port}/commandes/`;

/** Seconds of processor that each process of the server has used, on Linux. */
async function readProcessors({ pid }: ChildProcess): Promise<Map<string, number>> {
  const used = new Map<string, number>();
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = (await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')).replace(/^.*\) /s, '').split(' ');
    if (Number(stat[2]) === pid) used.set(name, (Number(stat[11]) + Number(stat[12])) / 100);
  }
  return used;
}

/** A page, asked for until it says something. @returns milliseconds */
async function waitFor(words: string, address: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < 300_000) {
    const text = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (text.includes(words)) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`« ${words} » never shows on ${address}`);
}

const server = start('npm', ['run', 'dev', '--', '--port', String(port)], {
  cwd: root,
  stdio: 'ignore',
  env: { ...process.env, CONTENT_DIR: content, OUT_DIR: join(folder, 'dist'), ASTRO_DEV_BACKGROUND: '0' },
});
const times: number[] = [];
try {
  await waitFor('Fiches voisines', address);
  const source = await readFile(file, 'utf8');
  for (let edit = 1; edit <= edits; edit++) {
    const before = await readProcessors(server);
    await writeFile(
      file,
      source
        .replace('se fait avec une seule commande', `change pour la fois ${edit}`)
        .replace('title: Faire', `title: Fois ${edit}, faire`),
    );
    const time = await waitFor(`change pour la fois ${edit}`, address);
    times.push(time);
    // The check of the whole content runs beside the server, as a process of its own.
    const used = [...(await readProcessors(server))].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? seconds), 0);
    console.log(`edit ${edit}: ${time.toFixed(0)} ms, ${used.toFixed(2)} s of processor`);
    await waitFor(`Fois ${edit},`, index);
  }
} finally {
  stopAll(server);
  await rm(folder, { recursive: true, force: true });
}
const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
console.log(`${entries} entries: median ${median.toFixed(0)} ms, at most ${limit}`);
process.exitCode = median <= limit ? 0 : 1;
