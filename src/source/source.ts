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
  /** Files that may be pasted in the place of a command. */
  subjectFiles?: readonly FileKind[] | undefined;
  /** Sentences that are too rare for a page, by canonical path. */
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

/** A folder that is being read, and what has been found so far. */
class ContentReader {
  readonly folder: string;
  readonly problems: Problem[] = [];
  readonly partial: PartialDocument[] = [];
  readonly bodies = new Map<string, Body>();
  /** The site file, once it has been read, if it could be. */
  site: SourceDocument<FieldsOf<'site'>> | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Text of a file; what is wrong with its bytes is told at once. */
  #read(file: string, isData = false): string | undefined {
    const { text, problems } = readText(file, { isData });
    this.problems.push(...problems);
    return text;
  }

  async readCollection<Name extends CollectionName>(name: Name): Promise<SourceDocument<FieldsOf<Name>>[]> {
    const { pattern, schema } = collections[name];
    const documents: SourceDocument<FieldsOf<Name>>[] = [];
    const faulty: DocumentSource[] = [];
    for (const path of (await Array.fromAsync(glob(pattern, { cwd: this.folder }))).sort()) {
      const file = join(this.folder, path).replaceAll('\\', '/');
      const source = this.#read(file);
      if (source === undefined) continue;
      const written = { collection: name, slug: toSlug(name, path), file, source, schema };
      const document = readKnownDocument(name, written.slug, file, source);
      if (Array.isArray(document)) {
        this.problems.push(...document);
        faulty.push(written);
      } else documents.push(document as SourceDocument<FieldsOf<Name>>);
      if (path.endsWith('.mdx') && hasFrontMatter(source)) this.#readBody(source, file);
    }
    this.partial.push(...faulty.flatMap((written) => readPartialDocument(written, documents[0]?.fields) ?? []));
    return documents;
  }

  #readBody(source: string, file: string): void {
    const body = readKnownBody(source, file);
    if ('message' in body) this.problems.push(body);
    else this.bodies.set(file, body);
  }

  readReference(path: string): CliReference {
    const file = `${this.folder}/${path}`;
    const found = readKnownReference(this.#read(file, true) ?? '{}', file);
    if (!('message' in found)) return found;
    // A file that cannot be read at all has been told already.
    if (!this.problems.some((problem) => problem.file === file)) this.problems.push(found);
    return emptyReference;
  }

  /** A subject that did not start from notes has no inventory of them. */
  readFacts(): Pick<SourceContent, 'facts' | 'factLines' | 'factsSource'> {
    const file = `${this.folder}/facts.tsv`;
    const source = (existsSync(file) ? this.#read(file, true) : undefined) ?? factsHeader;
    const { facts, lines, errors } = parseFacts(source);
    this.problems.push(...errors.map(({ line, message }) => ({ file, line, message })));
    return { facts, factLines: lines, factsSource: { file, source } };
  }

  readWords(): WordList {
    const file = `${this.folder}/words.txt`;
    const text = existsSync(file) ? this.#read(file) : '';
    return text === undefined ? { file, words: [], isUnreadable: true } : parseWordList(file, text);
  }

  /** The JSON Schemas that the site file names, by the name of the files that meet them. */
  readSchemas(): Map<string, object> {
    const schemas = new Map<string, object>();
    for (const [name, path] of Object.entries(this.site?.fields.fileSchemas ?? {})) {
      const file = `${this.folder}/${path}`;
      const { text } = readText(file, { isData: true });
      if (text === undefined) {
        this.#tellOfSite(['fileSchemas', name], `Schéma introuvable : ${path}.`);
        continue;
      }
      const schema = parseKnownJson(text, file);
      const fault = 'message' in schema ? undefined : findSchemaFault(schema.value);
      if ('message' in schema) this.problems.push(schema);
      else if (fault === undefined) schemas.set(name, schema.value);
      else this.problems.push({ file, line: 1, message: `Ce fichier n’est pas un schéma JSON : ${fault.slice(0, mostOfFault)}.` });
    }
    return schemas;
  }

  /** What a module that the site file names exports; undefined when none is named, or when it is not what is awaited, which is told. */
  async #readSiteModule<Value>(
    field: readonly (string | number)[],
    path: string | undefined,
    kind: 'function' | 'object',
    expected: string,
  ): Promise<Value | undefined> {
    if (path === undefined) return undefined;
    const found = await readModule(this.folder, path);
    if (found && 'message' in found) this.problems.push(found);
    else if (typeof found?.value === kind && found?.value !== null) return found?.value as Value;
    else this.#tellOfSite(field, `Module introuvable, ou sans ${expected} : ${path}.`);
    return undefined;
  }

  #tellOfSite(field: readonly (string | number)[], message: string): void {
    this.problems.push({ file: `${this.folder}/site.yaml`, ...this.site?.placeOf(field), message });
  }

  /** What the modules that the site file names know of its subject. */
  async readModules(): Promise<Pick<SourceContent, 'fileChecks' | 'pageChecks' | 'subject' | 'subjectFiles' | 'subjectTexts'>> {
    const readCheck = <Check>(path: string, field: readonly (string | number)[]) =>
      this.#readSiteModule<Check>(field, path, 'function', 'vérification à exporter par défaut');
    const fileChecks = new Map<string, FileCheck>();
    for (const [language, path] of Object.entries(this.site?.fields.fileChecks ?? {})) {
      const check = await readCheck<FileCheck>(path, ['fileChecks', language]);
      if (check) fileChecks.set(language, check);
    }
    const pageChecks: PageCheck[] = [];
    for (const [index, path] of (this.site?.fields.pageChecks ?? []).entries()) {
      const check = await readCheck<PageCheck>(path, ['pageChecks', index]);
      if (check) pageChecks.push(check);
    }
    const readObject = <Value>(field: 'subject' | 'subjectFiles' | 'subjectTexts', expected: string) =>
      this.#readSiteModule<Value>([field], this.site?.fields[field], 'object', `${expected} à exporter par défaut`);
    return {
      fileChecks,
      pageChecks,
      subject: await readObject<Subject>('subject', 'objet'),
      subjectFiles: await readObject<readonly FileKind[]>('subjectFiles', 'liste'),
      subjectTexts: await readObject<SourceContent['subjectTexts']>('subjectTexts', 'objet'),
    };
  }
}

/**
 * Reads the content folder.
 *
 * @param folder path from the project's root, as it is named in problems
 */
export async function readContent(folder: string): Promise<ReadContent> {
  const reader = new ContentReader(folder);
  const { problems, partial, bodies } = reader;
  const facts = reader.readFacts();
  const documents = {} as Record<CollectionName, SourceDocument[]> as Documents;
  for (const name of collectionNames) Object.assign(documents, { [name]: await reader.readCollection(name) });
  [reader.site] = documents.site;
  const schemas = reader.readSchemas();
  const modules = await reader.readModules();
  const files = (await Array.fromAsync(glob('**/*.*', { cwd: folder }))).map((path) => path.replaceAll('\\', '/'));
  const words = reader.readWords();
  const content: SourceContent = {
    ...documents,
    ...facts,
    ...modules,
    bodies,
    files,
    words,
    schemas,
    pictures: await Promise.all(files.filter(isPicture).map((path) => readPicture(folder, path))),
    reference: mergeReferences(findReferences(folder).map((path) => reader.readReference(path))),
  };
  if (!files.includes('site.yaml'))
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
