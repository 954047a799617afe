import type { Element, ElementContent } from 'hast';
import { bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';
import { toBreakableText } from '../markdown/whole-code.ts';
import { transformerTokenClasses } from './token-classes.ts';

/** A stretch of code with a meaning of its own, by offsets in the code, end excluded; marks nest, they never straddle. */
export interface Mark {
  start: number;
  end: number;
  tagName: string;
  properties: Record<string, string>;
}

/** Code as a `pre`, its tokens told apart, and an element around each mark, whatever the grammar made of it. */
export type Highlight = (code: string, lang: string, marks?: readonly Mark[]) => Promise<Element>;

let made: Promise<Highlight> | undefined;

/** How code is highlighted, in pages and in components alike: one for all, whoever asks. */
export function createHighlight(): Promise<Highlight> {
  made ??= makeHighlight();
  return made;
}

/** Grammars are loaded when a fence asks for them. */
async function makeHighlight(): Promise<Highlight> {
  // One theme of named variables rather than two palettes: the page's own tokens give the colours.
  const theme = createCssVariablesTheme({ variablePrefix: '--' });
  const highlighter = await createHighlighter({ langs: [], themes: [theme] });
  return async (code, lang, marks = []) => {
    const known = lang in bundledLanguages ? lang : 'text';
    await highlighter.loadLanguage(known as keyof typeof bundledLanguages | 'text');
    const { children } = highlighter.codeToHast(code.replace(/\r?\n$/, ''), {
      lang: known,
      theme,
      decorations: marks.map((mark) => ({ ...mark, alwaysWrap: true })),
      transformers: [transformerTokenClasses()],
      // A line that takes long, on a busy machine, is highlighted all the same: two builds of one content are one site.
      tokenizeTimeLimit: 0,
    });
    const [pre] = children;
    if (pre?.type !== 'element') throw new Error(`nothing highlighted for: ${code}`);
    return { ...pre, children: pre.children.flatMap(toBreakableWords) };
  };
}

/** What is longer than a line is cut where it is best, whatever it is coloured. */
function toBreakableWords(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return toBreakableText(node.value);
  return [node.type === 'element' ? { ...node, children: node.children.flatMap(toBreakableWords) } : node];
}
