import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toEntryFile, toSiteFile, writeContent } from '../model/fixtures.ts';
import { formatReport } from '../source/problem.ts';
import { findProblems, tellContent } from './content-check.ts';

let rank = 20;

/** An entry that shares no name with the others, nor its rank. */
const entry = (name: string, fields: Record<string, string> = {}, body = '') =>
  toEntryFile(
    { title: `Lancer ${name}`, intentions: `[lancer ${name}]`, verify: '{ output: ready }', order: `${rank++}`, ...fields },
    body,
  );

/** One mistake of each kind, in as many files. */
const mistakes = {
  'entries/champ.mdx': entry('champ', { optoins: '[detach]' }),
  'entries/commande.mdx': entry('commande', {}, '\n`docker runn`, puis `docker run --nme`\n'),
  'entries/composant.mdx': entry('composant', {}, '\n<Waring>\n\nNon.\n\n</Waring>\n'),
  'entries/corps.mdx': entry('corps', {}, '\nLancer <image> ici\n'),
  'entries/essai.mdx': toEntryFile({ title: 'Lancer un essai', intentions: '[lancer un essai]', order: '11' }),
  'entries/entete.mdx': 'Du texte.\n',
  'entries/explication.mdx': entry('explication', {}, '\n```sh\nexit\n```\n'),
  'entries/fichier.mdx': entry('fichier', {}, '\n```yaml\na: 1\na: 2\n```\n'),
  'entries/langue.mdx': entry('langue', { title: 'Lancement d’un conteneur' }, '\nIl est prets: un snapshot.\n'),
  'entries/langage.mdx': entry('langage', {}, '\n```shh\nls\n```\n'),
  'entries/option.mdx': entry('option', { options: '[detahc]' }),
  'entries/renvoi.mdx': entry('renvoi', { related: '[{ entry: rum, difference: lance }, { entry: champ, difference: non }]' }),
  'entries/valeur.mdx': entry('valeur', { command: 'docker run <imaje>' }),
  'entries/yaml.mdx': '---\ntitle: "Lancer\n---\n',
  'options/container-ls.yaml': 'command: docker container ls\neffect: Lister.\noptions:\n  all: { effect: Tout., format: port }\n',
  'facts.tsv': 'id\tnote\tline\tkind\twhat_the_note_says\tverdict\tcorrect_statement\ttopic\n',
  'perdu.mdx': 'Du texte.\n',
};

const report = `content/entries/champ.mdx:10:1  Champ inconnu : « optoins ».
    Vouliez-vous écrire « options » ?
    10 │ optoins: [detach]
       │ ^
content/entries/commande.mdx:12:1  « docker » n’a pas de commande « runn ».
    Vouliez-vous écrire « docker run » ?
    12 │ \`docker runn\`, puis \`docker run --nme\`
       │ ^
content/entries/commande.mdx:12:21  « docker run » n’a pas d’option --nme.
    Vouliez-vous écrire « --name » ?
    12 │ \`docker runn\`, puis \`docker run --nme\`
       │                     ^
content/entries/composant.mdx:12:1  Composant inconnu : <Waring>.
    Vouliez-vous écrire <Warning> ?
    12 │ <Waring>
       │ ^
content/entries/corps.mdx:12:8  MDX illisible : la balise <image> n’est pas fermée.
    Un chevron du texte s’écrit entre accents graves : \`<image>\`.
    12 │ Lancer <image> ici
       │        ^
content/entries/entete.mdx:1  La page n’a pas d’en-tête.
    Elle commence par des champs YAML entre deux lignes « --- ».
    1 │ Du texte.
content/entries/essai.mdx:1  Champ absent : « verify » ne dit pas comment l’essayer.
    Dire l’état à préparer et ce qui doit être vrai ensuite, ou « impossible » et pourquoi.
    1 │ ---
content/entries/explication.mdx:13:1  La commande « exit » n’est pas expliquée.
    Écrire son effet dans le fichier du programme, dans « tools ».
    13 │ exit
       │ ^
content/entries/fichier.mdx:14:1  YAML illisible : ce champ est écrit deux fois.
    14 │ a: 2
       │ ^
content/entries/langage.mdx:12:1  Langage de bloc inconnu : « shh ».
    Vouliez-vous écrire « sh » ?
    12 │ \`\`\`shh
       │ ^
content/entries/langue.mdx:2:8  « Lancement d’un conteneur » ne dit pas ce que l’on fait.
    Commencer par un infinitif : « Lancer… », « S’assurer… ».
    2 │ title: Lancement d’un conteneur
      │        ^
content/entries/langue.mdx:12:8  Il manque une espace avant le signe : « prets: ».
    Écrire « prets : ».
    12 │ Il est prets: un snapshot.
       │        ^
content/entries/langue.mdx:12:8  Mot inconnu : « prets ».
    Vouliez-vous écrire « prêts », « prêt », « pets » ? Sinon, \`prets\` si cela se tape, ou une ligne de words.txt.
    12 │ Il est prets: un snapshot.
       │        ^
content/entries/langue.mdx:12:18  Mot anglais sans marque : « snapshot ».
    Écrire *snapshot*, ou \`snapshot\` si cela se tape ; sinon une ligne de words.txt.
    12 │ Il est prets: un snapshot.
       │                  ^
content/entries/option.mdx:10:11  « docker run » n’a pas d’option --detahc.
    Vouliez-vous écrire « detach » ?
    10 │ options: [detahc]
       │           ^
content/entries/renvoi.mdx:10:13  Aucune fiche ne s’appelle « rum ».
    Vouliez-vous écrire « run » ?
    10 │ related: [{ entry: rum, difference: lance }, { entry: champ, difference: non }]
       │             ^
content/entries/valeur.mdx:3:21  Valeur à remplacer inconnue : <imaje>.
    Vouliez-vous écrire <image> ?
    3 │ command: docker run <imaje>
      │                     ^
content/entries/yaml.mdx:2:8  YAML illisible : il manque un guillemet, une apostrophe, un crochet ou un deux-points.
    2 │ title: "Lancer
      │        ^
content/facts.tsv:1  Colonnes absentes : reason.
    1 │ id note line kind what_the_note_says verdict correct_statement topic
content/options/container-ls.yaml:4:3  Forme de valeur inconnue : « port ».
    4 │   all: { effect: Tout., format: port }
      │   ^
content/perdu.mdx  Ce fichier n’appartient à aucune collection : il ne serait pas publié.
    Emplacements possibles : site.yaml, entries/*.mdx, options/*.yaml, tools/*.yaml, guide/*/*.mdx, instructions/*/*.mdx, exercises/*.mdx, errors/*.mdx, misconceptions/*.mdx, diagrams/*.yaml, pages/*.mdx, glossary/*.mdx, search/*.yaml, facts.tsv, words.txt, cli.json, cli/*.json, verified.json, verify/*/*.

21 problèmes dans 17 fichiers.`;

