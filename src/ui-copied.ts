/** Words of what few copies lead to: they come with the script that says them, and weigh on no page. */
export const copiedTexts = {
  /** A value that was refused is not in what was copied. */
  instead: 'Copié avec {used} : {refused} refusé',
  shared: 'Adresse copiée',
  notShared: 'Le navigateur refuse la copie : prenez l’adresse dans sa barre.',
  page: 'Copié en Markdown',
  edit: 'Modifier et expliquer',
} as const;
