import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { dirname, join } from 'node:path/posix';
import { toId } from '../text/id.ts';
import { collections, pageCollections } from './collections.ts';

/** A file of the content folder that a page may show, and what its bytes say. */
export interface Picture {
  /** Path in the content folder. */
  path: string;
  /** Size of the file in bytes. */
  size: number;
  /** Size in pixels; undefined when the bytes are no picture of the kind that the name says. */
  pixels: { width: number; height: number } | undefined;
  /** What an SVG holds that a picture must not: code, or a way out of itself. */
  danger: string | undefined;
}

/** The kinds of pictures, by the end of their name → what their bytes are called. */
const formats: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp', svg: 'svg' };

/** The ends of the names that a picture may have, as they are told. */
export const pictureEnds = 'png, jpg, webp ou svg';

const endOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** Where a picture may be: in `images/`, or beside the page that shows it. */
const folders = new Set(['images', ...pageCollections.map((name) => collections[name].pattern.split('/')[0])]);

/** Whether a file of the content folder is a picture for its pages. */
export const isPicture = (path: string): boolean => Object.hasOwn(formats, endOf(path)) && folders.has(path.split('/')[0] ?? '');

/**
 * The picture that an address in a page leads to.
 *
 * @param page path of the page in the content folder
 * @returns path in the content folder: `/images/a.png` is in `images/`, `./a.png` is beside the page; undefined for another address
 */
export function toPicturePath(page: string, url: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return undefined;
  if (url.startsWith('/')) return url.startsWith('/images/') ? url.slice(1) : undefined;
  return join(dirname(page), url);
}

/** A name that an address can hold: `Écran 1.PNG` → `ecran-1.png`. */
export function toPictureName(file: string): string {
  const { name, ext } = parse(file);
  return `${toId(name)}${ext.toLowerCase()}`;
}

/** Where the original of a picture is published, for what is not a page of the site: `/export/images/a.png`. */
export const toPictureHref = (path: string): string => `/export/${path}`;

/** What of an SVG runs, or fetches. */
const dangers =
  /<(?:\w+:)?(?:script|foreignObject|iframe)\b|\son\w+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["']\s*(?:https?:|\/\/)|@import/i;

/** Reads what a picture is. */
export async function readPicture(folder: string, path: string): Promise<Picture> {
  const bytes = await readFile(join(folder, path)).catch(() => Buffer.alloc(0));
  const isDrawing = endOf(path) === 'svg';
  return {
    path,
    size: bytes.length,
    pixels: await readPixels(bytes, formats[endOf(path)]),
    danger: isDrawing ? dangers.exec(bytes.toString('utf8'))?.[0].trim() : undefined,
  };
}

async function readPixels(bytes: Buffer, expected: string | undefined): Promise<Picture['pixels']> {
  // Only a content with pictures waits for it.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: false });
    const { format, width, height } = await image.metadata();
    if (format !== expected) return undefined;
    return { width, height };
  } catch {
    return undefined;
  }
}
