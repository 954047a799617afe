/** What is wrong with a value: what to say, what to write instead; `later` when only the engine refuses it. */
export interface Fault {
  message: string;
  advice?: string;
  /** The value as it should be. */
  right?: string;
  later?: boolean;
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
export const isIp = (text: string): boolean => ipv4.test(text) || (/^[\da-f:.]+$/i.test(text) && (text.match(/:/g) ?? []).length > 1);

/** Fields of `a=b,c="d,e"`, as a line of CSV; undefined when a quote is left open. */
export function readFields(value: string): { key: string; value: string | undefined }[] {
  const fields = value.match(/(?:"(?:[^"]|"")*"|[^,"]|"(?![^"]*"))+/g) ?? [];
  return fields.map((field) => {
    const text = field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
    const at = text.indexOf('=');
    return at === -1 ? { key: text, value: undefined } : { key: text.slice(0, at), value: text.slice(at + 1) };
  });
}

const mountKeys: Readonly<Record<string, string>> = { src: 'source', dst: 'target', destination: 'target', ro: 'readonly' };
export const toMountKey = (key: string): string => mountKeys[key.toLowerCase()] ?? key.toLowerCase();

/** Reads `--mount`, its keys under one name each. */
export const readMount = (value: string): Map<string, string> => new Map(readFields(value).map(({ key, value: given = 'true' }) => [toMountKey(key), given]));

/** First and last port of `80` or `80-90`; undefined when it is neither. */
export function readRange(text: string): [number, number] | undefined {
  const [, first = '', last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const range: [number, number] = [Number(first), Number(last)];
  return first !== '' && range[0] <= range[1] && range[1] <= 65535 ? range : undefined;
}

/** What `-p` says. */
export interface Published {
  address?: string;
  host?: string;
  container: string;
  protocol?: string;
}

/** Reads a publication in its short form: `[adresse:][port]:port[/protocole]`. */
export function readPublished(value: string): Published | Fault {
  const [ports = '', protocol, ...more] = value.split('/');
  const parts = ports.split(':');
  const container = parts.pop() ?? '';
  const host = parts.pop();
  const address = parts.length > 0 ? parts.join(':').replace(/^\[(.*)\]$/, '$1') : undefined;
  const form = 'La forme est « port-de-la-machine:port-du-conteneur », devancée si besoin d’une adresse IP et de deux-points.';
  if (more.length > 0 || (protocol !== undefined && !/^(?:tcp|udp|sctp)$/i.test(protocol)))
    return { message: `« ${protocol ?? ''} » n’est pas un protocole que Docker publie.`, advice: 'Il y en a trois : tcp, udp et sctp.' };
  if (container === '') return { message: `« ${value} » ne dit pas quel port du conteneur publier.`, advice: form };
  const inner = readRange(container);
  if (!inner) return { message: `« ${container} » n’est pas un port de conteneur.`, advice: `Un port va de 1 à 65535. ${form}` };
  if (host !== undefined && host !== '' && isIp(host) && address === undefined)
    return {
      message: `« ${host} » est à la place d’un port de la machine.`,
      advice: `Après une adresse, il faut deux ports, ou deux fois deux-points : « ${host}::${container} ».`,
      right: `${host}::${container}${protocol ? `/${protocol}` : ''}`,
    };
  const outer = host ? readRange(host) : undefined;
  if (host && !outer) return { message: `« ${host} » n’est pas un port de la machine.`, advice: `Un port va de 1 à 65535. ${form}` };
  if (outer && inner[0] !== inner[1] && outer[1] - outer[0] !== inner[1] - inner[0])
    return { message: `Les plages « ${host} » et « ${container} » n’ont pas le même nombre de ports.`, advice: 'Elles doivent en avoir autant.' };
  if (address !== undefined && address !== '' && !isIp(address))
    return {
      message: `« ${address} » n’est pas une adresse IP.`,
      advice: address === 'localhost' ? 'Pour cette machine seulement, écrire 127.0.0.1.' : form,
      ...(address === 'localhost' ? { right: value.replace('localhost', '127.0.0.1') } : {}),
    };
  return { ...(address ? { address } : {}), ...(host ? { host } : {}), container, ...(protocol ? { protocol: protocol.toLowerCase() } : {}) };
}

/** What `-v` says. */
export interface Mounted {
  source?: string;
  target: string;
  options: string[];
}

/** Reads `-v`: a drive letter is no section of its own. */
export function readVolume(value: string): Mounted | Fault {
  const sections: string[] = [];
  const all = value.split(':');
  const hasDrive = /^[A-Z]:/.test(value) || all.length > 3 || value.includes('\\') || (all.length === 3 && /[\\/]/.test(all[2] ?? ''));
  for (const section of all) {
    const drive = sections.at(-1);
    if (hasDrive && drive !== undefined && /^[A-Za-z]$/.test(drive) && /^[\\/$`]/.test(section)) sections[sections.length - 1] = `${drive}:${section}`;
    else sections.push(section);
  }
  const form = 'La forme est « source:dossier-du-conteneur », suivie si besoin de « :ro ».';
  if (sections.some((section) => section === '')) return { message: `Il manque quelque chose entre les deux-points de « ${value} ».`, advice: form };
  if (sections.length > 3) return { message: `« ${value} » a trop de deux-points.`, advice: form };
  const [first = '', second, third] = sections;
  if (second === undefined) return { target: first, options: [] };
  return { source: first, target: second, options: third?.split(',') ?? [] };
}
