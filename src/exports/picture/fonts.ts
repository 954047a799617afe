import { readOutlines } from './outlines.ts';
import type { PictureFonts } from './write-picture.ts';

/** The file of a font of the site, as the pages get it: a module specifier. @param family as its package is called */
export const fontFile = (family: string): string => `@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`;

const read = (family: string) => readOutlines(new URL(import.meta.resolve(fontFile(family))));

/** The fonts of the site, for its pictures. */
export const readPictureFonts = async (): Promise<PictureFonts> => ({
  text: await read('brygada-1918'),
  code: await read('atkinson-hyperlegible-mono'),
});
