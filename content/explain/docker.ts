import type { CommandLine, OptionUse } from '#src/command-line/parse.ts';
import { isUnknown } from '#src/command-line/paste.ts';
import type { Subject, SubjectFinding } from '#src/command-line/subject.ts';
import { checkDangers } from './dangers.ts';
import { toMessage } from './messages.ts';
import { tellOption } from './sentences.ts';
import { checkValues } from './values.ts';
import { isIp } from './written-values.ts';

const isRun = ({ command }: CommandLine): boolean => /^docker container (?:run|create)$/.test(command.path);

/** Uses of an option, an old name of it included. */
const usesOf = ({ options }: CommandLine, ...longs: string[]): OptionUse[] => options.filter(({ option }) => option && longs.includes(option.long));
const isOn = (use: OptionUse | undefined): boolean => use !== undefined && !/^(?:false|0|f)$/i.test(use.value?.text ?? 'true');

const conflict = (use: OptionUse, message: string, advice: string): SubjectFinding => ({
  severity: 'refused',
  about: 'conflict',
  message,
  advice,
  start: use.start,
  end: use.end,
});

/** Options that Docker refuses together. */
function checkPairs(line: CommandLine): SubjectFinding[] {
  if (!isRun(line)) return [];
  const last = (long: string) => usesOf(line, long).at(-1);
  const found: SubjectFinding[] = [];
  const restart = last('restart');
  if (isOn(last('rm')) && restart?.value && !isUnknown(restart.value.text) && !/^(?:no)?$/.test(restart.value.text))
    found.push(conflict(restart, '--rm et --restart ne vont pas ensemble : l’un supprime le conteneur qui s’arrête, l’autre le relance.', 'Garder l’un des deux.'));
  const attach = last('attach');
  if (isOn(last('detach')) && attach) found.push(conflict(attach, '-d et -a ne vont pas ensemble : l’un rend le terminal, l’autre le garde.', 'Garder l’un des deux.'));
  const logOption = last('log-opt');
  if (last('log-driver')?.value?.text === 'none' && logOption)
    found.push(conflict(logOption, 'Avec --log-driver none, rien n’est gardé : --log-opt n’a pas de sens.', 'Retirer l’un des deux.'));
  const alias = last('network-alias') ?? last('net-alias');
  const networks = usesOf(line, 'network', 'net').flatMap(({ value }) => value?.text ?? []);
  const own = networks.filter((name) => !/^(?:host|none|bridge|default|container:.*)$/.test(name));
  if (alias && own.length === 0)
    found.push(conflict(alias, '--network-alias ne vaut que sur un réseau que l’on a créé.', 'Créer un réseau avec « docker network create », et le nommer dans --network.'));
  const network = last('network');
  if (network && own.length > 0 && own.length < networks.length && !networks.some(isUnknown))
    found.push(conflict(network, 'Un réseau que l’on a créé ne va pas avec host, none, bridge ou container:… : Docker refuse les deux ensemble.', 'Garder l’un des deux.'));
  const health = line.options.find(({ option }) => option?.long.startsWith('health-'));
  if (isOn(last('no-healthcheck')) && health) found.push(conflict(health, `--no-healthcheck ne va pas avec ${health.written}.`, 'Garder l’un des deux.'));
  return found;
}

/** `-p 8080 80 nginx`, `-v donnees /data nginx`: one value in two words, of which Docker takes the second for the image. */
function checkSplit(line: CommandLine): SubjectFinding[] {
  const [image, next] = line.operands;
  const use = line.options.findLast(({ end }) => image && end < image.start);
  if (!(isRun(line) && image && next && use?.value)) return [];
  const { value, option } = use;
  const isOne = option?.long === 'publish' ? /^\d+$/.test(value.text) && /^\d+(?:\/\w+)?$/.test(image.value) : option?.long === 'volume' && !value.text.includes(':') && image.value.startsWith('/');
  if (!isOne) return [];
  const meant = `${value.text}:${image.text}`;
  const message = `Docker prend « ${image.text} » pour l’image, et « ${next.text} » pour ce qu’elle lance.`;
  const isRefused = image.value.startsWith('/');
  return [{ severity: isRefused ? 'refused' : 'advice', about: isRefused ? 'operand' : 'engine', message, advice: `En un mot, sans espace : « ${use.written} ${meant} ».`, start: image.start, end: image.end, edit: { start: value.start, end: image.end, text: meant } }];
}

/** `conteneur:/chemin`, as `docker cp` reads it. */
const hasContainer = (text: string): boolean => !/^[/.]/.test(text) && text.includes(':') && !/^(?:[A-Z]:[\\/]|[a-z]:\\)/.test(text);

