import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import type { FindTerms } from '../../model/find-terms.ts';

/** Around a word that leads to the glossary: plain text of the course, not a title, a link or a word already set apart. */
const around: ReadonlySet<string> = new Set([
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'mdxJsxFlowElement',
  'table',
  'tableRow',
  'tableCell',
]);

/** Where terms are linked, and which ones a file leaves alone because it explains them. */
export interface TermLinksOptions {
  /** Folder of the content. */
  folder: string;
  /** The terms that a file may lead to, by its path in the folder; none for a file that is not read in order. */
  termsOf: (file: string) => FindTerms | undefined;
}

/** In each document the first use of a term leads to the glossary, unless the author has linked it already. */
export const termLinks =
  ({ folder, termsOf }: TermLinksOptions): MdastPluginEntry =>
  () => {
    const linked = new Set<string>();
    let find: FindTerms | undefined;
    const noteLinks = (node: MdastNode): void => {
      if (node.type === 'link') linked.add(node.url);
      if ('children' in node) for (const child of node.children) noteLinks(child);
    };
    return defineMdastPlugin({
      name: 'term-links',
      before(root, ctx) {
        find = ctx.fileURL && termsOf(relative(folder, fileURLToPath(ctx.fileURL)).replaceAll('\\', '/'));
        if (find) noteLinks(root);
      },
      text(node, ctx) {
        if (!find) return;
        let parent: ReturnType<typeof ctx.parent> = ctx.parent(node);
        while (parent && parent.type !== 'root') {
          if (!around.has(parent.type)) return;
          parent = ctx.parent(parent);
        }
        const parts: MdastNode[] = [];
        let end = 0;
        for (const use of find(node.value)) {
          if (linked.has(use.href)) continue;
          linked.add(use.href);
          parts.push(
            { type: 'text', value: node.value.slice(end, use.start) },
            { type: 'link', url: use.href, children: [{ type: 'text', value: node.value.slice(use.start, use.end) }] },
          );
          end = use.end;
        }
        if (parts.length > 0) ctx.replaceNode(node, [...parts, { type: 'text', value: node.value.slice(end) }]);
      },
    });
  };
