import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkContent, findProblems } from './check.ts';
import { toEntryFile, toSiteFile, writeContent } from './fixtures.ts';
import { ContentError, formatReport } from './problem.ts';

/** One mistake of each kind, in as many files. */
const mistakes = {
  'entries/champ.mdx': toEntryFile({ optoins: '[detach]' }),
  'entries/commande.mdx': toEntryFile({}, '\n`docker runn`, puis `docker run --nme`\n'),
  'entries/composant.mdx': toEntryFile({}, '\n<Waring>\n\nNon.\n\n</Waring>\n'),
  'entries/corps.mdx': toEntryFile({}, '\nLancer <image> ici\n'),
  'entries/entete.mdx': 'Du texte.\n',
  'entries/explication.mdx': toEntryFile({}, '\n```sh\nexit\n```\n'),
  'entries/fichier.mdx': toEntryFile({}, '\n```yaml\na: 1\na: 2\n```\n'),
  'entries/langage.mdx': toEntryFile({}, '\n```shh\nls\n```\n'),
  'entries/option.mdx': toEntryFile({ options: '[detahc]' }),
  'entries/renvoi.mdx': toEntryFile({ related: '[{ entry: rum, difference: lance }, { entry: champ, difference: non }]' }),
  'entries/valeur.mdx': toEntryFile({ command: 'docker run <imaje>' }),
  'entries/yaml.mdx': '---\ntitle: "Lancer\n---\n',
  'options/container-ls.yaml': 'command: docker container ls\neffect: Lister.\noptions:\n  all: { effect: Tout., format: port }\n',
  'facts.tsv': 'id\tnote\tline\tkind\twhat_the_note_says\tverdict\tcorrect_statement\ttopic\n',
  'perdu.mdx': 'Du texte.\n',
};

const report = `content/entries/champ.mdx:9:1  Champ inconnu : « optoins ».
    Vouliez-vous écrire « options » ?
content/entries/commande.mdx:11:1  « docker » n’a pas de commande « runn ».
    Vouliez-vous écrire « docker run » ?
content/entries/commande.mdx:11:21  « docker run » n’a pas d’option --nme.
    Vouliez-vous écrire « --name » ?
content/entries/composant.mdx:11:1  Composant inconnu : <Waring>.
    Vouliez-vous écrire <Warning> ?
content/entries/corps.mdx:11:8  MDX illisible : Expected a closing tag for \`<image>\` (11:8) before the end of \`paragraph\`
    Un chevron ou une accolade du texte s’écrit entre accents graves : \`<image>\`, \`{{.State}}\`.
content/entries/entete.mdx:1  La page n’a pas d’en-tête.
    Elle commence par des champs YAML entre deux lignes « --- ».
content/entries/explication.mdx:12:1  La commande « exit » n’est pas expliquée.
    Écrire son effet dans le fichier du programme, dans « tools ».
content/entries/fichier.mdx:13:1  YAML illisible : Map keys must be unique.
content/entries/langage.mdx:11:1  Langage de bloc inconnu : « shh ».
    Vouliez-vous écrire « sh » ?
content/entries/option.mdx:9:11  « docker run » n’a pas d’option --detahc.
    Vouliez-vous écrire « detach » ?
content/entries/renvoi.mdx:9:13  Aucune fiche ne s’appelle « rum ».
    Vouliez-vous écrire « run » ?
content/entries/valeur.mdx:3:1  Valeur à remplacer inconnue : <imaje>.
    Vouliez-vous écrire <image> ?
content/entries/yaml.mdx:2:15  YAML illisible : Missing closing "quote
content/facts.tsv:1  Colonnes absentes : reason.
content/options/container-ls.yaml:4:3  Forme de valeur inconnue : « port ».
content/perdu.mdx  Ce fichier n’appartient à aucune collection : il ne serait pas publié.
    Emplacements possibles : site.yaml, entries/*.mdx, options/*.yaml, tools/*.yaml, guide/*/*.mdx, instructions/*.mdx, exercises/*.mdx, errors/*.mdx, misconceptions/*.mdx, about.mdx, reuse.mdx, glossary/*.mdx, facts.tsv, cli.json.

16 problèmes dans 15 fichiers.`;

describe('findProblems', () => {
  test('finds nothing wrong in a content that can be published', async () => {
    const { content, problems } = await findProblems(await writeContent());
    expect(problems).toEqual([]);
    expect(content.entries).toHaveLength(1);
  });

  test('finds every mistake at once', async () => {
    const folder = await writeContent(mistakes);
    const { problems } = await findProblems(folder);
    expect(formatReport(problems).replaceAll(folder, 'content')).toBe(report);
  });

  test('does not find every name unknown for want of a site file', async () => {
    const { problems } = await findProblems(await writeContent({ ...mistakes, 'site.yaml': toSiteFile({ name: '' }) }));
    const messages = problems.map(({ message }) => message);
    expect(messages).toContain('« name » : Entrée invalide : chaîne de caractères attendu, null reçu');
    expect(messages).toContain('Champ inconnu : « optoins ».');
    expect(messages.filter((message) => message.startsWith('Aucun'))).toEqual([]);
  });
});

describe('checkContent', () => {
  test('gives the content', async () => {
    const content = await checkContent(await writeContent());
    expect(content.entries.map(({ slug }) => slug)).toEqual(['run']);
  });

  test('stops on the problems, with the whole report', async () => {
    const folder = await writeContent(mistakes);
    const error: unknown = await checkContent(folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ContentError);
    expect(String(error).replaceAll(folder, 'content')).toContain(report);
  });
});

describe('npm run check:content', { timeout: 60_000 }, () => {
  /** What the command prints and how it ends, on a folder of content. */
  const run = (folder: string) =>
    new Promise<{ code: number | string; output: string }>((resolve) => {
      const env = { ...process.env, CONTENT_DIR: folder };
      execFile(process.execPath, [fileURLToPath(import.meta.resolve('./check.ts'))], { env }, (error, output) =>
        resolve({ code: error?.code ?? 0, output: output.replaceAll(folder, 'content') }),
      );
    });

  test('counts what it has read when nothing is wrong', async () => {
    expect(await run(await writeContent())).toEqual({ code: 0, output: '1 fiche, 0 page : aucun problème.\n' });
  });

  test('prints the report and fails', async () => {
    expect(await run(await writeContent(mistakes))).toEqual({ code: 1, output: `${report}\n` });
  });
});
