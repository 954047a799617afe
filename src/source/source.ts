import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CliReference, emptyReference, mergeReferences } from '../command-line/reference.ts';
import { readReference } from '../command-line/reference-schema.ts';
import type { FileKind, RareText, Subject } from '../command-line/subject.ts';
import { checkJson, findSchemaFault } from '../file-formats/data.ts';
import type { FileCheck, PageCheck } from '../file-formats/format-problem.ts';
import { memoize } from '../text/memo.ts';
import { type Body, readBody } from './body.ts';
import { type CollectionName, collectionNames, collections, type FieldsOf, toSlug } from './collections.ts';
import { type DocumentSource, hasFrontMatter, readDocument, type SourceDocument } from './document.ts';
import { factColumns, parseFacts } from './facts.ts';
import { type PartialDocument, readPartialDocument } from './partial-document.ts';
import { isPicture, type Picture, readPicture } from './picture.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { findReferences } from './reference-files.ts';
import type { Fact } from './schema.ts';
import { parseWordList, type WordList } from './word-list.ts';

/** Stands for an inventory that cannot be read: it has its own problem. */
const factsHeader = Object.keys(factColumns).join('\t');

/** The documents of each collection. */
export type Documents = { [Name in CollectionName]: SourceDocument<FieldsOf<Name>>[] };

/** Everything the content folder holds, as its authors wrote it. */
export type SourceContent = Documents & {
  /** Bodies of the MDX files, by file. */
  bodies: ReadonlyMap<string, Body>;
  /** Every file of the folder, by its path inside it. */
  files: string[];
  /** Those of them that are pictures for the pages. */
  pictures: readonly Picture[];
  facts: Fact[];
  /** Line of `facts.tsv` (from 1) of each fact. */
  factLines: ReadonlyMap<string, number>;
  /** What `facts` were read from. */
  factsSource: { file: string; source: string };
  /** Words that no dictionary has and that the content may use. */
  words: WordList;
  reference: CliReference;
  /** Checks that the content brings for formats of its own, by language of the fence. */
  fileChecks: ReadonlyMap<string, FileCheck>;
  /** Checks that the content brings for whole pages of its course. */
  pageChecks: readonly PageCheck[];
  /** JSON Schemas that excerpts of files must meet, by name of the file. */
  schemas: ReadonlyMap<string, object>;
  /** What the content knows of its programs beyond their reference. */
  subject?: Subject | undefined;
  /** Sentences that are too rare for a page, by canonical path. */
  subjectFiles?: readonly FileKind[] | undefined;
  subjectTexts?: Readonly<Record<string, RareText>> | undefined;
};

/** What a module of the content exports by default, or why it cannot be loaded; undefined when it is not there or exports nothing. */
async function readModule(folder: string, path: string): Promise<{ value: unknown } | Problem | undefined> {
  const file = resolve(folder, path);
  if (!existsSync(file)) return undefined;
  const { href } = pathToFileURL(file);
  try {
    return { value: ((await import(/* @vite-ignore */ href)) as { default?: unknown }).default };
  } catch (error) {
    const { message = '', stack = '' } = error instanceof Error ? error : { message: String(error) };
    // The line is in the trace of an error that was thrown, before the message of one of syntax.
    const line = new RegExp(`(?:${RegExp.escape(href)}|${RegExp.escape(file)}):(?<line>\\d+)`).exec(stack)?.groups?.line;
    return {
      file: `${folder}/${path}`,
      ...(line ? { line: Number(line) } : {}),
      message: `Ce module ne se charge pas : « ${message.split('\n')[0]} ».`,
    };
  }
}

/** The content folder as it was read. */
export interface ReadContent {
  /** The documents that could be read. */
  content: SourceContent;
  /** What is wrong with the others. */
  problems: Problem[];
  /** Those others, with what can be read of them. */
  partial: PartialDocument[];
}

/**
 * Reads the content folder.
 *
 * @param folder path from the project's root, as it is named in problems
 */
