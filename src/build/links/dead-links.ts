import { Parser } from 'htmlparser2';
import type { Problem } from '../../source/problem.ts';
import { linkSchemes } from '../../text/address.ts';
import { findNearest } from '../../text/nearest.ts';

/** What one page of the output offers and asks for. */
export interface PageLinks {
  ids: Set<string>;
  /** Addresses that the page links to or loads, as written. */
  targets: Set<string>;
}

/** Reads the ids and the addresses of an HTML page. */
export function readLinks(html: string): PageLinks {
  const page: PageLinks = { ids: new Set(), targets: new Set() };
  let element = '';
  const parser = new Parser({
    onopentagname(name) {
      element = name;
    },
    onattribute(name, value) {
      if (name === 'id' && value !== '') page.ids.add(value);
      // A picture may hold its own bytes; a link may not: it would lead to a page of its author's.
      if (name === 'src' && value.startsWith('data:image/')) return;
      if ((name === 'href' || name === 'src') && element !== 'base') page.targets.add(value);
    },
  });
  parser.end(html);
  return page;
}

export interface LinkCheck {
  /** Path below the root of the output → what its page says; `index.html` pages by their address (`commandes/run/`). */
  pages: ReadonlyMap<string, PageLinks>;
  /** Every other file of the output, by path. */
  files: ReadonlySet<string>;
  base: string;
  /** The site's own address, where it is known: `http://localhost:4321` on the machine of who tries it. */
  site?: string | undefined;
}

/** A link to nowhere, by the page that carries it. */
export interface DeadLink extends Problem {
  target: string;
}

/** Every link of the output whose page, file or fragment does not exist. */
export function findDeadLinks({ pages, files, base, site }: LinkCheck): DeadLink[] {
  const dead: DeadLink[] = [];
  const examine = (target: string, page: URL) => {
    const url = URL.parse(target, page);
    if (!url) return { message: `Adresse illisible : « ${target} ».` };
    if (!linkSchemes.has(url.protocol) && url.origin !== site) return { message: `Adresse refusée : « ${target} ».` };
    return explain(url, { pages, files, base });
  };
  // From the root, an address leads to the same place from every page: those of the menus are on all of them.
  const alive = new Set<string>();
  for (const [path, { targets }] of pages) {
    const address = new URL(path, `https://site.invalid${base}`);
    for (const target of targets) {
      if (alive.has(target)) continue;
      const problem = examine(target, address);
      if (problem) dead.push({ file: `/${path}`, target, ...problem });
      else if (target.startsWith('/')) alive.add(target);
    }
  }
  return dead;
}

/** The text of a part of an address, as written when it is not encoded as it should be (`/100%/`). */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Why an address leads nowhere; undefined when it leads somewhere or elsewhere. */
function explain(url: URL, { pages, files, base }: LinkCheck): Pick<Problem, 'message' | 'advice'> | undefined {
  if (url.host !== 'site.invalid') return undefined;
  const asked = decode(url.pathname);
  if (!asked.startsWith(base)) return { message: `Lien hors du site : « ${asked} ».`, advice: `Le site est servi sous « ${base} ».` };
  const path = asked.slice(base.length);
  const page = pages.get(path);
  if (!page) {
    if (files.has(path)) return undefined;
    const nearest = findNearest(path, pages.keys());
    return {
      message: `Lien mort : aucune page à l’adresse « /${path} ».`,
      advice: nearest === undefined ? undefined : `Vouliez-vous écrire « /${nearest} » ?`,
    };
  }
  const fragment = decode(url.hash.slice(1));
  if (fragment === '' || page.ids.has(fragment)) return undefined;
  const nearest = findNearest(fragment, page.ids);
  return {
    message: `Lien mort : la page « /${path} » n’a pas d’ancre « #${fragment} ».`,
    advice: nearest ? `Vouliez-vous écrire « #${nearest} » ?` : undefined,
  };
}
