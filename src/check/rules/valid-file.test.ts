import { describe, expect, test } from 'vitest';
import checkDockerfile from '../../../content/checks/dockerfile.ts';
import { createContent, toGuideFile, toPage, toSiteFile } from '../../model/fixtures.ts';
import { validFile } from './valid-file.ts';

const file = 'content/guide/comprendre/page.mdx';
const site = toSiteFile({ forbidden: "[{ pattern: '\\bcentos\\b', why: L’image centos n’est plus entretenue., instead: almalinux }]" });
const schema = { type: 'object', properties: { services: { type: 'object' } }, additionalProperties: false };

/** Problems of the body of a page, which begins on line 6. */
const checkBody = (body: string) =>
  validFile.check(
    createContent(
      { 'site.yaml': site, 'guide/comprendre/page.mdx': toGuideFile({}, body) },
      { schemas: new Map([['compose.yaml', schema]]), fileChecks: new Map([['dockerfile', checkDockerfile]]) },
    ),
  );

/** Problems of a fence: it opens on line 7, its code begins on line 8. */
const check = (code: string, info: string) => checkBody(`\n\`\`\`${info}\n${code}\n\`\`\`\n`);

describe('a file', () => {
  test.each([
    ['dockerfile', 'FROM nginx\nRUN ls'],
    ['json', '{"a": 1}'],
    ['yaml', 'service: {}'],
    ['yaml title="compose.yaml"', 'services: {}'],
    ['js', 'const = '],
    ['text', 'FROM centos'],
    ['sh', 'docker run centos'],
  ])('%s %j is right', (info, code) => {
    expect(check(code, info)).toEqual([]);
  });

  test.each<[info: string, code: string, line: number, column: number, message: string]>([
    ['dockerfile', 'FROM nginx\nCOPY site', 9, 6, 'L’instruction attend au moins deux arguments : ce qu’elle copie et où : « site ».'],
    ['json', '{\n  "a": 1\n  "b": 2\n}', 10, 3, expect.stringMatching(/^JSON illisible : /) as string],
    ['yaml', 'a:\n\tb: 1', 9, 1, expect.stringMatching(/^YAML illisible : /) as string],
    ['yaml title="compose.yaml"', 'services: []', 8, 1, expect.stringMatching(/^services : des champs attendus?\.$/) as string],
    ['dockerfile', 'FROM nginx\nFROM centos', 9, 6, 'L’image centos n’est plus entretenue.'],
    ['yaml', 'image: centos', 8, 8, 'L’image centos n’est plus entretenue.'],
  ])('%s %j', (info, code, line, column, message) => {
    expect(check(code, info)).toMatchObject([{ file, line, column, message }]);
  });

  test('in a list is as far in as its mark', () => {
    expect(checkBody('\n- Puis :\n\n  ```dockerfile\n  FROM nginx\n  COPY site\n  ```\n')).toMatchObject([{ line: 11, column: 8 }]);
  });

  test('has all its problems told at once', () => {
    expect(checkBody('\n```dockerfile\nFORM nginx\nCOPY a\n```\n\n```json\n{\n```\n').map(({ line }) => line)).toEqual([8, 9, 13]);
    expect(check('FROM centos\nCOPY a\nFROM centos', 'dockerfile').map(({ line }) => line)).toEqual([9, 8, 10]);
  });
});

describe('a wrong file', () => {
  test('has something wrong', () => {
    expect(check('FORM nginx', 'dockerfile faux')).toEqual([]);
    expect(check('FROM centos', 'dockerfile faux')).toEqual([]);
  });

  test.each(['dockerfile', 'yaml', 'json'])('%s: a right one is not', (lang) => {
    const code = { dockerfile: 'FROM nginx', yaml: 'a: b', json: '{}' }[lang] ?? '';
    expect(check(code, `${lang} faux`)).toEqual([
      { file, line: 7, column: 1, message: 'Marqué comme faux, mais rien ne l’est.', advice: 'Retirer la marque « faux ».' },
    ]);
  });

  test('is no command: another rule looks at those', () => {
    expect(check('docker ps', 'sh faux')).toEqual([]);
  });
});

describe('the example of an instruction', () => {
  const fields = {
    title: 'Publier',
    name: 'ports',
    syntax: '"ports:"',
    summary: 'Rend un port joignable depuis la machine',
    order: '10',
    intentions: '[port]',
  };
  const checkExample = (own: Record<string, string>) =>
    validFile.check(
      createContent(
        {
          'site.yaml': toSiteFile({
            fileFormats: '[{ path: compose, title: compose.yaml, summary: Les services et leurs réglages, language: yaml }]',
          }),
          'instructions/compose/ports.mdx': toPage({ ...fields, ...own }),
        },
        { schemas: new Map([['compose.yaml', schema]]) },
      ),
    );

  test('meets the schema of its format', () => {
    expect(checkExample({ example: '"services: {}"' })).toEqual([]);
    expect(checkExample({ example: '"services: []"' })).toMatchObject([
      { file: 'content/instructions/compose/ports.mdx', line: 8, message: expect.stringMatching(/^services : /) as string },
    ]);
  });

  test('is of the file that the instruction says', () => {
    expect(checkExample({ example: '"services: []"', file: '{ title: .env, language: text }' })).toEqual([]);
  });
});

describe('what follows the language', () => {
  const advice = 'Mots possibles : faux, suite, fixe, sans-fin, echoue, title="…", systeme="…", langue="…", avant="…", sans-essai="…".';

  test.each([
    ['sh fau', 'fau', 'sh'],
    ['yaml {2}', '{2}', 'yaml'],
    ['sh titre="a" suite', 'titre', 'sh'],
    ['text fau', 'fau', 'text'],
    ['sh faux fixee', 'fixee', 'sh'],
  ])('%s', (info, word, lang) => {
    expect(check('a', info)).toEqual([{ file, line: 7, column: 1, message: `« ${word} » ne veut rien dire après « ${lang} ».`, advice }]);
  });

  test('each word that means nothing is told', () => {
    expect(check('FORM a', 'dockerfile a b')).toHaveLength(3);
  });
});
