import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { CliReference } from '../command-line/reference.ts';
import { readReference } from '../command-line/reference-schema.ts';
import { type Body, readBody } from '../source/body.ts';
import { type CollectionName, collections, contentFolder, mapCollections, toSlug } from '../source/collections.ts';
import { readDocument } from '../source/document.ts';
import { parseFacts } from '../source/facts.ts';
import { formatReport, type Problem } from '../source/problem.ts';
import {
  type DiagramFields,
  diagramSchema,
  type EntryFields,
  type ErrorFields,
  type ExerciseFields,
  entrySchema,
  errorSchema,
  exerciseSchema,
  type Fact,
  type GuideFields,
  guideSchema,
  type InstructionFields,
  instructionSchema,
  type MisconceptionFields,
  misconceptionSchema,
  type OptionsFields,
  optionsSchema,
  type Site,
  siteSchema,
  type TermFields,
  termSchema,
} from '../source/schema.ts';
import { type Documents, type ReadContent, readContent, type SourceContent } from '../source/source.ts';
import { parseWordList } from '../source/word-list.ts';
import { type Entry, toEntries } from './entry.ts';
import { type Handbook, type HandbookSources, toHandbook } from './handbook.ts';
import type { Source } from './named-source.ts';

let published: Promise<ReadContent> | undefined;

/** The content that is published, read once for all the tests of a process. */
export function readPublished(): Promise<ReadContent> {
  published ??= readContent(contentFolder);
  return published;
}

/** Fields as they are written: name → raw YAML. One a line, in this order, so that a test knows where each one stands. */
type RawFields = Readonly<Record<string, string>>;

const toYaml = (fields: RawFields): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/** A page of any collection. */
export const toPage = (fields: RawFields, body = ''): string => `---\n${toYaml(fields)}---\n${body}`;

const siteFields = {
  name: 'Docker en français',
  program: 'docker',
  tagline: 'L’antisèche et le premier cours',
  description: 'Apprendre Docker et retrouver ses commandes en français, avec des exemples vérifiés',
  checkedAgainst: 'Vérifié sur la référence de Docker 29',
  searchHint: 'lister les conteneurs, -p, port…',
  languages: '[sh, console, powershell, yaml, text]',
  chapters: '[{ id: comprendre, title: Comprendre, summary: Ce que sont une image et un conteneur }]',
  groups: '[{ id: lancer, title: Lancer, summary: Créer des conteneurs et choisir leurs réglages }]',
  placeholders: '{ image: { default: nginx, meaning: Nom d’une image } }',
  home: '{ wishes: [{ wish: Lancer un conteneur, entry: run }], anatomy: { entry: run, parts: [{ text: docker, caption: a }, { text: run, caption: b }] } }',
  sheet: '{ pages: [{ title: L’essentiel, groups: [{ title: Lancer, entries: [run] }] }] }',
  moments: '[{ id: lancer, title: Au lancement }]',
} as const;

const entryFields = {
  title: 'Lancer un conteneur',
  command: 'docker run <image>',
  example: 'docker run nginx',
  summary: 'Crée un conteneur à partir d’une image et le démarre',
  group: 'lancer',
  order: '10',
  intentions: '[lancer un conteneur]',
} as const;

const guideFields = {
  title: 'Image et conteneur',
  summary: 'L’image est un modèle, le conteneur un exemplaire qui s’exécute',
  order: '10',
} as const;

const exerciseFields = {
  title: 'Premier conteneur',
  summary: 'Lancer un premier conteneur et lire ce qu’il affiche',
  order: '10',
  duration: '15',
  objectives: '[lancer un conteneur]',
  intentions: '[débuter avec Docker]',
} as const;

const instructionFields = {
  title: 'Partir d’une image',
  name: 'FROM',
  syntax: 'FROM <image>',
  example: 'FROM nginx',
  summary: 'Nomme l’image à partir de laquelle construire la sienne',
  order: '10',
  intentions: '[choisir l’image de base]',
} as const;

const errorFields = { message: 'No such container', cause: 'Aucun conteneur ne porte ce nom', order: '10', moment: 'lancer' } as const;

const misconceptionFields = { belief: 'Une image tourne', truth: 'Seul un conteneur tourne', order: '10' } as const;

const termFields = { term: 'image', definition: 'Modèle en lecture seule dont on tire des conteneurs.' } as const;

const diagramFields = {
  title: 'Un client',
  description: 'Un client, seul dans sa boîte, c’est le plus petit dessin qu’on puisse faire.',
  caption: 'Un client',
  rows: '10',
  boxes: '{ client: { at: [0, 0, 10, 4], text: Client } }',
} as const;

