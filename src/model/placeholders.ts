import type { Site } from './schema.ts';
import type { Values } from './snippet.ts';

/** Default value of each placeholder that the site knows. */
export function toPlaceholderDefaults(site: Site | undefined): Values {
  return Object.fromEntries(Object.entries(site?.placeholders ?? {}).map(([name, { default: value }]) => [name, value]));
}
