/** What `tokens.css` declares, by its names without dashes: `color-page` → `light-dark(oklch(99% 0 0), oklch(20% 0 0))`. */
export type Tokens = ReadonlyMap<string, string>;

export type Theme = 'light' | 'dark';

/**
 * Reads the custom properties of a style sheet, in its order. A name that is declared twice keeps its last value, as in a browser.
 *
 * @param css the text of the sheet
 */
export function readTokens(css: string): Tokens {
  const rules = css.replace(/\/\*.*?\*\//gs, '');
  return new Map(
    [...rules.matchAll(/(?<!-)--(?<name>[\w-]+):(?<value>[^;]+);/g)].map(({ groups }) => [
      groups?.name ?? '',
      (groups?.value ?? '').trim().replace(/\s+/g, ' '),
    ]),
  );
}

/**
 * What a token is worth in a theme, no name and no `light-dark()` left in it.
 *
 * @throws when it, or what it is made of, is not declared
 */
export function resolveToken(tokens: Tokens, name: string, theme: Theme): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`unknown token: --${name}; known: ${[...tokens.keys()].join(', ')}`);
  return value
    .replace(/light-dark\((?<light>[^,]*), (?<dark>\w+\([^)]*\)|[^)]*)\)/g, theme === 'light' ? '$<light>' : '$<dark>')
    .replace(/var\(--(?<used>[\w-]+)\)/g, (_, used: string) => resolveToken(tokens, used, theme));
}

/** Names of the tokens of a kind: `space` → `space-1`, `space-2`… */
export const namesOf = (tokens: Tokens, kind: string): string[] =>
  [...tokens.keys()].filter((name) => name === kind || name.startsWith(`${kind}-`));
