import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { splitTranscript } from '../../command-line/script.ts';
import { fillTemplate } from '../../command-line/template.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { DiagramFields } from '../../source/schema.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import { ui } from '../../ui.ts';
import { hasMarkdown, type ToAddress, toMarkdownPath } from '../export-address.ts';

/** What the writers of Markdown need to know of the site. */
export interface MarkdownContext {
  handbook: Handbook;
  /** Pictures that a body may show, by name: Markdown says what they show. */
  diagrams: ReadonlyMap<string, Pick<DiagramFields, 'title' | 'description'>>;
  toAddress: ToAddress;
  /** Where the original of a picture is, by the address that the page writes; pictures of a text that has no file keep theirs. */
  toPicture?: (url: string) => string;
}

/** What an aside is called in Markdown, by the component that an author writes. */
const asides: Readonly<Record<string, string>> = {
  Note: ui.components.note,
  Warning: ui.components.warning,
  Answer: ui.exercise.answer,
};

/** A piece of a text and what takes its place; offsets from 0, end excluded. */
interface Replacement {
  start: number;
  end: number;
  text: string;
}

/**
 * Markdown that any reader understands, from the MDX of a page: values filled in, asides as quotations, links that lead
 * to Markdown.
 *
 * @param depth of the headings that the author writes as `##`
 */
export function toMarkdownBody(mdx: string, context: MarkdownContext, depth = 2): string {
  const leaves: Replacement[] = [];
  visit(mdxToMdast(mdx), (node, start, end) => {
    const below = toContinuation(mdx, start);
    if (node.type === 'code')
      leaves.push({ start, end, text: indent(toFence(node.lang ?? '', node.meta ?? '', node.value, context.handbook), below) });
    if (node.type === 'heading') leaves.push({ start, end: start, text: '#'.repeat(depth - 2) });
    if (node.type === 'link') leaves.push(...toLinkAddress(node.url, mdx, end, context.toAddress));
    if (node.type === 'image' && context.toPicture) leaves.push(...toNewAddress(node.url, context.toPicture(node.url), mdx, end));
    // A remark between authors.
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') leaves.push({ start, end, text: '' });
  });
  const plain = replace(mdx, leaves);

  return toPlainBlocks(plain, context).trim();
}

/** The components of a text in Markdown's own blocks, those within others first. */
function toPlainBlocks(text: string, context: MarkdownContext): string {
  const blocks: Replacement[] = [];
  visit(mdxToMdast(text), (node, start, end) => {
    const isWithin = blocks.some((outer) => outer.start <= start && end <= outer.end);
    if (node.type !== 'mdxJsxFlowElement' || !node.name || isWithin) return;
    const name = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'name')?.value;
    const diagram = context.diagrams.get(String(name));
    const inside = diagram
      ? diagram.description
      : toPlainBlocks(
          text
            .slice(start, end)
            .replace(/^<[^>]*>|<\/[^<>]*>$/g, '')
            .trim(),
          context,
        );
    const title = diagram?.title ?? asides[node.name];
    // What only shows its parts otherwise (one column of a table at a time, one system at a time) is its parts.
    const block = title === undefined ? inside : toQuotation(`**${title}**\n\n${inside}`);
    blocks.push({ start, end, text: indent(block, toContinuation(text, start)) });
  });
  return replace(text, blocks);
}

const toQuotation = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** The same for one line of prose of the fields, in which `<image>` is text. */
export function toMarkdownLine(line: string, toAddress: ToAddress): string {
  // Most lines hold neither.
  if (!/[<[]/.test(line)) return line;
  const found: Replacement[] = [];
  visit(markdownToMdast(line), (node, start, end) => {
    if (node.type === 'html') found.push({ start, end: start, text: '\\' });
    if (node.type === 'link') found.push(...toLinkAddress(node.url, line, end, toAddress));
  });
  return replace(line, found);
}

/** The address of a link of the site, where it is read: a page leads to its Markdown. */
function toLinkAddress(url: string, text: string, end: number, toAddress: ToAddress): Replacement[] {
  if (!url.startsWith('/')) return [];
  return toNewAddress(url, toAddress(hasMarkdown(url) ? toMarkdownPath(url) : url), text, end);
}

/** Another address in its place, for a link or a picture that ends there. */
function toNewAddress(url: string, address: string, text: string, end: number): Replacement[] {
  const start = text.lastIndexOf(`(${url}`, end) + 1;
  return [{ start, end: start + url.length, text: address }];
}

/** What the lines below the first one of a block begin with: a list indents them, a quotation marks them. */
const toContinuation = (text: string, start: number): string =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>]/g, ' ');

const indent = (text: string, prefix: string): string => text.replaceAll('\n', `\n${prefix}`);

/** Every node of a tree and where it stands, outermost first. */
function visit(node: MdastNode, see: (node: MdastNode, start: number, end: number) => void): void {
  const { start, end } = node.position ?? {};
  if (start?.offset !== undefined && end?.offset !== undefined) see(node, start.offset, end.offset);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

const replace = (text: string, replacements: readonly Replacement[]): string =>
  replacements
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), text);

/** A fence of code that holds anything, grave accents included. */
export function fence(lang: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${lang}\n${code}\n${marks}`;
}

/** A fence as a reader copies it: values in their place, and in words what its first line said to the site. */
function toFence(lang: string, meta: string, code: string, handbook: Handbook): string {
  const { title, isWrong, system } = parseSnippetMeta(meta);
  const labels = [title && `\`${title}\``, system, isWrong ? ui.snippet.wrong : undefined].filter((label) => label !== undefined);
  const block = fence(lang, fill(lang, code, handbook));
  return labels.length > 0 ? `${labels.join(', ')} :\n\n${block}` : block;
}

/** Only what is typed has values to fill in: an output or a file may hold `<anything>`. */
function fill(lang: string, code: string, { values }: Handbook): string {
  if (lang === 'sh' || lang === 'powershell') return fillTemplate(code, values).text;
  if (lang !== 'console') return code;
  return splitTranscript(code)
    .map((part) => (part.kind === 'command' ? part.prompt + fillTemplate(part.text, values).text : part.text))
    .join('\n');
}
