import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What an expression may hold unescaped: escaped texts, other expressions, and signs that this source writes itself. */
const safe =
  /^(?:toLiteral\(.*\)|RegExp\.escape\(.*\)(?:\.replaceAll\(' ', '\\\\s\+'\))?|\w+\.source|word|wordSign|letters|space|codeMark|unknownSign)$/;

/** What stands as it is, and is meant to: expressions that authors write as such, and lists whose names were escaped one by one. */
const meant = [
  'src/authoring/scaffold.ts: form',
  "src/check/rules/house-word.ts: names.join('|')",
  "src/check/rules/known-word.ts: names.join('|')",
  'src/check/rules/placed-value.ts: source',
  "src/command-line/command-check.ts: Object.keys(typographic).join('')",
  'src/explain/page-explainer.ts: source',
  'src/exports/history.ts: mark',
  'src/model/find-terms.ts: sorted.map(({ term ',
  'src/source/formats.ts: source',
];

test('a text that becomes a piece of an expression is escaped', () => {
  const found = globSync('src/**/*.{ts,astro}')
    .filter((file) => !/\.test\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/new RegExp\(\s*(?:String\.raw)?`(?<template>[^`]*)`/g)].flatMap(({ groups }) =>
        [...(groups?.template ?? '').matchAll(/\$\{(?<piece>[^}]*)\}/g)].flatMap(({ groups: inner }) =>
          safe.test(inner?.piece ?? '') ? [] : [`${file}: ${inner?.piece}`],
        ),
      ),
    );
  expect(found.sort()).toEqual(meant);
});
