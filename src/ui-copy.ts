/** What the copy buttons say once pressed: pages load these alone. */
export const copyTexts = {
  confirm: 'Copier quand même',
  confirmStatus: 'Cette commande supprime des données. Appuyez encore pour la copier.',
  done: 'Copié',
  doneStatus: 'Copié dans le presse-papiers.',
  refused: 'Sélectionné',
  refusedStatus: 'Le navigateur refuse la copie : le texte est sélectionné, copiez-le avec Ctrl+C ou Cmd+C.',
} as const;
