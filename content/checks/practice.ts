import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
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
    pattern: new RegExp(`(?<=${started('run|create|pull')} )(?<!--name |${database}:\\S+ )${database}(?=\\s|$)`, 'gm'),
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

/** A port, or a pair of them, without the address that says who can reach it; each may be a value to replace. */
const port = String.raw`(?:\d+(?:-\d+)?|<[^<>\s]+>)`;
const open = String.raw`${port}(?::${port})?(?:/\w+)?`;
const openOption = new RegExp(`(?<=${started('run|create')} (?:-[A-Za-z]*p|--publish)[ =]["']?)${open}(?=["']?(?:\\s|$))`, 'gm');
const openItem = new RegExp(`^${open}$`);

/** Images that a Dockerfile starts from without saying which version: neither its own stages, nor nothing at all, nor what is to be filled in. */
function findUntaggedBases({ lang, code }: Block): RegExpMatchArray[] {
  if (lang !== 'dockerfile') return [];
  const stages = new Set([...code.matchAll(/(?<= AS )\S+$/gim)].map(([stage]) => stage));
  return [...code.matchAll(/(?<=^FROM (?:--\S+ )?)[a-z][^\s:@$<]*(?=\s|$)/gm)].filter(([base]) => base !== 'scratch' && !stages.has(base));
}

interface OpenPort {
  index: number;
  advice: string;
}

const toClosed = (written: string): string => `Écrire « 127.0.0.1:${written.includes(':') ? '' : ':'}${written} »`;

/** Ports that a Compose file opens to everybody, or an excerpt of one, however its lists are written. */
function findOpenItems(code: string): OpenPort[] {
  const found: OpenPort[] = [];
  visit(parseDocument(code, { schema: 'failsafe' }), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'ports' || !isSeq(value)) return;
      for (const item of value.items) {
        if (isScalar(item) && openItem.test(String(item.value))) found.push({ index: code.indexOf(String(item.value), item.range?.[0]), advice: toClosed(String(item.value)) });
        if (isMap(item) && item.has('target') && !item.has('host_ip')) found.push({ index: item.range?.[0] ?? 0, advice: 'Ajouter « host_ip: 127.0.0.1 »' });
      }
    },
  });
  return found;
}

/** Where a block opens ports to everybody, and what closes them. */
function findOpenPorts({ lang, code }: Block): OpenPort[] {
  if (lang === 'yaml') return findOpenItems(code);
  if (!/^(?:sh|console|powershell)$/.test(lang)) return [];
  return [...code.matchAll(openOption)].map(({ 0: written, index }) => ({ index, advice: toClosed(written) }));
}

/** A sentence that says how to keep a port for one’s own machine. */
const tellsHow = /127\.0\.0\.1:(?=[\d:<`])/;

/**
 * Practise what the course preaches: databases and what an image is built on have a tag, nothing secret enters an image, what copies a whole folder has a
 * `.dockerignore`, nothing runs as root without a word, and no port is open to everybody without saying so.
 */
export default function checkPractice({ file, text, blocks }: CheckedPage): Found[] {
  const isCourse = /^(?:guide|exercises)\//.test(file);
  // A page of the reference may be about the very form that is open to all, and says then how it is not.
  const toWay = isCourse ? 'ou « 0.0.0.0 » devant si c’est voulu' : 'ou dire sur la page qui peut s’y connecter, et que « 127.0.0.1: » le réserve à sa machine';
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
    if (isCourse || !says(tellsHow)) for (const { index, advice } of findOpenPorts(block)) found.push(told(index, 'Ce port serait ouvert à tout le réseau.', `${advice}, ${toWay}.`));
    // The pages of the reference show a few lines of a Dockerfile at a time: they keep to what no page may show.
    if (!isCourse || !isDockerfile(block)) return found;
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
