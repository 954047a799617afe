import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
  ['conteneur', 'conteneurs'],
  ['reseau', 'reseaux'],
  ['supprimer', 'supprimee', 'supprimees', 'supprime', 'supprimez'],
  ['nettoyer', 'nettoyage', 'nettoie', 'nettoyons', 'nettoyant'],
  ['demarrer', 'demarrage', 'demarre', 'demarres'],
  ['telecharger', 'telechargement', 'telechargee'],
  ['creer', 'creation', 'cree', 'creee'],
  ['arreter', 'arret', 'arretes', 'arrete'],
  ['lancer', 'lancement', 'lances'],
  ['image', 'images'],
  ['volume', 'volumes'],
  ['journal', 'journaux'],
  ['mount', 'mounting', 'mounted'],
  ['copy', 'copying', 'copied'],
  ['dossier', 'dossiers'],
  ['expose', 'exposing'],
])('%s and its forms have one root', (word, ...forms) => {
  expect(forms.map(stem)).toEqual(forms.map(() => stem(word)));
});

test.each(['ps', 'rm', 'rmi', 'cp', 'env', '8080', 'run', 'logs'])('%s is too short to lose more than its plural', (word) => {
  expect(word.startsWith(stem(word))).toBe(true);
  expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length));
});

test.each([
  ['image', 'imageur'],
  ['volume', 'voler'],
  ['port', 'portabilite'],
  ['rm', 'rmi'],
  ['conteneur', 'contenu'],
  ['run', 'running'],
  ['spe', 'speed'],
])('%s and %s stay apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
