import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { readPictureFonts } from './fonts.ts';
import { type PictureFonts, pictureSize, writePicture } from './write-picture.ts';

let fonts: PictureFonts;
beforeAll(async () => {
  fonts = await readPictureFonts();
});

const page = { site: 'Antisèche', kind: 'Lancer', title: 'Créer un conteneur', command: 'docker run nginx' };

/** Where something is drawn that is not paper: the box around it, in pixels. */
async function findInk(svg: string) {
  const { info } = await sharp(Buffer.from(svg)).trim({ threshold: 20 }).toBuffer({ resolveWithObject: true });
  return { left: -(info.trimOffsetLeft ?? 0), top: -(info.trimOffsetTop ?? 0), width: info.width, height: info.height };
}

test('is a picture of the size that is expected, drawn within its margins', async () => {
  const svg = writePicture(page, fonts);
  const { width, height } = await sharp(Buffer.from(svg)).metadata();
  expect({ width, height }).toEqual(pictureSize);
  const ink = await findInk(svg);
  expect(ink.left).toBeGreaterThanOrEqual(80);
  expect(ink.left + ink.width).toBeLessThanOrEqual(1120);
  expect(ink.top + ink.height).toBeLessThanOrEqual(600);
});

test('holds the longest of titles and commands', async () => {
  const title = 'Anticonstitutionnellement remplacer tous les conteneurs de toutes les machines d’un réseau '.repeat(3);
  const command = `docker run ${'--env VARIABLE=valeur '.repeat(20)}nginx`;
  const ink = await findInk(writePicture({ ...page, title, command }, fonts));
  expect(ink.left + ink.width).toBeLessThanOrEqual(1120);
  expect(ink.top + ink.height).toBeLessThanOrEqual(600);
});

test('depends on no font of the machine, and takes nothing of a title for markup', () => {
  const svg = writePicture({ ...page, title: '<text>&"', command: '<image>' }, fonts);
  expect(svg).not.toContain('<text');
  expect(svg).not.toContain('<image');
});

test('letters are set as the font wishes: pairs are brought together', () => {
  const { measure } = fonts.text;
  expect(measure('AV')).toBeLessThan(measure('A') + measure('V'));
});
