/** The list of what a version holds, at the root of the site. */
export const listFile = 'precache.json';

/** What stands for the version in the worker's code until the list is known. */
export const versionMark = '__VERSION__';
