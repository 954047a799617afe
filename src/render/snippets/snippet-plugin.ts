import { defineHastPlugin } from 'satteri';
import type { SnippetRenderer } from './render-snippet.ts';

/**
 * Fences become snippets: highlighted, cut into commands, each with its button.
 *
 * @param isExplained whether the words of the commands are explained below them, by the path of the file
 */
export const snippets = (render: SnippetRenderer, isExplained: (file: string) => boolean = () => true) =>
  defineHastPlugin({
    name: 'snippets',
    element: {
      filter: ['pre'],
      async visit(node, ctx) {
        const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
        if (code?.type !== 'element') return;
        const data = code.data as { lang?: string; meta?: string } | undefined;
        const snippet = await render({ lang: data?.lang ?? 'text', meta: data?.meta, code: ctx.textContent(code).replace(/\n$/, '') });
        if (ctx.fileURL && !isExplained(ctx.fileURL.pathname))
          snippet.children = snippet.children.filter((child) => !(child.type === 'element' && child.properties.class === 'words'));
        return snippet;
      },
    },
  });