// The dictionaries take their time on a slow machine.
describe('findProblems', { timeout: 60_000 }, () => {
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

  test('finds all that is wrong with a file at once, its fields included', async () => {
    const fields = {
      title: 'Lancement d’un essai',
      summary: '',
      example: 'docker runn nginx',
      related: '[{ entry: rum, difference: lance }]',
      options: '[detahc]',
      optoins: '[detach]',
    };
    const folder = await writeContent({
      'entries/essai.mdx': entry('essai', fields, '\nIl est prets. [Suite](/nulle-part/)\n\n```sh\n$ docker run nginx\n```\n'),
    });
    const { problems } = await findProblems(folder);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '5 Champ à remplir : « summary ».',
      '12 Champ inconnu : « optoins ».',
      '15 Lien mort : aucune page à l’adresse « /nulle-part/ ».',
      '18 L’invite « $ » serait copiée avec la commande.',
      '10 Aucune fiche ne s’appelle « rum ».',
      '11 « docker run » n’a pas d’option --detahc.',
      '4 « docker » n’a pas de commande « runn ».',
      '15 Mot inconnu : « prets ».',
      '2 « Lancement d’un essai » ne dit pas ce que l’on fait.',
    ]);
    // What was taken from another entry to complete this one is no fault of its author.
    expect(problems.every(({ line = 1 }) => line > 0)).toBe(true);
  });

  test('does not find every name unknown for want of a site file', async () => {
    const { problems } = await findProblems(await writeContent({ ...mistakes, 'site.yaml': toSiteFile({ name: '' }) }));
    const messages = problems.map(({ message }) => message);
    expect(messages).toContain('Champ à remplir : « name ».');
    expect(messages).toContain('Champ inconnu : « optoins ».');
    expect(messages.filter((message) => message.startsWith('Aucun'))).toEqual([]);
  });
});

describe('npm run check:content', { timeout: 60_000 }, () => {
  /** What the command prints and how it ends, on a folder of content. */
  const run = (folder: string) =>
    new Promise<{ code: number | string; output: string }>((resolve) => {
      const env = { ...process.env, CONTENT_DIR: folder };
      execFile(process.execPath, [fileURLToPath(import.meta.resolve('./content-check.ts'))], { env }, (error, output) =>
        resolve({ code: error?.code ?? 0, output: output.replaceAll(folder, 'content') }),
      );
    });

  test('counts what it has read when nothing is wrong, and says what no run has shown yet', async () => {
    expect(await tellContent(await writeContent())).toEqual({
      status: 0,
      text: '1 fiche, 0 page : aucun problème.\nPas encore exécuté : 1 fiche (entries/run) ; « npm run test:engine -- --write » les essaie.',
    });
  });

  test('prints the report and fails', async () => {
    expect(await run(await writeContent(mistakes))).toEqual({ code: 1, output: `${report}\n` });
  });
});
