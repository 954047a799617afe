import { withBase } from '../model/href.ts';

/** The address of a page or a file of the site, below the base that it is served from. */
export const toUrl = (path: string): string => withBase(path, import.meta.env.BASE_URL);
