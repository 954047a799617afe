import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pixels } from './pixels.ts';

/** Whether the machine has what draws a PDF as a printer would. */
export const canDraw = spawnSync('pdftoppm', ['-v']).error === undefined;

/** Draws a page of a PDF in greys, as a printer of so many dots an inch would; poppler-utils knows how. */
export function drawPdf(pdf: Uint8Array, page: number, dots: number): Pixels {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    execFileSync('pdftoppm', ['-gray', '-singlefile', '-r', String(dots), '-f', String(page), 'a.pdf', 'a'], { cwd: folder });
    const picture = readFileSync(join(folder, 'a.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.toString('latin1', 0, 60));
    if (!head) throw new Error('pdftoppm drew no picture');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let index = 0; index < width * height; index++) data.fill(picture[head[0].length + index] ?? 255, index * 4, index * 4 + 3);
    return { data, width, height };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A part of a picture, in millimetres from its bottom right corner. */
export function cutCorner({ data, width, height }: Pixels, millimetres: { width: number; height: number }, dots: number): Pixels {
  const size = { width: Math.round((millimetres.width / 25.4) * dots), height: Math.round((millimetres.height / 25.4) * dots) };
  const cut = new Uint8ClampedArray(size.width * size.height * 4);
  for (let row = 0; row < size.height; row++) {
    const from = ((height - size.height + row) * width + width - size.width) * 4;
    cut.set(data.subarray(from, from + size.width * 4), row * size.width * 4);
  }
  return { data: cut, ...size };
}