function checkOperands(line: CommandLine): SubjectFinding[] {
  const { command, operands, options, start, end, isFed } = line;
  const values = operands.map(({ value }) => value);
  const refuse = (message: string, advice: string, at = { start, end }): SubjectFinding => ({ severity: 'refused', about: 'operand', message, advice, start: at.start, end: at.end });
  if (operands.some(({ splits, value }) => splits || isUnknown(value))) return [];
  switch (command.path) {
    case 'docker container cp': {
      const [from, to] = values;
      if (from === undefined || to === undefined || values.length !== 2) return [];
      const count = [from, to].filter(hasContainer).length;
      if (count === 0) return [refuse('Aucun des deux chemins n’est dans un conteneur.', 'L’un des deux s’écrit « conteneur:chemin ».', operands[0])];
      return count === 2 ? [refuse('Docker ne copie pas d’un conteneur à un autre.', 'Copier d’abord sur la machine, puis dans l’autre conteneur.', operands[0])] : [];
    }
    case 'docker container update':
      return options.length === 0 && values.length > 0 && !isFed ? [refuse('« docker update » attend au moins une option à changer.', 'Par exemple --restart ou --memory.')] : [];
    case 'docker context use':
    case 'docker context create': {
      const [name] = operands;
      return name && !/^[a-zA-Z0-9][\w.+-]+$/.test(name.value) ? [refuse(`« ${name.value} » n’est pas un nom de contexte.`, 'Deux signes au moins : lettres, chiffres, point, tiret, souligné ou plus.', name)] : [];
    }
    case 'docker volume create': {
      const name = usesOf(line, 'name').at(-1);
      return name && operands[0] ? [conflict(name, 'Le nom du volume est écrit deux fois, avec --name et sans.', 'N’en garder qu’un.')] : [];
    }
    case 'docker network create': {
      const gateway = usesOf(line, 'gateway').at(-1);
      const subnets = usesOf(line, 'subnet').flatMap(({ value }) => value?.text ?? []);
      const address = gateway?.value?.text ?? '';
      if (!gateway || !isIp(address) || subnets.length === 0 || subnets.some((subnet) => !/^[\d.]+\/\d+$/.test(subnet))) return [];
      return subnets.some((subnet) => isWithin(address, subnet)) ? [] : [{ ...conflict(gateway, `L’adresse « ${address} » n’est dans aucun des réseaux de --subnet.`, 'La passerelle est une adresse du réseau, souvent la première.') }];
    }
    default:
      return [];
  }
}

function isWithin(address: string, subnet: string): boolean {
  const [base = '', bits = '32'] = subnet.split('/');
  const toNumber = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(base) / size);
}

const desktop = 'Commande d’une extension, que Docker Desktop apporte ou qui s’installe à part';

const subject: Subject = {
  check(line) {
    const split = checkSplit(line);
    // Neither word is the whole value.
    return split.length > 0 ? split : [...checkValues(line), ...checkPairs(line), ...checkOperands(line), ...checkDangers(line)];
  },
  says: toMessage,
  tellOption,
  tellOperand({ value }, index, line) {
    if (line.command.path === 'docker buildx bake' && /^(?:https?|git|ssh):\/\/|^git@|\.git(?:#|$)/.test(value)) return { sentence: 'Le dépôt Git dont lire le fichier de construction et les fichiers.' };
    if (/^docker (?:buildx |image |builder )?build$/.test(line.command.path)) {
      if (/^(?:https?|git|ssh):\/\/|^git@|^github\.com\//.test(value)) return { sentence: 'Le contexte : un dépôt Git, ou un fichier, que Docker télécharge.' };
      return value === '-' ? { sentence: 'Lire sur l’entrée de la commande un Dockerfile seul, ou une archive du contexte.' } : undefined;
    }
    const startsProgram = /^docker (?:container (?:run|create)|compose run)$/.test(line.command.path);
    if (!startsProgram || index === 0) return undefined;
    const first = line.operands[1]?.value ?? '';
    const entrypoint = usesOf(line, 'entrypoint').at(-1)?.value?.text;
    if (entrypoint) return { sentence: `Un argument donné à « ${entrypoint} », le programme que nomme --entrypoint.`, isArgument: true };
    if (first.startsWith('-'))
      return { sentence: 'Un argument donné au programme de l’image (son `ENTRYPOINT`), et non une option de Docker.', isArgument: true };
    return index === 1
      ? { sentence: 'La commande à exécuter dans le conteneur, à la place de celle que prévoit l’image ; si l’image a un `ENTRYPOINT`, un argument donné à celui-ci.' }
      : { sentence: 'Les arguments de cette commande.' };
  },
  plugins: Object.fromEntries(
    Object.entries({
      ai: 'l’assistant Gordon',
      cloud: 'les machines de Docker Cloud',
      extension: 'les extensions de Docker Desktop',
      mcp: 'des serveurs pour les assistants',
      model: 'des modèles de langage',
      offload: 'les machines de Docker Cloud',
      pass: 'les secrets de la machine',
      sandbox: 'des bacs à sable pour les assistants',
      agent: 'des assistants',
      dhi: 'les images durcies de Docker',
    }).map(([name, what]) => [`docker ${name}`, `${desktop} : ${what}.`]),
  ),
  conversion: { takes: isRun, load: async () => (await import('./compose.ts')).toCompose },
};

export default subject;
