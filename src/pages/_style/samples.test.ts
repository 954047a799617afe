import { expect, test } from 'vitest';
import type { Fence } from '../../source/body.ts';
import { findSamples } from './samples.ts';

const fence = (lang: string, code: string, meta = ''): Fence => ({ lang, code, meta, isClosed: true, next: undefined, line: 1, column: 1 });

test('finds the first fence of each kind', () => {
  const long = `tool ${'a'.repeat(70)}`;
  const fences = [
    fence('sh', 'tool --wrong', 'faux'),
    fence('sh', 'tool one'),
    fence('sh', 'tool two'),
    fence('sh', long),
    fence('sh', 'tool \\\n  --all'),
    fence('sh', 'tool one\ntool two'),
    fence('sh', 'tool one\ntool two', 'suite'),
    fence('console', '$ tool one'),
    fence('console', '$ tool one\ndone'),
    fence('text', 'done'),
    fence('yaml', 'a: 1'),
    fence('yaml', 'a: 1', 'title="a.yaml"'),
    fence('sh', 'tool linux', 'systeme="Linux"'),
    fence('powershell', 'tool one'),
  ];
  expect(Object.fromEntries([...findSamples(fences)].map(([kind, { code, meta }]) => [kind, [code, meta]]))).toEqual({
    one: ['tool one', ''],
    several: ['tool one\ntool two', ''],
    sequence: ['tool one\ntool two', 'suite'],
    lines: ['tool \\\n  --all', ''],
    long: [long, ''],
    wrong: ['tool --wrong', 'faux'],
    session: ['$ tool one\ndone', ''],
    output: ['done', ''],
    file: ['a: 1', 'title="a.yaml"'],
    system: ['tool linux', 'systeme="Linux"'],
    powershell: ['tool one', ''],
  });
});

test('leaves out what the content does not hold', () => {
  expect([...findSamples([fence('sh', 'tool one')]).keys()]).toEqual(['one']);
  expect(findSamples([]).size).toBe(0);
});
