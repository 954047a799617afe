import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../../src/source/collections.ts';
import { type Verdict, type Verified, verifiedSchema } from '../../src/source/schema.ts';
import { type Collection, ranCollections, verifiedFile } from '../../src/source/verified-runs.ts';
import type { Engine } from './engine.ts';

const path = join(contentFolder, verifiedFile);

/** The report of the last run that was written; undefined when there is none. */
export async function readReport(): Promise<Verified | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : verifiedSchema.parse(JSON.parse(text));
}

const sorted = (verdicts: Readonly<Record<string, Verdict>>) =>
  Object.fromEntries(Object.entries(verdicts).toSorted(([a], [b]) => a.localeCompare(b)));

/** The report of a run. */
export function toReport(engine: Engine, verdicts: Pick<Verified, Collection>): Verified {
  const { versions, images } = engine;
  return {
    date: new Date().toISOString().slice(0, 10),
    engine: `Docker Engine ${versions.engine}`,
    client: `client Docker ${versions.client}`,
    others: [...(versions.buildx ? [`buildx ${versions.buildx}`] : []), ...(versions.compose ? [`Compose ${versions.compose}`] : [])],
    images: images === 'hub' ? 'images de Docker Hub' : 'images de remplacement, faites de paquets Debian',
    entries: sorted(verdicts.entries),
    exercises: sorted(verdicts.exercises),
    errors: sorted(verdicts.errors),
    pages: sorted(verdicts.pages),
  };
}

/**
 * The verdicts of a run of some things, among those of an earlier run of all.
 *
 * @param before undefined when all were run
 * @throws when the earlier run was on another engine: its verdicts are not this one's
 */
export function mergeReports(before: Verified | undefined, after: Verified): Verified {
  if (!before) return after;
  if (before.engine !== after.engine || before.images !== after.images)
    throw new Error(
      `the report is of ${before.engine} (${before.images}), this run of ${after.engine} (${after.images}): run all, without names`,
    );
  return {
    ...after,
    entries: sorted({ ...before.entries, ...after.entries }),
    exercises: sorted({ ...before.exercises, ...after.exercises }),
    errors: sorted({ ...before.errors, ...after.errors }),
    pages: sorted({ ...before.pages, ...after.pages }),
  };
}

export const writeReport = (report: Verified): Promise<void> => writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);

/** Where two reports give another verdict; versions and dates may differ. */
export function findDifferences(before: Verified | undefined, after: Verified): string[] {
  return ranCollections.flatMap((collection) =>
    Object.entries(after[collection]).flatMap(([slug, { verdict, hash }]) => {
      const old = before?.[collection][slug];
      if (!old) return [`${collection}/${slug}: not in the report`];
      if (old.hash !== hash) return [`${collection}/${slug}: has changed since the report`];
      return old.verdict === verdict ? [] : [`${collection}/${slug}: ${verdict}, the report says ${old.verdict}`];
    }),
  );
}
