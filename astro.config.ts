import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders, logHandlers } from 'astro/config';
import { contentModules } from './src/build/content-modules.ts';
import { freshContent } from './src/build/fresh-content.ts';
import { linkCheck } from './src/build/links/link-integration.ts';
import { offline } from './src/build/offline/offline-integration.ts';
import { ownCopies } from './src/build/own-copies.ts';
import { atomicPublish, minimizePolicies } from './src/build/publish/publish-integration.ts';
import { smallPreload } from './src/build/small-preload.ts';
import { stylePage } from './src/build/style-page-integration.ts';
import { contentCheck } from './src/check/check-integration.ts';
import { markdownPages } from './src/exports/markdown/markdown-integration.ts';
import { fontFile } from './src/exports/picture/fonts.ts';
import { toTermsOf } from './src/model/linked-terms.ts';
import { toSourcePublication } from './src/model/publication.ts';
import { toFindMessages } from './src/model/quoted-messages.ts';
import { boundMarks, boundPronouns } from './src/render/markdown/bound-marks.ts';
import { foreignWords } from './src/render/markdown/foreign-words.ts';
import { frenchSpacing } from './src/render/markdown/french-spacing.ts';
import { headingIds } from './src/render/markdown/heading-ids.ts';
import { headingLinks } from './src/render/markdown/heading-links.ts';
import { links } from './src/render/markdown/links.ts';
import { messageLinks } from './src/render/markdown/message-links.ts';
import { pictures } from './src/render/markdown/pictures.ts';
import { tableCells } from './src/render/markdown/table-cells.ts';
import { termLinks } from './src/render/markdown/term-links.ts';
import { wholeCode } from './src/render/markdown/whole-code.ts';
import { wrongCode } from './src/render/markdown/wrong-code.ts';
import { createSnippetRenderer, type SnippetRenderer } from './src/render/snippets/render-snippet.ts';
import { snippets } from './src/render/snippets/snippet-plugin.ts';
import { searchIndex } from './src/search/index/search-integration.ts';
import { contentFolder } from './src/source/collections.ts';
import { readContent } from './src/source/source.ts';
import { toId } from './src/text/id.ts';

const base = process.env.BASE_PATH ?? '/';
const read = await readContent(contentFolder);
const { content } = read;
const publication = toSourcePublication(content);
const moved = content.site[0]?.fields.moved ?? {};

let renderer: Promise<SnippetRenderer> | undefined;
/** Made when a page asks for it: by then the content has been checked. */
const renderSnippet: SnippetRenderer = async (...snippet) => {
  renderer ??= createSnippetRenderer({ handbook: publication.handbook, base });
  return (await renderer)(...snippet);
};

/** What puts a belief right shows commands that have their own pages: there they are explained. */
const isExplained = (file: string) => !file.includes('/misconceptions/');

/**
 * Style sheets: one that all pages share, kept by the browser from page to page, and one for what a kind of page adds.
 * Left to itself the bundler makes one for each set of pages that share a component, a request each.
 */
const styles = (where: string) => new RegExp(`/src/(?:${where}).*(?:type=style|\\.css$)`);
const styleGroups = [
  { name: 'course', test: styles(String.raw`layouts/CoursePage|components/guide/|pages/\[\.\.\.page\]|pages/tp/\[slug\]`), priority: 2 },
  { name: 'entry', test: styles(String.raw`components/entry/(?:Options|Destroys)|pages/commandes/\[slug\]`), priority: 2 },
  { name: 'exercise', test: styles('components/exercise/'), priority: 2 },
  { name: 'explain', test: styles('components/explain/|pages/expliquer/'), priority: 2 },
  { name: 'list', test: styles('components/list/(?!Folded\\.)|components/entry/EntryRows|pages/commandes/index'), priority: 2 },
  { name: 'sheet', test: styles('components/sheet/(?:SheetPages|SheetHead|SheetFoot|SheetLine)|pages/antiseche/'), priority: 2 },
  { name: 'revision', test: styles('components/revision/'), priority: 2 },
  { name: 'site', test: styles('components/|layouts/|styles/'), priority: 1 },
];

/** The search is one script: a question waits for all of it. */
const searchCopies = ownCopies(
  'search',
  /\/src\/(?:components\/search|search\/engine)\/[^?]*$/,
  /\/src\/(?:ui-search|text\/(?:memo|literal|format)|model\/href|search\/engine\/stem|command-line\/quoting|components\/(?:url|search\/create|snippet\/(?:preferences|values)))\.ts$/,
);

