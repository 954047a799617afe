import type { OptionUse } from '#src/command-line/parse.ts';
import type { Command, File, Mapping, Rare, Yaml } from './compose-data.ts';
import { blockDevices } from './compose-tables.ts';
import { readFields, readMount } from './written-values.ts';

/** What is written as in the rest of the file. */
interface Shared {
  pushTo(target: Mapping, key: string, ...values: Yaml[]): void;
  mapOf(target: Mapping, key: string): Mapping;
  mapping(value: Yaml | undefined): Mapping;
  valueOf(command: Command, use: OptionUse, left: Set<string>): string;
  optionText(command: Command, long: string): string | undefined;
  toSource(source: string, file: File, type?: string): string;
  toImage(name: string): string;
}

export function createRare({ pushTo, mapOf, mapping, valueOf, optionText, toSource, toImage }: Shared): Rare {
  function toPort(value: string): Yaml {
    const port: Mapping = {};
    for (const { key, value: given = '' } of readFields(value)) port[key.toLowerCase()] = key.toLowerCase() === 'target' && /^\d+$/.test(given) ? Number(given) : given;
    return port;
  }

  function toNetwork(value: string): { name: string; settings: Mapping } {
    const settings: Mapping = {};
    let name = '';
    for (const { key, value: given = '' } of readFields(value)) {
      if (key === 'name') name = given;
      else if (key === 'alias') pushTo(settings, 'aliases', given);
      else if (key === 'ip') settings.ipv4_address = given;
      else if (key === 'ip6') settings.ipv6_address = given;
      else if (key === 'mac-address') settings.mac_address = given;
      else if (key === 'link-local-ip') pushTo(settings, 'link_local_ips', given);
      else if (key === 'gw-priority') settings.gw_priority = Number(given);
      else if (key === 'driver-opt') mapOf(settings, 'driver_opts')[given.split('=')[0] ?? ''] = given.slice(given.indexOf('=') + 1);
    }
    return { name, settings };
  }

  function toMount(value: string, file: File): Yaml {
    const read = readMount(value);
    const type = (read.get('type') ?? 'volume').toLowerCase();
    const mount: Mapping = { type };
    const given = read.get('source');
    const source = given !== undefined && /^(?:bind|volume)$/.test(type) ? toSource(given, file, type) : given;
    if (source !== undefined && type !== 'tmpfs') mount.source = source;
    mount.target = read.get('target') ?? '';
    const isSet = (text: string | undefined) => text !== undefined && !/^(?:false|0|f)$/i.test(text);
    if (isSet(read.get('readonly'))) mount.read_only = true;
    for (const [key, given] of read) {
      const [kind = '', ...rest] = key.split('-');
      const name = rest.join('_');
      if (key === 'consistency') mount.consistency = given;
      else if (key === 'bind-propagation' || key === 'bind-recursive') mapOf(mount, 'bind')[name] = given;
      else if (key === 'bind-create-src') mapOf(mount, 'bind').create_host_path = isSet(given);
      else if (key === 'volume-nocopy') mapOf(mount, 'volume').nocopy = isSet(given);
      else if (key === 'volume-subpath' || key === 'image-subpath') mapOf(mount, kind).subpath = given;
      else if (key === 'tmpfs-size') mapOf(mount, 'tmpfs').size = /^\d+$/.test(given) ? Number(given) : given;
      else if (key === 'tmpfs-mode') mapOf(mount, 'tmpfs').mode = Number.parseInt(given, 8);
      else if (key === 'volume-driver' && source !== undefined) file.volumes[source] = { ...mapping(file.volumes[source]), driver: given };
      else if (/^(?:volume-|bind-)/.test(key)) file.left.add(`\`${key}\` : l’écrire sous \`volumes\`, dans la description du volume.`);
    }
    for (const { key, value: given = '' } of readFields(value))
      if (key === 'volume-opt' && source !== undefined) {
        file.left.delete('`volume-opt` : l’écrire sous `volumes`, dans la description du volume.');
        const described = mapping(file.volumes[source]);
        const [name = ''] = given.split('=');
        file.volumes[source] = { ...described, driver_opts: { ...mapping(described.driver_opts), [name]: given.slice(name.length + 1) } };
      }
    return mount;
  }

  function toGpus(value: string): Yaml {
    if (value === 'all') return 'all';
    const request: Mapping = {};
    for (const { key, value: given } of readFields(value.replace(/^"|"$/g, ''))) {
      if (given === undefined) {
        if (Array.isArray(request.device_ids)) pushTo(request, 'device_ids', key);
        else request.count = key === 'all' ? 'all' : Number(key);
      } else if (key === 'device') pushTo(request, 'device_ids', ...given.split(','));
      else if (key === 'capabilities') pushTo(request, 'capabilities', ...given.split(','));
      else if (key === 'count') request.count = given === 'all' ? 'all' : Number(given);
      else if (key === 'options') mapOf(request, 'options')[given.split('=')[0] ?? ''] = given.slice(given.indexOf('=') + 1);
      else request[key] = given;
    }
    return [request];
  }

  /** `docker network connect`: a network more for a service of the file. */
  function addConnected({ line }: Command, { services, networks, names, left }: File): void {
    const [network, container] = line.operands.map(({ value }) => value);
    const service = container === undefined ? undefined : services[names.get(container) ?? ''];
    if (line.command.path !== 'docker network connect' || network === undefined || typeof service !== 'object' || service === null || Array.isArray(service)) return;
    if (line.options.length > 0 || service.network_mode !== undefined || !/^[\w.-]+$/.test(network)) {
      left.add('`docker network connect` : ajouter ce réseau sous `networks`, dans le service.');
      return;
    }
    if (service.networks === undefined) service.networks = ['default'];
    if (Array.isArray(service.networks)) service.networks.push(network);
    else mapOf(service, 'networks')[network] = null;
    networks[network] ??= null;
  }

  /** `docker network create` and `docker volume create`: what they say goes to the declarations. */
  function addCreated(command: Command, { networks, volumes, left }: File): void {
    const { line } = command;
    const name = line.operands[0]?.value ?? optionText(command, 'name');
    const target = line.command.path === 'docker network create' ? networks : line.command.path === 'docker volume create' ? volumes : undefined;
    if (!target) return;
    if (name === undefined || !Object.hasOwn(target, name)) return;
    const made: Mapping = {};
    const pool: Mapping = {};
    for (const use of line.options) {
      const value = valueOf(command, use, left);
      switch (use.option?.long) {
        case 'driver':
          made.driver = value;
          break;
        case 'opt':
          mapOf(made, 'driver_opts')[value.split('=')[0] ?? ''] = value.slice(value.indexOf('=') + 1);
          break;
        case 'label':
          pushTo(made, 'labels', value);
          break;
        case 'internal':
        case 'attachable':
          made[use.option.long] = true;
          break;
        case 'ipv6':
          made.enable_ipv6 = true;
          break;
        case 'subnet':
          pool.subnet = value;
          break;
        case 'gateway':
          pool.gateway = value;
          break;
        case 'ip-range':
          pool.ip_range = value;
          break;
        case 'name':
          break;
        default:
          left.add(`\`${use.written}\` de « ${line.spelling} » n’a pas été repris.`);
      }
    }
    if (Object.keys(pool).length > 0) made.ipam = { config: [pool] };
    if (Object.keys(made).length > 0) target[name] = { ...mapping(target[name]), ...made };
  }

  function addOption(long: string, value: string, service: Mapping, left: Set<string>): boolean {
    const device = blockDevices[long];
    if (device !== undefined) {
      const [path = '', rate = ''] = value.split(/:(?=[^:]*$)/);
      pushTo(mapOf(service, 'blkio_config'), device, long === 'blkio-weight-device' ? { path, weight: Number(rate) } : { path, rate: /^\d+$/.test(rate) ? Number(rate) : rate });
    } else if (long === 'blkio-weight') mapOf(service, 'blkio_config').weight = Number(value);
    else if (long === 'gpus') service.gpus = toGpus(value);
    else if (long === 'storage-opt') mapOf(service, 'storage_opt')[value.split('=')[0] ?? ''] = value.slice(value.indexOf('=') + 1);
    else if (long === 'ulimit') {
      const [, name = '', soft = '', hard] = /^([^=]+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
      if (name === '') left.add(`\`--ulimit ${value}\` n’a pas pu être lu.`);
      else mapOf(service, 'ulimits')[name] = hard === undefined ? Number(soft) : { soft: Number(soft), hard: Number(hard) };
    } else return false;
    return true;
  }

  /** `docker build -t` of an image that a service runs: the service says how it is built. */
  function addBuilt(command: Command, { services, left }: File): void {
    const { line } = command;
    if (!/^docker (?:\w+ )?build$/.test(line.command.path)) return;
    const [{ text: word = '', value: context = '' } = {}] = line.operands;
    const build: Mapping = {};
    const tags: string[] = [];
    for (const use of line.options) {
      const value = valueOf(command, use, left);
      const long = use.option?.long ?? '';
      if (long === 'tag') tags.push(toImage(value));
      else if (long === 'target') build.target = value;
      else if (long === 'build-arg') pushTo(build, 'args', value);
      else if (long === 'platform') pushTo(build, 'platforms', ...value.split(','));
      else if (long === 'no-cache' || long === 'pull') build[long.replace('-', '_')] = true;
      // The option is read from here, the key from the folder.
      else if (long === 'file') build.dockerfile = context === '.' || value.startsWith('/') ? value : value.startsWith(`${context.replace(/\/$/, '')}/`) ? value.slice(context.replace(/\/$/, '').length + 1) : `${context.replace(/[^/]+\/?/g, '../')}${value}`;
      else left.add(`\`${use.written}\` de « ${line.spelling} » n’a pas été repris.`);
    }
    const folder = /[$`]/.test(word) ? '.' : context;
    for (const [name, service] of Object.entries(services)) {
      const { image, ...rest } = mapping(service);
      if (typeof image !== 'string' || !tags.includes(toImage(image)) || folder === '-' || folder === '') continue;
      services[name] = { image, build: Object.keys(build).length === 0 ? folder : { context: folder, ...build }, ...rest };
    }
  }

  return { toPort, toNetwork, toMount, addOption, addConnected, addCreated, addBuilt };
}
