import { describe, expect, test } from 'vitest';
import { getFrench } from './dictionary.ts';
import { findNeedlessCapitals, startsWithInfinitive } from './title.ts';

describe('startsWithInfinitive', { timeout: 60_000 }, () => {
  test.each([
    ['Lancer un conteneur', true],
    ['S’authentifier auprès d’un registre', true],
    ['Se déconnecter', true],
    ['Tout arrêter', true],
    ['Ne pas garder le conteneur', true],
    ['Voir les ports', true],
    ['Écrire un fichier', true],
    ['Lancement d’un conteneur', false],
    ['Les ports', false],
    ['Comment lancer', false],
    // Ends like an infinitive, and is no word.
    ['Lanser un conteneur', false],
    ['', false],
  ])('%s: %s', (title, expected) => {
    expect(startsWithInfinitive(title, getFrench())).toBe(expected);
  });
});

describe('findNeedlessCapitals', { timeout: 60_000 }, () => {
  test.each<[title: string, ...words: string[]]>([
    ['Lancer un conteneur'],
    ['Lancer un Conteneur', 'Conteneur'],
    ['L’image et son Étiquette', 'Étiquette'],
    ['« Image » ? Oui'],
    ['Le moteur Compose'],
    ['Publier sous Linux'],
  ])('%s', (title, ...words) => {
    const isName = (word: string) => word === 'Compose' || getFrench().hasExact(word);
    expect(findNeedlessCapitals(title, getFrench(), isName).map(({ word }) => word)).toEqual(words);
  });
});
