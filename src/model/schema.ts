import { z } from 'astro/zod';

z.config(z.locales.fr());

/** `entries/<slug>.mdx`, `glossary/<slug>.mdx`…: what a file may be called, and another file may refer to. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Identifiant attendu : minuscules sans accent, chiffres et tirets (« run-it »).');

/** A statement of the notes, as numbered in `facts.tsv`. */
const factId = z.string().regex(/^F\d{3}$/, 'Numéro de fait attendu, de la forme F001.');

/** Facts that this file states; they feed « Ce que disaient les notes ». */
const facts = z.array(factId).default([]);

/** One line of prose: inline Markdown (code, links, emphasis) is allowed, a line break is not. */
const line = z
  .string()
  .min(1, 'Texte vide.')
  .regex(/^[^\n]*$/, 'Une seule ligne attendue.');

/** A title as people ask: an infinitive for what one does, a noun for what one learns. */
const title = line
  .min(3, 'Titre trop court.')
  .max(70, 'Titre trop long : 70 caractères au plus.')
  .regex(/[^.]$/, 'Pas de point final dans un titre.');

/** Sentence shown under the title and among search results; understood without the title; no final full stop. */
const summary = line
  .min(20, 'Résumé trop court : il doit se comprendre sans le titre.')
  .max(180, 'Résumé trop long : 180 caractères au plus.')
  .regex(/[^.]$/, 'Pas de point final dans un résumé.');

/** A command line as it is typed, several lines when they end in `\`. */
const command = z
  .string()
  .min(1, 'Commande vide.')
  .regex(/^\S/, 'La commande commence par une espace.')
  .regex(/\S$/, 'La commande finit par une espace ou un retour à la ligne : écrire « |- » plutôt que « | ».');

/** Position among the siblings: the smallest first. Steps of 10 leave room. */
const order = z.number().int('Nombre entier attendu.').min(0, 'Nombre positif attendu.');

/** Ways of asking for this in a learner's French, without the typing mistakes. */
const intentions = z.array(line).min(1, 'Au moins une façon de le demander.');

/** Names of the same thing in English, for those who have read the official documentation. */
const english = z.array(line).default([]);

/** Entries that go with this page. */
const entries = z.array(slug).default([]);

/** `content/site.yaml`: what this site is about, and the order of things. */
export const siteSchema = z.strictObject({
  /** Name of the site, as shown in the header and in page titles. */
  name: line,
  /** The program that commands begin with (`docker`). */
  program: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Nom de programme attendu, en minuscules.'),
  /** One sentence below the name on the home page. */
  tagline: line,
  /** For search engines: 50 to 160 characters. */
  description: line
    .min(50, 'Description trop courte : 50 caractères au moins.')
    .max(160, 'Description trop longue : 160 caractères au plus.'),
  /** What was checked against what, in a few words; shown in the footer and on the sheet. */
  checkedAgainst: line,
  /** What the empty search field suggests to type: two or three examples. */
  searchHint: line,
  /** Languages that a code fence may name, as Shiki calls them. */
  languages: z.array(z.string()).min(1, 'Au moins un langage.'),
  /** Chapters of the course, in reading order; `id` is the folder in `guide/` and the first part of the address. */
  chapters: z.array(z.strictObject({ id: slug, title, summary })).min(1, 'Au moins un chapitre.'),
  /** Groups of entries, in the order of the index and of the sheet. */
  groups: z.array(z.strictObject({ id: slug, title, summary })).min(1, 'Au moins un groupe.'),
  /** How the collection `instructions` is called and where it is. Only for subjects that have such a file format. */
  instructions: z.strictObject({ path: slug, title, summary }).optional(),
  /** Forms of values, by name: a regular expression for the whole value, and what it expects; `{port}` inside stands for another form. */
  formats: z.record(slug, z.strictObject({ pattern: z.string().min(1, 'Motif vide.'), expects: line })).default({}),
  /** What stands between chevrons in commands: its default value (used when copying), its meaning, and the form that a reader's value must have. */
  placeholders: z.record(
    z.string(),
    z.strictObject({ default: z.string().min(1, 'Valeur vide.'), meaning: line, format: slug.optional() }),
  ),
  /** What must not be taught although the program may accept it: a regular expression, why, and what to write instead. */
  forbidden: z.array(z.strictObject({ pattern: z.string().min(1, 'Motif vide.'), why: line, instead: z.string().optional() })).default([]),
  /** Files whose excerpts must meet a JSON Schema: name of the file → path of the schema in the content folder. */
  fileSchemas: z.record(z.string(), z.string()).default({}),
  /** The home page. */
  home: z.strictObject({
    /** « Je veux… » and the entry that does it. */
    wishes: z.array(z.strictObject({ wish: line, entry: slug })).min(1, 'Au moins un souhait.'),
    /** The command that the home page takes apart, and a caption for each of its words. */
    anatomy: z.strictObject({
      entry: slug,
      parts: z.array(z.strictObject({ text: z.string(), caption: line })).min(2, 'Au moins deux parties.'),
    }),
  }),
  /** The printed sheet: pages, each with its groups of entries. */
  sheet: z.strictObject({
    pages: z
      .array(
        z.strictObject({
          title,
          groups: z.array(z.strictObject({ title, entries: z.array(slug).min(1, 'Groupe vide.') })).min(1, 'Page vide.'),
        }),
      )
      .min(1, 'Au moins une page.'),
    /** « À ne pas confondre »: things that learners mix up. */
    confusions: z.array(line).default([]),
  }),
});

