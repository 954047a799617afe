import { typographic } from '../../command-line/command-check.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';
import { codeMark } from '../../text/prose.ts';
import { placeInFence } from '../content-commands.ts';
import { findInterfaceTexts, findTexts } from '../content-texts.ts';
import { placeInField } from '../field-place.ts';
import { findTypographyFaults, findTypographyInCode, type TypographyKind } from '../language/typography-check.ts';
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

/** How an author calls each sign that cannot be seen. */
const spaces: Readonly<Record<string, string>> = { '\u200b': 'une espace invisible', '\u202f': 'une espace fine insécable' };

/** The signs of typography on one line of code: they came together, and are told together. */
function toCodeProblem(found: readonly string[]): Pick<Problem, 'message' | 'advice'> {
  const signs = [...new Set(found)];
  const [first = ''] = signs;
  if (/\s|\u200b|\ufeff/u.test(first))
    return { message: `Le code contient ${spaces[first] ?? 'une espace insécable'}.`, advice: 'Écrire une espace ordinaire, ou rien.' };
  const keyboard = [...new Set(signs.map((sign) => typographic[sign] ?? '').filter((sign) => sign.trim() !== ''))];
  return {
    message: `Le code contient ${signs.map((sign) => `« ${sign} »`).join(' et ')}, que le programme ne comprend pas.`,
    advice: keyboard.length > 0 ? `Écrire ${keyboard.map((sign) => `« ${sign} »`).join(' et ')}.` : 'Écrire les signes du clavier.',
  };
}

function checkCode({ bodies, entries }: SourceContent): Problem[] {
  const pieces = [
    ...[...bodies].flatMap(([file, { fences, inlineCode }]) => [
      ...fences.map((fence) => ({ file, code: fence.code, placeAt: (index: number) => placeInFence(fence, index) })),
      ...inlineCode.map(({ code, line, column }) => ({ file, code, placeAt: (index: number) => ({ line, column: column + 1 + index }) })),
    ]),
    ...entries.flatMap((document) =>
      (['command', 'example'] as const).map((field) => ({
        file: document.file,
        code: document.fields[field],
        placeAt: (index: number) => placeInField(document, [field], index),
      })),
    ),
  ];
  return pieces.flatMap(({ file, code, placeAt }) => {
    const lines = Map.groupBy(findTypographyInCode(code), ({ index }) => code.slice(0, index).split('\n').length);
    return [...lines.values()].map((found) => ({
      file,
      ...placeAt(found[0]?.index ?? 0),
      ...toCodeProblem(found.map((sign) => sign.found)),
    }));
  });
}

export const frenchTypography: Rule = {
  why: 'Des signes mal écrits font douter du reste, et du code mal écrit ne s’exécute pas.',
  dependsOn: [],
  about: 'words',
  check: (content) => [
    ...[...findTexts(content), ...findInterfaceTexts()].flatMap((text) =>
      findTypographyFaults(text.prose.text).map(({ kind, index, found, expected }) => ({
        file: text.file,
        ...text.placeAt(index),
        message: `${messages[kind]} : « ${show(found)} ».`,
        advice: kind === 'quotes' && found === text.prose.text ? 'Retirer les guillemets.' : `Écrire « ${show(expected)} ».`,
      })),
    ),
    ...checkCode(content),
  ],
};
