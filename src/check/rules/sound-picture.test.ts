import { expect, test } from 'vitest';
import { createContent } from '../../model/fixtures.ts';
import type { Picture } from '../../source/picture.ts';
import { soundPicture } from './sound-picture.ts';

const sound: Picture = { path: 'images/a.png', size: 1000, pixels: { width: 40, height: 30 }, danger: undefined };
const check = (picture: Partial<Picture>) => soundPicture.check(createContent({}, { pictures: [{ ...sound, ...picture }] }));

test('accepts a picture that can be read', () => {
  expect(check({})).toEqual([]);
  expect(check({ path: 'images/a.svg', pixels: { width: 5000, height: 30 } })).toEqual([]);
});

test.each<[Partial<Picture>, string]>([
  [{ pixels: undefined }, 'Ce fichier n’est pas une image PNG.'],
  [{ size: 4.25 * 1024 * 1024 }, 'L’image pèse 4,3 Mio.'],
  [{ pixels: { width: 4001, height: 30 } }, 'L’image mesure 4001 × 30 pixels.'],
  [
    { path: 'images/a.svg', danger: '<script' },
    'L’image SVG contient « <script » : une image n’a ni programme, ni adresse d’un autre site.',
  ],
  [{ path: 'images/Écran 1.png' }, 'Le nom d’une image s’écrit en minuscules sans accent, chiffres et tirets.'],
])('tells %o', (picture, message) => {
  expect(check(picture)).toMatchObject([{ file: `content/${picture.path ?? sound.path}`, message }]);
});
