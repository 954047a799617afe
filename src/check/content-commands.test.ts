import { describe, expect, test } from 'vitest';
import { createContent, toDiagramFile, toEntryFile, toGuideFile, toPage, toSiteFile, toTermFile } from '../model/fixtures.ts';
import { findSourceCommands, type SourceCommand } from './content-commands.ts';

const site = toSiteFile({ placeholders: '{ image: { default: nginx, meaning: Nom d’une image }, nom: { default: web, meaning: Nom } }' });

/** Commands of these files, but for those of the smallest content. */
const find = (files: Readonly<Record<string, string>>): SourceCommand[] =>
  findSourceCommands(createContent({ 'site.yaml': site, ...files })).filter(
    ({ file }) => file !== 'content/entries/run.mdx' || 'entries/run.mdx' in files,
  );

/** Commands of a page of the course; its body begins on line 6. */
const inPage = (body: string) => find({ 'guide/comprendre/page.mdx': toGuideFile({}, body) });

const textsOf = (commands: readonly SourceCommand[]) => commands.map(({ filled }) => filled.text);

describe('an entry', () => {
  const file = 'content/entries/run.mdx';

  test('has its command and its example, on their lines', () => {
    const found = find({ 'entries/run.mdx': toEntryFile() });
    expect(found.map(({ file, kind, filled, placeAt }) => [file, kind, filled.text, placeAt(8)])).toEqual([
      [file, 'snippet', 'docker run nginx', { line: 3, column: 18 }],
      [file, 'snippet', 'docker run nginx', { line: 4, column: 18 }],
    ]);
  });

  test('has its command with its optional parts too, which is shown nowhere', () => {
    const found = find({ 'entries/run.mdx': toEntryFile({ command: 'docker run [--name <nom>] <image>', values: '{ nom: db }' }) });
    expect(found.map(({ filled, isFixed }) => [filled.text, isFixed])).toEqual([
      ['docker run nginx', false],
      ['docker run --name db nginx', true],
      ['docker run nginx', false],
    ]);
  });

  test('of one system is elsewhere', () => {
    expect(find({ 'entries/run.mdx': toEntryFile({ system: 'Linux' }) }).map(({ isElsewhere }) => isElsewhere)).toEqual([true, true]);
  });

  test('may have the values that the site lacks', () => {
    expect(textsOf(find({ 'entries/run.mdx': toEntryFile({ command: 'docker rm <conteneur>', values: '{ conteneur: db }' }) }))[0]).toBe(
      'docker rm db',
    );
    expect(find({ 'entries/run.mdx': toEntryFile({ command: 'docker rm <conteneur>' }) }).map(({ isIncomplete }) => isIncomplete)).toEqual([
      true,
      false,
    ]);
  });
});

describe('a fence', () => {
  test('has every command of a script, each in its place', () => {
    const found = inPage('\n```sh\n# d’abord\ndocker run \\\n  <image> -d\nls; docker ps\n```\n');
    expect(textsOf(found)).toEqual(['docker run \\\n  nginx -d', 'ls', 'docker ps']);
    expect(found.map(({ placeAt }) => placeAt(0))).toEqual([
      { line: 9, column: 1 },
      { line: 11, column: 1 },
      { line: 11, column: 5 },
    ]);
    const [run] = found;
    expect(run?.placeAt(run.filled.text.indexOf('-d'))).toEqual({ line: 10, column: 11 });
  });

  test('has what is typed of a transcript, in its place', () => {
    const found = inPage('\n```console\n$ docker ps\nCONTAINER ID\nroot@3f2a:/# ls -a\n```\n');
    expect(found.map(({ filled, isElsewhere, shell, placeAt }) => [filled.text, shell, isElsewhere, placeAt(3)])).toEqual([
      ['docker ps', 'sh', false, { line: 8, column: 6 }],
      ['ls -a', 'sh', true, { line: 10, column: 17 }],
    ]);
  });

  test.each<[info: string, marks: Partial<SourceCommand>]>([
    ['sh', { shell: 'sh', isElsewhere: false, isWrong: false, isFixed: false, hasWrittenForm: false }],
    ['sh faux', { isWrong: true }],
    ['sh fixe', { isFixed: true }],
    ['sh suite', { isWrong: false, isFixed: false }],
    ['sh systeme="Linux"', { isElsewhere: true }],
    ['powershell', { shell: 'powershell', isElsewhere: true }],
  ])('%s', (info, marks) => {
    expect(inPage(`\n\`\`\`${info}\ndocker ps\n\`\`\`\n`)).toMatchObject([{ kind: 'snippet', ...marks }]);
  });

  test('may have its form for the other shell right below', () => {
    const found = inPage('\n```sh\ndocker ps | grep a\n```\n\n```powershell\ndocker ps\n```\n');
    expect(found.map(({ shell, hasWrittenForm }) => [shell, hasWrittenForm])).toEqual([
      ['sh', true],
      ['powershell', false],
    ]);
  });

  test.each(['yaml', 'text', 'dockerfile', 'js'])('in %s has none', (lang) => {
    expect(inPage(`\n\`\`\`${lang}\ndocker ps\n\`\`\`\n`)).toEqual([]);
  });

  test('with a value that nobody gives has its other words all the same', () => {
    const found = inPage('\n```sh\ndocker rm <conteneur>\ndocker ps\n```\n');
    expect(found.map(({ isIncomplete, filled }) => [filled.text, isIncomplete])).toEqual([
      ['docker rm valeur', true],
      ['docker ps', false],
    ]);
  });
});

