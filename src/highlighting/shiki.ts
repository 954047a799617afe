import type { ShikiConfig } from 'astro';
import { transformerMarks } from './marks.ts';
import { transformerTokenClasses } from './token-classes.ts';

/** How code is highlighted, in pages and in components alike. Grammars are loaded when a fence asks for them. */
export const shikiConfig = {
  // One theme of named variables rather than two palettes: the page's own tokens give the colours.
  theme: 'css-variables',
  // Lines wrap in our own style sheet.
  wrap: null,
  transformers: [transformerMarks(), transformerTokenClasses()],
} satisfies Partial<ShikiConfig>;
