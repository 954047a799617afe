import { createHash } from 'node:crypto';
import { toPlainText } from '../render/markdown/inline.ts';
import type { Site } from '../source/schema.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { ui } from '../ui.ts';
import type { ToAddress } from './export-address.ts';
import type { Change } from './history.ts';

/** A page that a change of its file is told about. */
export interface FeedPage {
  title: string;
  href: string;
}

/** Older changes are no news. */
const limit = 50;

export interface FeedSources {
  site: Site;
  /** Newest first. */
  changes: readonly Change[];
  /** By path in the content folder. */
  pages: ReadonlyMap<string, FeedPage>;
  toAddress: ToAddress;
}

/**
 * What changed on the site, as an Atom feed: one item a commit that added or changed pages. An item keeps its identifier
 * wherever the site is served.
 */
export function toFeed({ site, changes, pages, toAddress }: FeedSources): string {
  const items = changes
    .map(({ id, date, files }) => ({
      id,
      date,
      files: files.flatMap(({ kind, file }) => {
        const page = pages.get(file);
        return page ? [{ kind, title: toPlainText(page.title), address: toAddress(page.href) }] : [];
      }),
    }))
    .filter(({ files }) => files.length > 0)
    .slice(0, limit);
  const entries = items.map(({ id, date, files }) => {
    const list = files.map(
      ({ kind, title, address }) => `<li>${ui.feed[kind]} : <a href="${escapeMarkup(address)}">${escapeMarkup(title)}</a></li>`,
    );
    return `  <entry>
    <id>${toId(id)}</id>
    <title>${escapeMarkup(toTitle(files))}</title>
    <updated>${escapeMarkup(date)}</updated>
    <link rel="alternate" type="text/html" href="${escapeMarkup(files[0]?.address ?? '')}"/>
    <content type="html">${escapeMarkup(`<ul>${list.join('')}</ul>`)}</content>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${toId(site.name)}</id>
  <title>${escapeMarkup(site.name)}</title>
  <subtitle>${escapeMarkup(toPlainText(site.description))}</subtitle>
  <author><name>${escapeMarkup(site.name)}</name></author>
  <updated>${escapeMarkup(items[0]?.date ?? '1970-01-01T00:00:00Z')}</updated>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(toAddress(feedPath))}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(toAddress('/'))}"/>
${entries.join('')}</feed>
`;
}

export const feedPath = '/nouveautes.xml';

/** « Ajouté : Arrêter un conteneur », or how many pages when they are several. */
function toTitle(files: readonly { kind: 'added' | 'changed'; title: string }[]): string {
  const [first, ...others] = files;
  if (first && others.length === 0) return `${ui.feed[first.kind]} : ${first.title}`;
  const count = (kind: 'added' | 'changed') => files.filter((file) => file.kind === kind).length;
  return (['added', 'changed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${ui.feed.counts[kind][count(kind) > 1 ? 1 : 0].replace('{count}', String(count(kind)))}`)
    .join(', ');
}

/** A name that depends on nothing but the text: a UUID of its hash (version 8, of one's own making). */
function toId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