/** So are the boxes that put an entry on the reader's own sheet, but on the page of the sheet, which shares them with its scripts. */
const choiceCopies = ownCopies('choice', /\/src\/components\/client\.ts$/, /\/src\/components\/choice\/[^?]*\.ts$/);

export default defineConfig({
  // Another subject can be built beside the first: each output has its own cache.
  ...(process.env.OUT_DIR ? { outDir: process.env.OUT_DIR, cacheDir: `./node_modules/.astro/${toId(process.env.OUT_DIR)}` } : {}),
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base,
  trailingSlash: 'always',
  // The default mode drops line breaks between inline elements, and glues words together.
  compressHTML: true,
  // Scoping must not weigh in the cascade: layers alone decide.
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  // Editors then know the fields of a page (`astro sync` writes what they read).
  experimental: { contentIntellisense: true },
  logger: logHandlers.compose(logHandlers.node(), { entrypoint: new URL('./src/build/strict-logger.ts', import.meta.url) }),
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        // The one policy of `trusted-scripts.ts` says which scripts may be started; no text becomes markup or code.
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
      // Pagefind's engine is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Brygada 1918',
      // On time or not at all: a face that comes later than the text moves what is being read. The next page has it.
      // So what stands in for it need not have its measures, which weigh on each page.
      display: 'optional',
      optimizedFallbacks: false,
      cssVariable: '--font-text',
      fallbacks: ['Charter', 'Georgia', 'serif-fallback', 'serif'],
      options: { variants: [{ src: [fontFile('brygada-1918')], weight: '400 700', style: 'normal' }] },
    },
    {
      provider: fontProviders.local(),
      name: 'Atkinson Hyperlegible Mono',
      display: 'optional',
      optimizedFallbacks: false,
      cssVariable: '--font-mono',
      fallbacks: ['ui-monospace', 'Consolas', 'mono-fallback', 'monospace'],
      options: { variants: [{ src: [fontFile('atkinson-hyperlegible-mono')], weight: '200 800', style: 'normal' }] },
    },
  ],
  markdown: {
    // Our own plugin highlights, through the same highlighter, and cuts fences into commands.
    syntaxHighlight: false,
    processor: satteri({
      // Smart punctuation would turn `--rm` in a sentence into a dash.
      features: { smartPunctuation: false, headingAttributes: true },
      mdastPlugins: [frenchSpacing, pictures(contentFolder), termLinks({ folder: contentFolder, termsOf: toTermsOf(content) })],
      // Links first: those that snippets bring have their base already.
      hastPlugins: [
        ...[links(base), snippets(renderSnippet, isExplained), headingIds, headingLinks, tableCells, foreignWords('en')],
        messageLinks({ folder: contentFolder, base, findIn: toFindMessages(content) }),
        ...[wrongCode, boundPronouns, wholeCode, boundMarks],
      ],
    }),
  },
  integrations: [
    contentCheck(contentFolder, read),
    freshContent(),
    mdx({ optimize: true }),
    markdownPages(content, publication),
    stylePage(),
    linkCheck(contentFolder),
    // A map of the site holds whole addresses: only a site that knows its own has one.
    ...(process.env.SITE_URL ? [sitemap({ filter: (page) => !Object.keys(moved).some((path) => page.endsWith(path)) })] : []),
    searchIndex(),
    minimizePolicies(moved),
    offline(), // after all that writes files
    atomicPublish(), // last: what it publishes must be whole
  ],
  vite: {
    plugins: [
      searchCopies,
      choiceCopies,
      smallPreload(base),
      contentModules(contentFolder, {
        'virtual:subject': content.site[0]?.fields.subject,
        'virtual:subject-files': content.site[0]?.fields.subjectFiles,
        'virtual:subject-texts': content.site[0]?.fields.subjectTexts,
      }),
    ],
    // Editors empty a file, then fill it: read between the two it would have no fields, and what follows would be missed.
    server: { watch: { awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 } } },
    build: {
      // Small scripts with a dynamic import break when they are inlined; files are cached and simple to allow.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // MDX entries carry a directive of Astro's own that the bundler does not know.
        checks: { moduleLevelDirective: false },
        output: { codeSplitting: { groups: styleGroups } },
      },
    },
  },
});
