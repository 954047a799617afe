import { parse as parseTsv } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import { type MdastNode, markdownToMdast } from 'satteri';
import tldrLint from 'tldr-lint/lib/tldr-lint.js';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../model/entry.ts';
import { toOneLine } from '../text/one-line.ts';
import { typeset } from '../text/typeset.ts';
import { toAnki } from './anki.ts';
import { toCommands } from './commands-json.ts';
import { toMarkdownPath } from './export-address.ts';
import { nowhere, readPublication, somewhere, toPath, toWhole } from './fixtures.ts';
import { toFullLlms, toLlms } from './llms.ts';
import { toMarkdownPages } from './markdown/page-markdown.ts';
import { toNavi, toNaviName } from './navi.ts';
import { toTldr } from './tldr.ts';

/** The published content, written in every form, then read back as others read it. */
const publication = await readPublication();
const { entries, handbook } = publication;
const pages = toMarkdownPages(publication, nowhere);

/** What every form must give back: each entry's copied command, by its title. */
const copied = entries.map((entry): [title: string, command: string] => [entry.title, publication.toCopied(entry)]);

/** The default value of a placeholder of an entry. */
const defaultOf = (entry: Entry, name: string): string => entry.values[name] ?? handbook.values[name] ?? expect.fail(`<${name}>`);

/** Text of some HTML, as a browser shows it. */
function toText(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext(data) {
      text += data;
    },
  });
  parser.end(html);
  return text;
}

/** Every node of a tree, outermost first. */
const nodesOf = (node: MdastNode): MdastNode[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];

test('commandes.json', () => {
  const commands: ReturnType<typeof toCommands> = JSON.parse(JSON.stringify(toCommands(publication, toPath)));
  expect(commands.entries.map(({ title, copied }) => [title, copied])).toEqual(copied);
  expect(commands.entries.map(({ slug, command, example }) => [slug, command, example])).toEqual(
    entries.map(({ slug, command, example }) => [slug, command, example]),
  );
});

/** A cheat sheet, read line by line as navi does: what a line is, its first sign says. */
function readNavi(sheet: string) {
  const found: { tags: string; title: string; lines: string[]; values: Map<string, string> }[] = [];
  let tags = '';
  for (const line of sheet.split('\n')) {
    const last = found.at(-1);
    if (line === '' || line.startsWith(';')) continue;
    if (line.startsWith('%')) tags = line.slice(2);
    else if (line.startsWith('#')) found.push({ tags, title: line.slice(2), lines: [], values: new Map() });
    else if (line.startsWith('$')) {
      const { name = '', suggestion = '' } = /^\$\s*(?<name>[^:]+):(?<suggestion>.*)$/.exec(line)?.groups ?? {};
      // What follows three dashes would be options of the list.
      expect(suggestion).not.toContain('---');
      last?.values.set(name.trim(), suggestion.replace(/^ printf '%s\\n' '|'$/g, '').replaceAll(String.raw`'\''`, "'"));
    } else last?.lines.push(line);
  }
  return found;
}

test('navi', () => {
  const cards = readNavi(toNavi(publication));
  // Values are kept by section: two sections of one name would share theirs.
  expect(new Set(cards.map(({ tags }) => tags)).size).toBe(entries.length);
  const filled = cards.map(({ title, lines, values }) => [
    title,
    lines
      .join('\n')
      .replace(/<([a-zA-Z]\w*)>/g, (_, name: string) => values.get(name) ?? expect.fail(`<${name}> has no value in ${title}`)),
  ]);
  expect(filled).toEqual(copied.map(([title, command]) => [toPlain(title), command]));
});

test('two placeholders of a command never share a name in navi', () => {
  const names = Object.keys(handbook.values);
  expect(new Set(names.map(toNaviName)).size).toBe(names.length);
});

/** A title without its marks, as tools that know no Markdown show it. */
const toPlain = (title: string): string => typeset(title.replaceAll('`', ''));

describe('tldr', () => {
  const written = entries.map((entry): [slug: string, entry: Entry, page: string] => [
    entry.slug,
    entry,
    toTldr(entry, handbook.values, toWhole),
  ]);

  test.each(written)('%s: the official linter has nothing to say, and reads the command', (slug, entry, page) => {
    expect(slug).toMatch(/^[a-z0-9-]+$/);
    const { errors, success, page: read } = tldrLint.process(`${slug}.md`, page, false, false);
    expect({ success, errors }).toEqual({ success: true, errors: [] });
    const [command, example = command] = read.examples.map(({ commands }) =>
      commands
        .flat()
        .map(({ type, content }) => (type === 'token' ? defaultOf(entry, content) : content.replace(/\\([{}])/g, '$1')))
        .join(''),
    );
    expect(command).toBe(toOneLine(publication.toCopied(entry)));
    expect(example).toBe(toOneLine(entry.example));
    expect(read.examples[0]?.description.trim()).toBe(entry.title);
  });

  test('as many pages as entries', () => {
    expect(new Set(written.map(([slug]) => slug)).size).toBe(entries.length);
  });
});

