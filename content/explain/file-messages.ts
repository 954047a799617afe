/** What Compose prints, by what is said of the file. */
const ofFiles: readonly [RegExp, string][] = [
  [/^Le champ `version` est obsolète/, 'the attribute `version` is obsolete, it will be ignored'],
  [/^Le volume .* n’est pas déclaré/, 'refers to undefined volume'],
  [/^Le réseau .* n’est pas déclaré/, 'refers to undefined network'],
  [/n’est pas déclaré sous secrets/, 'refers to undefined secret'],
  [/n’est pas déclaré sous configs/, 'refers to undefined config'],
  [/^Le service .* n’existe pas/, 'depends on undefined service'],
  [/dépend de lui-même/, 'dependency cycle detected'],
  [/^Champ inconnu/, 'additional properties not allowed'],
  [/n’est pas un port|quel port du conteneur/, 'invalid containerPort'],
];

/** What the builder prints, by what is said of a Dockerfile that it refuses. */
const ofDockerfiles: readonly [RegExp, string][] = [
  [/instruction n’existe pas/, 'unknown instruction:'],
  [/ne peut pas précéder FROM/, 'no build stage in current context'],
  [/n’a aucune instruction/, 'file with no instructions'],
  [/n’est pas un nom d’image/, 'invalid reference format'],
  [/n’est pas un port/, 'invalid containerPort'],
  [/il faut au moins deux arguments|il manque un argument|la forme est|l’option .* n’existe pas|manque la commande|n’est pas un nombre/, 'dockerfile parse error'],
];

/** The message of the builder that a fault of a Dockerfile is told by. */
export const toBuildMessage = (message: string): string | undefined => ofDockerfiles.find(([said]) => said.test(message))?.[1];

/** The message of Compose that a fault of a file is told by. */
export const toFileMessage = (message: string): string | undefined => ofFiles.find(([said]) => said.test(message))?.[1];
