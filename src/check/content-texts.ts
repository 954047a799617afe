import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import type { CollectionName } from '../source/collections.ts';
import type { Place, SourceDocument } from '../source/document.ts';
import { documentsOf, type SourceContent } from '../source/source.ts';
import { isPlainText } from '../text/plain-text.ts';
import { align, codeMark, type Prose, readPlain, readProse } from '../text/prose.ts';
import { ui } from '../ui.ts';

/** What a text must be besides good French. */
export type TextKind =
  /** Says what one does. */
  | 'infinitive'
  /** Names a page or a part of one. */
  | 'title'
  /** Below a title, and among search results. */
  | 'summary'
  /** Shown where nothing but a word or two is marked. */
  | 'plain'
  | 'prose';

/** A text that a reader sees. */
export interface Text {
  file: string;
  kind: TextKind;
  prose: Prose;
  /** Where a character of the text stands in the file. */
  placeAt(index: number): Place;
}

/** Fields that a reader sees, by collection: path, `*` for any name or position → what it is. The others are for the build or the search. */
const fieldKinds: Readonly<Record<CollectionName, Readonly<Record<string, TextKind>>>> = {
  site: {
    name: 'plain',
    tagline: 'summary',
    description: 'prose',
    checkedAgainst: 'plain',
    searchHint: 'plain',
    'chapters.*.title': 'title',
    'chapters.*.summary': 'summary',
    'groups.*.title': 'title',
    'groups.*.summary': 'summary',
    'fileFormats.*.summary': 'summary',
    'fileFormats.*.groups.*.title': 'title',
    'formats.*.expects': 'plain',
    'placeholders.*.meaning': 'prose',
    'forbidden.*.why': 'plain',
    'home.wishes.*.wish': 'infinitive',
    'home.anatomy.parts.*.caption': 'prose',
    'sheet.pages.*.title': 'title',
    'sheet.pages.*.groups.*.title': 'title',
    'sheet.pages.*.groups.*.entries.*.title': 'infinitive',
    'sheet.pages.*.notes.*.title': 'title',
    'sheet.pages.*.notes.*.lines.*.term': 'prose',
    'sheet.pages.*.notes.*.lines.*.text': 'prose',
    'sheet.ready.*.page.title': 'title',
    'sheet.ready.*.page.groups.*.title': 'title',
    'sheet.ready.*.page.groups.*.entries.*.title': 'infinitive',
    'sheet.ready.*.page.notes.*.title': 'title',
    'sheet.ready.*.page.notes.*.lines.*.term': 'prose',
    'sheet.ready.*.page.notes.*.lines.*.text': 'prose',
    'sheet.ready.*.summary': 'summary',
    'sheet.confusions.*': 'prose',
  },
  entries: {
    title: 'infinitive',
    summary: 'summary',
    warning: 'prose',
    'destroys.lost': 'prose',
    'destroys.kept': 'prose',
    'related.*.difference': 'prose',
    'intentions.*': 'prose',
    'verify.impossible': 'prose',
  },
  options: {
    effect: 'prose',
    'operands.*': 'prose',
    'operands.*.effect': 'prose',
    'options.*.effect': 'prose',
    'destroys.*.lost': 'prose',
    'destroys.*.kept': 'prose',
  },
  tools: { effect: 'prose', 'operands.*': 'prose', 'operands.*.effect': 'prose', 'options.*.effect': 'prose' },
  guide: { title: 'title', summary: 'summary' },
  exercises: {
    title: 'title',
    summary: 'summary',
    'objectives.*': 'infinitive',
    'prerequisites.*': 'prose',
  },
  instructions: { title: 'title', summary: 'summary', default: 'prose', equivalent: 'prose', warning: 'prose' },
  errors: { cause: 'prose', 'verify.impossible': 'prose' },
  misconceptions: { belief: 'title', truth: 'prose' },
  diagrams: {
    title: 'title',
    description: 'prose',
    caption: 'prose',
    'frames.*.text': 'prose',
    'frames.*.note': 'prose',
    'boxes.*.text': 'prose',
    'boxes.*.text.*': 'prose',
    'arrows.*.text': 'prose',
    'arrows.*.text.*': 'prose',
    'texts.*.text': 'prose',
    'texts.*.text.*': 'prose',
  },
  pages: { title: 'title', summary: 'summary', label: 'plain' },
  glossary: { term: 'prose', 'aliases.*': 'prose', definition: 'prose' },
  search: {},
};

