import type { Element, ElementContent } from 'hast';
import { bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';
import { toBreakable } from '../../text/whole-words.ts';
import { toText } from './hast.ts';
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
    return toBreakableWords(pre);
  };
}

/** What is longer than a line is cut where it is best, however many colours it has. */
function toBreakableWords(pre: Element): Element {
  const cuts = new Set<number>();
  let end = 0;
  for (const piece of toBreakable(toText(pre))) {
    if (end > 0) cuts.add(end);
    end += piece.length;
  }
  let at = 0;
  const cut = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: node.children.flatMap(cut) }];
    if (node.type !== 'text') return [node];
    const start = at;
    at += node.value.length;
    const places = [...cuts].filter((place) => start <= place && place < at).map((place) => place - start);
    return [0, ...places].flatMap((place, index): ElementContent[] => {
      const value = node.value.slice(place, places[index]);
      const text: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
      return index > 0 ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, ...text] : text;
    });
  };
  return { ...pre, children: pre.children.flatMap(cut) };
}
