import type { PrecacheList } from '../precache.ts';

/** How many files are asked for at once: a download that nobody waits for leaves room to what is read. */
const atOnce = 4;

/**
 * What a browser acts upon by its type, which no integrity proves: a page of another type is saved instead of shown, a script, a
 * style or a drawing is not used. Kept, it would stay so long after the host was mended.
 */
const types: readonly (readonly [address: RegExp, type: RegExp])[] = [
  [/(?:^|\/|\.html)$/, /^text\/html\b/i],
  [/\.js$/, /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i],
  [/\.css$/, /^text\/css\b/i],
  [/\.svg$/, /^image\/svg\+xml\b/i],
];

const isUsable = (address: string, { headers }: Response): boolean =>
  types.every(([name, type]) => !name.test(address) || type.test(headers.get('Content-Type') ?? ''));

/** A version that is whole. */
interface Kept {
  list: PrecacheList;
  cache: Pick<Cache, 'match'>;
}

interface Download {
  list: PrecacheList;
  /** Where the version goes; what an interrupted download has put there stays, and is not asked for again. */
  cache: Pick<Cache, 'match' | 'put'>;
  /** Versions whose files are taken where they are the same. */
  kept: readonly Kept[];
  /** Address from the base → the one that the browser asks for. */
  toUrl(address: string): string;
  /** Refuses what does not hold what it must, as `fetch` does with an integrity. */
  fetch(url: string, options: { integrity: string; cache: 'no-cache' }): Promise<Response>;
}

/**
 * Brings every file of a version.
 *
 * @throws as soon as one file cannot be had, is not this version's, is not of its type, or cannot be kept
 */
export async function download({ list, cache, kept, toUrl, fetch }: Download): Promise<void> {
  const find = async (address: string, where: Pick<Cache, 'match'> | undefined): Promise<Response | undefined> => {
    const found = await where?.match(toUrl(address), { ignoreVary: true });
    return found && isUsable(address, found) ? found : undefined;
  };
  const bring = async (address: string, integrity: string): Promise<Response> => {
    const same = kept.find((version) => version.list[address] === integrity);
    const response = (await find(address, same?.cache)) ?? (await fetch(toUrl(address), { integrity, cache: 'no-cache' }));
    if (!isUsable(address, response)) throw new TypeError(`${address} comes as ${response.headers.get('Content-Type')}`);
    // Its integrity says that it is the file. A page may not come from a redirection, nor say that it was not found.
    return response.redirected || !response.ok ? new Response(response.body, { headers: response.headers }) : response;
  };
  const left = Object.entries(list);
  const bringAll = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [address, integrity] = next;
      if (!(await find(address, cache))) await cache.put(toUrl(address), await bring(address, integrity));
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, bringAll));
  } finally {
    // One failure stops the others.
    left.length = 0;
  }
}
