import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../../src/model/collections.ts';
import { type Verdict, type Verified, verifiedSchema } from '../../src/model/schema.ts';
import { verifiedFile } from '../../src/model/verified.ts';
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
export function toReport(engine: Engine, verdicts: Pick<Verified, 'entries' | 'exercises' | 'errors'>): Verified {
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
  };
}

export const writeReport = (report: Verified): Promise<void> => writeFile(path, `${JSON.stringify(report, undefined, 2)}\n`);

/** Where two reports give another verdict; versions and dates may differ. */
export function findDifferences(before: Verified | undefined, after: Verified): string[] {
  return (['entries', 'exercises', 'errors'] as const).flatMap((collection) =>
    Object.entries(after[collection]).flatMap(([slug, { verdict, hash }]) => {
      const old = before?.[collection][slug];
      if (!old) return [`${collection}/${slug}: not in the report`];
      if (old.hash !== hash) return [`${collection}/${slug}: has changed since the report`];
      return old.verdict === verdict ? [] : [`${collection}/${slug}: ${verdict}, the report says ${old.verdict}`];
    }),
  );
}
