import { parseDocument } from 'yaml';
import type { Conversion } from '#src/command-line/subject.ts';
import { blockDevices, flags, lists, texts } from './compose-tables.ts';

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const toString = (value: unknown): string => (isData(value) || Array.isArray(value) ? JSON.stringify(value) : String(value ?? ''));

/** `NOM: valeur` or a list of `NOM=valeur`, as a list; a name alone takes its value from the terminal. */
const toPairs = (value: unknown, sign = '='): string[] =>
  isData(value) ? Object.entries(value).map(([name, given]) => (given === null ? name : `${name}${sign}${toString(given)}`)) : toList(value).map(toString);

/** Writes a word of the file for the shell: `$$` is a dollar, `${NOM}` is a variable in both. */
function toWord(text: string): string {
  if (text === '') return "''";
  const pieces = text.split(/(\$\$|\$\{[^}]*\}|\$[A-Za-z_]\w*)/);
  const hasVariable = pieces.some((piece) => /^\$[^$]/.test(piece));
  const plain = text.replaceAll('$$', '$');
  if (!hasVariable) return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", `'\\''`)}'`;
  const inner = pieces.map((piece) => (piece === '$$' ? '\\$' : /^\$/.test(piece) ? piece : piece.replace(/["\\`$]/g, '\\$&'))).join('');
  return `"${inner}"`;
}

/** Options whose value begins with a path of this machine. */
const isPathOption = /^(?:-v|--(?:env|label)-file)$/;

/** A shell knows the reader’s own folder by its sign outside quotes alone. */
const toPathWord = (text: string): string => (text.startsWith('~/') ? `~/${toWord(text.slice(2))}` : toWord(text));

/** The words of a command that the file writes on one line: Compose cuts it as a shell would, and runs no shell. */
const toWords = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(toString)
    : (toString(value).match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? []).map((word) => word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double, single, sign) => double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? sign ?? ''));

interface Context {
  file: Data;
  services: Data;
  /** Whether the containers share a network that the file does not name. */
  shares: boolean;
  left: Set<string>;
}

const nameOf = (service: string, services: Data): string => {
  const found = services[service];
  return isData(found) && typeof found.container_name === 'string' ? found.container_name : service;
};

/** Services, each after those that it depends on. */
function inOrder(services: Data): string[] {
  const ordered = new Set<string>();
  const add = (name: string, waiting: ReadonlySet<string>): void => {
    const service = services[name];
    if (!isData(service) || ordered.has(name) || waiting.has(name)) return;
    const needed = isData(service.depends_on) ? Object.keys(service.depends_on) : toList(service.depends_on).map(toString);
    for (const other of needed) add(other, new Set([...waiting, name]));
    ordered.add(name);
  };
  for (const name of Object.keys(services)) add(name, new Set());
  return [...ordered];
}

/** Keys that a command says otherwise, or that mean nothing to it. */
const handled = new Set(['image', 'build', 'command', 'container_name', 'networks', 'network_mode', 'ports', 'volumes', 'depends_on', 'links', 'extra_hosts', 'ulimits', 'logging', 'healthcheck', 'entrypoint', 'deploy', 'gpus', 'stop_grace_period', 'storage_opt', 'volumes_from', 'scale', 'blkio_config', 'attach', 'extends']);

const optionOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).toReversed().map(([option, key]) => [key, option]));
const textOptions = optionOf(texts);
const flagOptions = optionOf(flags);
const listOptions = optionOf(lists);

