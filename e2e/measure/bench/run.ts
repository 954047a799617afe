import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { writeBareSite } from './bare-site.ts';
import { writeCorpus } from './corpus.ts';
import { measureFirstQuery, measureOutput } from './measure-output.ts';
import { measureCommand } from './process-tree.ts';
import { type Measure, toTable, toVerdicts } from './report.ts';

/**
 * `npm run tool bench [-- 250 1000 4000]`: builds the same corpora with this site's source and as a bare site, prints what
 * each costs as a Markdown table, and fails when a target is missed. Linux only: it reads /proc.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const sizes = process.argv.slice(2).map(Number);
const packages = join(root, 'node_modules');
const env = { ...process.env, PATH: `${join(packages, '.bin')}:${process.env.PATH}`, ASTRO_TELEMETRY_DISABLED: '1' };
const folder = await mkdtemp(join(tmpdir(), 'bench-'));

const askThis = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('tâche 12');
  await page.getByRole('option').first().waitFor();
};

/** The first answers, as Pagefind's own interface loads them. */
const askBare = async (page: Page) => {
  await page.evaluate(async (src: string) => {
    const pagefind = (await import(src)) as { search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }> };
    const { results } = await pagefind.search('tâche 12');
    await Promise.all(results.slice(0, 5).map((result) => result.data()));
  }, '/pagefind/pagefind.js');
};

async function measureThis(entries: number, content: string): Promise<Measure> {
  const output = join(folder, 'this', 'dist');
  const cost = await measureCommand('sh', ['-c', 'astro build --force'], {
    cwd: root,
    env: { ...env, CONTENT_DIR: content, OUT_DIR: output },
  });
  return {
    site: 'this',
    entries,
    ...cost,
    ...(await measureOutput(output)),
    firstQuery: await measureFirstQuery(output, '/', askThis),
  };
}

async function measureBare(entries: number, content: string): Promise<Measure> {
  const site = join(folder, 'bare');
  await writeBareSite(site, packages);
  const build = 'astro build --force && pagefind --site dist --force-language fr';
  const cost = await measureCommand('sh', ['-c', build], { cwd: site, env: { ...env, CONTENT_DIR: content } });
  const output = join(site, 'dist');
  return {
    site: 'bare',
    entries,
    ...cost,
    ...(await measureOutput(output)),
    firstQuery: await measureFirstQuery(output, '/commandes/', askBare),
  };
}

const measures: Measure[] = [];
try {
  for (const entries of sizes.length > 0 ? sizes : [250, 1000, 4000]) {
    const content = join(folder, 'content');
    await writeCorpus(content, join(root, 'content/cli.json'), entries);
    for (const measure of [measureBare, measureThis]) {
      const measured = await measure(entries, content);
      measures.push(measured);
      console.error(`${entries} ${measured.site}: ${measured.time.toFixed(0)} s, ${measured.cpu.toFixed(1)} s of processor`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const verdicts = toVerdicts(measures);
console.log(`\n${toTable(measures)}\n`);
for (const { target, value, isMet } of verdicts) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${target}: ${value}`);
process.exitCode = verdicts.every(({ isMet }) => isMet) ? 0 : 1;
