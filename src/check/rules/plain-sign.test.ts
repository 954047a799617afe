import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile, toGuideFile } from '../../model/fixtures.ts';
import { addBrokenRules } from '../content-check.ts';
import { plainSign } from './plain-sign.ts';

const check = (body: string) =>
  plainSign
    .check(createContent({ 'guide/comprendre/essai.mdx': toGuideFile({}, body) }))
    .map(({ line, column, message, advice }) => ({ line, column, message, advice }));
const messages = (body: string) => check(body).map(({ message }) => message);

describe('signs that nobody sees', () => {
  test.each([
    ['\u202e', 'U+202E, change le sens de l’écriture'],
    ['\u2066', 'U+2066, change le sens de l’écriture'],
    ['\u3164', 'U+3164, lettre vide'],
    ['\u00ad', 'U+00AD, trait d’union conditionnel'],
    ['\u2060', 'U+2060, espace sans largeur'],
    ['\u200d', 'U+200D, lie ou délie deux lettres'],
    ['\ufe0f', 'U+FE0F, choisit une variante de dessin'],
    ['\u2003', 'U+2003, espace d’une autre largeur'],
    ['\ue000', 'U+E000, signe d’une police particulière'],
    ['\u{e0041}', 'U+E0041'],
  ])('%j', (sign, name) => {
    const told = [expect.stringContaining(`Signe invisible : ${name}`)];
    expect(messages(`\nArrêter \`docker stop${sign} web\`.\n`)).toEqual(told);
    expect(messages(`\n\`\`\`sh\ndocker stop ${sign}web\n\`\`\`\n`)).toEqual(told);
    expect(messages(`\n\`\`\`yaml title="compose.yaml"\nservices: ${sign}\n\`\`\`\n`)).toEqual(told);
    expect(messages(`\n\`\`\`sh title="w${sign}eb.sh"\ndocker ps\n\`\`\`\n`)).toEqual(told);
    expect(messages(`\nDe la${sign} prose.\n`)).toEqual(told);
    // Shown as wrong it would be copied all the same by whoever selects it.
    expect(messages(`\n\`\`\`sh faux\ndocker stop ${sign}web\n\`\`\`\n`)).toEqual(told);
  });
});

describe('signs that look like those of the keyboard', () => {
  test.each([
    ['е', 'e', 'U+0435, lettre cyrillique'],
    ['ο', 'o', 'U+03BF, lettre grecque'],
    ['ａ', 'a', 'U+FF41, signe en pleine chasse'],
    ['𝐚', 'a', 'U+1D41A'],
    ['ı', 'i', 'U+0131, lettre latine d’une autre langue'],
    ['∕', '/', 'U+2215'],
    ['〜', '~', 'U+301C'],
    ['⸺', '-', 'U+2E3A'],
    ['：', ':', 'U+FF1A, signe en pleine chasse'],
  ])('%s', (sign, ascii, name) => {
    const [problem] = check(`\n\`\`\`sh\ndocker stop w${sign}b\n\`\`\`\n`);
    expect(problem?.message).toContain(`Signe trompeur : « ${sign} » (${name}`);
    expect(problem?.advice).toBe(`Écrire « ${ascii} », au clavier.`);
    expect(messages(`\nArrêter \`w${sign}b\`.\n`)).toHaveLength(1);
    expect(messages(`\nDe la pros${sign}.\n`)).toHaveLength(1);
    expect(messages(`\n\`\`\`sh faux\ndocker stop w${sign}b\n\`\`\`\n`)).toEqual([]);
  });

  test('all those of a line are told at once, at the first', () => {
    expect(check('\n```sh\ndocker stop wеb сafé\n```\n')).toEqual([
      {
        line: 8,
        column: 14,
        message: 'Signes trompeurs : « е » (U+0435, lettre cyrillique), « с » (U+0441, lettre cyrillique).',
        advice: 'Écrire « e », « c », au clavier.',
      },
    ]);
  });
});

test('a sign of multiplication beside a letter is read as a letter', () => {
  expect(check('\n```sh\ndocker e×ec web\n```\n')).toMatchObject([
    { line: 8, column: 9, message: 'Signe trompeur : « × » (U+00D7).', advice: 'Écrire « x », au clavier.' },
  ]);
  expect(messages('\nUn `e×ec`.\n')).toHaveLength(1);
  expect(messages('\n5 × 3, puis `2 × 4` et `512×1024`, et a×b.\n')).toEqual([]);
});