/** `site.yaml`: the given fields first, from line 1, then all the others. */
export const toSiteFile = (fields: RawFields = {}): string => toYaml({ ...fields, ...siteFields, ...fields });

/** `entries/*.mdx`: seven fields on lines 2 to 8, those that are added from line 9; the body follows the second `---`. */
export const toEntryFile = (fields: RawFields = {}, body = ''): string => toPage({ ...entryFields, ...fields }, body);

/** `guide/*.mdx`: three fields on lines 2 to 4, those that are added from line 5. */
export const toGuideFile = (fields: RawFields = {}, body = ''): string => toPage({ ...guideFields, ...fields }, body);

/** `diagrams/*.yaml`: five fields on lines 1 to 5, those that are added from line 6. */
export const toDiagramFile = (fields: RawFields = {}): string => toYaml({ ...diagramFields, ...fields });

/** `glossary/*.mdx`: two fields on lines 2 and 3, those that are added from line 4. */
export const toTermFile = (fields: RawFields = {}, body = ''): string => toPage({ ...termFields, ...fields }, body);

export const createSite = (fields: Partial<Site> = {}): Site => ({ ...siteSchema.parse(parse(toYaml(siteFields))), ...fields });

export const createEntryFields = (fields: Partial<EntryFields> = {}): EntryFields => ({
  ...entrySchema.parse(parse(toYaml(entryFields))),
  ...fields,
});

export const createGuideFields = (fields: Partial<GuideFields> = {}): GuideFields => ({
  ...guideSchema.parse(parse(toYaml(guideFields))),
  ...fields,
});

export const createExerciseFields = (fields: Partial<ExerciseFields> = {}): ExerciseFields => ({
  ...exerciseSchema.parse(parse(toYaml(exerciseFields))),
  ...fields,
});

/** `exercises/*.mdx`: six fields on lines 2 to 7, those that are added from line 8; the body follows the second `---`. */
export const toExerciseFile = (fields: RawFields = {}, body = ''): string => toPage({ ...exerciseFields, ...fields }, body);

export const createInstructionFields = (fields: Partial<InstructionFields> = {}): InstructionFields => ({
  ...instructionSchema.parse(parse(toYaml(instructionFields))),
  ...fields,
});

export const createErrorFields = (fields: Partial<ErrorFields> = {}): ErrorFields => ({
  ...errorSchema.parse(parse(toYaml(errorFields))),
  ...fields,
});

export const createMisconceptionFields = (fields: Partial<MisconceptionFields> = {}): MisconceptionFields => ({
  ...misconceptionSchema.parse(parse(toYaml(misconceptionFields))),
  ...fields,
});

export const createDiagramFields = (fields: Partial<DiagramFields> = {}): DiagramFields => ({
  ...diagramSchema.parse(parse(toYaml(diagramFields))),
  ...fields,
});

export const createTermFields = (fields: Partial<TermFields> = {}): TermFields => ({
  ...termSchema.parse(parse(toYaml(termFields))),
  ...fields,
});

export const createFact = (fields: Partial<Fact> = {}): Fact => ({
  id: 'F001',
  note: 'note-1',
  line: 1,
  kind: 'definition',
  says: 'Une image est un fichier',
  verdict: 'imprecise',
  correct: 'Une image est faite de couches.',
  reason: 'Une image n’est pas un fichier unique.',
  topic: 'images',
  ...fields,
});

const toOption = (long: string, short: string | null, type = 'bool') => ({ long, short, type, default: null, deprecated: false });

const commands = [
  {
    path: 'docker',
    aliases: [],
    usage_args: 'COMMAND',
    subcommands: ['container', 'ps', 'run', 'volume'],
    options: [toOption('context', 'c', 'string')],
  },
  { path: 'docker container', aliases: [], usage_args: 'COMMAND', subcommands: ['ls', 'run'], options: [] },
  {
    path: 'docker container run',
    aliases: ['docker run'],
    usage_args: 'IMAGE [COMMAND] [ARG...]',
    subcommands: [],
    options_first: true,
    options: [toOption('detach', 'd'), toOption('publish', 'p', 'list'), toOption('name', null, 'string')],
  },
  {
    path: 'docker container ls',
    aliases: ['docker ps'],
    usage_args: '',
    subcommands: [],
    options: [toOption('all', 'a'), toOption('quiet', 'q')],
  },
  { path: 'docker volume', aliases: [], usage_args: 'COMMAND', subcommands: ['prune'], options: [] },
  { path: 'docker volume prune', aliases: [], usage_args: '', subcommands: [], options: [] },
].map((command) => ({ ...command, deprecated: false }));

/** A `cli.json` of three commands and their groups: `docker run`, `docker ps` and `docker volume prune`, which has no short form. */
const cli = {
  version: '29.0.0',
  index: Object.fromEntries(commands.flatMap(({ path, aliases }) => [path, ...aliases].map((spelling) => [spelling, path]))),
  commands,
};

