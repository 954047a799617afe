import { hrefs } from '../../model/href.ts';
import { toUrl } from '../url.ts';

/** Address where commands, as they are written, are explained and changed. */
export const toEditAddress = (commands: readonly string[]): string =>
  // An apostrophe would be written otherwise in HTML.
  `${toUrl(hrefs.explain)}?c=${encodeURIComponent(commands.join('\n')).replaceAll("'", '%27')}`;
