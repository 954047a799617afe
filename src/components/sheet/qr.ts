import encodeQR from 'qr';

/** A QR code as the path of an SVG: dark modules, filled run by run (a stroke may be printed as a hairline), in a square of `size` modules, quiet zone included. */
export interface QrCode {
  size: number;
  path: string;
}

/** Light modules around the code that readers ask for. */
const quietZone = 4;

/** The QR code of an address, with as few modules as can be: large ones print and scan best. */
export function toQrCode(address: string): QrCode {
  const rows = encodeQR(address, 'raw', { border: quietZone, ecc: 'low' });
  return { size: rows.length, path: rows.map(toRuns).join('') };
}

/** Runs of dark modules of a row, each a rectangle, told from where the one before begins. */
function toRuns(row: readonly boolean[], y: number): string {
  const runs = [
    ...row
      .map((isDark) => (isDark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ];
  let start = 0;
  return runs
    .map(({ 0: { length }, index }, number) => {
      const jump = number === 0 ? `M${index} ${y}` : `m${index - start} 0`;
      start = index;
      return `${jump}h${length}v1h-${length}z`;
    })
    .join('');
}
