import type { CommandLine, OptionUse } from '#src/command-line/parse.ts';
import { isHole, isUnknown } from '#src/command-line/paste.ts';
import { readMount, readPublished, readVolume } from './written-values.ts';

const code = (text: string): string => `\`${text}\``;

/** What an option does with this very value. */
export function tellOption(use: OptionUse, { command }: CommandLine): string | undefined {
  const { option, value } = use;
  const text = value?.text ?? '';
  if (!value || (text === '' && option?.long !== 'entrypoint') || isHole(text)) return undefined;
  switch (option?.long) {
    case 'publish':
      return /^docker (?:container (?:run|create)|compose run)$/.test(command.path) ? tellPublished(text) : undefined;
    case 'volume':
      return /^docker (?:container (?:run|create)|compose run)$/.test(command.path) ? tellVolume(text) : undefined;
    case 'mount':
      return tellMount(text);
    case 'net': {
      const told = /^docker container (?:run|create)$/.test(command.path) ? tellNetwork(text) : undefined;
      return told && `${told} \`--net\` est l’ancienne écriture de \`--network\`.`;
    }
    case 'network':
      return /^docker container (?:run|create)$/.test(command.path) ? tellNetwork(text) : undefined;
    case 'restart':
      return restarts[text.replace(/:\d+$/, '')]?.replace('%', /:(\d+)$/.exec(text)?.[1] ?? '');
    case 'env':
      if (isUnknown(text.split('=')[0] ?? '')) return undefined;
      return text.includes('=') ? `Définir dans le conteneur la variable d’environnement ${code(text.split('=')[0] ?? '')}.` : `Donner au conteneur la variable ${code(text)}, avec la valeur qu’elle a dans votre terminal.`;
    case 'entrypoint':
      return text === '' ? 'Ne lancer aucun `ENTRYPOINT` : ce qui suit l’image est la commande entière.' : undefined;
    case 'pid':
      return text === 'host' ? 'Montrer au conteneur tous les processus de la machine.' : undefined;
    case 'ipc':
      return text === 'host' ? 'Partager la mémoire commune des processus de la machine.' : undefined;
    case 'userns':
      return text === 'host' ? 'Garder dans le conteneur les numéros d’utilisateur de la machine.' : undefined;
    case 'gpus':
      return text === 'all' ? 'Donner au conteneur toutes les cartes graphiques de la machine.' : undefined;
    default:
      return undefined;
  }
}

function tellPublished(text: string): string | undefined {
  if (isUnknown(text) || text.includes('=')) return undefined;
  const read = readPublished(text);
  if ('message' in read) return undefined;
  const { address, host, container, protocol } = read;
  const many = container.includes('-');
  const inner = `${many ? 'les ports' : 'le port'} ${code(container)}${protocol && protocol !== 'tcp' ? ` (${protocol.toUpperCase()})` : ''} du conteneur`;
  const where = address === undefined || address === '0.0.0.0' || address === '::' ? '' : /^127\.|^::1$/.test(address) ? ', pour cette machine seulement' : `, à l’adresse ${code(address)} seulement`;
  if (host === undefined || host === '0') return `Relier ${inner} à ${many ? 'des ports libres' : 'un port libre'} de la machine, que Docker choisit${where}.`;
  return `Relier ${host.includes('-') && many ? 'les ports' : host.includes('-') ? 'un des ports' : 'le port'} ${code(host)} de la machine ${many ? 'aux ports' : 'au port'} ${code(container)}${protocol && protocol !== 'tcp' ? ` (${protocol.toUpperCase()})` : ''} du conteneur${where}.`;
}

function tellVolume(text: string): string | undefined {
  const read = readVolume(text.replace(/\$\{[^}]*\}|\$\([^)]*\)/g, (expansion) => expansion.replaceAll(':', ' ')));
  if ('message' in read) return undefined;
  const { source, target, options } = read;
  const inside = isUnknown(target) ? 'dans le conteneur' : `à l’endroit ${code(target)} du conteneur`;
  const readOnly = options.includes('ro') ? ', sans qu’il puisse y écrire' : '';
  if (source === undefined) return isUnknown(target) ? undefined : `Créer un volume sans nom et le monter ${inside}.`;
  if (/^\$\((?:pwd|Get-Location)\)|^\$\{?PWD\}?|^`pwd`/.test(source)) return `Monter un dossier ou un fichier du dossier courant ${inside}${readOnly}.`;
  // No name of a volume holds a slash.
  if (/^[$`].*\//.test(source)) return `Monter un dossier ou un fichier de la machine ${inside}${readOnly}.`;
  if (isUnknown(source)) return `Monter ce que nomme la variable, dossier ou volume, ${inside}${readOnly}.`;
  if (/^(?:[/.~]|[A-Za-z]:[\\/])/.test(source)) return `Monter ${code(source)}, dossier ou fichier de la machine, ${inside}${readOnly}.`;
  return `Monter le volume ${code(source)} ${inside}${readOnly}, et le créer s’il n’existe pas.`;
}

function tellMount(text: string): string | undefined {
  const read = readMount(text);
  const type = read.get('type') ?? 'volume';
  const target = read.get('target');
  const source = read.get('source');
  if (!target || isUnknown(target)) return undefined;
  const inside = `à l’endroit ${code(target)} du conteneur`;
  const readOnly = (read.get('readonly') ?? 'false') === 'false' ? '' : ', sans qu’il puisse y écrire';
  switch (type) {
    case 'bind':
      return source === undefined || isUnknown(source) ? `Monter un dossier ou un fichier de la machine ${inside}${readOnly}.` : `Monter ${code(source)}, dossier ou fichier de la machine, ${inside}${readOnly}.`;
    case 'volume':
      return source === undefined || isUnknown(source) ? `Monter un volume ${inside}${readOnly}.` : `Monter le volume ${code(source)} ${inside}${readOnly}.`;
    case 'tmpfs':
      return `Monter ${inside} un dossier gardé en mémoire vive, dont le contenu disparaît à l’arrêt.`;
    default:
      return undefined;
  }
}

function tellNetwork(text: string): string | undefined {
  if (isUnknown(text)) return undefined;
  if (text === 'host') return 'Ne pas donner de réseau au conteneur : il partage celui de la machine, et -p n’a pas d’effet.';
  if (text === 'none') return 'Laisser le conteneur sans réseau.';
  if (text === 'bridge' || text === 'default') return 'Brancher le conteneur sur `bridge`, le réseau ordinaire de Docker, où les conteneurs ne se trouvent pas par leur nom.';
  const other = /^container:(.+)$/.exec(text)?.[1];
  if (other !== undefined) return `Partager le réseau du conteneur ${code(other)}.`;
  const name = text.includes('=') ? /(?:^|,)name=([^,]+)/.exec(text)?.[1] : text;
  return name === undefined ? undefined : `Brancher le conteneur sur le réseau ${code(name)} plutôt que sur le réseau \`bridge\`.`;
}

const restarts: Readonly<Record<string, string>> = {
  no: 'Ne jamais relancer le conteneur qui s’arrête : c’est le réglage ordinaire.',
  always: 'Relancer le conteneur chaque fois qu’il s’arrête, et au démarrage de Docker même si on l’avait arrêté.',
  'unless-stopped': 'Relancer le conteneur chaque fois qu’il s’arrête, et au démarrage de Docker sauf si on l’avait arrêté.',
  'on-failure': 'Relancer le conteneur quand son programme finit par une erreur.',
};
