import Slugger from 'github-slugger';
import { toFileHref } from '../../model/file-href.ts';
import { hrefs } from '../../model/href.ts';
import type { Body } from '../../source/body.ts';
import { collections, pageCollections, toSlug } from '../../source/collections.ts';
import { type Place, type SourceDocument, toSteps } from '../../source/document.ts';
import { metaAt } from '../../source/field.ts';
import type { Problem } from '../../source/problem.ts';
import { documentsOf, type SourceContent } from '../../source/source.ts';
import { linkSchemes, toScheme } from '../../text/address.ts';
import { toId } from '../../text/id.ts';
import { findNearest } from '../../text/nearest.ts';
import { filesOf, toRightSlug } from './known-file.ts';
import type { Rule } from './rule.ts';

/** A page of the site: the anchors that it is known to have; undefined when only the build knows them. */
type Pages = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Anchors of the headings of a body, as the site makes them. One that is written as the title of the page is told by a rule of its own. */
function anchorsOf(body: Body | undefined): string[] {
  const slugger = new Slugger();
  return (body?.headings ?? []).filter(({ depth }) => depth <= 4).map(({ text }) => slugger.slug(toId(text)));
}

function pagesOf(content: SourceContent): Pages {
  const { site, bodies } = content;
  const pages = new Map<string, ReadonlySet<string> | undefined>();
  for (const href of Object.values(hrefs)) if (typeof href === 'string') pages.set(href, undefined);
  for (const { fields } of site) {
    for (const { id } of fields.chapters) pages.set(hrefs.chapter(id), undefined);
    pages.set(
      hrefs.errors,
      new Set([...fields.moments.map(({ id }) => id), ...filesOf('errors', content).map((file) => toSlug('errors', file))]),
    );
    for (const { path } of fields.fileFormats) pages.set(hrefs.fileFormat(path), undefined);
    for (const { path } of fields.sheet.ready) pages.set(hrefs.readySheet(path), undefined);
    pages.set(hrefs.entries, new Set(fields.groups.map(({ id }) => id)));
  }
  const folder = site[0]?.file.replace(/site\.yaml$/, '') ?? '';
  for (const name of pageCollections)
    for (const file of filesOf(name, content)) {
      const [path = '', part] = toFileHref(name, toRightSlug(name, file)).split('#');
      const body = bodies.get(folder + file);
      // An entry has an anchor for each of its options too: the build knows which.
      const anchors = body && name !== 'entries' ? anchorsOf(body) : undefined;
      pages.set(path, part === undefined ? anchors && new Set(anchors) : new Set([...(pages.get(path) ?? []), part]));
    }
  return pages;
}

interface Link extends Place {
  file: string;
  url: string;
  isEmpty?: true;
}

const written = /\]\(<?(?<url>[^)\s>]*)/g;

/** Links in the prose of the fields, and fields that are one. */
const linksOfFields = ({ collection, file, texts, placeOf }: SourceDocument): Link[] =>
  texts.flatMap(({ path, value }) => {
    const urls = metaAt(collections[collection].schema, path).isLink
      ? [value]
      : [...value.matchAll(written)].map(({ groups }) => groups?.url ?? '');
    return urls.map((url) => ({ file, url, ...placeOf(toSteps(path)) }));
  });

