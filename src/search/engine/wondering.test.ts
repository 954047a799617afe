import { describe, expect, test } from 'vitest';
import { tellsOnly } from './wondering.ts';
import { toWords } from './words.ts';

const isVerb = (word: string): boolean => /^(?:supprim|suppression|efface|delet|remov)/.test(word);
const tells = (text: string): boolean => tellsOnly(toWords(text).words, /\?\s*$/.test(text), isVerb);

describe('who speaks of deleting', () => {
  test.each([
    'est-ce que docker stop supprime mes données',
    'docker rmi ça supprime aussi les conteneurs ?',
    'si je supprime l’image le conteneur continue ?',
    'est-ce que supprimer un conteneur supprime l’image',
    'docker update va supprimer mes conteneurs ?',
    'supprimer une image supprime les conteneurs ?',
    'j’ai supprimé mon conteneur et mes tables ont disparu',
    'mes données sont effacées quand je relance',
    'arrêter sans supprimer',
    'je ne veux pas supprimer mes volumes',
    'éviter de tout effacer',
    'does docker compose down delete volumes',
    'what happens to my data if I delete the container',
  ])('asks for nothing of the kind: « %s »', (text) => {
    expect(tells(text)).toBe(true);
  });

  test.each([
    'supprimer une image',
    'supprime une image',
    'comment supprimer un conteneur ?',
    'comment je supprime un conteneur ?',
    'est-ce que je peux supprimer une image utilisée ?',
    'j’arrive pas à supprimer mon conteneur',
    'pourquoi je ne peux pas supprimer mon image ?',
    'is there a way to delete all containers',
    'how do I remove a volume?',
    'supprimer l’image sans supprimer le conteneur',
    'suppression des volumes',
  ])('asks for it: « %s »', (text) => {
    expect(tells(text)).toBe(false);
  });

  test('says nothing of it', () => {
    expect(tells('est-ce que ça marche ?')).toBe(false);
  });
});
