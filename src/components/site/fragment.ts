/** What an address says after its `#`, which a browser sends nowhere: `#fiches=run,ps`, `#valeurs?conteneur=web`, or both, joined by `&`. */
interface Fragment {
  /** A sheet, as a query without its first sign; empty when there is none. */
  sheet: string;
  /** Values of the reader, as a query too. */
  values: string;
}

const valuesMark = /(?:^|&)valeurs\?/;

const sheetMark = /(?:^|&)(?:fiches|feuille)=[^&]/;

/** The parts of a fragment; what is neither a sheet nor values is a place in the page, and no part. */
export function cutFragment(hash: string): Fragment {
  const text = hash.slice(1);
  const found = valuesMark.exec(text);
  const sheet = text.slice(0, found?.index);
  return { sheet: sheetMark.test(sheet) ? sheet : '', values: found ? text.slice(found.index + found[0].length) : '' };
}

/** The fragment of both; empty when there is nothing to say. */
export function joinFragment({ sheet, values }: Fragment): string {
  const text = [sheet, values && `valeurs?${values}`].filter(Boolean).join('&');
  return text && `#${text}`;
}
