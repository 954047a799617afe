import { LineCounter, parseDocument } from 'yaml';
import { toYamlProblems } from '#src/file-formats/yaml-problem.ts';
import { checkCasts, checkDeclared, checkService, type Data, isData, isSize, type Say, toList } from './compose-values.ts';
import type { LineFault } from './dockerfile.ts';
import { readPublished, readVolume } from './written-values.ts';

/** Names that something refers to; one that a variable makes is not known. */
const namesIn = (value: unknown): string[] => {
  const names = isData(value) ? Object.keys(value) : toList(value).flatMap((item) => (typeof item === 'string' ? [item] : isData(item) && typeof item.source === 'string' ? [item.source] : []));
  return names.filter((name) => !name.includes('$'));
};

/** What Compose refuses in a file that its schema accepts, and what no longer has an effect. */
export function checkComposeFile(text: string): LineFault[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, merge: true });
  const unreadable = toYamlProblems(document, text);
  if (unreadable.length > 0) return unreadable.map(({ offset, message }) => ({ line: counter.linePos(offset).line, severity: 'refused', message }));
  let file: unknown;
  try {
    file = document.toJS();
  } catch {
    return [];
  }
  const found: LineFault[] = [];
  const say: Say = (path, message, severity = 'refused') => {
    let node: unknown;
    for (let length = path.length; length > 0 && !node; length--) {
      try {
        node = document.getIn(path.slice(0, length), true);
      } catch {
        node = undefined;
      }
    }
    const [offset = 0] = (node as { range?: number[] } | undefined)?.range ?? [];
    found.push({ line: counter.linePos(offset).line, severity, message });
  };
  if (file === null || file === undefined) return [{ line: 1, severity: 'refused', message: 'Ce fichier est vide.' }];
  if (!isData(file)) return [];
  if ('version' in file) say(['version'], 'Le champ `version` est obsolète : Compose n’en tient plus compte, le retirer.', 'obsolete');
  const services = isData(file.services) ? file.services : {};
  checkCasts(file, [], say);
  checkDeclared(file, say);
  for (const match of text.matchAll(/(?<!\$)(?:\$\$)*\$(?!\$)(\{(?:[^}\n\\]|\\(?:\n|.))*(?:\}|$)|[A-Za-z_]\w*)?/gm)) {
    const line = text.slice(0, match.index).split('\n').length;
    const written = match[1] ?? '';
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (/(?:^|\s)#/.test(before)) continue;
    if (written.startsWith('{') && !/^\{[A-Za-z_]\w*(?::?[-?+][^]*)?\}$/.test(written) && !/\$\{/.test(written.slice(1))) found.push({ line, severity: 'refused', message: `« $${written} » : la forme est « \${NOM} », ou « $$$$ » pour un dollar.` });
  }
  const declared = (key: string) => new Set(Object.keys(isData(file[key]) ? file[key] : {}));
  const links = new Map<string, string[]>();
  /** Names of containers, and the first service of each. */
  const owners = new Map<unknown, string>();
  /** Ports of the machine, and what they lead to. */
  const published = new Map<string, string>();
  for (const [name, service] of Object.entries(services)) {
    if (!isData(service)) continue;
    const at = ['services', name];
    // What only a profile starts is not looked at before it is asked for.
    const later: LineFault['severity'] = Array.isArray(service.profiles) && service.profiles.length > 0 ? 'advice' : 'refused';
    if (!('image' in service || 'build' in service || 'extends' in service || 'provider' in service)) say(at, `Le service « ${name} » n’a ni image ni build.`);
    const platforms = isData(service.build) ? toList(service.build.platforms) : [];
    if (platforms.length > 0 && typeof service.platform === 'string' && !platforms.includes(service.platform)) say([...at, 'build', 'platforms'], `La plateforme « ${service.platform} » du service n’est pas parmi celles de build : l’y ajouter.`);
    for (const [index, mount] of toList(service.volumes).entries()) {
      const source = typeof mount === 'string' ? readSource(mount) : isData(mount) && (mount.type === 'volume' || mount.type === undefined) && typeof mount.source === 'string' ? mount.source : undefined;
      if (source !== undefined && !source.includes('$') && /^[^./~\\<]/.test(source) && !/^[A-Za-z]:[\\/]/.test(source) && !declared('volumes').has(source)) say([...at, 'volumes', index], `Le volume « ${source} » n’est pas déclaré : ajouter « ${source}: » sous volumes, à la racine.`, later);
    }
    for (const network of namesIn(service.networks)) if (network !== 'default' && !declared('networks').has(network)) say([...at, 'networks'], `Le réseau « ${network} » n’est pas déclaré : l’ajouter sous networks, à la racine.`, later);
    for (const used of namesIn(isData(service.build) ? service.build.secrets : undefined)) if (!declared('secrets').has(used)) say([...at, 'build', 'secrets'], `« ${used} » n’est pas déclaré sous secrets, à la racine.`, later);
    for (const key of ['secrets', 'configs']) for (const used of namesIn(service[key])) if (!declared(key).has(used)) say([...at, key], `« ${used} » n’est pas déclaré sous ${key}, à la racine.`, later);
    const needed = [...namesIn(service.depends_on), ...namesIn(service.links).map((link) => link.split(':')[0] ?? ''), ...toList(service.volumes_from).flatMap((from) => (typeof from === 'string' && !from.startsWith('container:') ? [from.split(':')[0] ?? ''] : []))];
    for (const other of needed) {
      const isOptional = isData(service.depends_on) && isData(service.depends_on[other]) && service.depends_on[other].required === false;
      if (!Object.hasOwn(services, other) && !isOptional && !('include' in file)) say([...at, 'depends_on'], `Le service « ${other} » n’existe pas.`);
    }
    links.set(name, needed);
    for (const key of ['network_mode', 'pid', 'ipc']) {
      const shared = /^service:([^$]*)$/.exec(String(service[key]))?.[1];
      if (shared !== undefined && !Object.hasOwn(services, shared) && !('include' in file)) say([...at, key], `Le service « ${shared} » n’existe pas.`);
      else if (shared !== undefined) needed.push(shared);
    }
    const extended = isData(service.extends) && service.extends.file === undefined ? service.extends.service : service.extends;
    if (extended === name) say([...at, 'extends'], `« ${name} » s’étend lui-même.`);
    else if (typeof extended === 'string' && !Object.hasOwn(services, extended) && !extended.includes('$') && !('include' in file)) say([...at, 'extends'], `Le service « ${extended} » n’existe pas.`);
    for (const model of namesIn(service.models)) if (!declared('models').has(model)) say([...at, 'models'], `« ${model} » n’est pas déclaré sous models, à la racine.`, later);
    checkService(service, at, say);
    if (service.network_mode !== undefined && service.networks !== undefined) say([...at, 'network_mode'], 'network_mode et networks ne vont pas ensemble.');
    for (const [index, port] of toList(service.ports).entries()) {
      const written = typeof port === 'string' || typeof port === 'number' ? String(port) : isData(port) ? toShort(port) : '';
      if (written === '' || written.includes('$')) continue;
      const read = readPublished(written);
      if ('message' in read) {
        if (!isData(port) || /adresse IP/.test(read.message)) say([...at, 'ports', index], `${read.message}${read.advice ? ` ${read.advice}` : ''}`);
        continue;
      }
      const { address = '', host, container, protocol = 'tcp' } = read;
      if (host === undefined || host.includes('-') || later !== 'refused') continue;
      const place = `${address}:${host}/${protocol}`;
      const owner = published.get(place);
      if (owner !== undefined && owner !== `${name} ${container}`) say([...at, 'ports', index], `Le port ${host} de la machine est déjà celui du service « ${owner.split(' ')[0]} » : Docker refusera le second au lancement.`, 'advice');
      else published.set(place, `${name} ${container}`);
    }
    for (const [index, host] of (Array.isArray(service.extra_hosts) ? service.extra_hosts : []).entries()) if (typeof host === 'string' && !/[:=]/.test(host)) say([...at, 'extra_hosts', index], `« ${host} » n’a pas d’adresse : la forme est « nom:adresse ».`);
    checkSizes(service, at, say);
    const check = isData(service.healthcheck) ? service.healthcheck.test : undefined;
    if (Array.isArray(check) && check.length > 0 && !/^(?:CMD|CMD-SHELL|NONE)$/.test(String(check[0]))) say([...at, 'healthcheck', 'test'], 'Une liste commence par CMD, CMD-SHELL ou NONE.');
    if (typeof service.container_name === 'string' && !service.container_name.includes('$') && !/^[a-zA-Z0-9][\w.-]+$/.test(service.container_name)) say([...at, 'container_name'], `« ${service.container_name} » n’est pas un nom de conteneur : deux signes au moins, sans espace. Docker le refusera au lancement.`, 'advice');
    const owner = owners.get(service.container_name);
    if (owner !== undefined) say([...at, 'container_name'], `Le service « ${owner} » a déjà ce nom de conteneur.`, later);
    if (typeof service.container_name === 'string' && later === 'refused') owners.set(service.container_name, owner ?? name);
    const replicas = isData(service.deploy) ? service.deploy.replicas : service.scale;
    if (typeof service.container_name === 'string' && typeof replicas === 'number' && replicas > 1) say([...at, 'container_name'], 'Un service qui a un nom de conteneur ne peut pas en avoir plusieurs.');
  }
  for (const start of links.keys()) {
    if (!reaches(start, start, links)) continue;
    const service = services[start];
    const key = ['depends_on', 'links', 'volumes_from', 'network_mode', 'pid', 'ipc'].find((one) => isData(service) && one in service);
    say(['services', start, key ?? ''], `« ${start} » dépend de lui-même, directement ou par d’autres services.`);
    break;
  }
  return found;
}

/** A port of several fields, in one word. */
const toShort = ({ target, published, protocol = 'tcp', host_ip: ip }: Data): string =>
  published === undefined ? '' : `${ip === undefined ? '' : `${String(ip)}:`}${String(published)}:${String(target)}/${String(protocol)}`;

const readSource = (written: string): string | undefined => {
  const read = readVolume(written);
  return 'message' in read ? undefined : read.source;
};

function reaches(from: string, to: string, links: ReadonlyMap<string, string[]>, seen = new Set<string>()): boolean {
  return (links.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, links, seen.add(next))));
}

function checkSizes(service: Data, at: string[], say: (path: (string | number)[], message: string) => void): void {
  const size = (value: unknown, path: string[]) => {
    if (typeof value === 'string' && !value.includes('$') && !isSize(value)) say([...at, ...path], `« ${value} » n’est pas une quantité : un nombre et b, k, m ou g, par exemple 512m.`);
  };
  for (const key of ['mem_limit', 'mem_reservation', 'memswap_limit', 'shm_size']) size(service[key], [key]);
  const cpus = service.cpus;
  if (typeof cpus === 'string' && !cpus.includes('$') && !/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(cpus)) say([...at, 'cpus'], `« ${cpus} » n’est pas un nombre de processeurs.`);
  const resources = isData(service.deploy) && isData(service.deploy.resources) ? service.deploy.resources : {};
  for (const kind of ['limits', 'reservations']) size(isData(resources[kind]) ? resources[kind].memory : undefined, ['deploy', 'resources', kind, 'memory']);
}
