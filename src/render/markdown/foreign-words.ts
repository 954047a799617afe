import { defineHastPlugin } from 'satteri';

/**
 * `*layers*`: emphasis marks the words of another language, and nothing else; `**…**` is there to insist.
 * `` *`not found`* `` marks what a program says, which stays code.
 * A voice then says them as they are said, and a browser does not take them for French mistakes.
 */
export const foreignWords = (lang: string) =>
  defineHastPlugin({
    name: 'foreign-words',
    element: {
      filter: ['em'],
      visit(node) {
        const [child] = node.children;
        return node.children.length === 1 && child?.type === 'element' && child.tagName === 'code'
          ? { ...child, properties: { ...child.properties, lang } }
          : { ...node, tagName: 'i', properties: { ...node.properties, lang } };
      },
    },
  });
