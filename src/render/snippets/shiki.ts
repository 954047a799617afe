import type { ShikiConfig } from 'astro';
import type { ShikiTransformer } from 'shiki';
import { transformerTokenClasses } from './token-classes.ts';
import { transformerMarks } from './token-marks.ts';

/** A line that takes long, on a busy machine, is highlighted all the same: two builds of one content are one site. */
const withoutTimeLimit: ShikiTransformer = {
  name: 'without-time-limit',
  preprocess(_, options) {
    options.tokenizeTimeLimit = 0;
  },
};

/** How code is highlighted, in pages and in components alike. Grammars are loaded when a fence asks for them. */
export const shikiConfig = {
  // One theme of named variables rather than two palettes: the page's own tokens give the colours.
  theme: 'css-variables',
  // Lines wrap in our own style sheet.
  wrap: null,
  transformers: [withoutTimeLimit, transformerMarks(), transformerTokenClasses()],
} satisfies Partial<ShikiConfig>;
