import { createAddress, type Location } from './export-address.ts';

/** Where this build of the site is served. */
export const location: Location = {
  base: import.meta.env.BASE_URL,
  site: import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined,
};

/** The address of a page or a file of this site, for whoever reads it elsewhere. */
export const toAddress = createAddress(location);
