import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { toCount } from '../ui.ts';
import { toExerciseText, toText } from './actions.ts';
import { findTriedPages, type TriedPage } from './blocks.ts';
import type { Body } from './body.ts';
import { type EntryFields, type ErrorFields, type ExerciseFields, type Verdict, type Verified, verifiedSchema } from './schema.ts';
import type { SourceContent } from './source.ts';

/** Name of the report in the content folder. */
export const verifiedFile = 'verified.json';

/** What is shown of a run on the page of an entry. */
export interface Proof {
  /** `pending`: no run has shown the entry as it is today. */
  verdict: Verdict['verdict'] | 'pending';
  /** What gave the verdict, the engine or the client; undefined when it was the reference alone. */
  by: string | undefined;
  /** Where the images of a run came from. */
  images?: string;
}

/** The report of the last run; undefined when there is none. @throws when it is not one */
export async function readVerified(folder: string): Promise<Verified | undefined> {
  const text = await readFile(`${folder}/${verifiedFile}`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : verifiedSchema.parse(JSON.parse(text));
}

const toHash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** What a run of an entry proves: its example, under its conditions. */
export const toEntryHash = ({ example, verify }: Pick<EntryFields, 'example' | 'verify'>): string => toHash([example, verify]);

/** What a run of an exercise proves: what is typed, what is written in files and what is answered; prose may change. */
export const toExerciseHash = (body: Body, { verify }: Pick<ExerciseFields, 'verify'>): string => toHash([toExerciseText(body), verify]);

/** What provoking a message proves: its words and how it came. */
export const toErrorHash = ({ message, verify }: Pick<ErrorFields, 'message' | 'verify'>): string => toHash([message, verify]);

/** What a run of the command blocks of a page proves: likewise, in the states that they are run in. */
export const toPageHash = ({ steps }: TriedPage): string => toHash(toText(steps));

/** The programs of a run, in words: the engine, then what goes with it. */
export const toPrograms = ({ engine, others }: Pick<Verified, 'engine' | 'others'>): string => [engine, ...others].join(', ');

/**
 * What the report says of an entry.
 *
 * @param report undefined when nothing was ever run
 */
export function toProof(slug: string, fields: EntryFields, report: Verified | undefined): Proof {
  // Every command is compared with the reference at each build; not every subject has a program to be run on.
  if (fields.verify === undefined) return { verdict: 'checked', by: undefined };
  const found = report?.entries[slug];
  if (!report || found?.hash !== toEntryHash(fields)) return { verdict: 'pending', by: undefined };
  if (found.verdict === 'executed') return { verdict: 'executed', by: toPrograms(report), images: report.images };
  return { verdict: found.verdict, by: found.verdict === 'accepted' ? report.client : undefined };
}

/** The kinds of things that are run. */
export const ranCollections = ['entries', 'exercises', 'errors', 'pages'] as const;
export type Collection = (typeof ranCollections)[number];

/** What each thing is today, by slug, and whether its author says that it can be run. */
export type Hashes = Record<Collection, ReadonlyMap<string, { hash: string; isPossible: boolean }>>;

const isPossible = (verify: EntryFields['verify'] | ErrorFields['verify']): boolean => verify !== undefined && !('impossible' in verify);

/** The hashes of a whole content. */
export function toHashes(content: SourceContent): Hashes {
  const { entries, exercises, errors, bodies } = content;
  return {
    entries: new Map(entries.map(({ slug, fields }) => [slug, { hash: toEntryHash(fields), isPossible: isPossible(fields.verify) }])),
    exercises: new Map(
      exercises.flatMap(({ slug, fields, file }) => {
        const body = bodies.get(file);
        return body ? [[slug, { hash: toExerciseHash(body, fields), isPossible: true }]] : [];
      }),
    ),
    errors: new Map(errors.map(({ slug, fields }) => [slug, { hash: toErrorHash(fields), isPossible: isPossible(fields.verify) }])),
    pages: new Map(findTriedPages(content).map((page) => [page.slug, { hash: toPageHash(page), isPossible: true }])),
  };
}

/** Whether a content has a program to be run on: the first page that says how it is tried tells so. */
export const isRun = ({
  entries,
  errors,
}: {
  entries: readonly { fields: Pick<EntryFields, 'verify'> }[];
  errors: readonly { fields: Pick<ErrorFields, 'verify'> }[];
}): boolean => [...entries, ...errors].some(({ fields }) => fields.verify !== undefined);

/** Where a report and the content of today disagree. */
export interface ReportMismatch {
  collection: Collection;
  slug: string;
  /** `unknown`: there is no such thing any more; `missing`: the report says nothing of it; `changed`: it was run as it was before; `reason`: it claims a run that cannot be, or the other way round. */
  kind: 'unknown' | 'missing' | 'changed' | 'reason';
}

/**
 * Compares a report with the content of today.
 *
 * @param report undefined when nothing was ever run
 * @param hashes of today
 */
export function findMismatches(report: Verified | undefined, hashes: Hashes): ReportMismatch[] {
  return ranCollections.flatMap((collection) => {
    const told = report?.[collection] ?? {};
    const known = hashes[collection];
    return [
      ...Object.keys(told)
        .filter((slug) => !known.has(slug))
        .map((slug): ReportMismatch => ({ collection, slug, kind: 'unknown' })),
      ...[...known].flatMap(([slug, { hash, isPossible }]): ReportMismatch[] => {
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

/** What no run has shown as it is today: an author without an engine goes on, a page says so, a release waits. */
export const findPending = (report: Verified | undefined, content: SourceContent): ReportMismatch[] =>
  isRun(content) ? findMismatches(report, toHashes(content)).filter(({ kind }) => kind === 'missing' || kind === 'changed') : [];

const nouns: Record<Collection, readonly [one: string, many: string]> = {
  entries: ['fiche', 'fiches'],
  exercises: ['TP', 'TP'],
  errors: ['message', 'messages'],
  pages: ['page', 'pages'],
};

/** How many are named: the first ones tell what a whole new content is made of. */
const mostNamed = 10;

/** The same in one line, for its author; undefined when everything was run. */
export function tellPending(pending: readonly ReportMismatch[]): string | undefined {
  if (pending.length === 0) return undefined;
  const counts = ranCollections.flatMap((collection) => {
    const { length } = pending.filter((lie) => lie.collection === collection);
    return length === 0 ? [] : toCount(length, nouns[collection]);
  });
  const named = pending.slice(0, mostNamed).map(({ collection, slug }) => `${collection}/${slug}`);
  const names = `${named.join(', ')}${pending.length > mostNamed ? '…' : ''}`;
  return `Pas encore exécuté : ${counts.join(', ')} (${names}) ; « npm run test:engine -- --write » les essaie.`;
}
