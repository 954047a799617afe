import { expect, test } from 'vitest';
import { toId } from './id.ts';

test.each([
  ['L’hôte et -p', 'l-hote-et-p'],
  ["L'hôte", 'l-hote'],
  ['Ça ira : où ?', 'ca-ira-ou'],
  ['Cœur d’Œuvre', 'coeur-d-oeuvre'],
  ['docker run -it', 'docker-run-it'],
  ['docker_run', 'docker-run'],
  ['  --detach  ', 'detach'],
  ['La version 29.7.2', 'la-version-29-7-2'],
  ['<image>', 'image'],
  ['« Démon »', 'demon'],
  ['?!', ''],
  ['', ''],
])('« %s » gives « %s »', (text, id) => {
  expect(toId(text)).toBe(id);
});

test('an accent in one character or in two gives the same id', () => {
  expect(toId('étape'.normalize('NFD'))).toBe(toId('étape'.normalize('NFC')));
});
