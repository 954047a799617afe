import { createHash } from 'node:crypto';
import { toExerciseText } from './actions.ts';
import type { Body } from './body.ts';
import type { EntryFields, ErrorFields, ExerciseFields, Verdict, Verified } from './schema.ts';
import type { SourceContent } from './source.ts';

/** Name of the report in the content folder. */
export const verifiedFile = 'verified.json';

/** What is shown of a run on the page of an entry. */
export interface Proof {
  verdict: Verdict['verdict'];
  /** What gave the verdict, the engine or the client; undefined when it was the reference alone. */
  by: string | undefined;
  /** The entry has changed since. */
  isStale: boolean;
}

const toHash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** What a run of an entry proves: its example, under its conditions. */
export const toEntryHash = ({ example, verify }: Pick<EntryFields, 'example' | 'verify'>): string => toHash([example, verify]);

/** What a run of an exercise proves: what is typed, what is written in files and what is answered; prose may change. */
export const toExerciseHash = (body: Body, { verify }: Pick<ExerciseFields, 'verify'>): string => toHash([toExerciseText(body), verify]);

/** What provoking a message proves: its words and how it came. */
export const toErrorHash = ({ message, verify }: Pick<ErrorFields, 'message' | 'verify'>): string => toHash([message, verify]);

/**
 * What the report says of an entry.
 *
 * @param report undefined when nothing was ever run
 */
export function toProof(slug: string, fields: EntryFields, report: Verified | undefined): Proof {
  const found = report?.entries[slug];
  // Every command is compared with the reference at each build.
  if (!(report && found)) return { verdict: 'checked', by: undefined, isStale: false };
  const by = { executed: report.engine, accepted: report.client, checked: undefined }[found.verdict];
  return { verdict: found.verdict, by, isStale: found.hash !== toEntryHash(fields) };
}

/** The kinds of things that are run. */
export type Collection = 'entries' | 'exercises' | 'errors';

/** What each thing is today, by slug, and whether its author says that it can be run. */
export type Hashes = Record<Collection, ReadonlyMap<string, { hash: string; isPossible: boolean }>>;

const isPossible = (verify: EntryFields['verify'] | ErrorFields['verify']): boolean => verify !== undefined && !('impossible' in verify);

/** The hashes of a whole content. */
export function toHashes({ entries, exercises, errors, bodies }: SourceContent): Hashes {
  return {
    entries: new Map(entries.map(({ slug, fields }) => [slug, { hash: toEntryHash(fields), isPossible: isPossible(fields.verify) }])),
    exercises: new Map(
      exercises.flatMap(({ slug, fields, file }) => {
        const body = bodies.get(file);
        return body ? [[slug, { hash: toExerciseHash(body, fields), isPossible: true }]] : [];
      }),
    ),
    errors: new Map(errors.map(({ slug, fields }) => [slug, { hash: toErrorHash(fields), isPossible: isPossible(fields.verify) }])),
  };
}

/** Where a report and the content do not tell the same story. */
export interface Lie {
  collection: Collection;
  slug: string;
  /** `unknown`: there is no such thing any more; `missing`: the report says nothing of it; `changed`: it was run as it was before; `reason`: it claims a run that cannot be, or the other way round. */
  kind: 'unknown' | 'missing' | 'changed' | 'reason';
}

/**
 * Compares a report with the content of today.
 *
 * @param hashes of today
 */
export function findLies(report: Verified, hashes: Hashes): Lie[] {
  return (['entries', 'exercises', 'errors'] as const).flatMap((collection) => {
    const told = report[collection];
    const known = hashes[collection];
    return [
      ...Object.keys(told)
        .filter((slug) => !known.has(slug))
        .map((slug): Lie => ({ collection, slug, kind: 'unknown' })),
      ...[...known].flatMap(([slug, { hash, isPossible }]): Lie[] => {
        const verdict = told[slug];
        if (!verdict) return [{ collection, slug, kind: 'missing' }];
        if (verdict.hash !== hash) return [{ collection, slug, kind: 'changed' }];
        const claims = verdict.verdict === 'executed';
        return (claims && (!isPossible || verdict.reason !== undefined)) || (!claims && verdict.reason === undefined)
          ? [{ collection, slug, kind: 'reason' }]
          : [];
      }),
    ];
  });
}
