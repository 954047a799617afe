import type { CommandLine, OptionUse } from '#src/command-line/parse.ts';
import { isHole } from '#src/command-line/paste.ts';
import { readPieces } from '#src/command-line/word-pieces.ts';
import type { Conversion, GoOn } from '#src/command-line/subject.ts';
import type { Command, File, Mapping, Yaml } from './compose-data.ts';
import { flags, lists, texts } from './compose-tables.ts';
import { readVolume } from './written-values.ts';

/** A variable of the file for what a command would print. */
const toVariable = (command: string): string => {
  const known: Readonly<Record<string, string>> = { 'id -u': 'UID', 'id -g': 'GID', hostname: 'HOSTNAME', whoami: 'USER' };
  return known[command.trim()] ?? `A_REMPLACER`;
};

/** Writes a word as Compose reads it: `$$` for a sign that is meant, `${NOM}` for a variable, `.` for the folder of the file. */
function toText(raw: string, fallback: string, left: Set<string>): string {
  const pieces = readPieces(raw);
  if (!pieces) {
    if (!fallback.includes('$')) return fallback;
    // What a script is given has no name that Compose knows; `${NOM:-défaut}` is written alike in both.
    const given = /\$(?:\d|[@*#?!-])/g;
    const isGiven = !fallback.includes('{') && given.test(fallback);
    if (isGiven) left.add('Compose ne connaît pas les arguments d’un script, comme `$1` : donner sa valeur à la variable `A_REMPLACER`, par exemple dans un fichier `.env`.');
    return (isGiven ? fallback.replace(given, '${A_REMPLACER:-valeur}') : fallback).replace(/\$(?!\{\w+(?::?[-?+][^}]*)?\}|\w)/g, '$$$$');
  }
  return pieces
    .map(({ kind, value }, index) => {
      if (kind === 'text') return value.replaceAll('$', '$$$$');
      const isFolder = kind === 'variable' ? value === 'PWD' : /^(?:pwd|Get-Location)$/.test(value.trim());
      if (isFolder) return index === 0 ? '.' : '${PWD}';
      if (kind === 'variable') return `\${${value}}`;
      const name = toVariable(value);
      left.add(`Compose n’exécute pas \`${value.trim()}\` : donner son résultat à la variable \`${name}\`, par exemple dans un fichier \`.env\`.`);
      return `\${${name}:-valeur}`;
    })
    .join('');
}

const isTrue = (use: OptionUse): boolean => !/^(?:false|0|f)$/i.test(use.value?.text ?? 'true');

/** Those of them that are numbers to the schema. */
const numbers = new Set(['mem_swappiness', 'cpus', 'cpu_shares', 'cpu_count', 'cpu_percent', 'pids_limit', 'oom_score_adj']);
/** What a file has no word for, and why. */
const lost: Readonly<Record<string, string>> = {
  rm: 'Pas de `--rm` dans un fichier : c’est `docker compose down` qui supprime les conteneurs.',
  link: '`--link` est une ancienne façon de relier deux conteneurs. Dans un même fichier, les services se joignent déjà par leur nom.',
  'publish-all': '`-P` publie sur des ports tirés au hasard : nommer les ports voulus sous `ports`.',
  attach: '`--attach` ne concerne que le terminal : `docker compose up` affiche tout.',
};

const pushTo = (target: Mapping, key: string, ...values: Yaml[]): void => {
  const list = Array.isArray(target[key]) ? (target[key] as Yaml[]) : [];
  target[key] = [...list, ...values];
};
const mapOf = (target: Mapping, key: string): Mapping => {
  const found = target[key];
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found;
  const made: Mapping = {};
  target[key] = made;
  return made;
};

const isRun = ({ command }: CommandLine) => /^docker container (?:run|create)$/.test(command.path);

/** An image without the tag that it has anyway. */
const toImage = (name: string): string => name.replace(/:latest$/, '');

/** Whether a command says what few of them do. @param images those that are run */
const isRare = ({ line: { command, options } }: Command, images: ReadonlySet<string>): boolean =>
  command.path === 'docker network connect' ||
  (/^docker (?:network|volume) create$/.test(command.path) && options.length > 0) ||
  options.some(({ option, value }) => (option?.long === 'tag' ? images.has(toImage(value?.text ?? '')) : /^(?:mount=|gpus|ulimit|storage-opt|blkio-|device-(?:read|write))|^(?:publish|net\w*)=.*=/.test(`${option?.long}=${value?.text}`)));

/** `docker run …`, with the networks and volumes that are created for it, as one compose.yaml. */
export async function toCompose(commands: readonly Command[], goOn: GoOn): Promise<Conversion | undefined> {
  const runs = commands.filter(({ line }) => isRun(line) && line.operands.length > 0);
  if (runs.length === 0) return undefined;
  const images = new Set(runs.map(({ line }) => toImage(line.operands[0]?.value ?? '')));
  const rare = commands.some((command) => isRare(command, images)) ? (await import('./compose-rare.ts')).createRare({ pushTo, mapOf, mapping, valueOf, optionText, toSource, toImage }) : undefined;
  const file: File = { services: {}, volumes: {}, networks: {}, names: new Map(), left: new Set(), rare, restore: (value) => restoreWords(value, commands) };
  const taken = new Map<string, number>();
  const services = runs.map((command) => ({ command, service: toServiceName(command, taken) }));
  for (const { command, service } of services) {
    const name = optionText(command, 'name');
    if (name !== undefined) file.names.set(name, service);
  }
  const named = new Set<Yaml>();
  for (const { command, service } of services) {
    const made = toService(command, file);
    file.services[service] = made;
    const { container_name: name } = made;
    if (name !== undefined && named.has(name)) {
      delete made.container_name;
      file.left.add(`Deux conteneurs ne peuvent pas porter le nom « ${String(name)} » : seul le premier le garde. S’il s’agit de variantes, n’en garder qu’une.`);
    }
    named.add(name ?? null);
    if (!(await goOn())) return undefined;
  }
  for (const add of rare ? [rare.addConnected, rare.addCreated, rare.addBuilt] : [])
    for (const command of commands) {
      add(command, file);
      if (!(await goOn())) return undefined;
    }
  const top: Mapping = { services: file.services };
  if (Object.keys(file.networks).length > 0) top.networks = file.networks;
  if (Object.keys(file.volumes).length > 0) top.volumes = file.volumes;
  return { text: writeYaml(top), left: [...file.left] };
}

/** Each word that a reader replaces has a letter of its own, as long as the word. */
const restoreWords = (value: string, commands: readonly Command[]): string =>
  value.replace(/(\p{Co})\1*/gu, (signs, sign: string) => {
    const { text, written } = commands.find((command) => command.text.includes(sign)) ?? { text: signs, written: signs };
    return written.slice(text.indexOf(sign), text.lastIndexOf(sign) + 1);
  });

const rawOf = ({ text }: Command, { value }: OptionUse): string => (value ? text.slice(value.start, value.end) : '');

const valueOf = (command: Command, use: OptionUse, left: Set<string>): string => (use.value ? toText(rawOf(command, use), use.value.text, left) : '');

function optionText(command: Command, long: string): string | undefined {
  return command.line.options.findLast(({ option, value }) => option?.long === long && value)?.value?.text;
}

/** @param taken names that are taken, and the number that comes after the last of each */
function toServiceName(command: Command, taken: Map<string, number>): string {
  const image = (command.line.operands[0]?.value ?? '').replace(/\$\{[^}]*\}/g, '');
  // A container that has a name is known to the others by its other one.
  const named = optionText(command, 'name');
  const base = (named && optionText(command, 'network-alias')) ?? named ?? image.split('/').at(-1)?.split(/[:@]/)[0] ?? '';
  const clean = base.replace(/\$\{[^}]*\}|\$\w*|[^\w.-]+/g, '').replace(/^[^A-Za-z0-9]+/, '').toLowerCase() || 'app';
  let name = clean;
  let index = taken.get(clean) ?? 2;
  for (; taken.has(name); index++) name = `${clean}-${index}`;
  taken.set(name, 2).set(clean, index);
  return name;
}

