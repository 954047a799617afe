/** Words of a choice that the browser does not keep: they come with the script that says so. */
export const notKeptTexts = {
  told: 'Ce navigateur n’a pas pu garder ce choix : sa mémoire est pleine ou fermée. Quitter cette page le perd, sauf par ce lien, dont l’adresse le contient :',
  open: 'ouvrir ma feuille',
} as const;
