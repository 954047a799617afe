import { matchesGlob } from 'node:path/posix';
import Slugger from 'github-slugger';
import { findNearest } from '../../command-line/nearest.ts';
import { hrefs } from '../../model/href.ts';
import type { Body } from '../../source/body.ts';
import { type CollectionName, collections, toSlug } from '../../source/collections.ts';
import type { Place, SourceDocument } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import { documentsOf, type SourceContent } from '../../source/source.ts';
import { linkSchemes, toScheme } from '../../text/address.ts';
import { toId } from '../../text/id.ts';
import type { Rule } from './rule.ts';

/** A page of the site: the anchors that it is known to have; undefined when only the build knows them. */
type Pages = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Names of a collection, by its files: a page that cannot be read has its own problem, and is not unknown to the others. */
const filesOf = (name: CollectionName, { files }: SourceContent): string[] =>
  files.filter((file) => matchesGlob(file, collections[name].pattern));

/** A page whose file is not named as it must be has its own problem: it is linked to by the name that it will have. */
const toRightSlug = (name: CollectionName, file: string): string => toSlug(name, file).split('/').map(toId).join('/');

/** Anchors of the headings of a body, as the site makes them. */
function anchorsOf(body: Body | undefined): string[] {
  const slugger = new Slugger();
  return (body?.headings ?? []).filter(({ depth }) => depth >= 2 && depth <= 4).map(({ text }) => slugger.slug(toId(text)));
}

function pagesOf(content: SourceContent): Pages {
  const { site, bodies } = content;
  const pages = new Map<string, ReadonlySet<string> | undefined>();
  for (const href of Object.values(hrefs)) if (typeof href === 'string') pages.set(href, undefined);
  for (const { fields } of site) {
    for (const { id } of fields.chapters) pages.set(hrefs.chapter(id), undefined);
    for (const { path } of fields.fileFormats) pages.set(hrefs.fileFormat(path), undefined);
    pages.set(hrefs.entries, new Set(fields.groups.map(({ id }) => id)));
  }
  const folder = site[0]?.file.replace(/site\.yaml$/, '') ?? '';
  const addPages = (name: CollectionName, toHref: (slug: string) => string, isWhole = true) => {
    for (const file of filesOf(name, content)) {
      const body = bodies.get(folder + file);
      pages.set(toHref(toRightSlug(name, file)), body && isWhole ? new Set(anchorsOf(body)) : undefined);
    }
  };
  // An entry has an anchor for each of its options too: the build knows which.
  addPages('entries', hrefs.entry, false);
  addPages('guide', hrefs.guide);
  addPages('exercises', hrefs.exercise);
  addPages('pages', hrefs.page);
  addPages('instructions', hrefs.instruction);
  const addParts = (name: CollectionName, href: string) =>
    pages.set(href, new Set(filesOf(name, content).map((file) => toSlug(name, file))));
  addParts('glossary', hrefs.glossary);
  addParts('errors', hrefs.errors);
  addParts('misconceptions', hrefs.misconceptions);
  return pages;
}

interface Link extends Place {
  file: string;
  url: string;
}

const written = /\]\(<?(?<url>[^)\s>]*)/g;

/** Links in the prose of the fields. */
function linksOfFields(document: SourceDocument): Link[] {
  const found: Link[] = [];
  const walk = (value: unknown, path: readonly PropertyKey[]) => {
    if (typeof value === 'string')
      for (const { groups } of value.matchAll(written))
        found.push({ file: document.file, url: groups?.url ?? '', ...document.placeOf(path) });
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(document.fields, []);
  return found;
}

/** Why a link of the site leads nowhere; undefined when it leads somewhere, or when only the build can tell. */
function explain(url: string, pages: Pages): Pick<Problem, 'message' | 'advice'> | undefined {
  const [path = '', fragment] = url.replace(/\?[^#]*/, '').split('#');
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
  name: 'lien-connu',
  why: 'Un lien vers rien n’apprend rien.',
  dependsOn: [],
  check(content) {
    const pages = pagesOf(content);
    const { glossary, bodies } = content;
    const links: Link[] = [
      ...documentsOf(content).flatMap(linksOfFields),
      ...glossary.flatMap(({ file, fields, placeOf }) => (fields.page ? [{ file, url: fields.page, ...placeOf(['page']) }] : [])),
      ...[...bodies].flatMap(([file, body]) =>
        body.links.flatMap(({ url, isImage, line, column }) => (isImage ? [] : [{ file, url, line, column }])),
      ),
    ];
    return links.flatMap(({ file, url, line, column }): Problem[] => {
      const problem = explainScheme(url) ?? (url.startsWith('/') ? explain(url, pages) : explainNearby(url));
      return problem ? [{ file, line, column, ...problem }] : [];
    });
  },
};

/** An address that is no page: it would run a program, open a file of the reader's, or go through the network unprotected. */
function explainScheme(url: string): Pick<Problem, 'message' | 'advice'> | undefined {
  const scheme = toScheme(url);
  if (linkSchemes.has(scheme)) return undefined;
  return {
    message: `Adresse refusée : « ${url} » commence par « ${scheme} ».`,
    advice: scheme === 'http:' ? `Écrire « https${url.slice(4)} ».` : 'Un lien mène à une page du site, à une adresse https: ou mailto:.',
  };
}

/** A relative address is that of a file beside the page: only a picture may have one. */
const explainNearby = (url: string): Pick<Problem, 'message' | 'advice'> | undefined =>
  /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(url)
    ? undefined
    : { message: `Lien relatif : « ${url} ».`, advice: 'Un lien part de la racine du site : /commandes/run/.' };