function toService(command: Command, file: File): Mapping {
  const { line } = command;
  const { left } = file;
  const [image, ...words] = line.operands;
  const service: Mapping = { image: filled(toText(image?.text ?? '', image?.value ?? '', left), 'image') };
  if (line.isFed) left.add('Ce que le shell ou un autre programme ajoute à la commande n’est pas dans le fichier.');
  const networks: { name: string; settings: Mapping }[] = [];
  const address: Mapping = {};
  for (const use of line.options) {
    const long = use.option?.long;
    if (long === undefined) {
      left.add(`\`${use.written}\` n’est pas une option de cette commande.`);
      continue;
    }
    const value = valueOf(command, use, left);
    addOption(long, value, use, { service, networks, address, file });
  }
  if (words.length > 0) service.command = words.map((word) => toText(word.text, word.value, left));
  placeNetworks(service, networks, address, file);
  return service;
}

interface Target {
  service: Mapping;
  networks: { name: string; settings: Mapping }[];
  address: Mapping;
  file: File;
}

function addOption(long: string, value: string, use: OptionUse, { service, networks, address, file }: Target): void {
  const { left } = file;
  const key = texts[long];
  if (key !== undefined) {
    if (long === 'restart' && value === '') return;
    service[key] = (numbers.has(key) || value === '-1') && String(Number(value)) === value ? Number(value) : long === 'pid' || long === 'ipc' ? toNamespace(value, file) : value;
    return;
  }
  const flag = flags[long];
  if (flag !== undefined) {
    if (isTrue(use)) service[flag] = true;
    return;
  }
  const list = lists[long];
  if (list !== undefined) {
    if (['env_file', 'label_file'].includes(list)) pushTo(service, list, value.replace(/^(?![./~$])/, './'));
    else pushTo(service, list, list === 'annotations' && !value.includes('=') ? `${value}=` : value);
    return;
  }
  switch (long) {
    case 'detach':
    case 'help':
      return;
    case 'name':
      if (/^[A-Za-z0-9][\w.-]+$/.test(value) || /[$]/.test(value) || isHole(value)) service.container_name = filled(value, 'conteneur');
      else left.add(`Le nom de conteneur « ${value} » est refusé : deux signes au moins, sans accent ni espace.`);
      return;
    case 'publish':
      pushTo(service, 'ports', (value.includes('=') && file.rare?.toPort(value)) || toPublishedText(value));
      return;
    case 'volume':
      pushTo(service, 'volumes', toVolume(value, file));
      return;
    case 'mount':
      if (file.rare) pushTo(service, 'volumes', file.rare.toMount(value, file));
      return;
    case 'volumes-from': {
      const [name = '', mode] = value.split(':');
      const inFile = file.names.get(name);
      pushTo(service, 'volumes_from', [inFile ?? `container:${name}`, ...(mode ? [mode] : [])].join(':'));
      return;
    }
    case 'volume-driver':
      left.add(`\`--volume-driver ${value}\` : l’écrire sous \`volumes\`, au champ \`driver\` du volume.`);
      return;
    case 'network':
    case 'net':
      networks.push((value.includes('=') && file.rare?.toNetwork(value)) || { name: value, settings: {} });
      return;
    case 'network-alias':
    case 'net-alias':
      pushTo(address, 'aliases', value);
      return;
    case 'ip':
      address.ipv4_address = value;
      return;
    case 'ip6':
      address.ipv6_address = value;
      return;
    case 'link-local-ip':
      pushTo(address, 'link_local_ips', value);
      return;
    case 'add-host': {
      const at = value.includes('=') ? value.indexOf('=') : value.indexOf(':');
      pushTo(service, 'extra_hosts', `${value.slice(0, at)}=${value.slice(at + 1)}`);
      return;
    }
    case 'entrypoint':
      service.entrypoint = value === '' ? [] : [value];
      return;
    case 'stop-timeout':
      service.stop_grace_period = `${value}s`;
      return;
    case 'log-driver':
      mapOf(service, 'logging').driver = value;
      return;
    case 'log-opt': {
      const [name = ''] = value.split('=');
      mapOf(mapOf(service, 'logging'), 'options')[name] = value.includes('=') ? value.slice(name.length + 1) : '';
      return;
    }
    case 'health-cmd':
      mapOf(service, 'healthcheck').test = ['CMD-SHELL', value];
      return;
    case 'health-interval':
    case 'health-timeout':
    case 'health-start-period':
    case 'health-start-interval':
      mapOf(service, 'healthcheck')[long.slice('health-'.length).replaceAll('-', '_')] = value;
      return;
    case 'health-retries':
      mapOf(service, 'healthcheck').retries = /^\d+$/.test(value) ? Number(value) : value;
      return;
    case 'no-healthcheck':
      if (isTrue(use)) mapOf(service, 'healthcheck').disable = true;
      return;
    default:
      if (file.rare?.addOption(long, value, service, left)) return;
      if (use.option?.type === 'bool' && !isTrue(use)) return;
      left.add(lost[long] ?? `\`--${long}\` ${/^(?:detach-keys|sig-proxy|quiet)$/.test(long) ? 'ne concerne que le terminal' : /^(?:disable-content-trust|kernel-memory)$/.test(long) ? 'n’a plus d’effet' : 'n’a pas d’équivalent'}.`);
  }
}

