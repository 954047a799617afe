import { Parser } from 'htmlparser2';
import { toFindTerms } from '../../src/model/find-terms.ts';
import { hrefs } from '../../src/model/href.ts';
import { toSourcePublication } from '../../src/model/publication.ts';
import { readContent } from '../../src/source/source.ts';
import { read } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Where a word is code, a name, or leads elsewhere itself. */
const setApart = new Set([
  'a',
  'b',
  'strong',
  'em',
  'code',
  'pre',
  'dl',
  'details',
  'nav',
  'svg',
  'style',
  'script',
  'h1',
  'h2',
  'h3',
  'h4',
  'footer',
]);

/** The prose of a built page, and the terms of the glossary that it leads to. */
function readProse(html: string): { prose: string; terms: ReadonlySet<string> } {
  let prose = '';
  let depth = 0;
  new Parser({
    onopentag: (name) => {
      if (setApart.has(name)) depth++;
      prose += '\n';
    },
    ontext: (text) => {
      if (depth === 0) prose += text;
    },
    onclosetag: (name) => {
      if (setApart.has(name)) depth--;
    },
  }).end(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
  return {
    prose,
    terms: new Set([...html.matchAll(/href="[^"#]*\/glossaire\/#(?<term>[^"]+)"/g)].map(({ groups }) => groups?.term ?? '')),
  };
}

test('in the order of the course, no term is used before a page has explained it or led to what it means', async () => {
  const { content } = await readContent('content');
  const { course } = toSourcePublication(content);
  const pages = [...course.chapters.flatMap((chapter) => chapter.pages), ...course.exercises].map(({ href }) => href);
  const explained = new Map(content.glossary.map(({ slug, fields }) => [slug, fields.page]));
  const find = toFindTerms(
    content.glossary.filter(({ fields }) => fields.linked).map(({ slug, fields }) => ({ slug, term: fields.term, href: hrefs.term(slug) })),
  );
  const unexplained: string[] = [];
  let used = 0;
  for (const [index, page] of pages.entries()) {
    const { prose, terms } = readProse(read(`${page.slice(1)}index.html`));
    for (const { slug, term } of find(prose)) {
      used++;
      const home = explained.get(slug);
      const isKnown = home !== undefined && pages.slice(0, index + 1).includes(home);
      if (!isKnown && !terms.has(slug)) unexplained.push(`${page}: ${term}`);
    }
  }
  expect(used).toBeGreaterThan(500);
  expect([...new Set(unexplained)]).toEqual([]);
});
