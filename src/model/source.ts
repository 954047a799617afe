import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type CliReference, readReference } from '../command-line/reference.ts';
import { type Body, readBody } from './body.ts';
import { type CollectionName, collections, toSlug } from './collections.ts';
import { readDocument, type SourceDocument } from './document.ts';
import { parseFacts } from './facts.ts';
import type { Problem } from './problem.ts';
import type { Fact } from './schema.ts';

type FieldsOf<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

/** Everything the content folder holds, as its authors wrote it. */
export type SourceContent = {
  [Name in CollectionName]: SourceDocument<FieldsOf<Name>>[];
} & {
  /** Bodies of the MDX files, by file. */
  bodies: ReadonlyMap<string, Body>;
  /** Every file of the folder, by its path inside it. */
  files: string[];
  facts: Fact[];
  /** Line of `facts.tsv` (from 1) of each fact. */
  factLines: ReadonlyMap<string, number>;
  reference: CliReference;
  /** JSON Schemas that excerpts of files must meet, by name of the file. */
  schemas: ReadonlyMap<string, object>;
};

/**
 * Reads the content folder.
 *
 * @param folder path from the project's root, as it is named in problems
 * @returns the documents that could be read, and what is wrong with the others
 */
export async function readContent(folder: string): Promise<{ content: SourceContent; problems: Problem[] }> {
  const problems: Problem[] = [];
  const bodies = new Map<string, Body>();
  const readCollection = async <Name extends CollectionName>(name: Name): Promise<SourceDocument<FieldsOf<Name>>[]> => {
    const { pattern, schema } = collections[name];
    const documents: SourceDocument<FieldsOf<Name>>[] = [];
    for (const path of (await Array.fromAsync(glob(pattern, { cwd: folder }))).sort()) {
      const file = join(folder, path).replaceAll('\\', '/');
      const source = await readFile(file, 'utf8');
      const read = readDocument({ collection: name, slug: toSlug(name, path), file, source, schema });
      if (Array.isArray(read)) problems.push(...read);
      else documents.push(read as SourceDocument<FieldsOf<Name>>);
      if (!path.endsWith('.mdx')) continue;
      const body = readBody(source, file);
      if ('message' in body) problems.push(body);
      else bodies.set(file, body);
    }
    return documents;
  };

  const factsFile = `${folder}/facts.tsv`;
  const { facts, lines: factLines, errors } = parseFacts(await readFile(factsFile, 'utf8'));
  problems.push(...errors.map(({ line, message }) => ({ file: factsFile, line, message })));

  const site = await readCollection('site');
  const schemas = new Map<string, object>();
  for (const [name, path] of Object.entries(site[0]?.fields.fileSchemas ?? {})) {
    const schema = await readFile(`${folder}/${path}`, 'utf8').catch(() => undefined);
    if (schema === undefined)
      problems.push({ file: `${folder}/site.yaml`, ...site[0]?.placeOf(['fileSchemas', name]), message: `Schéma introuvable : ${path}.` });
    else schemas.set(name, JSON.parse(schema) as object);
  }

  const content: SourceContent = {
    site,
    entries: await readCollection('entries'),
    options: await readCollection('options'),
    tools: await readCollection('tools'),
    guide: await readCollection('guide'),
    instructions: await readCollection('instructions'),
    exercises: await readCollection('exercises'),
    errors: await readCollection('errors'),
    misconceptions: await readCollection('misconceptions'),
    about: await readCollection('about'),
    reuse: await readCollection('reuse'),
    glossary: await readCollection('glossary'),
    bodies,
    files: (await Array.fromAsync(glob('**/*.*', { cwd: folder }))).map((path) => path.replaceAll('\\', '/')),
    facts,
    factLines,
    reference: readReference(JSON.parse(await readFile(`${folder}/cli.json`, 'utf8'))),
    schemas,
  };
  if (content.site.length === 0 && problems.every((problem) => !problem.file.endsWith('site.yaml')))
    problems.push({
      file: `${folder}/site.yaml`,
      message: 'Fichier absent.',
      advice: 'Il dit le nom du site, ses chapitres et ses groupes.',
    });
  return { content, problems };
}
