import type { ShikiConfig } from 'astro';
import { transformerMarks } from './marks.ts';
import { transformerTokenClasses } from './token-classes.ts';

/**
 * How code is highlighted, in pages and in components alike.
 *
 * @param languages that the content uses, as Shiki calls them
 */
export const toShikiConfig = (languages: readonly string[]): Partial<ShikiConfig> => ({
  // One theme of named variables rather than two palettes: the page's own tokens give the colours.
  theme: 'css-variables',
  langs: languages as NonNullable<ShikiConfig['langs']>,
  // Lines wrap in our own style sheet.
  wrap: null,
  transformers: [transformerMarks(), transformerTokenClasses()],
});
