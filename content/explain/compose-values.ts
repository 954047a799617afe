export type Data = Record<string, unknown>;
export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
export const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
export type Say = (path: (string | number)[], message: string, severity?: 'refused' | 'advice' | 'obsolete') => void;

/** Places where a text may hold a variable, and must otherwise hold a whole number, a number, a duration, a size, or yes or no. */
const whole =
  /^services\/[^/]+\/(?:cpu_(?:count|period|quota|rt_period|rt_runtime|shares)|oom_score_adj|pids_limit|scale|healthcheck\/retries|(?:build\/)?ulimits\/[^/]+(?:\/(?:soft|hard))?|ports\/\d+\/target|deploy\/(?:replicas|(?:update|rollback)_config\/parallelism|restart_policy\/max_attempts|placement\/max_replicas_per_node|resources\/limits\/pids))$/;
const numeric = /^services\/[^/]+\/(?:cpu_percent|deploy\/(?:(?:update|rollback)_config\/max_failure_ratio|resources\/(?:limits|reservations)\/cpus))$/;
const duration =
  /^services\/[^/]+\/(?:stop_grace_period|healthcheck\/(?:interval|timeout|start_period|start_interval)|deploy\/(?:restart_policy\/(?:delay|window)|(?:update|rollback)_config\/(?:delay|monitor)))$/;
const size = /^services\/[^/]+\/(?:build\/shm_size|volumes\/\d+\/tmpfs\/size)$/;
const choice =
  /^(?:services\/[^/]+\/(?:attach|init|oom_kill_disable|privileged|read_only|stdin_open|tty|healthcheck\/disable|depends_on\/[^/]+\/restart|build\/(?:no_cache|pull|privileged)|volumes\/\d+\/(?:read_only|volume\/nocopy|bind\/create_host_path))|(?:networks|volumes|secrets|configs)\/[^/]+\/external|networks\/[^/]+\/(?:internal|attachable|enable_ipv[46]))$/;

export const isSize = (value: string): boolean => /^-?\d+(?:\.\d+)?\s?[bkmgtp]?i?b?$/i.test(value);

/** What Compose refuses to read as a number, as a duration, or as yes or no. */
export function checkCasts(value: unknown, path: (string | number)[], say: Say): void {
  if (isData(value)) {
    for (const [key, inner] of Object.entries(value)) if (!key.startsWith('x-')) checkCasts(inner, [...path, key], say);
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) checkCasts(inner, [...path, index], say);
  } else if (typeof value === 'string' && !value.includes('$')) {
    const place = path.join('/');
    if (whole.test(place) && !/^[+-]?\d+$/.test(value)) say(path, `« ${value} » n’est pas un nombre entier.`);
    else if (numeric.test(place) && !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value)) say(path, `« ${value} » n’est pas un nombre.`);
    else if (duration.test(place) && !/^[+-]?(?:0|(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|[smhdw]))+)$/.test(value)) say(path, `« ${value} » n’est pas une durée : un nombre et son unité sans espace, comme 30s, 1m30s ou 2h.`);
    else if (size.test(place) && !isSize(value)) say(path, `« ${value} » n’est pas une quantité : un nombre et b, k, m ou g, par exemple 512m.`);
    else if (choice.test(place) && !/^(?:true|false|yes|no|y|n|on|off)$/i.test(value)) say(path, `« ${value} » n’est ni \`true\` ni \`false\`.`);
  } else if (typeof value === 'number' && value < 0 && /^services\/[^/]+\/(?:scale|deploy\/replicas|healthcheck\/retries)$/.test(path.join('/'))) say(path, 'Ce nombre ne peut pas être négatif.');
}

const inAt = (value: unknown, ...path: string[]): unknown => path.reduce<unknown>((found, key) => (isData(found) ? found[key] : undefined), value);

/** A size in bytes, or a number, so that « 1g » and « 1024m » are the same. */
function toAmount(value: unknown): number | undefined {
  const [, count, unit = ''] = /^(\d+(?:\.\d+)?) ?([bkmgt]?)(?:i?b)?$/i.exec(String(value)) ?? [];
  return count === undefined ? undefined : Number(count) * 1024 ** Math.max(0, 'bkmgt'.indexOf(unit.toLowerCase()));
}

/** Keys that say the same as one under deploy: both may stand, with one value. */
const twice: readonly [string, ...string[]][] = [
  ['scale', 'replicas'],
  ['cpus', 'resources', 'limits', 'cpus'],
  ['mem_limit', 'resources', 'limits', 'memory'],
  ['pids_limit', 'resources', 'limits', 'pids'],
  ['mem_reservation', 'resources', 'reservations', 'memory'],
];

