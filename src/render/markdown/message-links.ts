import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementContent } from 'hast';
import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import type { FindMessages } from '../../model/find-messages.ts';
import { withBase } from '../../model/href.ts';

/** Where messages are linked. */
export interface MessageLinksOptions {
  /** Folder of the content. */
  folder: string;
  /** Path that the site is served from. */
  base: string;
  /** What finds the messages that a file may lead to, by its path in the folder. */
  findIn: (file: string) => FindMessages;
}

/** What leads somewhere already, or names a part of the page. */
const closed: ReadonlySet<string> = new Set(['a', 'h2', 'h3', 'h4', 'del']);

/** A message of the program leads to its page: what a sentence quotes of it, and what an output shows. After the plugin that says what is English. */
export const messageLinks =
  ({ folder, base, findIn }: MessageLinksOptions): HastPluginEntry =>
  () => {
    let find: FindMessages = () => [];
    const toLink = (href: string, children: ElementContent[]): ElementContent => ({
      type: 'element',
      tagName: 'a',
      properties: { href: withBase(href, base) },
      children,
    });
    /** The lines of an output: the message is a link, and what stands around it is not. */
    const withLinks = (node: ElementContent): ElementContent[] => {
      if (node.type === 'element') return [{ ...node, children: node.children.flatMap(withLinks) }];
      if (node.type !== 'text') return [node];
      const parts: ElementContent[] = [];
      let end = 0;
      for (const { href, ...use } of find(node.value)) {
        parts.push({ type: 'text', value: node.value.slice(end, use.start) });
        parts.push(toLink(href, [{ type: 'text', value: node.value.slice(use.start, use.end) }]));
        end = use.end;
      }
      return [...parts, { type: 'text' as const, value: node.value.slice(end) }].filter(
        (part) => part.type !== 'text' || part.value !== '',
      );
    };
    return defineHastPlugin({
      name: 'message-links',
      before(_, ctx) {
        find = ctx.fileURL ? findIn(relative(folder, fileURLToPath(ctx.fileURL)).replaceAll('\\', '/')) : () => [];
      },
      element: {
        filter: ['code'],
        visit(node, ctx) {
          if (node.properties.lang !== 'en') return;
          const [quoted] = find(ctx.textContent(node));
          if (!quoted) return;
          let isOutput = false;
          for (let above: HastNode | undefined = ctx.parent(node); above; above = ctx.parent(above)) {
            if (above.type !== 'element') continue;
            if (closed.has(above.tagName)) return;
            isOutput ||= above.tagName === 'pre';
          }
          if (!isOutput) return void ctx.wrapNode(node, toLink(quoted.href, []) as Extract<HastNode, { type: 'element' }>);
          return { ...node, children: node.children.flatMap(withLinks) };
        },
      },
    });
  };
