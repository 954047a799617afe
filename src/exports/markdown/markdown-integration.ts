import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Publication } from '../../model/publication.ts';
import { contentFolder } from '../../source/collections.ts';
import { toPictureHref } from '../../source/picture.ts';
import type { SourceContent } from '../../source/source.ts';
import type { Location } from '../export-address.ts';
import { toMarkdownFiles } from './files.ts';

/**
 * Writes the Markdown of every page beside it, and the pages of tldr. They are made of the content alone: as routes of
 * Astro, thousands of such files would cost a third of what the pages do. In development, where one is asked for now and then, they are routes.
 *
 * @param publication of the content as it was read when the build began
 */
export function markdownPages({ pictures }: Pick<SourceContent, 'pictures'>, publication: Publication): AstroIntegration {
  let location: Location = { base: '/', site: undefined };
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('./dev-route.ts', import.meta.url);
        for (const extension of ['md', 'txt']) injectRoute({ pattern: `/[...file].${extension}`, entrypoint, prerender: true });
      },
      'astro:config:done': ({ config }) => {
        location = { base: config.base.replace(/(?<!\/)\/*$/, '/'), site: config.site ? new URL(config.site) : undefined };
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = [...toMarkdownFiles(publication, location)].map(([path, text]) => ({
          file: join(root, path),
          text,
        }));
        for (const folder of new Set(files.map(({ file }) => dirname(file)))) mkdirSync(folder, { recursive: true });
        for (const { file, text } of files) writeFileSync(file, text);
        // Markdown leads to the originals: the names of those that pages show change with what they hold.
        for (const { path } of pictures) cpSync(join(contentFolder, path), join(root, toPictureHref(path)));
      },
    },
  };
}