export async function readContent(folder: string): Promise<ReadContent> {
  const problems: Problem[] = [];
  const partial: PartialDocument[] = [];
  const bodies = new Map<string, Body>();
  /** Text of a file; what is wrong with its bytes is told at once. */
  const read = (file: string, isData = false): string | undefined => {
    const { text, problems: found } = readText(file, { isData });
    problems.push(...found);
    return text;
  };
  const readCollection = async <Name extends CollectionName>(name: Name): Promise<SourceDocument<FieldsOf<Name>>[]> => {
    const { pattern, schema } = collections[name];
    const documents: SourceDocument<FieldsOf<Name>>[] = [];
    const faulty: DocumentSource[] = [];
    for (const path of (await Array.fromAsync(glob(pattern, { cwd: folder }))).sort()) {
      const file = join(folder, path).replaceAll('\\', '/');
      const source = read(file);
      if (source === undefined) continue;
      const written = { collection: name, slug: toSlug(name, path), file, source, schema };
      const document = readKnownDocument(name, written.slug, file, source);
      if (Array.isArray(document)) {
        problems.push(...document);
        faulty.push(written);
      } else documents.push(document as SourceDocument<FieldsOf<Name>>);
      if (!(path.endsWith('.mdx') && hasFrontMatter(source))) continue;
      const body = readKnownBody(source, file);
      if ('message' in body) problems.push(body);
      else bodies.set(file, body);
    }
    partial.push(...faulty.flatMap((written) => readPartialDocument(written, documents[0]?.fields) ?? []));
    return documents;
  };

  const readCli = (path: string): CliReference => {
    const file = `${folder}/${path}`;
    const found = readKnownReference(read(file, true) ?? '{}', file);
    if (!('message' in found)) return found;
    // A file that cannot be read at all has been told already.
    if (!problems.some((problem) => problem.file === file)) problems.push(found);
    return emptyReference;
  };

  const factsFile = `${folder}/facts.tsv`;
  // A subject that did not start from notes has no inventory of them.
  const factsText = (existsSync(factsFile) ? read(factsFile, true) : undefined) ?? factsHeader;
  const factsSource = { file: factsFile, source: factsText };
  const { facts, lines: factLines, errors } = parseFacts(factsText);
  problems.push(...errors.map(({ line, message }) => ({ file: factsFile, line, message })));

  const documents = {} as Record<CollectionName, SourceDocument[]> as Documents;
  for (const name of collectionNames) Object.assign(documents, { [name]: await readCollection(name) });
  const { site } = documents;
  const schemas = new Map<string, object>();
  for (const [name, path] of Object.entries(site[0]?.fields.fileSchemas ?? {})) {
    const { text } = readText(`${folder}/${path}`, { isData: true });
    if (text === undefined)
      problems.push({ file: `${folder}/site.yaml`, ...site[0]?.placeOf(['fileSchemas', name]), message: `Schéma introuvable : ${path}.` });
    else {
      const schema = parseKnownJson(text, `${folder}/${path}`);
      const fault = 'message' in schema ? undefined : findSchemaFault(schema.value);
      if ('message' in schema) problems.push(schema);
      else if (fault !== undefined)
        problems.push({
          file: `${folder}/${path}`,
          line: 1,
          message: `Ce fichier n’est pas un schéma JSON : ${fault.slice(0, mostOfFault)}.`,
        });
      else schemas.set(name, schema.value);
    }
  }

  /** What a module that the site file names exports; nothing when it is not what is awaited, which is told. */
  const readSiteModule = async <Value>(
    path: string,
    field: readonly (string | number)[],
    kind: 'function' | 'object',
    expected: string,
  ): Promise<Value[]> => {
    const found = await readModule(folder, path);
    if (found && 'message' in found) {
      problems.push(found);
      return [];
    }
    if (typeof found?.value === kind && found?.value !== null) return [found?.value as Value];
    problems.push({
      file: `${folder}/site.yaml`,
      ...site[0]?.placeOf(field),
      message: `Module introuvable, ou sans ${expected} : ${path}.`,
    });
    return [];
  };
  const readSiteCheck = <Check>(path: string, field: readonly (string | number)[]) =>
    readSiteModule<Check>(path, field, 'function', 'vérification à exporter par défaut');
  const fileChecks = new Map<string, FileCheck>();
  for (const [language, path] of Object.entries(site[0]?.fields.fileChecks ?? {}))
    for (const check of await readSiteCheck<FileCheck>(path, ['fileChecks', language])) fileChecks.set(language, check);
  const pageChecks: PageCheck[] = [];
  for (const [index, path] of (site[0]?.fields.pageChecks ?? []).entries())
    pageChecks.push(...(await readSiteCheck<PageCheck>(path, ['pageChecks', index])));

  const subjectPath = site[0]?.fields.subject;
  const [subject] =
    subjectPath === undefined ? [] : await readSiteModule<Subject>(subjectPath, ['subject'], 'object', 'objet à exporter par défaut');
  const filesPath = site[0]?.fields.subjectFiles;
  const [subjectFiles] =
    filesPath === undefined
      ? []
      : await readSiteModule<readonly FileKind[]>(filesPath, ['subjectFiles'], 'object', 'liste à exporter par défaut');
  const textsPath = site[0]?.fields.subjectTexts;
  const [subjectTexts] =
    textsPath === undefined
      ? []
      : await readSiteModule<SourceContent['subjectTexts']>(textsPath, ['subjectTexts'], 'object', 'objet à exporter par défaut');

  const files = (await Array.fromAsync(glob('**/*.*', { cwd: folder }))).map((path) => path.replaceAll('\\', '/'));
  const wordsFile = `${folder}/words.txt`;
  const wordsText = existsSync(wordsFile) ? read(wordsFile) : '';
  const content: SourceContent = {
    ...documents,
    bodies,
    files,
    pictures: await Promise.all(files.filter(isPicture).map((path) => readPicture(folder, path))),
    facts,
    factLines,
    factsSource,
    words: wordsText === undefined ? { file: wordsFile, words: [], isUnreadable: true } : parseWordList(wordsFile, wordsText),
    reference: mergeReferences(findReferences(folder).map(readCli)),
    schemas,
    fileChecks,
    pageChecks,
    subject,
    subjectFiles,
    subjectTexts,
  };
  if (!content.files.includes('site.yaml'))
    problems.push({
      file: `${folder}/site.yaml`,
      message: 'Fichier absent.',
      advice: 'Il dit le nom du site, ses chapitres et ses groupes.',
    });
  return { content, problems, partial };
}

