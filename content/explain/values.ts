import type { CommandLine, OptionUse } from '#src/command-line/parse.ts';
import { isUnknown } from '#src/command-line/paste.ts';
import type { SubjectFinding } from '#src/command-line/subject.ts';
import { type Fault, isIp, readFields, readMount, readPublished, readRange, readVolume, toMountKey } from './written-values.ts';

type ValueCheck = (value: string) => Fault | undefined;

const publication: ValueCheck = (value) => {
  if (value.includes('=')) {
    const known = ['target', 'published', 'protocol', 'mode'];
    const fields = readFields(value);
    const wrong = fields.find(({ key, value: given }) => given === undefined || !known.includes(key.toLowerCase()));
    if (wrong) return { message: `« ${wrong.key} » n’est pas une clé de cette forme de -p.`, advice: `Clés possibles : ${known.join(', ')}.` };
    const port = fields.find(({ key, value: given = '' }) => ['target', 'published'].includes(key) && !readRange(given));
    return port && { message: `« ${port.value ?? ''} » n’est pas un port.`, advice: 'Un port va de 1 à 65535.' };
  }
  const read = readPublished(value);
  return 'message' in read ? read : undefined;
};

/** A service is published by every machine of the swarm. */
const published: ValueCheck = (value) =>
  /^[^=]*:[^=]*:/.test(value) ? { message: `« ${value} » a une adresse.`, advice: 'Un service n’en prend pas.' } : publication(value);

const isFolder = (path: string): boolean => /^(?:\/|\.{1,2}(?:\/|$)|~|[A-Za-z]:[\\/])/.test(path);

const volume: ValueCheck = (value) => {
  const read = readVolume(value);
  if ('message' in read) return read;
  if (!/^(?:\/|[A-Za-z]:[\\/]|\\\\|%)/.test(read.target))
    return {
      message: `« ${read.target} » n’est pas un chemin complet : le moteur refusera ce montage.`,
      advice: `Le dossier du conteneur commence par une barre oblique : « /${read.target} ».`,
      right: [read.source, `/${read.target}`, ...(read.options.length > 0 ? [read.options.join(',')] : [])].filter(Boolean).join(':'),
      later: true,
    };
  if (read.source !== undefined && !isFolder(read.source) && !/^[A-Za-z0-9][\w.-]*$/.test(read.source))
    return {
      message: `« ${read.source} » n’est ni un nom de volume ni un chemin : le moteur refusera ce montage.`,
      advice: 'Un dossier de la machine s’écrit avec « ./ » ou un chemin complet ; un volume n’a que des lettres, chiffres, points, tirets et soulignés.',
      ...(read.source.includes('/') ? { right: `./${value}` } : {}),
      later: true,
    };
  return undefined;
};

const knownMountKeys = [
  ...['type', 'source', 'target', 'readonly', 'consistency'],
  ...['bind-propagation', 'bind-nonrecursive', 'bind-recursive', 'bind-create-src'],
  ...['volume-nocopy', 'volume-label', 'volume-driver', 'volume-opt', 'volume-subpath'],
  ...['image-subpath', 'tmpfs-size', 'tmpfs-mode'],
];

