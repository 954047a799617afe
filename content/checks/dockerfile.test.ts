import { describe, expect, test } from 'vitest';
import checkDockerfile from './dockerfile.ts';

describe('checkDockerfile', () => {
  test.each([
    ['a whole file', 'FROM nginx:1.27 AS base\nWORKDIR /app\nCOPY --from=base a b\nRUN ls \\\n  -a\nEXPOSE 80/tcp 443\nCMD ["ls", "-a"]'],
    ['an excerpt without its image', 'WORKDIR /app\nCOPY . .'],
    ['a here-document', 'FROM nginx\nRUN <<EOF\nls\nEOF'],
    ['options of BuildKit', 'FROM nginx\nRUN --mount=type=cache,target=/x ls\nCOPY --link --chmod=755 a b'],
    ['an argument before the image', 'ARG VERSION=1\nFROM nginx:$VERSION'],
    ['a comment', '# syntax=docker/dockerfile:1\n# fin'],
    ['nothing', ''],
  ])('accepts %s', (_, text) => {
    expect(checkDockerfile(text)).toEqual([]);
  });

  test.each<[text: string, line: number, column: number, message: string]>([
    ['FORM nginx', 1, 1, 'Instruction inconnue : « FORM ».'],
    ['FROM nginx\nrun ls', 2, 1, 'Une instruction s’écrit en majuscules : « run ».'],
    ['FROM nginx\nWORKDIR', 2, 1, 'Il manque un argument : « WORKDIR ».'],
    ['FROM nginx\nCOPY site', 2, 6, 'L’instruction attend au moins deux arguments : ce qu’elle copie et où : « site ».'],
    ['FROM nginx\nENV A', 2, 5, 'L’instruction attend deux arguments : « A ».'],
    ['FROM nginx\nEXPOSE web', 2, 8, 'Port invalide : « web ».'],
    ["FROM nginx\nCMD ['ls']", 2, 5, "La forme entre crochets veut des guillemets droits doubles : « ['ls'] »."],
    ['FROM nginx\nMAINTAINER moi', 2, 1, 'MAINTAINER est obsolète : écrire un LABEL : « MAINTAINER ».'],
    ['FROM nginx\nCMD ["a"]\nCMD ["b"]', 2, 1, 'Une seule instruction de cette sorte compte : la dernière : « CMD ».'],
  ])('%j', (text, line, column, message) => {
    expect(checkDockerfile(text)).toEqual([{ line, column, message }]);
  });

  test('tells every mistake at once', () => {
    expect(checkDockerfile('FORM nginx\nCOPY a\nEXPOSE web').map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test.each(['FROM nginx\nCOPY --de=a b c', 'FROM nginx AS', 'FROM nginx\nSHELL a', 'FROM nginx AS a\nFROM nginx AS a'])(
    'speaks French of %j',
    (text) => {
      const problems = checkDockerfile(text);
      expect(problems).not.toEqual([]);
      for (const { message } of problems) expect(message).not.toMatch(/\b(?:unknown|flag|requires|arguments|duplicate|name|form)\b\.?/i);
    },
  );

  test.each(['FROM nginx\nEXPOSE 65536', 'FROM nginx\nCMD [“ls”]'])('refuses %j, which does not do what it seems', (text) => {
    expect(checkDockerfile(text)).not.toEqual([]);
  });
});