/** `entries/<slug>.mdx`: one task, one command line. The body, if any, says what the fields cannot. */
export const entrySchema = z.strictObject({
  /** What one wants to do, in the infinitive. */
  title,
  /** The command with its `<placeholders>`; `[…]` holds what may be left out. */
  command,
  /** The same, ready to run: no placeholder, names that the clean-up commands know. */
  example: command,
  summary,
  /** Group of the index, one of `site.yaml`. */
  group: slug,
  order,
  /** Values that suit this entry better than the site's defaults. */
  values: z.record(z.string(), z.string()).default({}),
  /** System of the commands that exist nowhere else (`Linux`): no other form of them is offered. */
  system: line.optional(),
  /** Long names of the options worth a line on the page, most useful first. */
  options: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Nom long sans tirets attendu (« detach »).')).default([]),
  /** The one thing that goes wrong. Inline Markdown, a sentence or two. */
  warning: line.optional(),
  /** For commands that delete data: what is lost, what is kept, which entry to look with first. */
  destroys: z.strictObject({ lost: line, kept: line, look: slug }).optional(),
  /** Neighbours that people confuse it with, and the difference in a few words. */
  related: z.array(z.strictObject({ entry: slug, difference: line })).default([]),
  intentions,
  /** Typing mistakes and variants; searched, never shown. */
  variants: z.array(line).default([]),
  english,
  facts,
});

/** One sentence an operand, in order, and a format that checks it if need be; the last one is for all those that follow. */
const operands = z
  .array(
    z.union([
      line.transform((effect): { effect: string; format?: string } => ({ effect })),
      z.strictObject({ effect: line, format: slug }),
    ]),
  )
  .default([]);

/** `options/<command>.yaml`: what a command, each of its options and each of its operands does. */
export const optionsSchema = z.strictObject({
  /** The command, by its canonical path (`docker container run`). */
  command: z.string().min(1, 'Commande vide.'),
  /** What the command does, in one sentence. */
  effect: line,
  operands,
  /** Long name → its effect in one sentence; the form of its value when it takes one, and the name of a format that checks it. */
  options: z.record(z.string(), z.strictObject({ effect: line, value: line.optional(), format: slug.optional() })).default({}),
  /** What the command deletes and leaves with these options (long names); the case with the most options used is the one. `look` is the entry to look with first. */
  destroys: z.array(z.strictObject({ with: z.array(z.string()).default([]), lost: line, kept: line, look: slug })).default([]),
});

/** `tools/<program>.yaml`: a program of the system that the commands are used with, and the little that is used of it. */
export const toolSchema = z.strictObject({
  /** The word that is typed. */
  program: z.string().min(1, 'Programme vide.'),
  effect: line,
  operands,
  /** Option as typed, dashes included → its effect; `value` when it takes one. */
  options: z
    .record(z.string().regex(/^-/, 'Option attendue, tirets compris (« -s »).'), z.strictObject({ effect: line, value: line.optional() }))
    .default({}),
});

