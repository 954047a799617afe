import { choosePages } from '../appearance.ts';

/**
 * Pages on which every component of the site is seen, by their path from the base: what is looked at closely is looked at on these. A
 * component that joins the others brings a page that has it. One's own sheet is the only one that an address makes.
 */
export const kinds: readonly string[] = [...choosePages(1), 'antiseche/?fiches=run,ps'];