const toNamespace = (value: string, { names }: File): string => {
  const name = /^container:(.+)$/.exec(value)?.[1];
  const service = name === undefined ? undefined : names.get(name);
  return service === undefined ? value : `service:${service}`;
};

/** The port of the container comes last. */
const toPublishedText = (value: string): string => value.replace(/\$\{\w+\}$/, (port) => filled(port, '80'));

const isPath = (source: string): boolean => /^(?:[./~$\\]|[A-Za-z]:[\\/])/.test(source) || source.includes('/') || source.includes('\\');

/** A folder that is named from here begins with a dot; a volume is declared. */
function toSource(source: string, file: File, type?: string): string {
  if (/^(?:[/~$\\.]|[A-Za-z]:[\\/])/.test(source)) return source;
  if (isHole(source)) return toUnknownSource(source, file, type);
  if (isPath(source) || type === 'bind') return `./${source}`;
  file.volumes[source] ??= null;
  return source;
}

const toVolumeName = (written: string): string =>
  written
    .replace(/[<>%]/g, '')
    .split(/[^\w.]+/)
    .filter((word) => word !== '')
    .join('-')
    .replace(/^[^A-Za-z0-9]+/, '') || 'volume';

/** Compose takes a word between chevrons for the name of a volume, and refuses it: such a name is neither declared nor allowed. */
function toUnknownSource(source: string, { volumes, left, restore }: File, type: string | undefined): string {
  const written = restore(source);
  const inner = /^<([/~][^<>]*)>$/.exec(written)?.[1];
  if (inner !== undefined) {
    left.add(`« ${inner} » est un exemple : le remplacer par le dossier voulu.`);
    return inner;
  }
  if (type === 'volume' || (type === undefined && !isPath(source) && /(?:^|[^a-z])vol(?:umes?)?(?![a-z])/i.test(written))) {
    const name = toVolumeName(written);
    volumes[name] ??= null;
    left.add(`« ${written} » est écrit « ${name} » : mettre à sa place, aux deux endroits, le nom du volume.`);
    return name;
  }
  left.add(
    `« ./${written} » est un dossier à côté du fichier ; s’il est ailleurs, en écrire le chemin entier${isPath(source) || type === 'bind' ? '' : ' ; si c’est un volume, en écrire le nom, et le déclarer sous `volumes`, à la racine'}.`,
  );
  return `./${source}`;
}

