import { describe, expect, test } from 'vitest';
import { createContent, createEntryFields, createErrorFields, createExerciseFields, toEntryFile } from '../model/fixtures.ts';
import { type Body, readBody } from './body.ts';
import type { Verified } from './schema.ts';
import {
  findMismatches,
  findPending,
  isRun,
  tellPending,
  toEntryHash,
  toErrorHash,
  toExerciseHash,
  toHashes,
  toProof,
} from './verified-runs.ts';

const fields = createEntryFields({ verify: { impossible: 'il faut un compte' } });
const hash = toEntryHash(fields);

const createReport = (report: Partial<Verified> = {}): Verified => ({
  date: '2026-11-21',
  engine: 'Docker Engine 28.5.2',
  client: 'client Docker 28.5.2',
  others: ['buildx 0.29.1'],
  images: 'images de remplacement',
  entries: {},
  exercises: {},
  errors: {},
  pages: {},
  ...report,
});

describe('toProof', () => {
  const prove = (verdict: 'executed' | 'accepted' | 'checked', of = hash) =>
    toProof('run', fields, createReport({ entries: { run: { verdict, hash: of } } }));

  test('says what gave the verdict', () => {
    expect(prove('executed')).toEqual({ verdict: 'executed', by: 'Docker Engine 28.5.2, buildx 0.29.1', images: 'images de remplacement' });
    expect(prove('accepted')).toEqual({ verdict: 'accepted', by: 'client Docker 28.5.2' });
    expect(prove('checked')).toEqual({ verdict: 'checked', by: undefined });
  });

  test('claims no run that was not made of the entry as it is', () => {
    expect(prove('executed', '000000000000')).toEqual({ verdict: 'pending', by: undefined });
    expect(toProof('run', fields, undefined).verdict).toBe('pending');
    expect(toProof('stop', fields, createReport()).verdict).toBe('pending');
  });

  test('awaits no run of a subject that has no program', () => {
    expect(toProof('run', createEntryFields(), undefined).verdict).toBe('checked');
  });
});

describe('hashes', () => {
  const body = (text: string): Body => {
    const read = readBody(text, 'tp.mdx');
    return 'message' in read ? expect.fail(read.message) : read;
  };
  const exercise = createExerciseFields();

  test('change with what is run and what is awaited', () => {
    expect(toEntryHash({ ...fields, example: 'docker run alpine' })).not.toBe(hash);
    expect(toEntryHash({ ...fields, verify: { impossible: 'autre' } })).not.toBe(hash);
    expect(toEntryHash({ ...fields, summary: 'Autre résumé, avec autant de mots' } as typeof fields)).toBe(hash);
    expect(toErrorHash(createErrorFields({ message: 'autre' }))).not.toBe(toErrorHash(createErrorFields()));
  });

  test('of an exercise do not change with its prose', () => {
    const page = (prose: string, output: string) =>
      body(`## Étapes\n\n### Lancer\n\n${prose}\n\n\`\`\`sh\nls\n\`\`\`\n\n\`\`\`text\n${output}\n\`\`\`\n`);
    expect(toExerciseHash(page('Un.', 'a'), exercise)).toBe(toExerciseHash(page('Deux.', 'a'), exercise));
    expect(toExerciseHash(page('Un.', 'a'), exercise)).not.toBe(toExerciseHash(page('Un.', 'b'), exercise));
  });
});

describe('findMismatches', () => {
  const known = (isPossible = true) => ({
    entries: new Map([['run', { hash, isPossible }]]),
    exercises: new Map(),
    errors: new Map(),
    pages: new Map(),
  });
  const kindsOf = (entries: Verified['entries'], isPossible = true) =>
    findMismatches(createReport({ entries }), known(isPossible)).map(({ slug, kind }) => `${slug} ${kind}`);

  test('finds none in a true report', () => {
    expect(kindsOf({ run: { verdict: 'executed', hash } })).toEqual([]);
    expect(kindsOf({ run: { verdict: 'accepted', hash, reason: 'il faut un compte' } }, false)).toEqual([]);
  });

  test('finds what is unknown, missing, changed, or claimed', () => {
    expect(kindsOf({})).toEqual(['run missing']);
    expect(kindsOf({ run: { verdict: 'executed', hash }, stop: { verdict: 'executed', hash } })).toEqual(['stop unknown']);
    expect(kindsOf({ run: { verdict: 'executed', hash: '000000000000' } })).toEqual(['run changed']);
    expect(kindsOf({ run: { verdict: 'executed', hash } }, false)).toEqual(['run reason']);
    expect(kindsOf({ run: { verdict: 'accepted', hash } })).toEqual(['run reason']);
  });
});

describe('findPending', () => {
  const content = createContent({ 'entries/new.mdx': toEntryFile({ verify: '{ output: Hello }' }) });
  const pendingOf = (report: Verified | undefined) => findPending(report, content).map(({ slug, kind }) => `${slug} ${kind}`);

  test('finds what no run has shown, and what has changed since', () => {
    const hash = toHashes(content).entries.get('new')?.hash ?? '';
    expect(pendingOf(undefined)).toContain('new missing');
    expect(pendingOf(createReport({ entries: { new: { verdict: 'executed', hash: '000000000000' } } }))).toContain('new changed');
    const run = createReport({ entries: { new: { verdict: 'executed', hash }, old: { verdict: 'executed', hash } } });
    expect(pendingOf(run).filter((told) => /^(?:new|old) /.test(told))).toEqual([]);
  });

  test('finds nothing in a content that no program runs', () => {
    const without = <Source extends { fields: { verify?: unknown } }>(sources: readonly Source[]) =>
      sources.map((source) => ({ ...source, fields: { ...source.fields, verify: undefined } }));
    const never = { ...content, entries: without(content.entries), errors: without(content.errors) };
    expect(isRun(never)).toBe(false);
    expect(findPending(undefined, never)).toEqual([]);
  });
});

describe('tellPending', () => {
  test('counts and names them, in one line', () => {
    expect(tellPending([])).toBeUndefined();
    expect(
      tellPending([
        { collection: 'entries', slug: 'a', kind: 'missing' },
        { collection: 'entries', slug: 'b', kind: 'changed' },
        { collection: 'errors', slug: 'c', kind: 'missing' },
      ]),
    ).toBe('Pas encore exécuté : 2 fiches, 1 message (entries/a, entries/b, errors/c) ; « npm run test:engine -- --write » les essaie.');
  });

  test('names the first ten of many', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ collection: 'entries', slug: `f${index}`, kind: 'missing' }) as const);
    expect(tellPending(many)).toContain('12 fiches');
    expect(tellPending(many)).toContain('entries/f9…');
  });
});
