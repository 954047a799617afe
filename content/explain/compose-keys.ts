import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** What the keys of a compose.yaml do, one sentence each. */
const keys: Readonly<Record<string, string>> = {
  services: 'Les conteneurs à lancer, un service chacun.',
  image: 'L’image à partir de laquelle créer le conteneur.',
  build: 'Construire l’image à partir de ce dossier.',
  container_name: 'Le nom du conteneur.',
  ports: 'Les ports à relier à ceux de la machine.',
  volumes: 'Les volumes et les dossiers à monter, ou les volumes à créer.',
  networks: 'Les réseaux du service, ou les réseaux à créer.',
  environment: 'Les variables d’environnement.',
  env_file: 'Le fichier où lire des variables d’environnement.',
  depends_on: 'Les services à démarrer avant celui-ci.',
  restart: 'Quand relancer le conteneur qui s’arrête.',
  command: 'La commande à exécuter, à la place de celle que prévoit l’image.',
  entrypoint: 'Le programme à lancer, à la place de celui de l’image.',
  healthcheck: 'Comment vérifier que le conteneur va bien.',
  user: 'L’utilisateur qui exécute le programme.',
  working_dir: 'Le dossier où le programme se lance.',
  network_mode: 'Le réseau à partager plutôt que d’en avoir un.',
  secrets: 'Les secrets à donner au service, ou à déclarer.',
  configs: 'Les fichiers de configuration à donner au service, ou à déclarer.',
  expose: 'Les ports que les autres services peuvent joindre.',
  labels: 'Des étiquettes clé=valeur.',
  profiles: 'Le service ne démarre que si l’un de ces profils est demandé.',
  deploy: 'Le nombre de conteneurs et leurs ressources.',
  logging: 'Où vont les journaux.',
  tty: 'Donner un pseudo-terminal au conteneur.',
  stdin_open: 'Garder l’entrée ouverte.',
  privileged: 'Donner presque tous les droits de root sur la machine.',
  version: 'Ancien numéro de format : sans effet.',
  name: 'Le nom du projet.',
  hostname: 'Le nom de machine du conteneur.',
  extra_hosts: 'Des noms de plus dans `/etc/hosts`.',
  driver: 'Le pilote à employer.',
  cap_add: 'Des droits du noyau à ajouter au conteneur.',
  develop: 'Ce que `docker compose watch` surveille.',
  devices: 'Des périphériques de la machine à donner au conteneur.',
  dns: 'Les serveurs à qui demander les noms.',
  extends: 'Reprendre les réglages d’un autre service.',
  gpus: 'Les cartes graphiques à donner au conteneur.',
  include: 'D’autres fichiers à lire avec celui-ci.',
  links: 'Ancienne façon de joindre un autre service : un réseau commun le fait déjà.',
  security_opt: 'Les règles de sécurité du noyau à changer.',
  sysctls: 'Des réglages du noyau pour ce seul conteneur.',
  init: 'Lancer d’abord un petit programme, qui transmet les signaux et range les processus finis.',
  mem_limit: 'La mémoire que le conteneur peut prendre.',
  platform: 'L’architecture de l’image à employer.',
  pull_policy: 'Quand télécharger l’image.',
  read_only: 'Interdire au conteneur d’écrire dans ses propres fichiers.',
  shm_size: 'La taille de la mémoire partagée, `/dev/shm`.',
  stop_grace_period: 'Le temps laissé au programme pour s’arrêter.',
  stop_signal: 'Le signal qui demande l’arrêt.',
  tmpfs: 'Des dossiers gardés en mémoire, perdus à l’arrêt.',
  ulimits: 'Les limites du système données au programme.',
  external: 'Existe déjà : Compose ne le crée pas.',
};

/** Keys of the root under which every name is the author's own. */
const named = new Set(['services', 'networks', 'volumes', 'secrets', 'configs']);

/** What each line that begins with a known key does: a name of the author's own is no key. */
export function tellCompose(text: string): { line: number; sentence: string; about: string }[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const found = new Map<number, { line: number; sentence: string; about: string }>();
  visit(document, {
    Pair(_, pair, ancestors) {
      const above = ancestors.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
      const key = isScalar(pair.key) ? pair.key : undefined;
      const [root = '', ...steps] = [...above, String(key?.value ?? '')];
      const isKey = steps.length === 0 || (named.has(root) && steps.length === 2);
      const name = steps.at(-1) ?? root;
      if (!(isKey && key?.range && Object.hasOwn(keys, name))) return;
      const { line } = counter.linePos(key.range[0]);
      const about = steps.length === 0 ? root : `${root}.<${root === 'services' ? 'service' : 'nom'}>.${name}`;
      if (!found.has(line)) found.set(line, { line, sentence: keys[name] ?? '', about });
    },
  });
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}
