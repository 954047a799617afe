import { hrefs } from '../../model/href.ts';
import { toUrl } from '../url.ts';

/**
 * Address where commands, as they are written, are explained and changed.
 *
 * @param sign `#` tells the host nothing of them, as is meet where they hold the reader's values; `?` has no place of the page that is looked for
 */
export const toEditAddress = (commands: readonly string[], sign: '?' | '#'): string =>
  // An apostrophe would be written otherwise in HTML.
  `${toUrl(hrefs.explain)}${sign}c=${encodeURIComponent(commands.join('\n')).replaceAll("'", '%27')}`;
