import { describe, expect, test } from 'vitest';
import { toEntryFile, toGuideFile, toSiteFile, writeContent } from '../model/fixtures.ts';
import { readContent } from './source.ts';

/** What is read of a folder, with the paths of the problems as if the folder were `content`. */
async function read(files: Readonly<Record<string, string | undefined>> = {}) {
  const folder = await writeContent(files);
  const { content, problems } = await readContent(folder);
  return { content, folder, problems: problems.map((problem) => ({ ...problem, file: problem.file.replace(folder, 'content') })) };
}

describe('readContent', () => {
  test('reads every collection, the facts and the reference', async () => {
    const { content, folder, problems } = await read({
      'entries/ps.mdx': toEntryFile({ command: 'docker ps' }, '\n```sh\ndocker ps\n```\n'),
      'guide/comprendre/image.mdx': toGuideFile(),
      'tools/ls.yaml': 'program: ls\neffect: Lister des fichiers.\n',
    });
    expect(problems).toEqual([]);
    expect(content.site.map(({ slug }) => slug)).toEqual(['site']);
    expect(content.entries.map(({ slug, fields }) => [slug, fields.command])).toEqual([
      ['ps', 'docker ps'],
      ['run', 'docker run <image>'],
    ]);
    expect(content.guide.map(({ slug, collection, file }) => [slug, collection, file])).toEqual([
      ['comprendre/image', 'guide', `${folder}/guide/comprendre/image.mdx`],
    ]);
    expect(content.tools.map(({ slug, fields }) => [slug, fields.program])).toEqual([['ls', 'ls']]);
    expect(content.facts.map(({ id }) => id)).toEqual(['F001']);
    expect(content.reference.commands.has('docker container run')).toBe(true);
    expect(content.bodies.get(`${folder}/entries/ps.mdx`)?.fences).toMatchObject([{ lang: 'sh', line: 11 }]);
    expect(content.files.toSorted()).toEqual([
      'cli.json',
      'entries/ps.mdx',
      'entries/run.mdx',
      'facts.tsv',
      'guide/comprendre/image.mdx',
      'options/container-run.yaml',
      'pages/a-propos.mdx',
      'pages/reutiliser.mdx',
      'site.yaml',
      'tools/ls.yaml',
    ]);
  });

  test('tells everything that cannot be read, and reads the rest', async () => {
    const { content, problems } = await read({
      'entries/sans-entete.mdx': 'Du texte.\n',
      'entries/champ.mdx': toEntryFile({ optoins: '[detach]' }),
      'entries/yaml.mdx': '---\ntitle: "Lancer\n---\n',
      'entries/corps.mdx': toEntryFile({}, '\nLancer <image> ici\n'),
      'options/container-run.yaml': 'command: docker container run\n',
      'facts.tsv': `${['id', 'note', 'line', 'kind', 'what_the_note_says', 'verdict', 'correct_statement', 'reason', 'topic'].join('\t')}\nF1\tn\t1\tk\ts\tok\tc\t\tt\n`,
    });
    expect(problems).toHaveLength(6);
    expect(problems).toEqual(
      expect.arrayContaining([
        { file: 'content/entries/sans-entete.mdx', line: 1, message: 'La page n’a pas d’en-tête.', advice: expect.any(String) },
        {
          file: 'content/entries/champ.mdx',
          line: 9,
          column: 1,
          message: 'Champ inconnu : « optoins ».',
          advice: 'Vouliez-vous écrire « options » ?',
        },
        {
          file: 'content/entries/yaml.mdx',
          line: 2,
          column: expect.any(Number),
          message: expect.stringMatching(/^YAML illisible : il manque un guillemet/),
        },
        {
          file: 'content/entries/corps.mdx',
          line: 11,
          column: 8,
          message: expect.stringMatching(/^MDX illisible : /),
          advice: expect.any(String),
        },
        {
          file: 'content/options/container-run.yaml',
          line: 1,
          column: 1,
          message: 'Champ absent : « effect ».',
          advice: expect.any(String),
        },
        { file: 'content/facts.tsv', line: 2, message: 'id : Numéro de fait attendu, de la forme F001.' },
      ]),
    );
    // The fields of `corps` are right: what names it is not wrong.
    expect(content.entries.map(({ slug }) => slug)).toEqual(['corps', 'run']);
    expect(content.facts).toEqual([]);
  });

  test('says when the site file is absent', async () => {
    const { content, problems } = await read({ 'site.yaml': undefined });
    expect(content.site).toEqual([]);
    expect(problems).toEqual([
      { file: 'content/site.yaml', message: 'Fichier absent.', advice: 'Il dit le nom du site, ses chapitres et ses groupes.' },
    ]);
  });

  test('a site file that cannot be read is not absent', async () => {
    const { problems } = await read({ 'site.yaml': toSiteFile({ program: 'Docker' }) });
    expect(problems).toEqual([
      { file: 'content/site.yaml', line: 1, column: 1, message: '« program » : Nom de programme attendu, en minuscules.' },
    ]);
  });

  test.each([
    ['cli.json', '{}', 1, 'Ce n’est pas une référence de ligne de commande.'],
    ['cli.json', '{\n  "version": ,\n}', 2, 'JSON illisible à cet endroit.'],
    ['cli.json', '[1', 1, 'JSON illisible à cet endroit.'],
    ['cli.json', undefined, undefined, 'Fichier illisible : il n’existe pas, ou le lien ne mène nulle part.'],
  ])('%s: %j is told', async (name, text, line, message) => {
    const { problems } = await read({ [name]: text });
    expect(problems.map((problem) => [problem.file, problem.line, problem.message])).toEqual([[`content/${name}`, line, message]]);
  });

  test.each([
    ['throws', "export const a = 1;\nthrow new Error('cassé');\n", 2, /^Ce module ne se charge pas : « cassé »\.$/],
    ['cannot be read', 'export default (: string) => [];\n', undefined, /^Ce module ne se charge pas : « .+ »\.$/],
    [
      'imports what is not there',
      "import './absent.ts';\nexport default () => [];\n",
      undefined,
      /^Ce module ne se charge pas : « .+absent.+ »\.$/,
    ],
  ])('a module of checks that %s is one problem, in its own file', async (name, text, line, message) => {
    const path = `checks/${name.replaceAll(' ', '-')}.ts`;
    const { problems } = await read({ 'site.yaml': `${toSiteFile()}\nfileChecks: { dockerfile: ${path} }\n`, [path]: text });
    expect(problems).toMatchObject([{ file: `content/${path}`, message: expect.stringMatching(message) }]);
    if (line !== undefined) expect(problems[0]?.line).toBe(line);
  });

  test('a module that is not there, or exports no check, is told where it is named', async () => {
    for (const files of [{}, { 'checks/a.ts': 'export default 3;\n' }]) {
      const { problems } = await read({ 'site.yaml': `${toSiteFile()}\npageChecks: [checks/a.ts]\n`, ...files });
      expect(problems).toMatchObject([
        { file: 'content/site.yaml', message: 'Module introuvable, ou sans vérification à exporter par défaut : checks/a.ts.' },
      ]);
    }
  });
});
