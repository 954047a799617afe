/** Words of the question that is put to who pays for what is brought, and of a new version: they come with the scripts that say them. */
export const keepTexts = {
  question: 'Garder tout le site sur cet appareil, pour le lire sans réseau ? Ce sont quelques mégaoctets à télécharger.',
  yes: 'Garder le site',
  no: 'Pas maintenant',
  update: 'Nouvelle version : actualiser',
} as const;
