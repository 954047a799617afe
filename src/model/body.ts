import { type MdastNode, mdxToMdast } from 'satteri';
import { splitTranscript } from '../command-line/script.ts';
import type { Place } from './document.ts';
import type { Problem } from './problem.ts';

/** A fenced block of code as the author wrote it. */
export interface Fence extends Place {
  lang: string;
  meta: string;
  code: string;
  /** Language of the fence right after this one, with nothing between. */
  next: string | undefined;
}

/** What the rules look at in the body of a page; places are those of the file. */
export interface Body {
  fences: Fence[];
  headings: (Place & { depth: number; text: string })[];
  /** Tags with a capital: components. */
  components: (Place & { name: string; attributes: Record<string, string> })[];
  /** Text between grave accents; struck (`~~`) when it must not be typed. */
  inlineCode: (Place & { code: string; isWrong: boolean })[];
}

/** What a reader types of a fence: an output or a file may hold `<anything>`. */
export function toTyped({ lang, code }: Pick<Fence, 'lang' | 'code'>): string {
  if (lang === 'sh' || lang === 'powershell') return code;
  if (lang !== 'console') return '';
  return splitTranscript(code)
    .map((part) => (part.kind === 'command' ? part.text : ''))
    .join('\n');
}

/** Sätteri puts the place of a syntax error before its message: `3:1: …`. */
const placed = /^(?<line>\d+):(?<column>\d+): (?<message>.*?)(?: \([\w:-]+\))?$/s;

/**
 * Reads the body of an MDX file.
 *
 * @param source the whole file, front matter included, so that lines are the file's
 * @returns what is in it, or the syntax error that stops the reading
 */
export function readBody(source: string, file: string): Body | Problem {
  let root: MdastNode;
  try {
    root = mdxToMdast(source);
  } catch (error) {
    const { line, column, message } = placed.exec(error instanceof Error ? error.message : '')?.groups ?? {};
    return {
      file,
      line: Number(line ?? 1),
      column: Number(column ?? 1),
      message: `MDX illisible : ${message ?? String(error)}`,
      advice: 'Un chevron ou une accolade du texte s’écrit entre accents graves : `<image>`, `{{.State}}`.',
    };
  }
  const body: Body = { fences: [], headings: [], components: [], inlineCode: [] };
  walk(root, body);
  return body;
}

/** The words of a node, without its marks. */
const toText = (node: MdastNode): string =>
  'children' in node ? node.children.map(toText).join('') : 'value' in node && typeof node.value === 'string' ? node.value : '';

function walk(node: MdastNode, body: Body, isStruck = false, next?: MdastNode): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'code')
    body.fences.push({
      lang: node.lang ?? '',
      meta: node.meta ?? '',
      code: node.value,
      next: next?.type === 'code' ? (next.lang ?? '') : undefined,
      line,
      column,
    });
  if (node.type === 'heading') body.headings.push({ depth: node.depth, text: toText(node), line, column });
  if (node.type === 'inlineCode') body.inlineCode.push({ code: node.value, isWrong: isStruck, line, column });
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name && /^[A-Z]/.test(node.name)) {
    const attributes = Object.fromEntries(
      node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : [],
      ),
    );
    body.components.push({ name: node.name, attributes, line, column });
  }
  if ('children' in node)
    for (const [index, child] of node.children.entries()) walk(child, body, isStruck || node.type === 'delete', node.children[index + 1]);
}
