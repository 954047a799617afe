import jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { toQrCode } from './qr.ts';

/** Pixels of a code, one module a few pixels wide, as a camera would see them. */
function draw({ size, path }: ReturnType<typeof toQrCode>, scale = 4): { pixels: Uint8ClampedArray; width: number } {
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, command, first = '0', second = '0'] of path.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second) - 0.5];
    else if (command === 'h')
      for (let row = y * scale; row < (y + 1) * scale; row++)
        for (let column = x * scale; column < (x + Number(first)) * scale; column++)
          pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    if (command !== 'M') x += Number(first);
  }
  return { pixels, width };
}

test.each(['https://example.org/antiseche/', 'http://localhost:4321/docker/antiseche/', 'https://exemple.fr/été/antiseche/'])(
  'the code of %s is read by another library',
  (address) => {
    const { pixels, width } = draw(toQrCode(address));
    expect(jsQr(pixels, width, width)?.data).toBe(address);
  },
);