test('anki', () => {
  const sheet = toAnki(publication, toWhole);
  const head = sheet.split('\n').filter((line) => line.startsWith('#'));
  expect(head).toContain('#separator:tab');
  const rows: string[][] = parseTsv(sheet, { delimiter: '\t', comment: '#', comment_no_infix: true, quote: '"' });
  expect(rows.map((row) => row.length)).toEqual(entries.map(() => 4));
  expect(new Set(rows.map(([guid]) => guid)).size).toBe(entries.length);
  expect(
    rows.map(([, front = '', back = '']) => [toText(front), toText(/<pre><code>(.*?)<\/code><\/pre>/s.exec(back)?.[1] ?? '')]),
  ).toEqual(entries.map(({ title, command }) => [toPlain(title), command]));
});

describe('Markdown', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));

  test.each(entries)('$slug: its first block of code is what is copied', (entry) => {
    const root = markdownToMdast(byPath.get(entry.href)?.text ?? '');
    const blocks = nodesOf(root).filter((node) => node.type === 'code');
    expect(blocks[0]).toMatchObject({ lang: 'sh', value: publication.toCopied(entry) });
    if (entry.example !== publication.toCopied(entry)) expect(blocks[1]).toMatchObject({ value: entry.example });
    expect('children' in root && root.children[0]).toMatchObject({ type: 'heading', depth: 1 });
  });

  test('every page is written once', () => {
    expect(byPath.size).toBe(pages.length);
    expect(pages.filter(({ path }) => path.startsWith('/commandes/') && path !== '/commandes/')).toHaveLength(entries.length);
  });

  const known = new Set(pages.flatMap((page) => [toMarkdownPath(page.path), page.path]));

  test.each(pages)('$path: its links lead to Markdown that exists, and nothing of the site is left in it', ({ text, path }) => {
    const nodes = nodesOf(markdownToMdast(text));
    const links = nodes.flatMap((node) => (node.type === 'link' && node.url.startsWith('/') ? [node.url.replace(/#.*/, '')] : []));
    expect(links.filter((url) => !(known.has(url) || /\.(?:json|txt|xml|tsv|cheat)$|^\/export\/|^\/recherche\/$|\/$/.test(url)))).toEqual(
      [],
    );
    // HTML in Markdown is what a browser would make of a component, or of a placeholder that is not code.
    expect(nodes.filter((node) => node.type === 'html').map((node) => ('value' in node ? node.value : ''))).toEqual([]);
    expect(nodes.filter((node) => node.type === 'heading' && node.depth === 1)).toHaveLength(1);
    expect(text, path).not.toMatch(/<(?:Note|Warning|Answer)\b|\{\/\*/);
  });
});

/** `/llms.txt` as its convention has it read: a title, a quotation, then lists of links under headings. */
function readLlms(text: string) {
  const { title, summary } = /^# (?<title>.+)\n\n> (?<summary>.+)\n/.exec(text)?.groups ?? {};
  const [, ...sections] = text.split(/^## /m);
  return {
    title,
    summary,
    sections: sections.map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return {
        name,
        links: lines
          .filter((line) => line !== '')
          .map(
            (line) =>
              /^- \[(?<title>[^\]]+)\]\((?<url>[^)]+)\)(?:: (?<notes>.+))?$/.exec(line)?.groups ?? expect.fail(`not a link: ${line}`),
          ),
      };
    }),
  };
}

describe('llms.txt', () => {
  test('leads to the Markdown of every page but the home page, once', () => {
    const whole = toMarkdownPages(publication, somewhere);
    const { title, summary, sections } = readLlms(toLlms(publication, whole, somewhere));
    expect(title).toBe(publication.site.name);
    expect(summary).toBe(publication.site.description);
    const urls = sections.flatMap(({ links }) => links.map(({ url }) => url));
    expect(urls.toSorted()).toEqual(
      whole
        .filter(({ path }) => path !== '/')
        .map(({ path }) => toWhole(toMarkdownPath(path)))
        .toSorted(),
    );
    expect(sections.find(({ name }) => name === 'Commandes')?.links).toHaveLength(entries.length + 1);
    // By the convention what follows may be left out.
    expect(sections.at(-1)?.name).toBe('Optional');
  });

  test('llms-full.txt holds every page', () => {
    const full = toFullLlms(pages);
    for (const { text } of pages) expect(full).toContain(text.trim());
    for (const [, command] of copied) expect(full).toContain(command);
  });
});