/** What Compose refuses in a service by itself. */
export function checkService(service: Data, at: string[], say: Say): void {
  for (const [key, ...path] of twice) {
    const [one, other] = [toAmount(service[key]), toAmount(inAt(service.deploy, ...path))];
    if (one !== undefined && other !== undefined && one !== other) say([...at, key], `\`${key}\` et \`deploy.${path.join('.')}\` disent la même chose, et n’ont pas la même valeur : n’en garder qu’un.`);
  }
  for (const path of [['deploy', 'resources', 'reservations', 'devices'], ['gpus']])
    for (const [index, request] of toList(inAt(service, ...path)).entries()) if (isData(request) && request.count !== undefined && request.device_ids !== undefined) say([...at, ...path, index], '`count` et `device_ids` ne vont pas ensemble.');
  for (const key of ['command', 'entrypoint']) {
    const written = service[key];
    if (typeof written === 'string' && /["']/.test(written) && !/[;&|<>()`]/.test(written) && !/^(?:[^"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')*$/.test(written)) say([...at, key], 'Un guillemet ou une apostrophe n’est pas fermé.');
  }
  for (const [index, watched] of toList(inAt(service.develop, 'watch')).entries())
    if (isData(watched) && typeof watched.action === 'string' && watched.action.startsWith('sync') && watched.target === undefined) say([...at, 'develop', 'watch', index], `Avec « ${watched.action} », il faut \`target\` : où copier dans le conteneur.`);
  for (const [index, mount] of toList(service.volumes).entries()) {
    const path = [...at, 'volumes', index];
    if (typeof mount === 'string') checkMounted(mount, path, say);
    else if (isData(mount)) {
      if (mount.target === undefined) say(path, 'Il manque `target` : le chemin dans le conteneur.');
      if (mount.type === 'bind' && mount.source === undefined) say(path, 'Il manque `source` : le dossier de la machine.');
    }
  }
  for (const [index, port] of toList(service.ports).entries()) if (isData(port) && port.target === undefined) say([...at, 'ports', index], 'Il manque `target` : le port du conteneur.');
  for (const key of ['networks', 'depends_on', 'security_opt', 'group_add']) {
    const names = toList(service[key]);
    const again = names.findIndex((one, index) => typeof one === 'string' && names.indexOf(one) < index);
    if (again !== -1) say([...at, key, again], `« ${String(names[again])} » est écrit deux fois.`);
  }
  if (inAt(service.build, 'dockerfile') !== undefined && inAt(service.build, 'dockerfile_inline') !== undefined) say([...at, 'build'], '`dockerfile` et `dockerfile_inline` ne vont pas ensemble.');
  for (const [index, given] of toList(service.environment).entries()) if (typeof given === 'string' && /^[^=]*\s=/.test(given)) say([...at, 'environment', index], `« ${given} » : pas d’espace entre le nom et « = ».`);
  for (const [index, link] of toList(service.links).entries()) if (typeof link === 'string' && link.split(':').length > 2) say([...at, 'links', index], `« ${link} » : la forme est « service:autre-nom ».`);
  for (const key of ['secrets', 'configs']) for (const [index, used] of toList(service[key]).entries()) if (isData(used) && used.source === undefined) say([...at, key, index], 'Il manque `source` : le nom déclaré à la racine.');
}

function checkMounted(written: string, path: (string | number)[], say: Say): void {
  if (written.includes('$')) return;
  const sections = written.replace(/(^|:)[A-Za-z]:(?=[\\/])/g, '$1').split(':');
  if (sections.includes('')) say(path, `« ${written} » : il n’y a rien devant, derrière ou entre les deux-points.`);
  else if (sections.length > 3) say(path, `« ${written} » a trop de deux-points : la forme est « source:chemin:options », avec des virgules entre les options.`);
}

/** What Compose refuses in what stands beside the services. */
export function checkDeclared(file: Data, say: Say): void {
  for (const [name, volume] of Object.entries(isData(file.volumes) ? file.volumes : {})) {
    if (!isData(volume) || !(volume.external === true || volume.external === 'true')) continue;
    const more = ['driver', 'driver_opts', 'labels'].find((key) => volume[key] !== undefined);
    if (more !== undefined) say(['volumes', name], `Un volume externe existe déjà : \`${more}\` n’y a pas de sens, le retirer.`);
  }
  for (const [key, sources] of [['secrets', ['file', 'environment']], ['configs', ['file', 'environment', 'content']]] as const)
    for (const [name, given] of Object.entries(isData(file[key]) ? file[key] : {})) {
      if (!isData(given) || given.external !== undefined || given.driver !== undefined) continue;
      const found = sources.filter((source) => given[source] !== undefined);
      if (found.length !== 1) say([key, name], found.length === 0 ? `« ${name} » ne dit pas d’où vient sa valeur : ${sources.map((one) => `\`${one}\``).join(', ')} ou \`external\`.` : `\`${found.join('` et `')}\` ne vont pas ensemble.`);
    }
}
