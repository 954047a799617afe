import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHeaders, toHeaders, toServerConfig } from './headers.ts';

const text = `# of every file
/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  X-Quoted: a "b" c

/_astro/*
  Cache-Control: immutable
`;

describe('toHeaders', () => {
  test('writes the policy and the sub-path of the build', () => {
    const built = toHeaders(text, { base: '/aide/', policy: "default-src 'self'" });
    expect(readHeaders(built)).toEqual([
      {
        path: '/aide/*',
        headers: [
          ['Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'"],
          ['X-Quoted', 'a "b" c'],
        ],
      },
      { path: '/aide/_astro/*', headers: [['Cache-Control', 'immutable']] },
    ]);
  });

  test('leaves the paths of a site at the root', () => {
    expect(readHeaders(toHeaders(text, { base: '/', policy: '' })).map(({ path }) => path)).toEqual(['/*', '/_astro/*']);
  });
});

describe('toServerConfig', () => {
  const rules = readHeaders(text);

  test('gives nginx what it adds to every file', () => {
    expect(toServerConfig(rules, 'nginx')).toBe(
      `add_header Content-Security-Policy "{policy}; frame-ancestors 'none'" always;\nadd_header X-Quoted "a \\"b\\" c" always;\n`,
    );
  });

  test('gives Caddy each path and its headers', () => {
    expect(toServerConfig(rules, 'caddy')).toBe(
      `header /* {\n\tContent-Security-Policy "{policy}; frame-ancestors 'none'"\n\tX-Quoted "a \\"b\\" c"\n}\n` +
        'header /_astro/* {\n\tCache-Control "immutable"\n}\n',
    );
  });
});

test('the headers of this site forbid frames, guessed types and what no page needs', () => {
  const [everywhere] = readHeaders(readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8'));
  const headers = Object.fromEntries(everywhere?.headers ?? []);
  expect(everywhere?.path).toBe('/*');
  expect(headers['Content-Security-Policy']).toBe("{policy}; frame-ancestors 'none'");
  expect(headers['X-Content-Type-Options']).toBe('nosniff');
  expect(headers['Referrer-Policy']).toBe('same-origin');
  expect(headers['Permissions-Policy']).toContain('camera=()');
});
