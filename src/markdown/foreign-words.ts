import { defineHastPlugin } from 'satteri';

/**
 * `*layers*`: emphasis marks the words of another language, and nothing else; `**…**` is there to insist.
 * A voice then says them as they are said, and a browser does not take them for French mistakes.
 */
export const foreignWords = (lang: string) =>
  defineHastPlugin({
    name: 'foreign-words',
    element: {
      filter: ['em'],
      visit: (node) => ({ ...node, tagName: 'i', properties: { ...node.properties, lang } }),
    },
  });
