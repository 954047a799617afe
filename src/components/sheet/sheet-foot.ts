import { sheetTexts as texts } from '../../ui-sheet.ts';
import { type ReaderValues, toFragment } from '../snippet/values.ts';
import { format } from './sheet-words.ts';
import { shorten } from './short-address.ts';

/** Longest address that a code of the foot holds in modules that a telephone tells apart. */
const longestCode = 500;

/** Widths of the code, in millimetres. */
const [leastCode, mostCode] = [14, 25];

/** Longest address that the foot writes out: what is longer is nobody's to type. */
const longestWritten = 90;

/** What follows the address of the page where a whole sheet is, in its shortest form, with the values that its commands are written with: a fragment, so that whoever opens it tells no host what is on the sheet. */
export async function toSuffix(query: string, values: ReaderValues): Promise<string> {
  const compact = `feuille=${query && (await shorten(query))}`;
  const sheet = query.slice(1);
  return toFragment(values, `#${sheet.length <= compact.length ? sheet : compact}`);
}

/** Writes in the foot where this very sheet is, with its code; without a public address, nothing. */
export async function showAddress(sheet: HTMLElement, suffix: string): Promise<void> {
  const { address } = sheet.dataset;
  const foot = sheet.querySelector<HTMLElement>('section > .foot');
  if (!address || !foot) return;
  const best = address + suffix;
  const svg = foot.querySelector('svg') ?? foot.appendChild(createSvg('svg'));
  svg.role = 'img';
  const isShort = best.length <= longestCode;
  svg.toggleAttribute('hidden', !isShort);
  const written = foot.querySelector('[data-address]');
  if (written)
    written.textContent = best.length <= longestWritten ? best : format(isShort ? texts.coded : texts.tooLongForCode, { address });
  if (!isShort) return;
  const { toQrCode } = await import('./qr.ts');
  const { size, path } = toQrCode(best);
  // As large as a telephone reads it: its modules are a third of a millimetre wide.
  foot.style.setProperty('--code', `${Math.min(mostCode, Math.max(leastCode, size / 3))}mm`);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.ariaLabel = best;
  const modules = createSvg('path');
  modules.setAttribute('d', path);
  svg.replaceChildren(modules);
}

const createSvg = <Name extends 'svg' | 'path'>(name: Name): SVGElementTagNameMap[Name] =>
  document.createElementNS('http://www.w3.org/2000/svg', name);