/** Why a link of the site leads nowhere; undefined when it leads somewhere, or when only the build can tell. */
function explain(url: string, pages: Pages): Pick<Problem, 'message' | 'advice'> | undefined {
  const [path = '', fragment] = url.replace(/\?[^#]*/, '').split('#');
  const page = path.replace(/(?:index)?\.html?$/, '');
  if (page !== path && pages.has(page))
    return { message: `Adresse d’un fichier : « ${path} ».`, advice: `Vouliez-vous écrire « ${page} » ?` };
  // Files are written by the build.
  if (/\.\w+$/.test(path)) return undefined;
  if (!pages.has(path)) {
    const nearest = findNearest(path, pages.keys());
    return {
      message: `Lien mort : aucune page à l’adresse « ${path} ».`,
      advice: nearest === undefined ? undefined : `Vouliez-vous écrire « ${nearest} » ?`,
    };
  }
  const anchors = pages.get(path);
  if (!fragment || !anchors || anchors.has(fragment)) return undefined;
  const nearest = findNearest(fragment, anchors);
  return {
    message: `Lien mort : la page « ${path} » n’a pas d’ancre « #${fragment} ».`,
    advice: nearest ? `Vouliez-vous écrire « #${nearest} » ?` : undefined,
  };
}

export const knownLink: Rule = {
  why: 'Un lien vers rien n’apprend rien.',
  dependsOn: [],
  check(content) {
    const pages = pagesOf(content);
    const { search, bodies } = content;
    const links: Link[] = [
      ...documentsOf(content).flatMap(linksOfFields),
      ...search.flatMap(({ file, fields: { asked }, placeOf }) =>
        Object.keys(asked).map((url) => ({ file, url, ...placeOf(['asked', url]) })),
      ),
      ...[...bodies].flatMap(([file, body]) => body.links.flatMap(({ isImage, ...link }) => (isImage ? [] : [{ file, ...link }]))),
    ];
    return links.flatMap(({ file, url, isEmpty, line, column }): Problem[] => {
      if (isEmpty) return [{ file, line, column, message: 'Ce lien n’a pas de texte.', advice: `Écrire [texte](${url || 'adresse'}).` }];
      const problem = explainScheme(url) ?? (url.startsWith('/') ? explain(url, pages) : explainNearby(url));
      return problem ? [{ file, line, column, ...problem }] : [];
    });
  },
};

/** Whether an address names its host and nothing that could be taken for one. */
function isWholeAddress(url: string): boolean {
  const { hostname = '', username = '', password = '' } = URL.parse(url) ?? {};
  return /^https:\/\/[^/\\]/i.test(url) && !url.includes('\\') && hostname.includes('.') && username + password === '';
}

/** An address that is no page: it would run a program, open a file of the reader's, or go through the network unprotected. */
function explainScheme(url: string): Pick<Problem, 'message' | 'advice'> | undefined {
  const scheme = toScheme(url);
  const own = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?<path>\/.*)/.exec(url)?.groups?.path;
  if (own)
    return { message: `Adresse de votre machine : « ${url} ».`, advice: `Une page du site s’écrit sans ce qui précède : « ${own} ».` };
  // Browsers read « \\ » as « / », and two of them as the name of a host.
  if (url.startsWith('/') && /^\/[/\\]|\\/.test(url))
    return {
      message: `Adresse refusée : « ${url} » mène hors du site.`,
      advice: 'Une page du site commence par une seule barre : /commandes/run/.',
    };
  if (/^\s*https:/i.test(url) && !isWholeAddress(url))
    return {
      message: `Adresse refusée : « ${url} » ne dit pas clairement où elle mène.`,
      advice: 'Écrire « https://exemple.org/ », sans nom ni mot de passe devant le site.',
    };
  if (linkSchemes.has(scheme)) return undefined;
  return {
    message: `Adresse refusée : « ${url} » commence par « ${scheme} ».`,
    advice: scheme === 'http:' ? `Écrire « https${url.slice(4)} ».` : 'Un lien mène à une page du site, à une adresse https: ou mailto:.',
  };
}

/** A relative address is that of a file beside the page: only a picture may have one. */
function explainNearby(url: string): Pick<Problem, 'message' | 'advice'> | undefined {
  if (url === '') return { message: 'Ce lien n’a pas d’adresse.', advice: 'Écrire [texte](adresse).' };
  if (/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(url)) return undefined;
  if (/^www\./i.test(url)) return { message: `Il manque « https:// » à l’adresse « ${url} ».`, advice: `Écrire « https://${url} ».` };
  return { message: `Lien relatif : « ${url} ».`, advice: 'Un lien part de la racine du site : /commandes/run/.' };
}