/** `guide/<chapter>/<slug>.mdx`: one page of the course; `index.mdx` is the chapter's own page. */
export const guideSchema = z.strictObject({ title, summary, order, entries, facts });

/** `exercises/<slug>.mdx`: a hands-on session; each `###` below « Étapes » is a step. */
export const exerciseSchema = z.strictObject({
  title,
  summary,
  order,
  /** Minutes that a beginner needs. */
  duration: z.number().int('Nombre entier de minutes attendu.').min(1, 'Durée en minutes attendue.'),
  /** What one will be able to do, in the infinitive. */
  objectives: z.array(line).min(1, 'Au moins un objectif.'),
  /** What must be there before one starts. */
  prerequisites: z.array(line).default([]),
  intentions,
  entries,
  facts,
});

/** `instructions/<name>.mdx`: an instruction of the file format. */
export const instructionSchema = z.strictObject({
  title,
  /** The instruction as it is written in the file (`FROM`). */
  name: z.string().min(1, 'Nom vide.'),
  syntax: command,
  example: command,
  summary,
  order,
  warning: line.optional(),
  intentions,
  english,
  entries,
  facts,
});

/** `errors/<slug>.mdx`: a message that the program prints; the body says what to do. */
export const errorSchema = z.strictObject({
  /** Key words of the message, exactly as printed. */
  message: line,
  /** Why it is printed. */
  cause: line,
  order,
  intentions: z.array(line).default([]),
  entries,
  facts,
});

/** `misconceptions/<slug>.mdx`: a belief and, in the body, what is true. */
export const misconceptionSchema = z.strictObject({
  /** The belief, as people say it, without quotes. */
  belief: line,
  /** What is true, in one sentence. */
  truth: line,
  order,
  entries,
  facts,
});

/** `glossary/<slug>.mdx`: a term. The body, if any, adds what a definition cannot hold. */
export const termSchema = z.strictObject({
  /** The French word, lower case unless it is a proper noun. */
  term: line,
  /** Other spellings and synonyms. */
  aliases: z.array(line).default([]),
  english,
  /** One or two sentences; a final full stop. */
  definition: line.min(20, 'Définition trop courte.'),
  /** Address of the page that explains it (`/comprendre/…/`). */
  page: z
    .string()
    .regex(/^\/.*\/$/, 'Adresse attendue, de la forme /chapitre/page/.')
    .optional(),
  /** Terms to read next. */
  terms: z.array(slug).default([]),
  /** Whether the pages of the course lead here from their first use of the word; not for a word of several senses, nor for one that everybody knows. */
  linked: z.boolean('« true » ou « false » attendu.').default(true),
  facts,
});

/** `about.mdx`: how this content was made. */
export const aboutSchema = z.strictObject({ title, summary, facts });

/** `reuse.mdx`: how other tools read this content. */
export const reuseSchema = aboutSchema;

/** A row of `facts.tsv`: one statement of the notes and its verdict. */
export const factSchema = z.strictObject({
  id: factId,
  /** Which note, and which line of it. */
  note: z.string(),
  line: z.coerce.number().int(),
  kind: z.string(),
  /** What the note says. */
  says: z.string().min(1, 'Énoncé vide.'),
  verdict: z.enum(['ok', 'typo', 'imprecise', 'outdated', 'wrong']),
  /** What is true. */
  correct: z.string().min(1, 'Énoncé corrigé vide.'),
  /** Why the note's statement does not stand; empty when it does. */
  reason: z.string(),
  topic: z.string(),
});

export type Site = z.output<typeof siteSchema>;
export type EntryFields = z.output<typeof entrySchema>;
export type OptionsFields = z.output<typeof optionsSchema>;
export type ToolFields = z.output<typeof toolSchema>;
export type GuideFields = z.output<typeof guideSchema>;
export type ExerciseFields = z.output<typeof exerciseSchema>;
export type InstructionFields = z.output<typeof instructionSchema>;
export type ErrorFields = z.output<typeof errorSchema>;
export type MisconceptionFields = z.output<typeof misconceptionSchema>;
export type AboutFields = z.output<typeof aboutSchema>;
export type ReuseFields = z.output<typeof reuseSchema>;
export type TermFields = z.output<typeof termSchema>;
export type Fact = z.output<typeof factSchema>;
