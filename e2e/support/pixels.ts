import type { Page } from '@playwright/test';

/** Pixels of an image: red, green, blue, opacity, row after row. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Decodes a screenshot; the browser knows how. */
export async function readPixels(page: Page, png: Buffer): Promise<Pixels> {
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let index = 0; index < data.length; index += 32_768) text += String.fromCharCode(...data.subarray(index, index + 32_768));
    return { data: btoa(text), width: image.width, height: image.height };
  }, png.toString('base64'));
  return { data: new Uint8ClampedArray(Buffer.from(data, 'base64')), width, height };
}
