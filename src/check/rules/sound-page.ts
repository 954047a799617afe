import { dirname } from 'node:path/posix';
import type { CheckedPage } from '../../file-formats/format-problem.ts';
import type { Place, SourceDocument } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import { listSheetPages } from '../../source/sheet-pages.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import { documentsOf, type SourceContent } from '../../source/source.ts';
import { notProse, placeInFence } from '../content-commands.ts';
import { placeInField } from '../field-place.ts';
import type { Rule } from './rule.ts';

/** A block of a page, and where a character of it stands in the file. */
interface PlacedBlock {
  block: CheckedPage['blocks'][number];
  placeAt(offset: number): Place;
}

/** What a field shows as a block of code. */
const toFieldBlock = (document: SourceDocument, path: readonly (string | number)[], block: PlacedBlock['block']): PlacedBlock => ({
  block,
  placeAt: (offset) => placeInField(document, path, offset),
});

/** What the home page and the sheets show besides entries. */
const readSite = (content: SourceContent): [SourceDocument, PlacedBlock[]][] =>
  content.site.map((document) => {
    const { home, sheet } = document.fields;
    const { parts } = home.anatomy;
    const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0));
    const anatomy: PlacedBlock = {
      block: { lang: 'sh', title: undefined, code: parts.map(({ text }) => text).join(' ') },
      placeAt(offset) {
        const index = starts.findLastIndex((start) => start <= offset);
        return placeInField(document, ['home', 'anatomy', 'parts', index, 'text'], offset - (starts[index] ?? 0));
      },
    };
    const files = listSheetPages(sheet).flatMap(({ page, path }) =>
      page.instructions.map(({ lang, file, example }, index) =>
        toFieldBlock(document, [...path, 'instructions', index, 'example'], { lang, title: file, code: example }),
      ),
    );
    return [document, [anatomy, ...files]];
  });

/** What the fields of pages show. */
const readFields = ({ entries, instructions, site }: SourceContent): [SourceDocument, PlacedBlock[]][] => [
  ...entries.map((document): [SourceDocument, PlacedBlock[]] => {
    const toBlock = (name: 'command' | 'example') =>
      toFieldBlock(document, [name], { lang: 'sh', title: undefined, code: document.fields[name] });
    return [document, [toBlock('command'), toBlock('example')]];
  }),
  ...instructions.map((document): [SourceDocument, PlacedBlock[]] => {
    const { example, file = site[0]?.fields.fileFormats.find(({ path }) => path === dirname(document.slug)) } = document.fields;
    return [document, file ? [toFieldBlock(document, ['example'], { lang: file.language, title: file.title, code: example })] : []];
  }),
];

/** The blocks of the body of a page, but those marked as wrong. */
const readFences = ({ file }: SourceDocument, { bodies }: SourceContent): PlacedBlock[] =>
  (bodies.get(file)?.fences ?? []).flatMap((fence) => {
    const { isWrong, title } = parseSnippetMeta(fence.meta);
    return isWrong
      ? []
      : [{ block: { lang: fence.lang, title, code: fence.code }, placeAt: (offset: number) => placeInFence(fence, offset) }];
  });

/** What a page says: its fields that are read, its body. The site file is no page: what one says of itself is no word about another. */
function readText({ file, collection, texts }: SourceDocument, { bodies }: SourceContent): string {
  if (collection === 'site') return '';
  const { prose = [], inlineCode = [] } = bodies.get(file) ?? {};
  const fields = texts.filter(({ path: [name] }) => name !== undefined && !notProse.has(name));
  return [...fields.map(({ value }) => value), ...prose.map(({ text }) => text), ...inlineCode.map(({ code }) => code)].join('\n');
}

const toOffset = (code: string, { line, column }: Place): number =>
  code
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, column - 1);

/** Every page, whatever its collection, keeps to what the content itself asks of them (`pageChecks`). */
export const soundPage: Rule = {
  why: 'Un cours qui ne fait pas ce qu’il conseille enseigne le contraire.',
  check(content) {
    const shown = new Map([...readSite(content), ...readFields(content)]);
    const folder = content.site[0]?.file.replace(/site\.yaml$/, '') ?? '';
    return documentsOf(content).flatMap((document): Problem[] => {
      const { file } = document;
      const placed = [...(shown.get(document) ?? []), ...readFences(document, content)];
      if (placed.length === 0) return [];
      const page = { file: file.slice(folder.length), text: readText(document, content), blocks: placed.map(({ block }) => block) };
      return content.pageChecks
        .flatMap((check) => check(page))
        .flatMap(({ block, line, column, ...told }) => {
          const { placeAt, block: found } = placed[block] ?? {};
          return placeAt && found ? [{ file, ...placeAt(toOffset(found.code, { line, column })), ...told }] : [];
        });
    });
  },
};
