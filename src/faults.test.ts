import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProblems } from './check/content-check.ts';
import { contentFolder } from './source/collections.ts';

/**
 * Single mistakes, made one by one in a small content that holds one of each thing: each is told with its file and its line.
 * Those that one rule, or the reader of files, finds by itself stand in its own test.
 * `e2e/authoring/authoring.test.ts` shows that the build of the whole content reports them, and what only the built pages show.
 */
const small = 'e2e/subjects/fixtures/docker';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
  await cp(small, folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

interface Found {
  file: string;
  line: number | undefined;
  message: string;
}

/** What is wrong with the folder as it stands. */
async function find(): Promise<Found[]> {
  const { problems } = await findProblems(folder);
  return problems.map(({ file, line, message }) => ({
    file: file.replace(`${folder}/`, '').replace(`${contentFolder}/`, ''),
    line,
    message,
  }));
}

/** Makes a mistake, looks, and mends it. */
async function during(file: string, make: (path: string) => Promise<unknown>): Promise<Found[]> {
  const path = join(folder, file);
  const before = await readFile(path).catch(() => undefined);
  await make(path);
  try {
    return await find();
  } finally {
    await rm(path, { recursive: true, force: true });
    if (before) await writeFile(path, before);
  }
}

test('the small content itself has no mistake', { timeout: 60_000 }, async () => {
  expect(await find()).toEqual([]);
});

/** A mistake made by replacing what is written first; it is told on that line, or so many lines below. */
type Edit = [name: string, file: string, from: string | RegExp, to: string, message: RegExp, below?: number];

const stop = 'entries/stop.mdx';
const site = 'site.yaml';
const page = 'guide/utiliser/lancer.mdx';
const exercise = 'exercises/premiere-page.mdx';
const option = 'options/container-prune.yaml';
const term = 'glossary/conteneur.mdx';

/** A command of a fence of a page, in place of the one that is there. */
const command = (name: string, written: string, message: RegExp): Edit => [
  `command: ${name}`,
  stop,
  'docker stop -t 30 web',
  written,
  message,
];

const edits: Edit[] = [
  // Keys
  ['missing key of a data file', option, /^effect: .*\n/m, '', /^Champ absent : « effect »/, -1],
  ['unknown key of the site', site, 'searchHint:', 'searchHints:', /^Champ inconnu : « searchHints »/],
  // Types
  ['number with a comma', exercise, 'duration: 15', 'duration: 15,5', /^« duration »/],
  ['list for a text', stop, /^title: .*$/m, 'title: [Arrêter]', /^« title » : un texte est attendu/],
  ['date for a number', stop, 'order: 40', 'order: 2026-13-45', /^« order » : un nombre est attendu/],
  ['text for a choice', term, /^facts:/m, 'linked: peut-être\nfacts:', /^« linked » : true ou false est attendu/],
  ['negative number', stop, 'order: 40', 'order: -1', /^« order » : Nombre positif attendu/],
  ['title with a full stop', stop, 'title: Arrêter un conteneur', 'title: Arrêter un conteneur.', / finit par un point\.$/],
  ['title too long', stop, 'title: Arrêter un conteneur', `title: Arrêter ${'un conteneur '.repeat(6)}`, /^« title » : Titre trop long/],
  ['summary too short', stop, /^summary: .*$/m, 'summary: Arrête tout', /^« summary » : Résumé trop court/],
  // YAML
  ['unclosed bracket', stop, 'options: [timeout, signal]', 'options: [timeout, signal', /^YAML illisible : il manque « \] »/],
  ['tabulation for an indentation', stop, '    difference: arrêt', '\tdifference: arrêt', /^YAML illisible/],
  [
    'wrong indentation',
    option,
    '    effect: Supprimer sans',
    '   - effect: Supprimer sans',
    /^« options\.force » : des champs sont attendus/,
    -1,
  ],
  [
    'colon in a text without quotes',
    stop,
    /^summary: .*$/m,
    'summary: Demande à un conteneur : de s’arrêter: proprement',
    /^YAML illisible/,
  ],
  // References
  ['dead reference to an entry', stop, '- entry: kill', '- entry: kil', /^Aucune fiche ne s’appelle « kil »/],
  ['dead reference of the sheet', site, 'entries: [run, start]', 'entries: [run, strat]', /^Aucune fiche ne s’appelle « strat »/],
  ['dead reference of what is deleted', option, 'look: ps-a', 'look: ps-b', /^Aucune fiche ne s’appelle « ps-b »/],
  [
    'intention written twice',
    stop,
    '  - stopper un conteneur',
    '  - arrêter un conteneur',
    /^L’intention « arrêter un conteneur » existe déjà/,
  ],
  ['group written twice', site, '  - id: lancer', '  - id: images', /^Le groupe « images » existe déjà/],
  ['unknown option of an entry', stop, 'options: [timeout,', 'options: [timeuot,', /n’a pas d’option --timeuot/],
  ['option of a sentence that its command lacks', option, '  force:', '  farce:', /n’a pas d’option --farce/],
  [
    'sentence of an unknown command',
    option,
    'command: docker container prune',
    'command: docker container prun',
    /^Aucune commande ne s’appelle/,
  ],
  [
    'unknown form of value',
    option,
    '    value: critère=valeur',
    '    value: critère=valeur\n    format: filtre',
    /^Forme de valeur inconnue/,
    -2,
  ],
  [
    'unknown placeholder',
    stop,
    'command: docker stop <conteneur>',
    'command: docker stop <contener>',
    /^Valeur à remplacer inconnue : <contener>/,
  ],
  [
    'placeholder left in an example',
    stop,
    'example: docker stop web',
    'example: docker stop <conteneur>',
    /^L’exemple contient <conteneur>/,
  ],
  [
    'default value of a wrong form',
    site,
    'port-hôte: { default: "8080"',
    'port-hôte: { default: "99999"',
    /^« 99999 » n’a pas la forme attendue/,
  ],
  // Links
  ['dead link', stop, '(/commandes/start/)', '(/commandes/strat/)', /^Lien mort : aucune page à l’adresse « \/commandes\/strat\/ »/],
  ['dead page of a term', term, 'page: /comprendre/image-et-conteneur/', 'page: /comprendre/image-et-contener/', /^Lien mort/],
  // Text
  ['tags that cross', page, '</Warning>', '</Note>', /^MDX illisible : la balise <\/Note> ne ferme pas <Warning>, ouverte ligne \d+/],
  ['chevron before a digit', stop, 'Docker envoie', 'Docker <3 envoie', /^MDX illisible : un chevron/],
  ['placeholder out of code', stop, 'Docker envoie', 'Docker <conteneur></conteneur> envoie', /^Élément inconnu : <conteneur>/],
  ['stray brace', stop, 'Docker envoie', 'Docker {{.State}} envoie', /^MDX illisible : une accolade/],
  ['attribute without value', page, '<Warning>\n', '<Warning open>\n', /^<Warning> n’a pas d’attribut « open »/],
  [
    'unclosed fence before another',
    stop,
    /```\n\nLe conteneur arrêté/,
    '\n\nLe conteneur arrêté',
    /^Le bloc de code n’est pas fermé : le bloc suivant/,
    -2,
  ],
  [
    'last fence without an end',
    exercise,
    /```\n\nLe conteneur n’est plus/,
    '\n\nLe conteneur n’est plus',
    /^Le bloc de code n’est pas fermé/,
    -2,
  ],
  ['unknown word after a language', stop, '```sh', '```sh fauxx', /^« fauxx » ne veut rien dire/],
  ['right command marked as wrong', stop, '```sh', '```sh faux', /^Marqué comme faux, mais rien ne l’est/, 1],
  ['session without its steps', exercise, '## Étapes', '## Les étapes', /^La partie « Étapes » manque/, -200],
  // Files shown in a page
  [
    'YAML of an excerpt',
    'guide/utiliser/compose.mdx',
    /^services:$/m,
    'services: {}\nservices:',
    /^YAML illisible : ce champ est écrit deux fois/,
    1,
  ],
  ['unknown key of compose.yaml', 'guide/utiliser/compose.mdx', /^ {4}image: .*$/m, '    imaje: nginx', /imaje/],
  [
    'unknown instruction of a Dockerfile',
    'instructions/dockerfile/add.mdx',
    '\nADD site.tar.gz /usr',
    '\nADDD site.tar.gz /usr',
    /^Instruction inconnue : « ADDD »/,
  ],
  // Commands
  command('unknown command', 'docker stpo web', /n’a pas de commande « stpo »/),
  command('unknown command below another', 'docker container stpo web', /n’a pas de commande « stpo »/),
  command('operand of a wrong form', 'docker pull Nginx', /« Nginx » n’a pas la forme attendue/),
  command('what is not taught', 'docker-compose up', /abandonnée en 2023/),
  command('typographic dash', 'docker run –rm nginx', /contient « – »/),
  command('typographic quote', 'docker run --name ‘web’ nginx', /contient « ‘ »/),
  command('no-break space', 'docker run\u00a0nginx', /espace insécable/),
  command('unexplained program', 'frobnicate web', /frobnicate/),
  command('shell of Linux alone', 'docker run -v "$(readlink -f .):/data" nginx', /PowerShell|expliqué/),
  ['wrong command in a sentence', stop, '`docker ps -a`', '`docker ps -z`', /n’a pas d’option -z/],
  [
    'wrong command of an entry',
    stop,
    'command: docker stop <conteneur>',
    'command: docker stop --tme 3 <conteneur>',
    /n’a pas d’option --tme/,
  ],
  ['wrong example of an entry', stop, 'example: docker stop web', 'example: docker stpo web', /n’a pas de commande « stpo »/],
  // Data
  ['fact without a verdict', 'facts.tsv', /^(F003\t.*)\tok\t/m, '$1\tpeut-être\t', /verdict/],
  ['fact written twice', 'facts.tsv', /^F003\t/m, 'F002\t', /Le fait F002 est déjà défini/],
  ['column missing', 'facts.tsv', '\tverdict\t', '\tavis\t', /^Colonnes absentes : verdict/],
  ['broken reference', 'cli.json', '"version":', '"version"', /^JSON illisible/],
  ['broken schema', 'schemas/compose.json', /^\{/, '{,', /^JSON illisible/],
  [
    'pattern that is none',
    site,
    `pattern: '\\d+', expects: "Un nombre entier."`,
    `pattern: '(\\d+', expects: "Un nombre entier."`,
    /^Le motif de \{nombre\} n’est pas une expression régulière/,
  ],
];

const words = 'Une image ne s’exécute pas';
const link = '[`docker run`](/commandes/run/)';
const typed = 'docker stop -t 30 web';
const sentences = 'options/container-stop.yaml';

/** Mistakes that several rules stumble over: the cause alone is told. */
const echoes: [name: string, file: string, from: string, to: string, message: RegExp][] = [
  ['a tag of YAML', option, 'effect: Supprimer tous', 'effect: !Supprimer tous', /ne peut pas commencer par ce signe/],
  ['a name of YAML', option, 'effect: Supprimer tous', 'effect: &Supprimer tous', /ne peut pas commencer par ce signe/],
  ['a remark that ends a sentence', option, 'effect: Supprimer tous', 'effect: Supprimer tous # même', /« # » ne se lit pas/],
  ['a text that begins with a question mark', option, 'effect: Supprimer', 'effect: ? Supprimer', /ne peut pas commencer par ce signe/],
  ['a dash without its space', stop, '  - arrêter\n', '  -arrêter\n', /un tiret et une espace devant chaque ligne/],
  ['an option named twice', stop, '[timeout, signal]', '[timeout, timeout]', /^« options\.1 » : « timeout » y est déjà/],
  ['a fact named twice', stop, '[F018]', '[F018, F018]', /^« facts\.1 » : « F018 » y est déjà/],
  [
    'a title between guillemets',
    stop,
    'title: Arrêter un conteneur',
    'title: « Arrêter un conteneur »',
    /^Un titre ne se met pas entre guillemets/,
  ],
  ['curved quotes', stop, 'example: docker stop web', 'example: docker stop “web”', /^Le code contient « “ » et « ” »/],
  ['a component without its capital', page, '<Warning>\n', '<warning />\n\n<Warning>\n', /^Composant inconnu : <warning>/],
  ['a box of another Markdown', page, words, `:::note\n\n${words}`, /^Un encadré ne s’ouvre pas ainsi/],
  ['a box of GitHub', page, words, `> [!NOTE]\n> ${words}`, /^Un encadré ne s’ouvre pas ainsi/],
  ['a link that is not closed', page, '(/commandes/run/)', '(/commandes/run/', /^Le lien n’est pas fermé/],
  ['a link cut by a space', page, link, '[`docker run`] (/commandes/run/)', /^Ce lien n’en est pas un/],
  ['a link the wrong way round', page, link, '(`docker run`)[/commandes/run/]', /^Ce lien n’en est pas un/],
  ['a link of a wiki', page, link, '[[run]]', /^Ce lien n’en est pas un/],
  ['a link to an address that is nowhere', page, link, '[`docker run`][run]', /^Ce lien renvoie à une adresse/],
  ['a note below the page', page, words, `${words}[^1]`, /^Une page n’a pas de notes de bas de page/],
  ['a note below the page, and its text', page, words, `[^1]: Une note.\n\n${words}[^1]`, /^Une page n’a pas de notes de bas de page/],
  ['code that is not closed', page, '`docker start`](', '`docker start](', /^Un accent grave ouvre du code/],
  [
    'a block of two accents',
    stop,
    `\`\`\`sh\n${typed}\n\`\`\``,
    `\`\`sh\n${typed}\n\`\``,
    /^Un bloc de code s’ouvre par trois accents graves/,
  ],
  ['a block with nothing in it', stop, `${typed}\n`, '', /^Ce bloc de code est vide/],
  ['a table without its second line', page, words, `| a | b |\n| un | deux |\n\n${words}`, /^Ce tableau n’en est pas un/],
  ['a bar in the code of a table', page, words, `| a | b |\n|---|---|\n| \`docker ps | head\` | un |\n\n${words}`, /a 3 cellules/],
  ['a heading glued to its sign', page, words, `##Titre\n\n${words}`, /^Il manque une espace entre les dièses/],
  ['an empty heading', page, words, `## \n\n${words}`, /^Ce titre est vide/],
  ['a step in bold', exercise, '### Lancer le serveur', '**Lancer le serveur**', /en gras à la place d’un titre/],
  ['a part without its accent', exercise, '## Étapes', '## Etapes', /^La partie « Étapes » manque/],
  [
    'parts in another order',
    exercise,
    '## Vérifier\n\n`docker ps` montre le conteneur.\n\n## Nettoyer',
    '## Nettoyer\n\nRien.\n\n## Vérifier',
    /^« Nettoyer » n’est pas à sa place/,
  ],
  ['a program with a capital', stop, typed, 'Docker stop -t 30 web', /^Programme inconnu : « Docker »/],
  ['a misspelt program after sudo', stop, typed, 'sudo dokcer stop web', /^Programme inconnu : « dokcer »/],
  ['a space after a continued line', stop, typed, 'docker stop \\ \n  -t 30 web', /^Une commande ne commence pas par une option/],
  ['a row of other columns', 'facts.tsv', 'F003\t', 'F003    ', /^8 colonnes au lieu de 9/],
  ['a row that a spreadsheet has quoted', 'facts.tsv', 'F003\t', '"F003"\t', /^id : Numéro de fait attendu/],
  ['a sign of command', stop, typed, 'docker stop we\u001bb', /^Signe invisible : U\+001B/],
  ['an accent apart', stop, typed, 'docker stop we\u0301b', /^Signe étranger au français/],
  ['a link in HTML', page, link, '<a href="/commandes/run/">ici</a>', /^Une page ne contient pas de HTML : <a>/],
  ['a dead link in HTML', page, link, '<a href="/nulle-part/">ici</a>', /^Lien mort/],
  ['a link in HTML that runs a program', page, link, '<a href="javascript:x">ici</a>', /^Adresse refusée/],
  ['a block of three apostrophes', stop, `\`\`\`sh\n${typed}\n\`\`\``, `'''sh\n${typed}\n'''`, /^Un bloc de code ne s’ouvre pas ainsi/],
  ['a table whose columns have no name', page, words, `| | |\n|---|---|\n| un | deux |\n\n${words}`, /^Une colonne de ce tableau/],
  [
    'a form that nothing describes',
    site,
    'conteneur, format: nom-conteneur',
    'conteneur, format: nom-contener',
    /^Forme de valeur inconnue/,
  ],
  ['the rank of another page', page, 'order: 20', 'order: 30', /^Le rang 30 est déjà pris/],
  ['a wave for a tilde', stop, typed, 'docker stop -t 30 we〜b', /^Signe trompeur : « 〜 »/],
  ['the prompt of a server', stop, typed, `root@vps:~# ${typed}`, /^L’invite « root@vps:~# » serait copiée/],
  ['the prompt of PowerShell', stop, typed, `PS C:\\Users\\ana> ${typed}`, /^L’invite « PS C:\\Users\\ana> » serait copiée/],
  ['a command that goes on with nothing', stop, typed, `${typed} \\`, /^La commande finit par « \\ »/],
  [
    'a program that nothing explains',
    stop,
    typed,
    'docker ps -a | frobnicate --all web',
    /^La commande « frobnicate » n’est pas expliquée/,
  ],
  ['a heading in capitals', page, words, `## AVEC UN SERVEUR\n\n${words}`, /^Mot en capitales : « AVEC UN SERVEUR »/],
  ['a block set in by spaces', stop, `\`\`\`sh\n${typed}\n\`\`\``, `    ${typed}`, /^Un bloc de code ne s’ouvre pas par des espaces/],
  ['a sentence of a misspelt option', sentences, '  timeout:', '  timeoute:', /n’a pas d’option --timeoute/],
  ['sentences of a misspelt command', sentences, 'docker container stop', 'docker container stpo', /^Aucune commande ne s’appelle/],
  ['sentences of a command by its short name', sentences, 'docker container stop', 'docker stop', /^Aucune commande ne s’appelle/],
  ['a session in which nothing is typed', stop, '```sh', '```console', /^Une session sans commande/],
  ['a list without its space', page, words, `1.un\n2.deux\n\n${words}`, /^Il manque une espace après le signe de la liste/],
  ['points in place of a value', stop, typed, 'docker stop -t 30 …', /^Les points de suspension seraient copiés/],
  ['an expression that cannot be read', stop, "output: '^web$'", "output: '^(web$'", /Expression régulière illisible/],
  ['a blank that is drawn', stop, typed, 'docker stop we\u2800b', /^Signe invisible : U\+2800/],
];

describe('a single mistake', { timeout: 60_000 }, () => {
  test.each(edits)('%s', async (_, file, from, to, message, below = 0) => {
    const source = await readFile(join(folder, file), 'utf8');
    const at = typeof from === 'string' ? source.indexOf(from) : source.search(from);
    expect(at, 'what is to be replaced is written').toBeGreaterThan(-1);
    const written = typeof from === 'string' ? from : (from.exec(source)?.[0] ?? '');
    // A replacement that begins with the end of a line is about the next one.
    const start = source.slice(0, at + (written.startsWith('\n') ? 1 : 0)).split('\n').length;
    const found = await during(file, (path) => writeFile(path, source.replace(from, to)));
    const line = Math.max(1, start + below);
    expect(found).toContainEqual({ file, line, message: expect.stringMatching(message) });
  });

  const files: [name: string, file: string, make: (path: string) => Promise<unknown>, message: RegExp, line?: number][] = [
    ['an empty page', stop, (path) => writeFile(path, ''), /^Le fichier est vide/, 1],
    ['an empty data file', option, (path) => writeFile(path, '\n'), /^Le fichier est vide/, 1],
    ['an empty site', site, (path) => writeFile(path, ''), /^Le fichier est vide/, 1],
    ['Latin-1', stop, async (path) => writeFile(path, await readFile(path, 'utf8'), 'latin1'), /UTF-8/, 2],
    ['UTF-16', stop, async (path) => writeFile(path, `\ufeff${await readFile(path, 'utf8')}`, 'utf16le'), /UTF-8/, 1],
    ['a mark at the head', stop, async (path) => writeFile(path, `\ufeff${await readFile(path, 'utf8')}`), /BOM/, 1],
    ['lines of Windows', stop, async (path) => writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n')), /CRLF/, 1],
    [
      'lines of Windows in a data file',
      option,
      async (path) => writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n')),
      /CRLF/,
      1,
    ],
    [
      'an invisible sign',
      stop,
      async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('title: ', 'title: \u200b')),
      /^Signe invisible : U\+200B/,
      2,
    ],
    [
      'an enormous page',
      stop,
      async (path) => writeFile(path, (await readFile(path, 'utf8')) + 'Du texte, encore.\n\n'.repeat(20_000)),
      /^Le fichier est trop gros/,
      1,
    ],
    ['a folder in place of a page', 'entries/dossier.mdx', (path) => mkdir(path), /^Fichier illisible : c’est un dossier/],
    ['a link to nothing', 'entries/lien.mdx', (path) => symlink('nulle-part.mdx', path), /^Fichier illisible : il n’existe pas/],
    ['a page in no collection', 'perdu.mdx', (path) => writeFile(path, 'Du texte.\n'), /^Ce fichier n’appartient à aucune collection/],
    [
      'a page of no chapter',
      'guide/nulle-part/a.mdx',
      async (path) => {
        await mkdir(join(folder, 'guide/nulle-part'), { recursive: true });
        await cp(join(folder, page), path);
      },
      /^Aucun chapitre ne s’appelle « nulle-part »/,
      1,
    ],
    [
      'a name that no address holds',
      'entries/Éteindre.mdx',
      async (path) => {
        const source = await readFile(join(folder, stop), 'utf8');
        await writeFile(path, source);
      },
      /^Le nom du fichier fait partie de l’adresse/,
    ],
    ['no site', site, (path) => rm(path), /^Fichier absent/],
    ['no inventory', 'facts.tsv', (path) => rm(path), /^Fichier absent/],
    ['no reference', 'cli.json', (path) => rm(path), /^Fichier illisible/],
    ['no schema', 'schemas/compose.json', (path) => rm(path), /^Schéma introuvable/],
    ['a page that others lead to, removed', 'entries/kill.mdx', (path) => rm(path), /^Aucune fiche ne s’appelle « kill »/],
    [
      'a page that others lead to, renamed',
      'entries/kill.mdx',
      (path) => rename(path, join(folder, 'entries/tuer.mdx')),
      /^Aucune fiche ne s’appelle « kill »/,
    ],
  ];

  /** Files that the mistake is told of, when it is not the one that was changed. */
  const told: Readonly<Record<string, string>> = { 'entries/kill.mdx': stop, 'schemas/compose.json': site };

  test.each(files)('%s', async (name, file, make, message, line) => {
    const found = await during(file, make);
    await rm(join(folder, 'entries/tuer.mdx'), { force: true });
    await rm(join(folder, 'guide/nulle-part'), { recursive: true, force: true });
    expect(found, name).toContainEqual({
      file: told[file] ?? file,
      line: line ?? (told[file] ? expect.any(Number) : undefined),
      message: expect.stringMatching(message),
    });
  });

  test.each(echoes)('%s is told once', async (_, file, from, to, message) => {
    const source = await readFile(join(folder, file), 'utf8');
    expect(source).toContain(from);
    const found = await during(file, (path) =>
      writeFile(
        path,
        source.replace(from, () => to),
      ),
    );
    expect(found).toEqual([{ file, line: expect.any(Number), message: expect.stringMatching(message) }]);
  });

  test('a copy is told by its title', async () => {
    const found = await during('entries/stop-2.mdx', (path) => cp(join(folder, stop), path));
    expect(found).toEqual([{ file: stop, line: 2, message: 'Le titre « Arrêter un conteneur » existe déjà.' }]);
  });

  test.each([
    ['entries/kill.mdx', 'entries/kill.md', /^Ce fichier n’appartient à aucune collection/],
    [sentences, 'options/container-stop.yml', /^Ce fichier n’appartient à aucune collection/],
    [stop, 'entries/stоp.mdx', /^Signe trompeur dans le nom du fichier : « о » \(U\+043E/],
    [option, 'options/container-prunе.yaml', /^Signe trompeur dans le nom du fichier : « е » \(U\+0435/],
    [page, 'guide/utiliser/lan\u00adcer.mdx', /^Signe invisible dans le nom du fichier : U\+00AD/],
  ])('%s under the name of %j is told once', async (file, named, message) => {
    await rename(join(folder, file), join(folder, named));
    const found = await find();
    await rename(join(folder, named), join(folder, file));
    expect(found).toEqual([{ file: named, line: undefined, message: expect.stringMatching(message) }]);
  });
});