export const reference: CliReference = readReference(cli);

const factsFile = `id\tnote\tline\tkind\twhat_the_note_says\tverdict\tcorrect_statement\treason\ttopic
F001\tnote-1\t1\tdefinition\tUne image est un fichier\timprecise\tUne image est faite de couches.\tCe n’est pas un fichier unique.\timages
`;

/** `options/container-run.yaml`: what `docker run` and its image are; no option is explained. */
export const runOptions = `command: docker container run
effect: Créer un conteneur, puis le démarrer.
operands: [L’image à utiliser.]
`;

/** What `runOptions` says, and what is given instead. */
export const createOptionsFields = (fields: Partial<OptionsFields> = {}): OptionsFields => ({
  ...optionsSchema.parse(parse(runOptions)),
  ...fields,
});

/** Files of the smallest content that passes: one entry, `run`, which the site file names, what explains its command, and a page that states the only fact. */
const contentFiles: Readonly<Record<string, string>> = {
  'site.yaml': toSiteFile(),
  'entries/run.mdx': toEntryFile({ verify: '{ output: ready }' }),
  'options/container-run.yaml': runOptions,
  'pages/reutiliser.mdx': toPage({ title: 'Réutiliser', summary: 'Ce contenu dans d’autres outils', order: '10', label: 'Réutiliser' }),
  'pages/a-propos.mdx': toPage({ title: 'À propos', summary: 'D’où vient ce contenu', order: '20', label: 'À propos', facts: '[F001]' }),
};

/** A handbook without sentences: what it says of commands comes from the reference and from the given entries. */
export const createHandbook = (sources: Partial<HandbookSources> = {}): Handbook =>
  toHandbook({ site: createSite(), entries: [], options: [], tools: [], reference, ...sources });

/** Entries of the model, by slug, in the order of the site. */
export const createEntries = (
  fields: Readonly<Record<string, Partial<EntryFields>>>,
  options: readonly OptionsFields[] = [],
): ReadonlyMap<string, Entry> => {
  const entries = Object.entries(fields).map(([slug, own]): Source<EntryFields> => ({ slug, fields: createEntryFields(own) }));
  return new Map(toEntries({ site: createSite(), entries, options, facts: new Map(), reference }).map((entry) => [entry.slug, entry]));
};

/**
 * A content folder that is never written: the smallest one that passes, and the given files (path in the folder → text).
 *
 * @param others another reference than the small one, JSON Schemas
 * @throws with the report when a file cannot be read: rules are given what could be read
 */
export function createContent(
  given: Readonly<Record<string, string>> = {},
  others: Partial<Pick<SourceContent, 'reference' | 'schemas' | 'fileChecks' | 'pageChecks' | 'pictures'>> = {},
): SourceContent {
  const files = { ...contentFiles, ...given };
  const problems: Problem[] = [];
  const bodies = new Map<string, Body>();

  const read = <Name extends CollectionName>(collection: Name): Documents[Name] => {
    const { pattern, schema } = collections[collection];
    return Object.entries(files)
      .filter(([path]) => matchesGlob(path, pattern))
      .flatMap(([path, source]) => {
        const file = `${contentFolder}/${path}`;
        const body = readBody(path.endsWith('.mdx') ? source : '', file);
        if ('message' in body) problems.push(body);
        else if (path.endsWith('.mdx')) bodies.set(file, body);
        const document = readDocument({ collection, slug: toSlug(collection, path), file, source, schema });
        if (!Array.isArray(document)) return [document];
        problems.push(...document);
        return [];
      }) as Documents[Name];
  };

  const { facts, lines } = parseFacts(factsFile);
  const content: SourceContent = {
    ...mapCollections<Documents>(read),
    bodies,
    files: [...Object.keys(files), ...(others.pictures ?? []).map(({ path }) => path), 'facts.tsv', 'cli.json'],
    pictures: [],
    facts,
    factLines: lines,
    factsSource: { file: `${contentFolder}/facts.tsv`, source: factsFile },
    words: parseWordList(`${contentFolder}/words.txt`, files['words.txt'] ?? ''),
    reference,
    schemas: new Map(),
    fileChecks: new Map(),
    pageChecks: [],
    ...others,
  };
  if (problems.length > 0) throw new Error(formatReport(problems));
  return content;
}

/**
 * Writes a content folder that goes away with the test: the smallest one that passes, and the given files;
 * a file without a text is left out.
 *
 * @returns its path
 */
export async function writeContent(given: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = { ...contentFiles, 'facts.tsv': factsFile, 'cli.json': JSON.stringify(cli), ...given };
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