describe('the name of a file', () => {
  const checkName = (path: string) =>
    plainSign.check({ ...createContent(), files: [path] }).map(({ file, line, message, advice }) => [file, line, message, advice]);

  test.each([
    ['entries/stоp.mdx', 'Signe trompeur dans le nom du fichier : « о » (U+043E, lettre cyrillique).', 'entries/stop.mdx'],
    [
      'options/container-prunе.yaml',
      'Signe trompeur dans le nom du fichier : « е » (U+0435, lettre cyrillique).',
      'options/container-prune.yaml',
    ],
    ['diagrams/deux‑mots.yaml', 'Signe trompeur dans le nom du fichier : « ‑ » (U+2011).', 'diagrams/deux-mots.yaml'],
    ['entries/st\u00adop.mdx', 'Signe invisible dans le nom du fichier : U+00AD, trait d’union conditionnel.', 'entries/stop.mdx'],
    ['guide/a/st\u202eop.mdx', 'Signe invisible dans le nom du fichier : U+202E, change le sens de l’écriture.', 'guide/a/stop.mdx'],
    ['verify/rеm/a.txt', 'Signe trompeur dans le nom du fichier : « е » (U+0435, lettre cyrillique).', 'verify/rem/a.txt'],
  ])('%j is told with the right one', (path, message, right) => {
    expect(checkName(path)).toEqual([[`content/${path}`, undefined, message, `Le nommer « ${right} ».`]]);
  });

  test.each(['entries/run-it.mdx', 'guide/a/été.png', 'cli.json', '_Brouillon 2.txt'])('%j holds nothing that deceives', (path) => {
    expect(checkName(path)).toEqual([]);
  });
});

test('the inventory of the notes is read on pages, and copied from them', () => {
  const header = 'id\tnote\tline\tkind\twhat_the_note_says\tverdict\tcorrect_statement\treason\ttopic\n';
  const file = 'content/facts.tsv';
  const checkRow = (correct: string) => {
    const source = `${header}F001\tnote-1\t1\tconcept\ta\twrong\t${correct}\tb\tc\n`;
    return plainSign
      .check({ ...createContent(), factsSource: { file, source } })
      .map((problem) => [problem.file, problem.line, problem.message]);
  };
  expect(checkRow('Écrire `docker stоp`')).toEqual([[file, 2, 'Signe trompeur : « о » (U+043E, lettre cyrillique).']]);
  expect(checkRow('Écrire « stоp »')).toHaveLength(1);
  expect(checkRow('Écrire \u202ede')).toEqual([[file, 2, 'Signe invisible : U+202E, change le sens de l’écriture.']]);
  expect(checkRow('Une £ de plus')).toEqual([[file, 2, 'Signe étranger au français : « £ » (U+00A3).']]);
  expect(checkRow('« £ » ou `日本` n’est pas un accent')).toEqual([]);
});

test('a field that holds a command is code too', () => {
  const check = (command: string) => plainSign.check(createContent({ 'entries/stop.mdx': toEntryFile({ command }) }));
  // A sign of multiplication is a letter there, and a string may be in any language.
  for (const command of ['docker stop wеb', 'docker e×ec web'])
    expect(check(command)).toMatchObject([{ file: 'content/entries/stop.mdx', message: expect.stringContaining('Signe trompeur') }]);
  expect(check('docker run -e NOM=日本 nginx')).toEqual([]);
});

test('French stays as it is, and a string of code may be in any language', () => {
  expect(messages('\n« Cœur », l’été : 5 × 3 € — déjà…\u202f! `echo "été"`\n\n```sh\necho "日本 ✔ │"\n```\n')).toEqual([]);
  expect(messages('\nLe mot 日本.\n')).toEqual([
    'Signes étrangers au français : « 日 » (U+65E5, caractère chinois), « 本 » (U+672C, caractère chinois).',
  ]);
});

test('one cause is told once', async () => {
  const content = createContent({ 'guide/comprendre/essai.mdx': toGuideFile({}, '\nLe mоt.\n\n```sh\ndocker stоp web\n```\n') });
  const { problems } = await addBrokenRules({ content, problems: [], partial: [] });
  expect(problems.filter(({ file }) => file.endsWith('essai.mdx')).map(({ message }) => message)).toEqual([
    'Signe trompeur : « о » (U+043E, lettre cyrillique).',
    'Signe trompeur : « о » (U+043E, lettre cyrillique).',
  ]);
});