function toVolume(value: string, file: File): Yaml {
  const guarded: string[] = [];
  const read = readVolume(value.replace(/\$\{[^}]*\}/g, (variable) => `\uE100${String.fromCharCode(0xe101 + guarded.push(variable))}`));
  const restore = (text: string) => text.replace(/\uE100(.)/gs, (_, sign: string) => guarded[sign.charCodeAt(0) - 0xe102] ?? '');
  if ('message' in read || read.source === undefined) return value;
  const source = restore(read.source);
  const first = source.startsWith('${') && !source.includes('/') ? filled(source, '.') : toSource(source, file);
  return [first, filled(restore(read.target), '/a-remplacer'), ...(read.options.length > 0 ? [read.options.join(',')] : [])].join(':');
}

/** Compose asks for some texts even where the variable has no value yet: one that is nothing but variables has one of its own. */
const filled = (text: string, value: string): string => (/^(?:\$\{\w+(?::-valeur)?\})+$/.test(text) ? text.replace(/^\$\{(\w+)(?::-valeur)?\}/, `\${$1:-${value}}`) : text);

const mapping = (value: Yaml | undefined): Mapping => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});

function placeNetworks(service: Mapping, networks: Target['networks'], address: Mapping, file: File): void {
  const special = networks.find(({ name }) => /^(?:host|none|bridge|default|container:.*|nat)$/.test(name));
  if (special) {
    service.network_mode = special.name === 'default' ? 'bridge' : toNamespace(special.name, file);
    if (Object.keys(address).length > 0 || networks.length > 1) file.left.add(`Avec \`network_mode: ${special.name}\`, un service n’a pas d’autre réseau, d’adresse ni de nom de plus.`);
    return;
  }
  if (networks.length === 0) {
    if (Object.keys(address).length > 0) service.networks = { default: address };
    return;
  }
  const [first] = networks;
  if (first) Object.assign(first.settings, address, service.mac_address === undefined ? {} : { mac_address: service.mac_address });
  if (first && service.mac_address !== undefined) delete service.mac_address;
  const isPlain = networks.every(({ settings }) => Object.keys(settings).length === 0);
  const keyOf = (name: string) => (/^[\w.-]+$/.test(name) ? name : 'reseau');
  service.networks = isPlain
    ? networks.map(({ name }) => keyOf(name))
    : Object.fromEntries(networks.map(({ name, settings }) => [keyOf(name), Object.keys(settings).length > 0 ? settings : null]));
  for (const { name } of networks) file.networks[keyOf(name)] ??= keyOf(name) === name ? null : { name };
}

