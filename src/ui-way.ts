/** Words of what leads back to the top of a long page: they come with it. */
export const wayTexts = { up: 'Haut de la page' } as const;
