import { defineHastPlugin } from 'satteri';
import type { SnippetRenderer } from './render-snippet.ts';

/** Fences become snippets: highlighted, cut into commands, each with its button. */
export const snippets = (render: SnippetRenderer) =>
  defineHastPlugin({
    name: 'snippets',
    element: {
      filter: ['pre'],
      visit(node, ctx) {
        const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
        if (code?.type !== 'element') return;
        const data = code.data as { lang?: string; meta?: string } | undefined;
        return render({ lang: data?.lang ?? 'text', meta: data?.meta, code: ctx.textContent(code).replace(/\n$/, '') });
      },
    },
  });
