import { describe, expect, test } from 'vitest';
import { getEnglish, getFrench } from './dictionary.ts';

describe('getFrench', { timeout: 60_000 }, () => {
  test.each(['conteneur', 'Étiquette', 'réseaux', 'cœur', 'téléchargée', 'œuf', 'Paris', 'démarrent'])('knows %s', (word) => {
    expect(getFrench().has(word)).toBe(true);
  });

  test.each(['conteneurr', 'etiquette', 'reseaux', 'coeur', 'journals', 'cheveaux', 'executer', 'dépots', 'rootless'])(
    'does not know %s',
    (word) => {
      expect(getFrench().has(word)).toBe(false);
    },
  );

  test.each([
    ['conteneurr', 'conteneur'],
    ['demon', 'démon'],
    ['executer', 'exécuter'],
    ['cheveaux', 'chevaux'],
    ['Etiquette', 'étiquette'],
  ])('puts %s right: %s', (word, right) => {
    expect(getFrench().suggest(word)[0]).toBe(right);
  });
});

describe('getEnglish', { timeout: 60_000 }, () => {
  test.each([
    ['layer', true],
    ['rootless', true],
    ['couche', false],
    ['daemonn', false],
  ])('%s: %s', (word, known) => {
    expect(getEnglish().has(word)).toBe(known);
  });
});
