import type { z } from 'astro/zod';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { findLostTexts, toYamlProblems } from '../file-formats/yaml-problem.ts';
import { expectedFact, expectedId, expectedOption, toId } from '../text/id.ts';
import { findNearest } from '../text/nearest.ts';
import type { CollectionName } from './collections.ts';
import { fieldsAt, helpAt } from './field.ts';
import type { Problem } from './problem.ts';

/** Where something is in a file, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A text of a YAML field, as read. */
export interface FieldText {
  /** Names of fields and positions in lists that lead to it. */
  path: string[];
  value: string;
  /** Where what is written starts in the file, its quote included if any, in characters. */
  offset: number;
}

/** The way to a text, positions as numbers: what `placeOf` takes. */
export const toSteps = (path: FieldText['path']): PropertyKey[] => path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A file of the content: its fields checked by the schema, its body as written, and where each thing stands. */
export interface SourceDocument<Fields = unknown> {
  collection: CollectionName;
  slug: string;
  /** Path from the project's root. */
  file: string;
  fields: Fields;
  /** Markdown after the front matter; empty for a data file. */
  body: string;
  /** The whole file. */
  source: string;
  /** Texts of the fields, in the order of the file. */
  texts: FieldText[];
  /** Where a field stands (`['related', 0, 'entry']`); the nearest field around it when it is absent. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** Whether a page has its fields apart from its body: without them, neither can be told from the other. */
export const hasFrontMatter = (source: string): boolean => frontMatter.test(source);

const frontMatter = /^---\r?\n(?<yaml>.*?)\r?\n---[ \t]*(?:\r?\n|$)/s;

/** What a document is read from. */
export interface DocumentSource {
  collection: CollectionName;
  slug: string;
  file: string;
  source: string;
  schema: z.ZodType;
}

/** The fields of a file as its YAML says them, whatever their schema thinks of them. */
export interface WrittenFields extends Pick<SourceDocument, 'body' | 'texts' | 'placeOf'> {
  data: unknown;
}

/**
 * Reads a data file (`.yaml`) or the front matter and the body of an MDX file.
 *
 * @returns the document, or everything that is wrong with its fields, each with its line
 */
export function readDocument(written: DocumentSource): SourceDocument | Problem[] {
  const { collection, slug, file, source, schema } = written;
  const fields = readFields(written);
  if (Array.isArray(fields)) return fields;
  const { data, body, texts, placeOf } = fields;
  const result = schema.safeParse(data, { reportInput: true });
  if (!result.success)
    return withoutMisspelt(result.error.issues, schema).flatMap((issue) => toProblems(issue, { ...written, data }, placeOf));
  return { collection, slug, file, fields: result.data, body, source, texts, placeOf };
}

/** Reads the YAML of a file. @returns what it says, or why it cannot be read */
export function readFields({ file, source }: Pick<DocumentSource, 'file' | 'source'>): WrittenFields | Problem[] {
  const isData = /\.ya?ml$/.test(file);
  const match = isData ? undefined : frontMatter.exec(source);
  if (!(isData || match))
    return [
      /^---\s*\n/.test(source)
        ? { file, line: 1, message: 'L’en-tête n’est pas fermé.', advice: 'Écrire « --- » seul sur une ligne, après le dernier champ.' }
        : { file, line: 1, message: 'La page n’a pas d’en-tête.', advice: 'Elle commence par des champs YAML entre deux lignes « --- ».' },
    ];
  const yaml = isData ? source : (match?.groups?.yaml ?? '');
  const firstLine = isData ? 0 : 1;

  const counter = new LineCounter();
  // Pretty errors would add lines of the front matter, which are not those of the file.
  const parsed = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const toPlace = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine, column: col };
  };
  const unread = toYamlProblems(parsed, yaml);
  const problems = unread.length > 0 ? unread : findLostTexts(parsed, yaml);
  if (problems.length > 0) return problems.map(({ offset, message }) => ({ file, ...toPlace(offset), message }));

  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const offset = findOffset(parsed.contents, path.slice(0, depth));
      if (offset !== undefined) return toPlace(offset);
    }
    return { line: 1, column: 1 };
  };
  return {
    data: parsed.toJS(),
    body: match ? source.slice(match[0].length) : '',
    texts: readTexts(parsed, isData ? 0 : source.indexOf('\n') + 1),
    placeOf,
  };
}

/** @param start of the YAML in the file */
function readTexts(parsed: ReturnType<typeof parseDocument>, start: number): FieldText[] {
  const texts: FieldText[] = [];
  visit(parsed, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const path = [...ancestors, node].flatMap((step, index, steps) => {
        const parent = steps[index - 1];
        if (isPair(step)) return [String(isScalar(step.key) ? step.key.value : step.key)];
        return isSeq(parent) ? [String(parent.items.indexOf(step))] : [];
      });
      texts.push({ path, value: node.value, offset: node.range[0] + start });
    },
  });
  return texts;
}