const mount: ValueCheck = (value) => {
  const form = 'La forme est « type=bind,source=chemin,target=dossier-du-conteneur », sans espace.';
  const alone = ['readonly', 'ro', 'volume-nocopy', 'bind-nonrecursive', 'bind-create-src'];
  if (/[,=]\s|\s[,=]/.test(value.replace(/"[^"]*"/g, ''))) {
    const right = value.split(/([,=])/).map((piece) => piece.trim()).join('');
    if (/(?:^|,)\s|\s=/.test(value)) return { message: 'Cette valeur contient une espace autour d’une clé : Docker la lit comme une partie de son nom.', advice: form, right };
  }
  for (const { key, value: given } of readFields(value)) {
    const name = toMountKey(key);
    if (given === undefined && !alone.includes(key.toLowerCase())) return { message: `« ${key} » n’est pas de la forme clé=valeur.`, advice: form };
    if (name === 'tmpfs-size' && !/^\d+(?:\.\d+)? ?[kmgtp]?i?b?$/i.test(given ?? '')) return { message: `« ${given} » n’est pas une taille.`, advice: 'Un nombre et b, k, m ou g, par exemple 64m.' };
    if (!knownMountKeys.includes(name)) return { message: `« ${key} » n’est pas une clé de --mount.`, advice: form };
    if (alone.includes(key.toLowerCase()) && given !== undefined && !/^(?:true|false|[01tf])$/i.test(given))
      return { message: `« ${key} » attend true ou false.`, advice: form };
  }
  const read = readMount(value);
  if (/;/.test(value) && !read.has('target'))
    return { message: 'Les clés de --mount sont séparées par des points-virgules.', advice: 'Ce sont des virgules qui les séparent.', right: value.replaceAll(';', ',') };
  if (!read.get('target')) return { message: 'Cette valeur de --mount ne dit pas où monter dans le conteneur.', advice: 'Ajouter « target=dossier-du-conteneur ».' };
  const type = (read.get('type') ?? 'volume').toLowerCase();
  for (const kind of ['bind', 'volume', 'tmpfs', 'image'])
    if (type !== kind && [...read.keys()].some((key) => key.startsWith(`${kind}-`)))
      return { message: `Les clés « ${kind}-… » ne vont pas avec type=${type}.`, advice: `Retirer la clé, ou écrire type=${kind}.` };
  if (!['bind', 'volume', 'tmpfs', 'image', 'npipe', 'cluster'].includes(type))
    return { message: `« ${type} » n’est pas une sorte de montage : le moteur le refusera.`, advice: 'Les sortes usuelles sont bind, volume et tmpfs.', later: true };
  if (type === 'bind' && !read.get('source'))
    return { message: 'Un montage de dossier doit dire lequel : le moteur refusera celui-ci.', advice: 'Ajouter « source=chemin ».', later: true };
  if (type !== 'npipe' && !/^(?:\/|[A-Za-z]:[\\/])/.test(read.get('target') ?? ''))
    return { message: `« ${read.get('target') ?? ''} » n’est pas un chemin complet : le moteur refusera ce montage.`, advice: 'Il commence par une barre oblique.', later: true };
  return undefined;
};

const network: ValueCheck = (value) => {
  if (value === '') return { message: 'il manque le nom du réseau.' };
  if (!value.includes('=')) return undefined;
  const known = ['name', 'alias', 'driver-opt', 'ip', 'ip6', 'mac-address', 'link-local-ip', 'gw-priority'];
  const wrong = readFields(value).find(({ key, value: given }) => given === undefined || !known.includes(key.trim().toLowerCase()));
  return wrong && { message: `« ${wrong.key} » n’est pas une clé de --network.`, advice: `Clés possibles : ${known.join(', ')}.` };
};

const oneOf =
  (...known: string[]): ValueCheck =>
  (value) =>
    known.includes(value.toLowerCase()) ? undefined : { message: `« ${value} » n’est pas une valeur possible.`, advice: `Valeurs possibles : ${known.join(', ')}.` };

const matching =
  (pattern: RegExp, advice: string): ValueCheck =>
  (value) =>
    pattern.test(value) ? undefined : { message: `« ${value} » n’a pas la forme attendue.`, advice };

const systems = 'aix android darwin dragonfly freebsd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(' ');
const machines = '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm aarch64 armel armhf i386 x86_64 x86-64'.split(' ');
const platform: ValueCheck = (value) => {
  const advice = 'La forme est « système/architecture », par exemple linux/amd64 ou linux/arm64.';
  const wrong = value.split(',').find((one) => {
    const parts = one.trim().split('/');
    const [first = ''] = parts;
    if (parts.length > 3 || parts.some((part) => !/^[\w.-]+(?:\([\w.+-]*\))?$/.test(part))) return true;
    return parts.length === 1 && !['local', 'all', ...systems, ...machines].includes(first.toLowerCase());
  });
  return wrong === undefined ? undefined : { message: `« ${wrong} » n’est pas une plate-forme.`, advice };
};

const gpus: ValueCheck = (value) => {
  const advice = 'Valeurs possibles : all, un nombre, ou « device=0 ».';
  const wrong = readFields(value).find(({ key, value: given }) =>
    given === undefined ? !/^(?:all|-?\d+)$/.test(key) : !['driver', 'count', 'device', 'capabilities', 'options'].includes(key.toLowerCase()),
  );
  return wrong && { message: `« ${wrong.key} » n’est pas un nombre de cartes graphiques.`, advice };
};

const ulimit: ValueCheck = (value) => {
  const advice = 'La forme est « nom=limite » ou « nom=limite:maximum », par exemple nofile=1024:2048.';
  const [, name = '', soft = '', hard = soft] = /^([^=]+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
  const names = 'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(' ');
  if (!names.includes(name)) return { message: `« ${value} » n’est pas une limite.`, advice };
  if (hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard))) return { message: `Dans « ${value} », la limite dépasse le maximum.`, advice };
  return undefined;
};

