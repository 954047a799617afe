/** The worker, at the root of the site. Alone in its file: what pages and the worker shared would be one more file to load. */
export const workerFile = 'sw.js';
