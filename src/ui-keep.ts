/** Words of the question that is put to who pays for what is brought: they come with the script that asks. */
export const keepTexts = {
  question: 'Garder tout le site sur cet appareil, pour le lire sans réseau ? Ce sont quelques mégaoctets à télécharger.',
  yes: 'Garder le site',
  no: 'Pas maintenant',
} as const;