/** Texts that YAML would read as something else. */
const isPlainText = (text: string): boolean =>
  /^[A-Za-z_./][\w./@=+-]*(?::[\w./@=+-]+)*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n|~|\.inf|\.nan|\.)$/i.test(text) && !/^[\d.:_-]+$/.test(text);

const writeScalar = (value: string | number | boolean | null): string => {
  if (value === null) return '';
  return typeof value === 'string' && !isPlainText(value) ? JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) : String(value);
};

/** Writes YAML as one would by hand. */
export function writeYaml(value: Mapping, indent = ''): string {
  return Object.entries(value)
    .map(([key, inner]) => `${indent}${isPlainText(key) ? key : JSON.stringify(key)}:${writeValue(inner, indent)}`)
    .join('');
}

function writeValue(value: Yaml, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((item) => writeItem(item, `${indent}  `)).join('')}`;
  }
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? ' {}\n' : `\n${writeYaml(value, `${indent}  `)}`;
  return value === null ? '\n' : ` ${writeScalar(value)}\n`;
}

function writeItem(item: Yaml, indent: string): string {
  if (typeof item !== 'object' || item === null) return `${indent}- ${item === null ? 'null' : writeScalar(item)}\n`;
  if (Array.isArray(item)) return `${indent}- ${JSON.stringify(item)}\n`;
  return `${indent}- ${writeYaml(item, `${indent}  `).slice(indent.length + 2)}`;
}
