import type { Severity } from '#src/command-line/subject.ts';

/** Something to say of a line of a file; lines count from 1. */
export interface LineFault {
  line: number;
  severity: Severity;
  message: string;
}

/** One instruction, its lines joined. */
interface Instruction {
  line: number;
  name: string;
  rest: string;
  hasDocument: boolean;
  isOpen: boolean;
}

const names: Readonly<Record<string, string>> = {
  FROM: 'Partir de cette image, et commencer une étape.',
  RUN: 'Exécuter cette commande pendant la construction, et garder ce qu’elle change.',
  CMD: 'La commande que le conteneur lance s’il n’en reçoit pas d’autre.',
  LABEL: 'Attacher à l’image une étiquette clé=valeur.',
  MAINTAINER: 'Nommer l’auteur : remplacée par LABEL.',
  EXPOSE: 'Dire sur quel port l’application écoute ; rien n’est publié.',
  ENV: 'Définir une variable, pour la construction et pour le conteneur.',
  ADD: 'Copier des fichiers dans l’image ; une archive est dépliée, une adresse est téléchargée.',
  COPY: 'Copier des fichiers dans l’image.',
  ENTRYPOINT: 'Le programme que le conteneur lance toujours ; ce que l’on écrit après l’image lui est donné.',
  VOLUME: 'Garder ce dossier dans un volume.',
  USER: 'Choisir l’utilisateur de ce qui suit, et du conteneur.',
  WORKDIR: 'Se placer dans ce dossier, créé s’il n’existe pas.',
  ARG: 'Recevoir une valeur au moment de construire.',
  ONBUILD: 'Garder une instruction pour les images qui partiront de celle-ci.',
  STOPSIGNAL: 'Choisir le signal qui demande l’arrêt.',
  HEALTHCHECK: 'Dire comment vérifier que le conteneur va bien.',
  SHELL: 'Choisir le shell des commandes qui suivent.',
};

const repository = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@sha256:[\da-f]{64})?$/;

/** A name of an image: its first part is a registry when it has a point, a port or a capital. */
function isReference(image: string): boolean {
  const [registry = ''] = image.split('/', 1);
  const hasRegistry = registry.length < image.length && /^[A-Za-z0-9.:-]+$/.test(registry) && (registry === 'localhost' || /[.:A-Z]/.test(registry));
  return repository.test(hasRegistry ? image.slice(registry.length + 1) : image);
}

