import jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { toQrCode } from './qr.ts';

/** Pixels of a code, one module a few pixels wide, as a camera would see them. */
function draw({ size, path }: ReturnType<typeof toQrCode>, scale = 4): { pixels: Uint8ClampedArray; width: number } {
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, command, first, second, length] of path.matchAll(/([Mm])(\d+) (\d+)h(\d+)v1h-\4z/g)) {
    [x, y] = command === 'M' ? [Number(first), Number(second)] : [x + Number(first), y];
    for (let row = y * scale; row < (y + 1) * scale; row++)
      for (let column = x * scale; column < (x + Number(length)) * scale; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
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