/** Line and column, from 1, of a character of a file. */
export function toPlace(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

const matches = (path: readonly string[], pattern: string) => {
  const steps = pattern.split('.');
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index]);
};

/** Reads the inline Markdown of a field. `<image>` in it is what the reader sees, as in `markdown/inline.ts`. */
function readField(value: string): Prose | undefined {
  return isPlainText(value) ? readPlain(value) : readProse(markdownToMdast(value), value)[0];
}

function toFieldTexts({ collection, file, source, texts }: SourceDocument): Text[] {
  const kinds = Object.entries(fieldKinds[collection]);
  return texts.flatMap(({ path, value, offset }): Text[] => {
    const kind = kinds.find(([pattern]) => matches(path, pattern))?.[1];
    const prose = kind && readField(value);
    if (!(kind && prose)) return [];
    // Lazy: positions are computed only for reported fields.
    const placeAt = (index: number) => toPlace(source, align(value, source, offset)[prose.offsets[index] ?? 0] ?? offset);
    return [{ file, kind, prose: kind === 'plain' ? withoutQuotations(prose) : prose, placeAt }];
  });
}

/** Columns of `facts.tsv` that a page shows in the site's own words; « … » in them quotes the notes, faults included. */
const factColumns = ['correct', 'reason'] as const;

/** Leaves the guillemets, not what is in them: the words of others, or what is typed where nothing can be marked. */
const withoutQuotations = (prose: Prose): Prose => ({
  ...prose,
  text: prose.text.replace(/(?<=« )[^«»]*(?= »)/g, (quoted) => codeMark.repeat(quoted.length)),
});

function toFactTexts({ facts, factsSource }: SourceContent): Text[] {
  const { file, source } = factsSource;
  return facts.flatMap((fact) => {
    const row = source.indexOf(`\n${fact.id}\t`) + 1;
    return factColumns.flatMap((column): Text[] => {
      const prose = readField(fact[column]);
      const start = source.indexOf(`\t${fact[column]}\t`, row) + 1;
      return prose
        ? [
            {
              file,
              kind: 'prose',
              prose: withoutQuotations(prose),
              placeAt: (index) => toPlace(source, start + (prose.offsets[index] ?? 0)),
            },
          ]
        : [];
    });
  });
}

/** Several rules read the texts of one content: they are found once. */
const found = new WeakMap<SourceContent, readonly Text[]>();

/** Every text that a reader of the content sees: fields, then bodies, then what is said of the notes. */
export function findTexts(content: SourceContent): readonly Text[] {
  const texts = found.get(content) ?? readTexts(content);
  found.set(content, texts);
  return texts;
}

function readTexts(content: SourceContent): Text[] {
  const documents = documentsOf(content);
  const bodies = documents.flatMap(({ file, source }) =>
    (content.bodies.get(file)?.prose ?? []).map(
      (prose): Text => ({ file, kind: 'prose', prose, placeAt: (index) => toPlace(source, prose.offsets[index] ?? 0) }),
    ),
  );
  return [...documents.flatMap(toFieldTexts), ...bodies, ...toFactTexts(content)];
}

const interfaceFile = 'src/ui.ts';

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];

let interfaceTexts: readonly Text[] | undefined;

/** The interface's own words, which every content is shown with. */
export function findInterfaceTexts(): readonly Text[] {
  interfaceTexts ??= readInterfaceTexts();
  return interfaceTexts;
}

function readInterfaceTexts(): Text[] {
  const source = readFileSync(new URL('../ui.ts', import.meta.url), 'utf8');
  let from = 0;
  return stringsOf(ui).map((value) => {
    const start = Math.max(source.indexOf(`'${value}'`, from), 0) + 1;
    from = start;
    const prose = readPlain(value);
    return { file: interfaceFile, kind: 'plain', prose, placeAt: (index) => toPlace(source, start + (prose.offsets[index] ?? 0)) };
  });
}