function readInstructions(text: string): Instruction[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const escape = /^(?:#[^\n]*\n)*#\s*escape\s*=\s*`/i.test(text) ? '`' : '\\';
  const found: Instruction[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (/^\s*(?:#|$)/.test(lines[at] ?? '')) continue;
    const line = at + 1;
    let joined = '';
    for (; at < lines.length; at++) {
      const one = lines[at] ?? '';
      if (joined !== '' && /^\s*(?:#|$)/.test(one)) continue;
      const trimmed = one.trimEnd();
      if (!trimmed.endsWith(escape)) {
        joined += one;
        break;
      }
      joined += `${trimmed.slice(0, -1)} `;
    }
    const instruction = joined.trim();
    const name = /^\S+/.exec(instruction)?.[0] ?? '';
    const rest = instruction.slice(name.length).trim();
    const marks = /^(?:RUN|COPY|ADD|ONBUILD)$/i.test(name) ? [...rest.matchAll(/(?<![<\w])<<(-?)\s*(["']?)([A-Za-z_]\w*)\2/g)] : [];
    let isOpen = false;
    for (const [, dash, , mark] of marks) {
      const end = lines.findIndex((other, index) => index > at && (dash ? other.replace(/^\t+/, '') : other) === mark);
      if (end === -1) isOpen = true;
      at = end === -1 ? lines.length : end;
    }
    found.push({ line, name: name.toUpperCase(), rest, hasDocument: marks.length > 0, isOpen });
  }
  return found;
}

/** What each line does, by its number. */
export function tellDockerfile(text: string): { line: number; sentence: string; about: string }[] {
  const instructions = readInstructions(text);
  return instructions.flatMap((instruction, index) => {
    const { line, name, rest } = instruction;
    if (!Object.hasOwn(names, name)) return [];
    const sentence = tellOne(instruction, index, instructions) ?? names[name] ?? '';
    return [{ line, sentence, about: name === 'RUN' && /^--mount\b/.test(rest) ? 'RUN --mount' : name }];
  });
}

/** What an instruction does with what is written in it and around it, where that is not what it mostly does. */
function tellOne({ name, rest }: Instruction, index: number, all: readonly Instruction[]): string | undefined {
  const isList = rest.startsWith('[');
  switch (name) {
    case 'FROM': {
      const [image = ''] = words(rest.replace(/^--platform=\S+\s/, '').trim());
      if (image.toLowerCase() === 'scratch') return 'Partir de rien, sans aucune image, et commencer une étape.';
      const isStage = all.slice(0, index).some((other) => other.name === 'FROM' && words(other.rest).at(-2)?.toLowerCase() === 'as' && words(other.rest).at(-1)?.toLowerCase() === image.toLowerCase());
      return isStage ? 'Partir de ce qu’a fait une étape précédente, et commencer une autre étape.' : undefined;
    }
    case 'CMD': {
      const from = all.findLastIndex((other, at) => at < index && other.name === 'FROM');
      const next = all.findIndex((other, at) => at > index && other.name === 'FROM');
      const entrypoint = all.slice(from + 1, next === -1 ? undefined : next).findLast((other) => other.name === 'ENTRYPOINT');
      if (!entrypoint || /^\[\s*\]$/.test(entrypoint.rest)) return undefined;
      return entrypoint.rest.startsWith('[') ? 'Ce que l’ENTRYPOINT reçoit quand on n’écrit rien après l’image.' : 'Sans effet : un ENTRYPOINT sans crochets ne reçoit rien.';
    }
    case 'ENTRYPOINT':
      if (/^\[\s*\]$/.test(rest)) return 'Retirer le programme que l’image de départ lançait toujours.';
      return isList ? undefined : 'Le programme que le conteneur lance toujours, par un shell ; ce que l’on écrit après l’image n’y change rien.';
    case 'HEALTHCHECK':
      return /^none$/i.test(rest) ? 'Ne pas vérifier que le conteneur va bien, même si l’image de départ le faisait.' : undefined;
    case 'VOLUME':
      return (readJson(rest) ?? words(rest)).length > 1 ? 'Garder ces dossiers, chacun dans un volume.' : undefined;
    default:
      return undefined;
  }
}

const flagsOf: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'],
  RUN: ['mount', 'network', 'security', 'device'],
  COPY: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'],
  ADD: ['keep-git-dir', 'checksum', 'chown', 'chmod', 'link', 'unpack', 'exclude'],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
};
const signals = 'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ'.split(' ');
const words = (text: string): string[] => text.match(/(?:"(?:\\.|[^"\\])*"?|'[^']*'?|\\.|[^\s"'\\])+/g) ?? [];

function readJson(text: string): string[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every((item) => typeof item === 'string') ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What the builder refuses in a Dockerfile, and what does not do what it seems to. @param isExcerpt it may lack its `FROM` */
export function checkInstructions(text: string, isExcerpt = false): LineFault[] {
  const found: LineFault[] = [];
  const instructions = readInstructions(text);
  if (instructions.length === 0 && !isExcerpt) return [{ line: 1, severity: 'refused', message: 'Ce fichier n’a aucune instruction.' }];
  const known = new Set<string>();
  const asked = new Set<string>();
  let stages = 0;
  const hasFrom = instructions.some(({ name }) => name === 'FROM');
  const seen = new Map<string, number>();
  for (const { line, name, rest, hasDocument, isOpen } of instructions) {
    const refuse = (message: string) => found.push({ line, severity: 'refused', message: `${name} : ${message}` });
    const advise = (message: string, severity: Severity = 'advice') => found.push({ line, severity, message: `${name} : ${message}` });
    if (isOpen) refuse('le document n’est pas fermé : il manque la ligne qui porte sa marque seule.');
    if (name === 'FROM') seen.clear();
    if (stages === 0 && hasFrom && name !== 'FROM' && name !== 'ARG' && Object.hasOwn(names, name)) refuse('une instruction ne peut pas précéder FROM, sauf ARG.');
    checkOne(name, rest, { hasDocument, refuse, advise, known, asked, stages, isExcerpt });
    if (name === 'FROM') stages++;
    if (name === 'CMD' || name === 'ENTRYPOINT' || name === 'HEALTHCHECK') {
      if (seen.has(name)) advise('une seule compte, la dernière.');
      seen.set(name, line);
    }
  }
  return found;
}

interface Context {
  hasDocument: boolean;
  refuse: (message: string) => void;
  advise: (message: string, severity?: Severity) => void;
  known: Set<string>;
  /** What only `--build-arg` gives a value to. */
  asked: Set<string>;
  stages: number;
  isExcerpt: boolean;
}

function checkOne(name: string, whole: string, context: Context): void {
  const { hasDocument, refuse, advise, known, stages } = context;
  if (!Object.hasOwn(names, name)) {
    refuse('cette instruction n’existe pas.');
    return;
  }
  let rest = whole;
  const flags: [string, string][] = [];
  for (let flag = /^--([a-z-]+)(?:=(\S*))?\s*/i.exec(rest); flag && flagsOf[name]; flag = /^--([a-z-]+)(?:=(\S*))?\s*/i.exec(rest)) {
    flags.push([flag[1] ?? '', flag[2] ?? '']);
    rest = rest.slice(flag[0].length);
  }
  const unknown = flags.find(([flag]) => !flagsOf[name]?.includes(flag));
  if (unknown) {
    refuse(`l’option --${unknown[0]} n’existe pas.`);
    return;
  }
  for (const [flag, value] of flags) {
    if (value.includes('$')) continue;
    if (flag === 'mount' && !/(?:^|,)type=(?:bind|cache|tmpfs|secret|ssh)(?:,|$)/.test(value) && /(?:^|,)type=/.test(value)) refuse(`« ${value} » n’est pas un montage : type=bind, cache, tmpfs, secret ou ssh.`);
    if (flag === 'network' && !/^(?:default|none|host)$/.test(value)) refuse(`« ${value} » n’est pas un réseau : default, none ou host.`);
    if (flag === 'security' && !/^(?:insecure|sandbox)$/.test(value)) refuse(`« ${value} » : insecure ou sandbox attendu.`);
    if (flag === 'checksum' && !/^sha256:[\da-f]{64}$|^[\da-f]{40}$/.test(value)) refuse('cette empreinte n’a pas la bonne longueur.');
    if (flag === 'from' && /^\d+$/.test(value) && stages > 0 && Number(value) >= stages) refuse(`il n’y a pas d’étape ${value} avant celle-ci.`);
    if (flag === 'retries' && !/^\d+$/.test(value)) refuse(`« ${value} » n’est pas un nombre.`);
    if (/^(?:interval|timeout|start-)/.test(flag) && !/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$|^0$/.test(value)) refuse(`« ${value} » n’est pas une durée.`);
  }
  const given = words(rest);
  const json = rest.startsWith('[') ? readJson(rest) : undefined;
  // What is copied is parted at its spaces, whatever quotes are around.
  const count = json?.length ?? (/^(?:ADD|COPY)$/.test(name) ? rest.split(/\s+/).filter(Boolean).length : given.length);
  const required: Readonly<Record<string, number>> = { FROM: 1, RUN: 1, LABEL: 1, MAINTAINER: 1, EXPOSE: 1, ENV: 1, ADD: 2, COPY: 2, VOLUME: 1, USER: 1, WORKDIR: 1, ARG: 1, ONBUILD: 1, STOPSIGNAL: 1, HEALTHCHECK: 1, SHELL: 1 };
  if (count < (required[name] ?? 0) && !(hasDocument && count > 0)) {
    refuse((required[name] ?? 0) === 2 ? 'il faut au moins deux arguments, ce qui est copié et où.' : 'il manque un argument.');
    return;
  }
  if (/^(?:ENV|LABEL|ADD|COPY|WORKDIR|USER|EXPOSE|VOLUME|STOPSIGNAL|ARG)$/.test(name)) checkVariables(rest, context);
  switch (name) {
    case 'FROM': {
      const [image = '', as, stage] = given;
      if (given.length !== 1 && !(given.length === 3 && /^as$/i.test(as ?? ''))) refuse('la forme est « FROM image », ou « FROM image AS étape ».');
      if (as === 'as') advise('écrire AS en majuscules, comme FROM.');
      if (stage && !/^[a-z][a-z0-9._-]*$/i.test(stage)) refuse(`« ${stage} » n’est pas un nom d’étape.`);
      else if (stage && stage !== stage.toLowerCase()) advise('un nom d’étape s’écrit en minuscules.');
      const variable = /^\$\{?(\w+)\}?$/.exec(image)?.[1];
      if (variable !== undefined && !known.has(variable)) {
        if (context.asked.has(variable)) advise(`la variable ${variable} n’a pas de valeur par défaut : la donner avec « --build-arg ${variable}=… », sinon la construction échoue.`);
        else refuse(`la variable ${variable} n’a pas de valeur : la déclarer avant par ARG.`);
      }
      if (!image.includes('$') && image !== '' && !isReference(image.replace(/^"(.*)"$/, '$1'))) refuse(`« ${image} » n’est pas un nom d’image : minuscules, sans espace, une étiquette au plus.`);
      return;
    }
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'VOLUME':
      if (rest.startsWith('[') && !json && !rest.startsWith('[[') && !/^\[ /.test(rest)) advise('ce qui est entre crochets n’est pas du JSON : un shell lira les crochets. Il faut des guillemets droits doubles et des virgules, par exemple ["node", "app.js"].');
      return;
    case 'ENV':
    case 'LABEL': {
      if (given[0]?.startsWith('=')) refuse('il manque un nom avant le signe égal.');
      else if (!given[0]?.includes('=')) {
        if (given.length < 2) refuse('il faut un nom et une valeur : NOM=valeur.');
        else advise(`écrire « ${given[0] ?? ''}=… », avec un signe égal et sans espace : sans lui, toute la fin de la ligne est la valeur.`, 'obsolete');
      } else if (given.some((word) => !word.includes('='))) refuse('après NOM=valeur, chaque mot a un signe égal : mettre entre guillemets une valeur qui contient une espace.');
      for (const word of given) if (name === 'ENV') known.add(word.split('=')[0] ?? '');
      return;
    }
    case 'ARG':
      for (const word of given) {
        if (word.startsWith('=')) refuse('un nom manque : la forme est « ARG NOM=valeur », sans espace autour du signe égal.');
        const [variable = '', value] = word.split('=');
        if (value !== undefined || stages > 0) known.add(variable);
        else context.asked.add(variable);
      }
      return;
    case 'EXPOSE':
      for (const port of given) {
        if (port.includes('$')) continue;
        const [, ports = '', protocol] = /^([^/]*)(?:\/(.*))?$/.exec(port) ?? [];
        if (protocol !== undefined && !/^(?:tcp|udp|sctp)$/i.test(protocol)) refuse(`« ${protocol} » n’est pas un protocole : tcp, udp ou sctp.`);
        const numbers = ports.split(/[-:]/);
        if (numbers.some((one) => !/^\d+$/.test(one) || Number(one) > 65535)) refuse(`« ${port} » n’est pas un port : un nombre de 1 à 65535.`);
        else if (ports.includes(':')) advise(`« ${port} » : EXPOSE ne dit que le port du conteneur ; c’est -p qui le relie à la machine.`);
      }
      return;
    case 'WORKDIR':
      if (!/^(?:["']?(?:[/\\$]|[A-Za-z]:))/.test(rest)) advise('un chemin complet se lit mieux : celui-ci part du WORKDIR précédent.');
      return;
    case 'MAINTAINER':
      advise('obsolète : écrire LABEL org.opencontainers.image.authors="…".', 'obsolete');
      return;
    case 'STOPSIGNAL':
      if (!rest.includes('$') && !/^\d+$/.test(rest) && !signals.includes(rest.toUpperCase().replace(/^SIG/, '')) && !/^(?:SIG)?RTM(?:IN|AX)(?:[+-]\d+)?$/i.test(rest)) refuse(`« ${rest} » n’est pas un signal.`);
      return;
    case 'HEALTHCHECK': {
      const [kind = '', ...command] = given;
      if (kind.toUpperCase() === 'NONE') {
        if (command.length > 0) refuse('rien ne suit NONE.');
      } else if (kind.toUpperCase() !== 'CMD') refuse(`« ${kind} » : CMD ou NONE attendu.`);
      else if (command.length === 0) refuse('il manque la commande après CMD.');
      return;
    }
    case 'SHELL':
      if (!json || json.length === 0) refuse('la forme est entre crochets : ["/bin/bash", "-c"].');
      return;
    case 'ONBUILD': {
      const [inner = '', ...more] = given;
      if (/^(?:ONBUILD|FROM|MAINTAINER)$/i.test(inner)) refuse(`${inner.toUpperCase()} ne peut pas suivre ONBUILD.`);
      else checkOne(inner.toUpperCase(), more.join(' '), context);
    }
  }
}

/** Quotes that are not closed, and what the builder does not read between braces. */
function checkVariables(rest: string, { refuse, known }: Context): void {
  const bare = rest.replace(/\\./g, '');
  // Within simple quotes nothing is escaped: `'a\'` ends there.
  let quote = '';
  for (let at = 0; at < rest.length; at++) {
    const sign = rest[at] ?? '';
    if (sign === '\\' && quote !== "'") at++;
    else if (quote === '' && /["']/.test(sign)) quote = sign;
    else if (sign === quote) quote = '';
  }
  if (quote !== '' && !rest.startsWith('[')) {
    refuse('un guillemet n’est pas fermé.');
    return;
  }
  for (const match of bare.replace(/'[^']*'/g, '').matchAll(/\$\{(\w+)([^}]*)(\}?)/g)) {
    const [written, variable = '', modifier = '', closing] = match;
    if (closing === '') refuse(`« ${written} » : l’accolade n’est pas fermée.`);
    else if (modifier !== '' && !/^(?::?[-+?]|##?|%%?|\/\/?)/.test(modifier)) refuse(`« ${written} » : le constructeur ne connaît pas cette écriture.`);
    else if (/^:?\?/.test(modifier) && !known.has(variable)) refuse(`« ${written} » : cette variable n’a pas de valeur.`);
  }
}
