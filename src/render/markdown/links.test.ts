import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { links } from './links.ts';

const render = (markdown: string, base: string) => markdownToHtml(markdown, { hastPlugins: [links(base)] }).html.trim();

test.each([
  ['/commandes/run/', '/', '/commandes/run/'],
  ['/commandes/run/', '/docker/', '/docker/commandes/run/'],
  ['/glossaire/#hote', '/docker/', '/docker/glossaire/#hote'],
  ['/', '/docker/', '/docker/'],
  ['#etapes', '/docker/', '#etapes'],
  ['../ports/', '/docker/', '../ports/'],
  ['mailto:aide@example.org', '/docker/', 'mailto:aide@example.org'],
])('%s below %s leads to %s', (href, base, address) => {
  expect(render(`[lien](${href})`, base)).toBe(`<p><a href="${address}">lien</a></p>`);
});

test.each(['https://docs.docker.com/', 'http://localhost:8080', '//docs.docker.com/'])('%s says that it leads elsewhere', (href) => {
  expect(render(`[lien](${href})`, '/docker/')).toBe(`<p><a href="${href}" rel="external noopener">lien</a></p>`);
});