describe('a mention', () => {
  test.each(['docker', 'docker ps', 'docker-compose up', 'sudo docker ps', 'docker run <image>'])('`%s` is one', (code) => {
    expect(inPage(`\nVoir \`${code}\`.\n`)).toMatchObject([{ kind: 'mention', isWrong: false, isFixed: true }]);
  });

  test.each(['-d', 'dockerd', 'Docker', 'ls', 'docker.sock', 'docker/cli', 'docker rm <conteneur>', 'run docker'])(
    '`%s` is none',
    (code) => {
      expect(inPage(`\nVoir \`${code}\`.\n`)).toEqual([]);
    },
  );

  test('is where it begins; struck it is wrong', () => {
    expect(inPage('\nVoir `docker ps`, pas\n~~`docker-compose up`~~.\n').map(({ isWrong, placeAt }) => [isWrong, placeAt(0)])).toEqual([
      [false, { line: 7, column: 6 }],
      [true, { line: 8, column: 3 }],
    ]);
  });

  test('may stand in any field that is prose, of any file', () => {
    const mention = 'Voir `docker ps`.';
    const found = find({
      'entries/run.mdx': toEntryFile({ warning: mention, related: `\n  - { entry: run, difference: '${mention}' }` }),
      'options/container-ls.yaml': `command: docker container ls\neffect: '${mention}'\noptions:\n  all:\n    effect: '${mention}'\n`,
      'tools/ls.yaml': `program: ls\neffect: '${mention}'\n`,
      'glossary/image.mdx': toTermFile({ definition: `${mention} Un terme.` }),
      'errors/a.mdx': toPage({ message: 'x', cause: mention, order: '1', moment: 'lancer' }),
      'misconceptions/a.mdx': toPage({ belief: mention, truth: mention, order: '1' }),
      'diagrams/a.yaml': toDiagramFile({ boxes: `{ client: { at: [0, 0, 20, 4], text: '${mention}' } }` }),
    }).filter(({ kind }) => kind === 'mention');
    expect(found.map(({ file, placeAt }) => [file.replace('content/', ''), placeAt(0)])).toEqual([
      ['entries/run.mdx', { line: 9, column: 1 }],
      ['entries/run.mdx', { line: 11, column: 19 }],
      ['options/container-ls.yaml', { line: 2, column: 1 }],
      ['options/container-ls.yaml', { line: 5, column: 5 }],
      ['tools/ls.yaml', { line: 2, column: 1 }],
      ['errors/a.mdx', { line: 3, column: 1 }],
      ['misconceptions/a.mdx', { line: 2, column: 1 }],
      ['misconceptions/a.mdx', { line: 3, column: 1 }],
      ['diagrams/a.yaml', { line: 5, column: 39 }],
      ['glossary/image.mdx', { line: 3, column: 1 }],
    ]);
  });

  test('what is typed in the search field is no prose', () => {
    const fields = { intentions: '["`docker rnu`"]', variants: '["`docker rnu`"]', english: '["`docker rnu`"]' };
    expect(find({ 'entries/run.mdx': toEntryFile(fields) }).filter(({ kind }) => kind === 'mention')).toEqual([]);
  });
});

test('without a site nothing is a mention', () => {
  const content = createContent({ 'guide/comprendre/page.mdx': toGuideFile({}, '\n`docker ps`\n\n```sh\ndocker ps\n```\n') });
  expect(findSourceCommands({ ...content, site: [], entries: [] })).toMatchObject([{ kind: 'snippet' }]);
});
