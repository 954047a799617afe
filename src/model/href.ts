/**
 * An address of the site as a browser asks for it, when the site may be served below a sub-path.
 *
 * @param path from the root of the site, with its first slash
 * @param base `/` or `/sub-path/`
 */
export function withBase(path: string, base: string): string {
  return base.replace(/\/$/, '') + path;
}

/** Where an option is told on a page: capital and small letters need different ids, and some browsers fold them. */
export const toOptionAnchor = (name: string): string =>
  name === name.toLowerCase() ? `option-${name}` : `option-${name.toLowerCase()}-maj`;

/** Addresses of the site, from its root. */
export const hrefs = {
  home: '/',
  notFound: '/404/',
  entries: '/commandes/',
  entry: (slug: string) => `/commandes/${slug}/`,
  /** Other names of the entries, for their list. */
  entryNames: '/commandes/noms.json',
  errorNames: '/erreurs/noms.json',
  chapter: (chapter: string) => `/${chapter}/`,
  guide: (slug: string) => `/${slug.replace(/\/index$/, '')}/`,
  options: '/options/',
  exercises: '/tp/',
  exercise: (slug: string) => `/tp/${slug}/`,
  fileFormat: (path: string) => `/${path}/`,
  instruction: (slug: string) => `/${slug}/`,
  errors: '/erreurs/',
  error: (slug: string) => `/erreurs/${slug}/`,
  misconceptions: '/idees-recues/',
  page: (slug: string) => `/${slug}/`,
  glossary: '/glossaire/',
  term: (slug: string) => `/glossaire/#${slug}`,
  sheet: '/antiseche/',
  readySheet: (path: string) => `/antiseche/${path}/`,
  /** A file that the sheet asks for when a reader composes their own. */
  sheetFile: (file: string) => `/antiseche/${file}`,
  search: '/recherche/',
  explain: '/expliquer/',
  revision: '/reviser/',
  cards: '/reviser/cartes.json',
  anki: '/export/anki.tsv',
} as const;
