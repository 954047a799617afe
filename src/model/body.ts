import { type MdastNode, mdxToMdast } from 'satteri';
import { splitTranscript } from '../command-line/script.ts';
import { type Prose, readProse } from '../language/prose.ts';
import { memoize } from '../memo.ts';
import type { Place } from './document.ts';
import type { Problem } from './problem.ts';

/** A fenced block of code as the author wrote it. */
export interface Fence extends Place {
  lang: string;
  meta: string;
  code: string;
  /** Whether it has its last line: without it the rest of the page is code. */
  isClosed: boolean;
  /** Language of the fence right after this one, with nothing between. */
  next: string | undefined;
}

/** What the rules look at in the body of a page; places are those of the file. */
export interface Body {
  fences: Fence[];
  /** Tags with a capital: components. */
  components: (Place & { name: string; attributes: Record<string, string> })[];
  /** Tags without: HTML. */
  elements: (Place & { name: string })[];
  /** Links and images, with their addresses as written. */
  links: (Place & { url: string; isImage: boolean })[];
  headings: (Place & { depth: number; text: string })[];
  /** Code that a page must not hold: imports, expressions other than remarks. */
  scripts: Place[];
  /** Text between grave accents; struck (`~~`) when it must not be typed. */
  inlineCode: (Place & { code: string; isWrong: boolean })[];
  /** What is read: paragraphs, headings, cells. */
  prose: Prose[];
}

/** Where a fence of three accents begins that holds the beginning of another: it was never closed, and the text between is taken for code. */
function findOpenFence(node: MdastNode, source: string): Place | undefined {
  if (node.type === 'code') {
    if (!/^\s*```\w/m.test(node.value)) return undefined;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const isShort = /^\s*(?:>\s*)*```(?!`)/.test(source.split('\n')[line - 1] ?? '');
    return isShort ? { line, column } : undefined;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findOpenFence(child, source);
    if (found) return found;
  }
  return undefined;
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
      message: `MDX illisible : ${toFrench(message ?? String(error))}`,
      advice: 'Un chevron ou une accolade du texte s’écrit entre accents graves : `<image>`, `{{.State}}`.',
    };
  }
  const open = findOpenFence(root, source);
  if (open)
    return {
      file,
      ...open,
      message: 'Le bloc de code n’est pas fermé : le bloc suivant en ferait partie.',
      advice: 'Écrire ``` seul sur une ligne, après la dernière ligne de code.',
    };
  const body: Body = {
    fences: [],
    components: [],
    elements: [],
    links: [],
    headings: [],
    scripts: [],
    inlineCode: [],
    prose: readProse(root, source),
  };
  walk(root, body, source);
  return body;
}

/** What the MDX parser complains about, as its authors would say it; its own words when it is none of these. */
function toFrench(message: string): string {
  const tag = /`(?<tag><[^`]+>)`/.exec(message)?.groups?.tag ?? '';
  if (message.startsWith('Expected a closing tag')) return `la balise ${tag} n’est pas fermée.`;
  const crossed = /expected corresponding closing tag for `(?<open><[^`]+>)` \((?<line>\d+):/.exec(message)?.groups;
  if (crossed) return `la balise ${tag} ne ferme pas ${crossed.open}, ouverte ligne ${crossed.line}.`;
  if (message.startsWith('Unexpected closing tag')) return `la balise ${tag} ne ferme rien.`;
  if (message.startsWith('Unexpected end of file in expression')) return 'une accolade n’est pas fermée.';
  if (message.startsWith('Could not parse expression')) return 'une accolade ouvre du code, et ce n’en est pas.';
  if (/^Unexpected character/.test(message)) return 'un chevron ouvre une balise, et ce n’en est pas une.';
  return message;
}

// A remark between authors stands between `{/*` and its counterpart.
const isRemark = (expression: string): boolean => /^\s*(?:\/\*.*\*\/)?\s*$/s.test(expression);

/** A node's words, without their marks. */
const textOf = (node: MdastNode): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? String(node.value) : '';

function toFence({ lang, meta, value, position }: MdastNode & { type: 'code' }, source: string, next: MdastNode | undefined): Fence {
  const { line = 1, column = 1 } = position?.start ?? {};
  return {
    lang: lang ?? '',
    meta: meta ?? '',
    code: value,
    isClosed: /[`~]{3,}$/.test(source.slice(0, position?.end.offset).trimEnd()),
    next: next?.type === 'code' ? (next.lang ?? '') : undefined,
    line,
    column,
  };
}

/**
 * The fences of a body that has been checked, and nothing else of it.
 *
 * @param source the body alone: lines are not the file's
 * @throws when it cannot be read
 */
export const readFences = memoize((source: string): readonly Fence[] => {
  if (!/```|~~~/.test(source)) return [];
  const find = (node: MdastNode, next?: MdastNode): Fence[] => {
    if (node.type === 'code') return [toFence(node, source, next)];
    return 'children' in node ? node.children.flatMap((child, index) => find(child, node.children[index + 1])) : [];
  };
  return find(mdxToMdast(source));
});

function walk(node: MdastNode, body: Body, source: string, isStruck = false, next?: MdastNode): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'code') body.fences.push(toFence(node, source, next));
  if (node.type === 'mdxjsEsm' || ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isRemark(node.value)))
    body.scripts.push({ line, column });
  if (node.type === 'heading') body.headings.push({ depth: node.depth, text: textOf(node), line, column });
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
    body.links.push({ url: node.url, isImage: node.type === 'image', line, column });
  if (node.type === 'inlineCode') body.inlineCode.push({ code: node.value, isWrong: isStruck, line, column });
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) {
    const attributes = Object.fromEntries(
      node.attributes.map((attribute) =>
        attribute.type === 'mdxJsxAttribute'
          ? [attribute.name, typeof attribute.value === 'string' ? attribute.value : '']
          : [attribute.value ?? '…', ''],
      ),
    );
    if (/^[A-Z]/.test(node.name)) body.components.push({ name: node.name, attributes, line, column });
    else body.elements.push({ name: node.name, line, column });
    const url = attributes.href ?? attributes.src;
    if (url !== undefined) body.links.push({ url, isImage: attributes.src !== undefined, line, column });
  }
  if ('children' in node)
    for (const [index, child] of node.children.entries())
      walk(child, body, source, isStruck || node.type === 'delete', node.children[index + 1]);
}
