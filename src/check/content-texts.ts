import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { collections } from '../source/collections.ts';
import type { Place, SourceDocument } from '../source/document.ts';
import { metaAt, type TextKind } from '../source/field.ts';
import { documentsOf, type SourceContent } from '../source/source.ts';
import { isPlainText } from '../text/plain-text.ts';
import { align, codeMark, type Prose, readPlain, readProse } from '../text/prose.ts';
import { ui } from '../ui.ts';

/** A text that a reader sees. */
export interface Text {
  file: string;
  kind: TextKind;
  prose: Prose;
  /** Where a character of the text stands in the file. */
  placeAt(index: number): Place;
}

/** Line and column, from 1, of a character of a file. */
export function toPlace(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** Reads the inline Markdown of a field. `<image>` in it is what the reader sees, as in `markdown/inline.ts`. */
function readField(value: string): Prose | undefined {
  return isPlainText(value) ? readPlain(value) : readProse(markdownToMdast(value), value)[0];
}

function toFieldTexts({ collection, file, source, texts }: SourceDocument): Text[] {
  return texts.flatMap(({ path, value, offset }): Text[] => {
    const kind = metaAt(collections[collection].schema, path).text;
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