const kernel = 'kernel.msgmax kernel.msgmnb kernel.msgmni kernel.sem kernel.shmall kernel.shmmax kernel.shmmni kernel.shm_rmid_forced'.split(' ');
const sysctl: ValueCheck = (value) => {
  const [name = ''] = value.split('=');
  return value.includes('=') && (kernel.includes(name) || /^(?:net|fs\.mqueue)\./.test(name))
    ? undefined
    : { message: `« ${value} » n’est pas un réglage du noyau qu’un conteneur puisse avoir à lui.`, advice: 'La forme est « net.nom=valeur », ou l’un des kernel.shm… et kernel.msg….' };
};

const addHost: ValueCheck = (value) => {
  const advice = 'La forme est « nom:adresse », où l’adresse est une adresse IP ou « host-gateway ».';
  const at = value.includes('=') ? value.indexOf('=') : value.indexOf(':');
  const address = value.slice(at + 1).replace(/^\[(.*)\]$/, '$1');
  return at > 0 && (address === 'host-gateway' || isIp(address)) ? undefined : { message: `« ${value} » n’associe pas un nom à une adresse.`, advice };
};

const expose: ValueCheck = (value) => {
  const [ports = ''] = value.split('/');
  return readRange(ports) ? undefined : { message: `« ${value} » n’est pas un port du conteneur.`, advice: 'Un port ou une plage, suivi si besoin de « /udp » : --expose ne publie rien.' };
};

const ip: ValueCheck = (value) => (isIp(value) ? undefined : { message: `« ${value} » n’est pas une adresse IP.`, advice: 'Par exemple 1.1.1.1.' });
const bytes: ValueCheck = (value) => (value === '-1' ? { message: 'Cette quantité ne peut pas être -1.', advice: 'Sans limite, ne pas écrire l’option.' } : undefined);
const pair = (advice: string) => matching(/^[^=]+=/, advice);
const named: ValueCheck = (value) => (value === '' || value.startsWith('=') ? { message: 'Cette variable n’a pas de nom.', advice: 'La forme est « NOM=valeur ».' } : undefined);
const project = matching(/^(?:[a-z0-9][a-z0-9_-]*)?$/, 'Un nom de projet est en minuscules : lettres, chiffres, tirets et soulignés.');

