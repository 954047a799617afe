import { codeMark } from '../../language/prose.ts';
import { findTypographyFaults, findTypographyInCode, type TypographyKind } from '../../language/typography.ts';
import type { Problem } from '../problem.ts';
import type { SourceContent } from '../source.ts';
import { findInterfaceTexts, findTexts } from '../texts.ts';
import type { Rule } from './rule.ts';

const messages: Readonly<Record<TypographyKind, string>> = {
  'space-before': 'Il manque une espace avant le signe',
  'space-inside': 'Il manque une espace à l’intérieur des guillemets',
  'space-after': 'Il manque une espace après le signe',
  'no-space': 'Une espace de trop',
  'one-space': 'Plusieurs espaces de suite',
  apostrophe: 'Apostrophe droite',
  quotes: 'Guillemets droits ou anglais',
  ellipsis: 'Des points à la place du signe « … »',
  repeated: 'Mot écrit deux fois',
  capital: 'La majuscule garde son accent',
};

/** What an author reads in place of code. */
const show = (text: string) => text.replaceAll(codeMark, '`…`').replaceAll('\n', ' ');

function checkCode({ bodies, entries }: SourceContent): Problem[] {
  const pieces = [
    ...[...bodies].flatMap(([file, { fences, inlineCode }]) => [
      ...fences.map(({ code, line, column }) => ({ file, code, line: line + 1, column })),
      ...inlineCode.map(({ code, line, column }) => ({ file, code, line, column: column + 1 })),
    ]),
    ...entries.flatMap((document) =>
      (['command', 'example'] as const).map((field) => ({
        file: document.file,
        code: document.fields[field],
        ...document.placeOf([field]),
      })),
    ),
  ];
  return pieces.flatMap(({ file, code, line, column }) =>
    findTypographyInCode(code).map(({ index, found }): Problem => {
      const before = code.slice(0, index).split('\n');
      const isSpace = /\s|\u200b/u.test(found);
      return {
        file,
        line: line + before.length - 1,
        column: before.length > 1 ? (before.at(-1)?.length ?? 0) + 1 : column + index,
        message: isSpace ? 'Le code contient une espace insécable ou invisible.' : `Le code contient un signe de typographie : ${found}`,
        advice: isSpace ? 'Une espace ordinaire.' : 'Écrire le signe du clavier.',
      };
    }),
  );
}

export const frenchTypography: Rule = {
  name: 'typographie-française',
  why: 'Des signes mal écrits font douter du reste, et du code mal écrit ne s’exécute pas.',
  compares: [],
  check: (content) => [
    ...[...findTexts(content), ...findInterfaceTexts()].flatMap(({ file, prose, placeAt }) =>
      findTypographyFaults(prose.text).map(({ kind, index, found, expected }) => ({
        file,
        ...placeAt(index),
        message: `${messages[kind]} : « ${show(found)} ».`,
        advice: `Écrire « ${show(expected)} ».`,
      })),
    ),
    ...checkCode(content),
  ],
};
