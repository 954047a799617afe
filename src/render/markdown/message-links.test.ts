import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { createFindMessages } from '../../model/find-messages.ts';
import { foreignWords } from './foreign-words.ts';
import { messageLinks } from './message-links.ts';

const find = createFindMessages([{ href: '/erreurs/port/', wordings: ['port is already allocated'] }]);
const render = async (text: string, file = 'guide/a.mdx'): Promise<string> =>
  (
    await markdownToHtml(text, {
      hastPlugins: [
        foreignWords('en'),
        messageLinks({ folder: '/contenu', base: '/aide/', findIn: (path) => (path === 'guide/a.mdx' ? find : () => []) }),
      ],
      fileURL: pathToFileURL(`/contenu/${file}`),
    })
  ).html.trim();

test('what a sentence quotes leads to the page of the message', async () => {
  expect(await render('Vous lisez *`Port is already allocated`*.')).toBe(
    '<p>Vous lisez <a href="/aide/erreurs/port/"><code lang="en">Port is already allocated</code></a>.</p>',
  );
});

test('what says something else stays as it is', async () => {
  expect(await render('*`not found`* et `port is already allocated`')).toBe(
    '<p><code lang="en">not found</code> et <code>port is already allocated</code></p>',
  );
});

test('neither in a title nor in a link, nor where the message is told', async () => {
  expect(await render('## *`port is already allocated`*')).not.toContain('<a');
  expect(await render('[*`port is already allocated`*](/a/)')).not.toContain('/aide/erreurs');
  expect(await render('*`port is already allocated`*', 'errors/port.mdx')).not.toContain('<a');
});

test('of an output, the message alone is a link', async () => {
  const output = (code: string) => ({
    name: 'output',
    element: { filter: ['pre'], visit: (node: object) => ({ ...node, children: [toCode(code)] }) },
  });
  const toCode = (value: string) => ({
    type: 'element' as const,
    tagName: 'code',
    properties: { lang: 'en' },
    children: [{ type: 'text' as const, value }],
  });
  const { html } = markdownToHtml('```text\nx\n```', {
    hastPlugins: [
      output('Bind failed: port is already allocated\nRun'),
      messageLinks({ folder: '/contenu', base: '/', findIn: () => find }),
    ] as never,
    fileURL: pathToFileURL('/contenu/guide/a.mdx'),
  });
  expect(html).toContain('Bind failed: <a href="/erreurs/port/">port is already allocated</a>\nRun');
});
