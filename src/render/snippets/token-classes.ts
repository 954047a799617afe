import type { ShikiTransformer } from 'shiki';

/** `var(--token-string-expression)` → `string-expression`. */
const variable = /--(?:token-)?(?<kind>[\w-]+)/;

/** Kinds of token that get no class: text in the colour of the page, or too rare to tell apart. */
const plain = new Set(['foreground', 'punctuation', 'link']);

/**
 * Says what each token is by a class instead of a style: the content security policy refuses inline styles,
 * and both themes and paper colour the same class in their own way.
 */
export function transformerTokenClasses(): ShikiTransformer {
  return {
    name: 'token-classes',
    enforce: 'post',
    span(node, _line, _column, _lineElement, token) {
      const kind = variable.exec(token.color ?? '')?.groups?.kind ?? 'foreground';
      delete node.properties.style;
      if (!plain.has(kind)) node.properties.class = `t-${kind}`;
    },
    line(node) {
      // A token that says nothing needs no element.
      node.children = node.children.flatMap((child) =>
        child.type === 'element' && child.tagName === 'span' && Object.keys(child.properties).length === 0 ? child.children : [child],
      );
    },
    pre(node) {
      node.properties = {};
    },
  };
}
