/** Headers of a host file (`_headers` of Netlify and Cloudflare Pages): a path, then its headers, each indented. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** Reads a host file; lines that begin with `#` are comments. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):(.*)$/.exec(line) ?? [];
    if (!name) rules.push({ path: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([name, value?.trim() ?? '']);
  }
  return rules;
}

/** What a host file needs to know of the build. */
interface Site {
  /** `/` or `/sub-path/` */
  base: string;
  /** What every page of the site may do. */
  policy: string;
}

/** Writes the host file of a build: paths below its base, and its policy before what only a header can say. */
export function toHeaders(text: string, { base, policy }: Site): string {
  return text.replaceAll('{policy}', policy).replace(/^\//gm, base);
}

/** Servers whose configuration can be written from a host file. */
export const servers = ['nginx', 'caddy'] as const;

export type Server = (typeof servers)[number];

const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

const writers: Record<Server, (rule: HeaderRule) => string> = {
  // `add_header` in a block hides those of the block around it: each location holds all that it sends.
  nginx: ({ headers }) => headers.map(([name, value]) => `add_header ${name} ${quote(value)} always;`).join('\n'),
  caddy: ({ path, headers }) => [`header ${path} {`, ...headers.map(([name, value]) => `\t${name} ${quote(value)}`), '}'].join('\n'),
};

/** The same headers as lines of a server's own configuration; for nginx, those of every file, to be included where they apply. */
export function toServerConfig(rules: readonly HeaderRule[], server: Server): string {
  const written = server === 'nginx' ? rules.slice(0, 1) : rules;
  return `${written.map(writers[server]).join('\n')}\n`;
}
