import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { toFindTerms } from '../../model/find-terms.ts';
import { termLinks } from './term-links.ts';

const find = toFindTerms(['image', 'volume'].map((term) => ({ slug: term, term, href: `/glossaire/#${term}` })));
const plugin = termLinks({ folder: '/content', termsOf: (file) => (file.startsWith('guide/') ? find : undefined) });

/** Where the links of a page lead, in order. */
async function linksOf(markdown: string, file = 'guide/a/b.mdx'): Promise<string[]> {
  const { html } = await markdownToHtml(markdown, { mdastPlugins: [plugin], fileURL: new URL(`file:///content/${file}`) });
  return [...html.matchAll(/<a href="([^"]*)">([^<]*)/g)].map(([, href, text]) => `${text} → ${href}`);
}

describe('termLinks', () => {
  test.each<[string, string[]]>([
    ['Une image et un volume, puis une image.', ['image → /glossaire/#image', 'volume → /glossaire/#volume']],
    ['Une image.\n\n- des images\n- des volumes', ['image → /glossaire/#image', 'volumes → /glossaire/#volume']],
    // What is set apart already stays as it is; the next use is the one.
    ['## Une image\n\nUne **image**, `image`, *image*.\n\nUne image.', ['image → /glossaire/#image']],
    ['| image |\n|---|\n| volume |', ['image → /glossaire/#image', 'volume → /glossaire/#volume']],
    ['[une image](/a/) puis une image', ['une image → /a/', 'image → /glossaire/#image']],
    // The author has chosen the place.
    ['Une image. Une autre [image](/glossaire/#image).', ['image → /glossaire/#image']],
    ['Rien à dire.', []],
  ])('%s', async (markdown, links) => {
    expect(await linksOf(markdown)).toEqual(links);
  });

  test('keeps the text around', async () => {
    const { html } = await markdownToHtml('Une image, un volume.', {
      mdastPlugins: [plugin],
      fileURL: new URL('file:///content/guide/a.mdx'),
    });
    expect(html.replace(/<[^>]*>/g, '').trim()).toBe('Une image, un volume.');
  });

  test('leaves alone what is looked up rather than read', async () => {
    expect(await linksOf('Une image.', 'entries/run.mdx')).toEqual([]);
  });

  test('starts again with each page', async () => {
    expect(await linksOf('Une image.')).toEqual(await linksOf('Une image.'));
  });
});