/** Every document of the content, or of some collections, in the order of their table. */
export const documentsOf = (content: Documents, names: readonly CollectionName[] = collectionNames): SourceDocument[] =>
  names.flatMap<SourceDocument>((name) => content[name]);

// A file that has not changed is not read again.
const readKnownDocument = memoize((collection: CollectionName, slug: string, file: string, source: string) =>
  readDocument({ collection, slug, file, source, schema: collections[collection].schema }),
);
const readKnownBody = memoize(readBody);
/** Characters of what a library says that are shown: it may repeat the file. */
const mostOfFault = 120;

const parseKnownJson = memoize(parseJson);
const readKnownReference = memoize((text: string, file: string) => {
  const json = parseJson(text, file);
  return 'message' in json ? json : toReference(json.value, file);
});

/** Reads JSON, or says where it stops being JSON. */
function parseJson(text: string, file: string): { value: object } | Problem {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { value };
    return { file, line: 1, message: 'JSON illisible : un objet est attendu.' };
  } catch {
    const { line = 1, column = 1 } = checkJson(text)[0] ?? {};
    return { file, line, column, message: 'JSON illisible à cet endroit.' };
  }
}

function toReference(value: object, file: string): CliReference | Problem {
  try {
    return readReference(value);
  } catch {
    return {
      file,
      line: 1,
      message: 'Ce n’est pas une référence de ligne de commande.',
      advice: 'Il y manque « version », « index » ou « commands ».',
    };
  }
}
