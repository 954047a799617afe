import { expect, test } from 'vitest';
import { toMidSentence } from './mid-sentence.ts';

test.each([
  ['Nom d’une image', 'nom d’une image'],
  ['Étiquette', 'étiquette'],
  ['L’image', 'l’image'],
  ['À chercher', 'à chercher'],
  ['URL d’un dépôt', 'URL d’un dépôt'],
  ['`-d`', '`-d`'],
])('%s: %s', (text, expected) => expect(toMidSentence(text)).toBe(expected));