/** Offset of the key of a field, or of an item of a list. */
function findOffset(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return undefined;
      offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      node = pair.value;
    } else {
      const items = (node as { items?: Node[] } | null)?.items;
      const item = typeof step === 'number' ? items?.[step] : undefined;
      if (!item) return undefined;
      offset = item.range?.[0];
      node = item;
    }
  }
  return offset;
}

/** What an author should have written, by the kind of value that a field takes. */
const expected: Readonly<Record<string, string>> = {
  array: 'une liste est attendue, comme [un, deux].',
  boolean: 'true ou false est attendu.',
  number: 'un nombre est attendu.',
  object: 'des champs sont attendus, comme { nom: valeur }.',
  record: 'des champs sont attendus, comme { nom: valeur }.',
  string: 'un texte est attendu.',
};

/** A value of another kind than its field's, in the words of who writes YAML. */
function toExpected(issue: z.core.$ZodIssue): string | undefined {
  // What is wrong with a name of one's own is said where names are described.
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  if (issue.code === 'invalid_union') return 'aucune des formes possibles.';
  if (issue.code === 'invalid_type' && issue.expected === 'array' && /^[-–—•*·]/.test(String(issue.input)))
    return 'une liste est attendue : un tiret et une espace devant chaque ligne.';
  return issue.code === 'invalid_type' ? expected[issue.expected] : undefined;
}

/** What a text that has not the form of its field was meant to be, by what is told of it. */
const meantBy: Readonly<Record<string, (written: string) => string | undefined>> = {
  // The name of a file or an address: its last part.
  [expectedId]: (written) =>
    toId(
      written
        .replace(/\/$/, '')
        .replace(/\.mdx?$/, '')
        .split('/')
        .at(-1) ?? '',
    ),
  [expectedOption]: (written) => /^-{1,2}(?<name>[A-Za-z0-9][\w.:-]*)$/.exec(written)?.groups?.name,
  [expectedFact]: (written) => {
    const number = /^f?(?<number>\d{1,3})$/i.exec(written)?.groups?.number;
    return number && `F${number.padStart(3, '0')}`;
  },
};

function toMeantAdvice(issue: z.core.$ZodIssue, data: unknown): string | undefined {
  const written = issue.path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);
  const meant = typeof written === 'string' ? meantBy[issue.message]?.(written) : undefined;
  return meant ? `Vouliez-vous écrire « ${meant} » ?` : undefined;
}

/** Without the fields that are there under a name which is nearly theirs: that name is told. */
function withoutMisspelt(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): z.core.$ZodIssue[] {
  const meant = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, findNearest(key, fieldsAt(schema, issue.path))].map(String).join('.'))
      : [],
  );
  return issues.filter((issue) => !(isMissing(issue) && meant.includes(issue.path.map(String).join('.'))));
}

/** Whether a field is absent, or is there and left empty: asked for by `reportInput`, an issue tells what it found. */
const isMissing = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.input === undefined;
const isLeftEmpty = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.input === null;

function toProblems(
  issue: z.core.$ZodIssue,
  document: DocumentSource & Pick<WrittenFields, 'data'>,
  placeOf: SourceDocument['placeOf'],
): Problem[] {
  const { file, schema, data } = document;
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path);
    return issue.keys.map((key) => {
      const nearest = findNearest(key, known);
      return {
        file,
        ...placeOf([...issue.path, key]),
        message: `Champ inconnu : « ${key} ».`,
        advice: nearest ? `Vouliez-vous écrire « ${nearest} » ?` : `Champs possibles : ${known.join(', ')}.`,
      };
    });
  }
  if (issue.code === 'invalid_union') {
    // The form that is nearest to what is written: the one that it breaks the fewest rules of.
    const [nearest] = issue.errors.filter((issues) => issues.every(({ path }) => path.length > 0)).toSorted((a, b) => a.length - b.length);
    // A value of the right kind, which breaks a rule of its own: an expression that cannot be read.
    const own = issue.errors.find((issues) => issues.every(({ code }) => code === 'custom'));
    const told = nearest ?? own;
    if (told) return told.flatMap((inner) => toProblems({ ...inner, path: [...issue.path, ...inner.path] }, document, placeOf));
  }
  const name = issue.path.map(String).join('.');
  const missing = isMissing(issue);
  if (isLeftEmpty(issue) && name !== '')
    return [{ file, ...placeOf(issue.path), message: `Champ à remplir : « ${name} ».`, advice: helpAt(schema, issue.path) }];
  return [
    {
      file,
      ...placeOf(issue.path),
      message: missing ? `Champ absent : « ${name} ».` : `« ${name} » : ${toExpected(issue) ?? issue.message}`,
      advice: missing || toExpected(issue) ? helpAt(schema, issue.path) : toMeantAdvice(issue, data),
    },
  ];
}