/** A compose.yaml as the commands that start the same containers, in order. */
export function toRun(text: string): Conversion | undefined {
  const document = parseDocument(text, { merge: true, prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  let file: unknown;
  try {
    file = document.toJS();
  } catch {
    return undefined;
  }
  if (!isData(file)) return undefined;
  const services = isData(file.services) ? file.services : file;
  const names = inOrder(services).filter((name) => isData(services[name]) && ('image' in (services[name] as Data) || 'build' in (services[name] as Data)));
  if (names.length === 0) return undefined;
  const isAlone = ({ networks, network_mode: mode }: Data) => networks === undefined && mode === undefined;
  const shares = names.length > 1 && names.filter((name) => isAlone(services[name] as Data)).length > 1;
  const context: Context = { file, services, shares, left: new Set() };
  const lines = [
    ...(shares ? [`docker network create ${sharedNetwork}`] : []),
    ...toCreated(file.networks, 'network', context, names),
    ...toCreated(file.volumes, 'volume', context, names),
    ...names.flatMap((name) => toServiceLines(name, services[name] as Data, context)),
  ];
  if ('include' in file) context.left.add('`include` : convertir aussi les fichiers qu’il nomme.');
  return { text: lines.join('\n'), left: [...context.left] };
}

/** The network that Compose makes for a file that names none. */
const sharedNetwork = 'mon-reseau';

/** Networks or volumes that a service names. */
const namesUsed = (value: unknown): string[] => (isData(value) ? Object.keys(value) : toList(value).map((one) => (isData(one) ? toString(one.source) : (toString(one).split(':')[0] ?? ''))));

/** Networks are made first; a volume is made by the first container, unless there is something to say of it. */
function toCreated(declared: unknown, kind: 'network' | 'volume', { left, services }: Context, names: readonly string[]): string[] {
  const used = new Set(names.flatMap((name) => namesUsed((services[name] as Data)[`${kind}s`])));
  return Object.entries(isData(declared) ? declared : {}).flatMap(([key, value]) => {
    const given = isData(value) ? value : {};
    // Compose leaves what no service uses.
    if (!used.has(key)) return [];
    if (given.external !== undefined && given.external !== false) return [];
    if (kind === 'network' && key === 'default') return [];
    const words: string[] = [];
    if (typeof given.driver === 'string') words.push('--driver', given.driver);
    for (const pair of toPairs(given.driver_opts)) words.push('--opt', pair);
    for (const pair of toPairs(given.labels)) words.push('--label', pair);
    if (given.internal === true) words.push('--internal');
    if (given.attachable === true) words.push('--attachable');
    if (given.enable_ipv6 === true) words.push('--ipv6');
    const ipam = isData(given.ipam) ? given.ipam : {};
    for (const pool of toList(ipam.config).filter(isData))
      for (const [from, option] of [['subnet', '--subnet'], ['gateway', '--gateway'], ['ip_range', '--ip-range']] as const) if (pool[from] !== undefined) words.push(option, toString(pool[from]));
    for (const name of Object.keys(given)) if (!['driver', 'driver_opts', 'labels', 'internal', 'attachable', 'enable_ipv6', 'ipam', 'name', 'external'].includes(name)) left.add(`\`${name}\` de « ${key} » n’a pas été repris.`);
    return kind === 'volume' && words.length === 0 ? [] : [`docker ${kind} create ${[...words, toString(given.name ?? key)].map(toWord).join(' ')}`];
  });
}

/** The name under which a declared network or volume exists. */
const ownName = (declared: unknown, key: string): string => {
  const given = isData(declared) ? declared[key] : undefined;
  return isData(given) && typeof given.name === 'string' ? given.name : key;
};

function toServiceLines(name: string, service: Data, context: Context): string[] {
  const { services, left } = context;
  const image = toString(service.image ?? name);
  const before = service.build === undefined ? [] : [toBuild(service.build, image, left)];
  const isSeen = service.stdin_open === true && service.tty === true;
  const options: string[] = [isSeen ? '-it' : '-d'];
  const add = (option: string, ...values: unknown[]) => {
    for (const value of values) options.push(option, isPathOption.test(option) ? toPathWord(toString(value)) : toWord(toString(value)));
  };
  const isNamed = service.container_name !== undefined || Object.keys(services).length > 1;
  if (isNamed) add('--name', nameOf(name, services));
  addNetworks(name, service, context, add);
  const inNamespace = (value: string) => value.replace(/^service:(.+)$/, (_, other: string) => `container:${nameOf(other, services)}`);
  for (const [key, value] of Object.entries(service)) {
    const flag = flagOptions.get(key);
    const textOption = textOptions.get(key);
    const list = listOptions.get(key);
    if (flag !== undefined) {
      if (value === true && !(isSeen && (key === 'stdin_open' || key === 'tty'))) options.push(`--${flag}`);
    } else if (textOption !== undefined) add(`--${textOption}`, inNamespace(toString(value)));
    else if (list !== undefined) {
      const items = list.endsWith('-file') ? toList(value).map((item) => toString(isData(item) ? item.path : item).replace(/^\.\//, '')) : toPairs(value);
      add(list === 'env' ? '-e' : `--${list}`, ...items);
    } else addOther(key, value, context, add, options);
  }
  const [first, ...entry] = service.entrypoint === undefined ? [] : toWords(service.entrypoint);
  if (service.entrypoint !== undefined) add('--entrypoint', first ?? '');
  const words = [...entry, ...(service.command === undefined || service.command === null ? [] : toWords(service.command))];
  if (isData(service.depends_on) ? Object.keys(service.depends_on).length > 0 : toList(service.depends_on).length > 0)
    left.add('`depends_on` : les commandes sont dans l’ordre, mais `docker run` n’attend pas que le conteneur précédent soit prêt.');
  return [...before, ['docker run', ...options, toWord(image), ...words.map(toWord)].join(' ')];
}

function toBuild(build: unknown, image: string, left: Set<string>): string {
  const given = isData(build) ? build : { context: build };
  const words = ['-t', image];
  if (given.dockerfile !== undefined) {
    // `-f` is read from here, the key from the folder.
    const folder = toString(given.context ?? '.').replace(/\/$/, '');
    words.push('-f', folder === '.' ? toString(given.dockerfile) : `${folder}/${toString(given.dockerfile)}`);
  }
  if (given.target !== undefined) words.push('--target', toString(given.target));
  for (const pair of toPairs(given.args)) words.push('--build-arg', pair);
  if (given.no_cache === true) words.push('--no-cache');
  if (given.pull === true) words.push('--pull');
  for (const platform of toList(given.platforms)) words.push('--platform', toString(platform));
  for (const key of Object.keys(given)) if (!['context', 'dockerfile', 'target', 'args', 'no_cache', 'pull', 'platforms'].includes(key)) left.add(`\`build.${key}\` n’a pas été repris.`);
  return `docker build ${[...words, toString(given.context ?? '.')].map(toWord).join(' ')}`;
}

type Add = (option: string, ...values: unknown[]) => void;

function addNetworks(name: string, service: Data, { file, services, shares }: Context, add: Add): void {
  if (typeof service.network_mode === 'string') {
    add('--network', service.network_mode.replace(/^service:(.+)$/, (_, other: string) => `container:${nameOf(other, services)}`));
    return;
  }
  // A service is known by its name, whatever the name of its container.
  const alias = nameOf(name, services) === name ? [] : [name];
  if (service.networks === undefined) {
    if (!shares) return;
    add('--network', sharedNetwork);
    add('--network-alias', ...alias);
    return;
  }
  const networks = isData(service.networks) ? Object.entries(service.networks) : toList(service.networks).map((key): [string, unknown] => [toString(key), null]);
  for (const [key, value] of networks) {
    const given = isData(value) ? value : {};
    const network = key === 'default' ? undefined : ownName(file.networks, key);
    if (networks.length === 1) {
      if (network !== undefined) add('--network', network);
      add('--network-alias', ...new Set([...alias, ...toList(given.aliases)]));
      for (const [from, option] of [['ipv4_address', '--ip'], ['ipv6_address', '--ip6'], ['mac_address', '--mac-address']] as const) if (given[from] !== undefined) add(option, given[from]);
      add('--link-local-ip', ...toList(given.link_local_ips));
      continue;
    }
    const fields = [
      `name=${network ?? sharedNetwork}`,
      ...[...new Set([...alias, ...toList(given.aliases)])].map((one) => `alias=${toString(one)}`),
      ...([['ipv4_address', 'ip'], ['ipv6_address', 'ip6'], ['mac_address', 'mac-address']] as const).flatMap(([from, to]) => (given[from] === undefined ? [] : [`${to}=${toString(given[from])}`])),
    ];
    add('--network', fields.length === 1 ? (network ?? sharedNetwork) : fields.join(','));
  }
}

function addOther(key: string, value: unknown, context: Context, add: Add, options: string[]): void {
  const { left, services, file } = context;
  switch (key) {
    case 'ports':
      for (const port of toList(value)) add('-p', isData(port) ? toPublished(port) : toString(port));
      return;
    case 'volumes':
      for (const volume of toList(value)) {
        if (isData(volume)) add('--mount', toMount(volume, file));
        // A word that a reader replaces is no folder beside the file to a shell.
        else add('-v', toString(volume).replace(/^\.\/(?=<)/, '').replace(/^[A-Za-z0-9][\w.-]*(?=:)/, (source) => ownName(file.volumes, source)));
      }
      return;
    case 'volumes_from':
      for (const from of toList(value).map(toString)) add('--volumes-from', from.startsWith('container:') ? from.slice('container:'.length) : from.replace(/^[^:]+/, (other) => nameOf(other, services)));
      return;
    case 'extra_hosts':
      for (const pair of toPairs(value, ':')) add('--add-host', pair.replace(/^([^:=]+)=/, '$1:'));
      return;
    case 'ulimits':
      for (const [name, limit] of Object.entries(isData(value) ? value : {})) add('--ulimit', isData(limit) ? `${name}=${toString(limit.soft)}:${toString(limit.hard)}` : `${name}=${toString(limit)}`);
      return;
    case 'logging': {
      const logging = isData(value) ? value : {};
      if (logging.driver !== undefined) add('--log-driver', logging.driver);
      for (const pair of toPairs(logging.options)) add('--log-opt', pair);
      return;
    }
    case 'healthcheck':
      addHealth(isData(value) ? value : {}, add, options);
      return;
    case 'deploy':
      addDeploy(isData(value) ? value : {}, add, left);
      return;
    case 'gpus':
      if (value === 'all') add('--gpus', 'all');
      else for (const request of toList(value).filter(isData)) add('--gpus', toGpus(request));
      return;
    case 'stop_grace_period': {
      const [, minutes = '0', seconds = '0'] = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(toString(value)) ?? [];
      add('--stop-timeout', Number(minutes) * 60 + Number(seconds));
      return;
    }
    case 'storage_opt':
      for (const pair of toPairs(value)) add('--storage-opt', pair);
      return;
    case 'blkio_config':
      for (const [name, given] of Object.entries(isData(value) ? value : {})) {
        const option = Object.keys(blockDevices).find((one) => blockDevices[one] === name);
        if (name === 'weight') add('--blkio-weight', given);
        else if (option) for (const device of toList(given).filter(isData)) add(`--${option}`, `${toString(device.path)}:${toString(device.rate ?? device.weight)}`);
      }
      return;
    case 'links':
      left.add('`links` : les conteneurs d’un même réseau se joignent déjà par leur nom.');
      return;
    case 'extends':
      left.add('`extends` : reprendre d’abord ici les lignes du service étendu.');
      return;
    case 'scale':
      left.add('`scale` : lancer la commande autant de fois, sous des noms différents.');
      return;
    default:
      if (!(handled.has(key) || key.startsWith('x-'))) left.add(`\`${key}\` n’a pas d’équivalent dans \`docker run\`.`);
  }
}

function toPublished({ target, published, protocol, host_ip: ip }: Data): string {
  const host = published === undefined ? '' : `${toString(published)}:`;
  return `${ip === undefined ? '' : `${toString(ip)}:${host === '' ? ':' : ''}`}${host}${toString(target)}${protocol === undefined ? '' : `/${toString(protocol)}`}`;
}

function toMount({ type = 'volume', source, target, read_only: isReadOnly, ...rest }: Data, file: Data): string {
  const fields = [`type=${toString(type)}`];
  if (source !== undefined) fields.push(`source=${type === 'volume' ? ownName(file.volumes, toString(source)) : toString(source).replace(/^~(?=\/)/, '${HOME}')}`);
  fields.push(`target=${toString(target)}`);
  if (isReadOnly === true) fields.push('readonly');
  if (rest.consistency !== undefined) fields.push(`consistency=${toString(rest.consistency)}`);
  const bind = isData(rest.bind) ? rest.bind : {};
  if (bind.propagation !== undefined) fields.push(`bind-propagation=${toString(bind.propagation)}`);
  if (bind.recursive !== undefined) fields.push(`bind-recursive=${toString(bind.recursive)}`);
  if (bind.create_host_path === true) fields.push('bind-create-src');
  const volume = isData(rest.volume) ? rest.volume : {};
  if (volume.nocopy === true) fields.push('volume-nocopy');
  if (volume.subpath !== undefined) fields.push(`volume-subpath=${toString(volume.subpath)}`);
  const image = isData(rest.image) ? rest.image : {};
  if (image.subpath !== undefined) fields.push(`image-subpath=${toString(image.subpath)}`);
  const tmpfs = isData(rest.tmpfs) ? rest.tmpfs : {};
  if (tmpfs.size !== undefined) fields.push(`tmpfs-size=${toString(tmpfs.size)}`);
  if (typeof tmpfs.mode === 'number') fields.push(`tmpfs-mode=${tmpfs.mode.toString(8)}`);
  return fields.map((field) => (/[,"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

function addHealth(health: Data, add: Add, options: string[]): void {
  const test = toList(health.test).map(toString);
  if (health.disable === true || test[0] === 'NONE') {
    options.push('--no-healthcheck');
    return;
  }
  const isText = typeof health.test === 'string';
  if (test.length > 0) add('--health-cmd', isText ? test[0] : test[0] === 'CMD' ? test.slice(1).map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ') : (test[1] ?? ''));
  for (const key of ['interval', 'timeout', 'start_period', 'start_interval', 'retries']) if (health[key] !== undefined) add(`--health-${key.replaceAll('_', '-')}`, health[key]);
}

function addDeploy({ resources, replicas, restart_policy: restart, ...others }: Data, add: Add, left: Set<string>): void {
  const { limits, reservations } = isData(resources) ? resources : {};
  if (isData(limits)) {
    if (limits.cpus !== undefined) add('--cpus', limits.cpus);
    if (limits.memory !== undefined) add('--memory', limits.memory);
    if (limits.pids !== undefined) add('--pids-limit', limits.pids);
  }
  if (isData(reservations)) {
    if (reservations.memory !== undefined) add('--memory-reservation', reservations.memory);
    for (const device of toList(reservations.devices).filter(isData)) add('--gpus', toGpus(device));
  }
  if (typeof replicas === 'number' && replicas > 1) left.add('`deploy.replicas` : lancer la commande autant de fois, sous des noms différents.');
  if (isData(restart) && restart.condition !== 'none') add('--restart', restart.condition === 'on-failure' ? `on-failure${restart.max_attempts === undefined ? '' : `:${toString(restart.max_attempts)}`}` : 'always');
  for (const key of Object.keys(others)) left.add(`\`deploy.${key}\` ne concerne que Swarm.`);
}

function toGpus({ count, device_ids: ids, capabilities, driver, options }: Data): string {
  const all = toList(capabilities).map(toString);
  const isUsual = all.length === 0 || (all.length === 1 && all[0] === 'gpu');
  if (ids === undefined && isUsual && (driver === undefined || driver === 'nvidia') && options === undefined) return toString(count ?? 'all');
  const fields = [
    ...(ids === undefined ? (count === undefined ? [] : [`count=${toString(count)}`]) : [`device=${toList(ids).map(toString).join(',')}`]),
    ...(isUsual ? [] : [`capabilities=${all.join(',')}`]),
    ...(driver === undefined || driver === 'nvidia' ? [] : [`driver=${toString(driver)}`]),
    ...toPairs(options).map((pair) => `options=${pair}`),
  ];
  return fields.map((field) => (field.includes(',') ? `"${field}"` : field)).join(',');
}
