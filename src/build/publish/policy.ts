import { toHash } from './hash.ts';

const inline = /<(?:script|style)\b[^>]*>(?<text>[\s\S]*?)<\/(?:script|style)>/g;
const policy = /<meta http-equiv="content-security-policy" content="(?<policy>[^"]*)"[^>]*>/;
const hash = / '(?<hash>sha256-[^']+)'/g;

/**
 * Removes from the policy of a page the hashes of scripts and styles that are not written in it: files are allowed by `'self'`.
 * Hashes cannot be compressed, and weighed 400 bytes a page.
 */
export function tightenPolicy(html: string): string {
  const needed = new Set<string>([...html.matchAll(inline)].map(({ groups }) => groups?.text).map((text) => (text ? toHash(text) : '')));
  return html.replace(policy, (meta) => withoutRepetition(meta).replace(hash, (whole, sha: string) => (needed.has(sha) ? whole : '')));
}

/** `default-src` says it for those that say the same. */
function withoutRepetition(meta: string): string {
  const byDefault = /default-src ([^;"]+)/.exec(meta)?.[1];
  return meta.replace(/;\s*(?:font|img|connect|manifest|media|worker)-src ([^;"]+)/g, (whole, sources) =>
    sources === byDefault ? '' : whole,
  );
}

/** The policy that a page carries, if it carries one. */
export const findPolicy = (html: string): string | undefined => policy.exec(html)?.groups?.policy;

/**
 * The one policy that allows what each of several policies allows: a host sends the same for every file.
 * They name the same directives; their sources are put together, in the order that they come.
 */
export function joinPolicies(policies: Iterable<string>): string {
  const joined = new Map<string, Set<string>>();
  for (const one of policies) {
    for (const directive of one.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (name) joined.set(name, new Set([...(joined.get(name) ?? []), ...sources]));
    }
  }
  return [...joined].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
