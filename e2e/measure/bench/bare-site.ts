import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A site with the same pages and nothing else: Astro, MDX and Pagefind as they come. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx()], trailingSlash: 'always', devToolbar: { enabled: false } });
`,
  'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  entries: defineCollection({ loader: glob({ base: process.env.CONTENT_DIR, pattern: 'entries/*.mdx', generateId: ({ entry }) => entry.slice(8, -4) }) }),
};
`,
  'src/Note.astro': '<aside><slot /></aside>\n',
  'src/Page.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width" />
  </head>
  <body><main data-pagefind-body><h1>{title}</h1><slot /></main></body>
</html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../../Page.astro';
const entries = await getCollection('entries');
---
<Page title="Bare">
  <ul>{entries.map(({ id, data }) => <li><a href={\`/commandes/\${id}/\`}>{data.title}</a> <code>{data.command}</code></li>)}</ul>
</Page>
`,
  'src/pages/commandes/index.astro': `---
import Page from '../../../Page.astro';
---
<Page title="Bare"><p><a href="/">Index</a></p></Page>
`,
  'src/pages/commandes/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Note from '../../../Note.astro';
import Page from '../../../Page.astro';

export async function getStaticPaths() {
  return (await getCollection('entries')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

const { entry } = Astro.props;
const { Content } = await render(entry);
const { title, summary, command, example } = entry.data;
---
<Page title={title}>
  <p>{summary}</p>
  <pre><code>{command}</code></pre>
  <pre><code>{example}</code></pre>
  <Content components={{ Note }} />
</Page>
`,
};

/**
 * Writes the site to compare with.
 *
 * @param folder emptied first
 * @param packages a `node_modules` that has Astro, its MDX integration and Pagefind
 */
export async function writeBareSite(folder: string, packages: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await symlink(packages, join(folder, 'node_modules'));
}
