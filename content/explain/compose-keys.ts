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
  external: 'Existe déjà : Compose ne le crée pas.',
};

/** What each line that begins with a known key does. */
export const tellCompose = (text: string): { line: number; sentence: string }[] =>
  text.split('\n').flatMap((line, index) => {
    const key = /^\s*(?:- )?([a-z_]+):/.exec(line)?.[1];
    return key !== undefined && Object.hasOwn(keys, key) ? [{ line: index + 1, sentence: keys[key] ?? '' }] : [];
  });
