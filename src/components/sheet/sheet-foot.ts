import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { type ReaderValues, toFragment } from '../snippet/values.ts';
import { format } from './sheet-words.ts';
import { shorten } from './short-address.ts';

/** Width of a module of the code, in millimetres: what a telephone tells apart on paper. */
const module = 0.35;

/** Least width of the code, in millimetres. */
const leastCode = 14;

/** Longest address, in bytes, whose code is no wider than a fifth of the page: 121 modules, with the light ones around. */
const longestCode = 1171;

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
  if (!foot) return;
  const best = address === undefined ? undefined : address + suffix;
  const isShort = best !== undefined && new TextEncoder().encode(best).length <= longestCode;
  tellNoCode(sheet, isShort ? '' : address === undefined ? texts.noAddress : texts.noCode);
  if (best === undefined || address === undefined) return;
  const svg = foot.querySelector('svg') ?? foot.appendChild(createSvg('svg'));
  svg.role = 'img';
  svg.toggleAttribute('hidden', !isShort);
  const written = foot.querySelector('[data-address]');
  if (written)
    written.textContent = best.length <= longestWritten ? best : format(isShort ? texts.coded : texts.tooLongForCode, { address });
  if (!isShort) {
    foot.style.removeProperty('--code');
    return;
  }
  const { toQrCode } = await import('./qr.ts');
  const { size, path } = toQrCode(best);
  foot.style.setProperty('--code', `${Math.max(leastCode, size * module)}mm`);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.ariaLabel = best;
  const modules = createSvg('path');
  modules.setAttribute('d', path);
  svg.replaceChildren(modules);
}

/** Says on screen why the paper bears no code. */
function tellNoCode(sheet: HTMLElement, text: string): void {
  let told = sheet.querySelector('.no-code');
  if (!told) {
    told = document.createElement('p');
    told.className = 'no-code hint screen-only';
    told.role = 'status';
    sheet.querySelector('section')?.before(told);
  }
  const typed = typeset(text);
  if (told.textContent !== typed) told.textContent = typed;
}

const createSvg = <Name extends 'svg' | 'path'>(name: Name): SVGElementTagNameMap[Name] =>
  document.createElementNS('http://www.w3.org/2000/svg', name);
