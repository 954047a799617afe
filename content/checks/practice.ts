import type { CheckedPage, PageCheck } from '../../src/file-formats/format-problem.ts';

type Found = ReturnType<PageCheck>[number];
type Block = CheckedPage['blocks'][number];

/** Images that keep data: what one version wrote, an older one does not read. */
const database = '(?:mariadb|mysql|postgres|mongo|redis|valkey)';

/** A command of the program up to where a word of it begins, continued lines included. */
const started = (commands: string): string => `^(?:[$] )?(?:sudo )?docker (?:container |image )?(?:${commands})(?:[^\\n]|[\\\\\`]\\n)*`;

/** A whole Dockerfile, not a few lines of one. */
const isDockerfile = ({ lang, code }: Block) => lang === 'dockerfile' && /^FROM /m.test(code);

/** From the last `FROM` on: what the image is in the end. */
const lastStage = (code: string): string => code.slice(code.lastIndexOf('\nFROM ') + 1);

/** Where in its block a match is. */
function toPlace(code: string, index: number): { line: number; column: number } {
  const before = code.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What a block must not hold, whatever the rest of the page. */
const refused: { langs: RegExp; pattern: RegExp; message: string; advice: string }[] = [
  {
    langs: /^yaml$/,
    pattern: new RegExp(`(?<=^\\s*image: ["']?)${database}(?=["']?\\s*$)`, 'gm'),
    message: 'Une base de données sans étiquette changera de version sans prévenir.',
    advice: 'Écrire l’étiquette, par exemple « mariadb:12.3 ».',
  },
  {
    langs: /^(?:sh|console|powershell)$/,
    pattern: new RegExp(`(?<=${started('run|create|pull')} )(?<!--name )${database}(?=\\s|$)`, 'gm'),
    message: 'Une base de données sans étiquette changera de version sans prévenir.',
    advice: 'Écrire l’étiquette, par exemple « mariadb:12.3 ».',
  },
  {
    langs: /^dockerfile$/,
    pattern: /(?<=^\s*(?:ENV|ARG) (?:[^\n]* )?)\w*(?:PASSWORD|PASSWD|SECRET|TOKEN|MOT_DE_PASSE)\w*(?=[ =]\S)/gim,
    message: 'Ce mot de passe resterait lisible dans l’image.',
    advice: 'Le donner au lancement, par « secrets », ou à la construction par « RUN --mount=type=secret ».',
  },
  {
    langs: /^dockerfile$/,
    pattern: /(?<=^\s*(?:COPY|ADD) (?:[^\n]* )?)\S*(?:\.env|id_rsa|\.pem|\.key)(?= )/gm,
    message: 'Ce fichier confidentiel resterait lisible dans l’image.',
    advice: 'L’écarter par « .dockerignore ».',
  },
];

/** A port, or a pair of them, without the address that says who can reach it. */
const open = String.raw`\d+(?:-\d+)?(?::\d+(?:-\d+)?)?(?:/\w+)?`;
const openOption = new RegExp(`(?<=${started('run|create')} (?:-p|--publish)[ =]["']?)${open}(?=["']?(?:\\s|$))`, 'gm');
const openItem = new RegExp(`(?<=^\\s*- ["']?)${open}(?=["']?\\s*$)`);

/** Images that a Dockerfile starts from without saying which version: neither its own stages, nor nothing at all, nor what is to be filled in. */
function findUntaggedBases({ lang, code }: Block): RegExpMatchArray[] {
  if (lang !== 'dockerfile') return [];
  const stages = new Set([...code.matchAll(/(?<= AS )\S+$/gim)].map(([stage]) => stage));
  return [...code.matchAll(/(?<=^FROM (?:--\S+ )?)[a-z][^\s:@$<]*(?=\s|$)/gm)].filter(([base]) => base !== 'scratch' && !stages.has(base));
}

/** Where a block opens ports to everybody: what it writes, and its place. */
function findOpenPorts({ lang, code }: Block): { written: string; index: number }[] {
  if (/^(?:sh|console|powershell)$/.test(lang)) return [...code.matchAll(openOption)].map(({ 0: written, index }) => ({ written, index }));
  if (lang !== 'yaml') return [];
  const found: { written: string; index: number }[] = [];
  let index = 0;
  let isPorts = false;
  for (const line of code.split('\n')) {
    // Items of a list may stand at the very column of its key.
    isPorts = /^\s*ports:\s*$/.test(line) || (isPorts && /^\s*- /.test(line));
    const item = isPorts ? openItem.exec(line) : null;
    if (item) found.push({ written: item[0], index: index + item.index });
    index += line.length + 1;
  }
  return found;
}

/**
 * Practise what the course preaches: databases and what an image is built on have a tag, nothing secret enters an image, what copies a whole folder has a
 * `.dockerignore`, nothing runs as root without a word, and no port is open to everybody without saying so.
 */
export default function checkPractice({ file, text, blocks }: CheckedPage): Found[] {
  // The pages of the reference show a few lines at a time: they keep to what no page may show.
  const isCourse = !file.startsWith('instructions/');
  const hasIgnore = blocks.some(({ title }) => title === '.dockerignore');
  const says = (pattern: RegExp) => pattern.test(text);
  return blocks.flatMap((block, index): Found[] => {
    const { lang, code } = block;
    const told = (at: number, message: string, advice: string): Found => ({ block: index, ...toPlace(code, at), message, advice });
    const found = refused
      .filter(({ langs }) => langs.test(lang))
      .flatMap(({ pattern, message, advice }) => [...code.matchAll(pattern)].map((match) => told(match.index, message, advice)));
    for (const { index } of findUntaggedBases(block))
      found.push(told(index ?? 0, 'Une image de base sans étiquette changera de version sans prévenir.', 'Écrire l’étiquette, par exemple « nginx:1.31 ».'));
    if (!isCourse) return found;
    for (const { written, index } of findOpenPorts(block))
      found.push(
        told(index, 'Ce port serait ouvert à tout le réseau.', `Écrire « 127.0.0.1:${written.includes(':') ? '' : ':'}${written} », ou « 0.0.0.0 » devant si c’est voulu.`),
      );
    if (!isDockerfile(block)) return found;
    const copy = /^(?:COPY|ADD) (?:--\S+ )*\.\/? /m.exec(code);
    if (copy && !hasIgnore)
      found.push(told(copy.index, '« COPY . » sans « .dockerignore » met dans l’image tout le dossier, mots de passe compris.', 'Montrer le « .dockerignore » sur la même page.'));
    const stage = lastStage(code);
    const start = /^(?:CMD|ENTRYPOINT) /m.exec(stage);
    if (start && /^COPY /m.test(stage) && !/^USER (?!(?:root|0)\b)/m.test(stage) && !says(/(?<![$\w{])USER\b/))
      found.push(told(code.length - stage.length + start.index, 'Cette application tourne sous « root », et la page ne le dit pas.', 'Ajouter « USER », ou dire pourquoi il manque.'));
    return found;
  });
}
