import { expect, test } from 'vitest';
import { splitElisions, unglue } from './elision.ts';

test.each([
  ['l’image', 'l image'],
  ["l'image", 'l image'],
  ['L’Hôte d’Alice', 'L Hôte d Alice'],
  ['qu’est-ce que c’est', 'qu est-ce que c est'],
  ['jusqu’ici, lorsqu’on, puisqu’il', 'jusqu ici, lorsqu on, puisqu il'],
  ['(l’étape)', '(l étape)'],
  ['ça s’arrête', 'ça s arrête'],
])('« %s » is asked as « %s »', (text, split) => {
  expect(splitElisions(text)).toBe(split);
});

test.each(['aujourd’hui', 'quelqu’un', 'l’', "echo 'image'", "-e 'A=1'", 'entr’ouvert', 'don’t', 'docker ps'])(
  '« %s » stays whole',
  (text) => {
    expect(splitElisions(text)).toBe(text);
  },
);

test.each([
  ['limage', 'image'],
  ['jsupprime', 'supprime'],
  ['quinstaller', 'installer'],
  ['image', undefined],
  ['lan', undefined],
])('« %s » may be « %s » typed with the word before it', (word, rest) => {
  expect(unglue(word)).toBe(rest);
});