/** `{{.Names}}`: what is opened is closed. */
const template: ValueCheck = (value) => {
  const opened = value.replace(/\{\{(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\}\}|\{\{)[^"`])*\}\}/gs, '');
  return opened.includes('{{') ? { message: 'Une double accolade n’est pas fermée.', advice: 'La forme est « {{.Champ}} ».' } : undefined;
};

const host = matching(/^(?:host)?$/, 'La seule valeur est « host ».');

const ofContainer: Readonly<Record<string, ValueCheck>> = {
  publish: publication,
  volume,
  mount,
  network,
  net: network,
  pull: oneOf('always', 'missing', 'never'),
  attach: oneOf('stdin', 'stdout', 'stderr'),
  platform,
  gpus,
  ulimit,
  sysctl,
  'add-host': addHost,
  dns: ip,
  expose,
  env: named,
  memory: bytes,
  'memory-reservation': bytes,
  'shm-size': bytes,
  'memory-swappiness': matching(/^(?:-1|\d|[1-9]\d|100)$/, 'Un nombre de 0 à 100.'),
  link: matching(/^[^:]+(?::[^:]+)?$/, 'La forme est « conteneur » ou « conteneur:nom ».'),
  'mac-address': matching(/^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$|^(?:[\da-f]{2}[:-]){7}[\da-f]{2}$|^[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}$/i, 'Par exemple 02:42:ac:11:00:02.'),
  'device-cgroup-rule': matching(/^[acb] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3}$/, 'Par exemple « c 1:3 rwm ».'),
  'storage-opt': pair('La forme est « clé=valeur », par exemple size=10G.'),
  'security-opt': matching(/^(?:no-new-privileges|writable-cgroups)$|[=:]/, 'La forme est « clé=valeur », ou no-new-privileges.'),
  'blkio-weight-device': matching(/^\/dev\/.+:\d+$/, 'La forme est « /dev/disque:poids ».'),
  pid: matching(/^(?:host|container:.+)?$/, '« host », ou « container:<nom> ».'),
  uts: host,
  userns: host,
  cgroupns: matching(/^(?:private|host)?$/, '« private » ou « host ».'),
  restart: matching(/^[^:]*(?::\d+)?$/, '« no », « on-failure », « always » ou « unless-stopped ».'),
};

const checks: Readonly<Record<string, Readonly<Record<string, ValueCheck>>>> = {
  'docker container run': ofContainer,
  'docker container create': ofContainer,
  'docker container exec': { env: named },
  'docker container update': { memory: bytes, 'memory-reservation': bytes },
  'docker inspect': { type: oneOf('config', 'container', 'image', 'network', 'node', 'plugin', 'secret', 'service', 'task', 'volume') },
  'docker compose': { progress: oneOf('auto', 'tty', 'plain', 'json', 'quiet'), 'project-name': project },
  'docker compose config': { format: oneOf('yaml', 'json') },
  'docker compose down': { rmi: oneOf('all', 'local') },
  'docker compose up': { scale: matching(/^[^=]+=\d+$/, 'La forme est « service=nombre ».') },
  'docker service create': { publish: published },
  'docker service update': { 'publish-add': published },
  'docker compose run': { publish: publication, env: named },
  'docker buildx build': {
    platform,
    secret: matching(/^[^,=]+=[^,]*(?:,[^,=]+=[^,]*)*,?$/, 'La forme est « id=nom,src=fichier ».'),
    progress: oneOf('auto', 'plain', 'tty', 'quiet', 'rawjson', 'none'),
    'build-context': pair('La forme est « nom=chemin ».'),
    'add-host': addHost,
  },
  'docker image pull': { platform },
};

/** Commands whose `--format` the client reads itself. */
const hasTemplate = (path: string, long: string): boolean =>
  long === 'format' && !/^docker (?:compose|buildx)/.test(path);

export const told = (use: OptionUse, { message, advice, right, later }: Fault): SubjectFinding => ({
  severity: later ? 'advice' : 'refused',
  about: later ? 'engine' : 'value',
  message: `${use.written} : ${message}`,
  advice,
  start: use.start,
  end: use.end,
  edit: right !== undefined && use.value && use.value.text.length <= use.value.end - use.value.start ? { ...within(use), text: right } : undefined,
});

/** The value alone, its quotes left in place when they are all around it. */
function within({ value }: OptionUse): { start: number; end: number } {
  if (!value) return { start: 0, end: 0 };
  const around = (value.end - value.start - value.text.length) / 2;
  return around === 1 ? { start: value.start + 1, end: value.end - 1 } : { start: value.start, end: value.end };
}

/** What is wrong with the values of a command. */
export const checkValues = (line: CommandLine): SubjectFinding[] =>
  line.options.flatMap((use) => {
    const { option, command, value } = use;
    if (!option || !value || isUnknown(value.text)) return [];
    const check = checks[command.path]?.[option.long] ?? (hasTemplate(command.path, option.long) ? template : undefined);
    const fault = check?.(value.text);
    return fault ? [told(use, fault)] : [];
  });
