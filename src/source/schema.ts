import { z } from 'astro/zod';
import { expectedFact, expectedId, expectedOption } from '../text/id.ts';

z.config(z.locales.fr());

/** `entries/<slug>.mdx`, `glossary/<slug>.mdx`…: what a file may be called, and another file may refer to. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expectedId);

/** A statement of the notes, as numbered in `facts.tsv`. */
const factId = z.string().regex(/^F\d{3}$/, expectedFact);

/** A list that names nothing twice. */
const distinct = <Item extends z.ZodString>(item: Item) =>
  z.array(item).superRefine((values, context) => {
    for (const [index, value] of values.entries())
      if (values.indexOf(value) < index) context.addIssue({ code: 'custom', path: [index], message: `« ${value} » y est déjà.` });
  });

/** Facts that this file states; they feed « Ce que disaient les notes ». */
const facts = distinct(factId).default([]);

/** One line of prose: inline Markdown (code, links, emphasis) is allowed, a line break is not. */
const line = z
  .string()
  .min(1, 'Texte vide.')
  .regex(/^[^\n]*$/, 'Une seule ligne attendue.');

/** A title as people ask: an infinitive for what one does, a noun for what one learns. */
const title = line.min(3, 'Titre trop court.').max(70, 'Titre trop long : 70 caractères au plus.');

/** Sentence shown under the title and among search results; understood without the title; no final full stop. */
const summary = line
  .min(20, 'Résumé trop court : il doit se comprendre sans le titre.')
  .max(180, 'Résumé trop long : 180 caractères au plus.');

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

/** Address of a page, from the root of the site. */
const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, 'Adresse attendue, de la forme /chapitre/page/.');

/** Entries that go with this page. */
const entries = z.array(slug).default([]);

/** Notions that this explains or solves beside its terms, in a word without accent (`reseau`): search answers are checked by them. */
const concepts = z.array(slug).default([]);

/** Sizes of type that a sheet may have, in points; each has its rule in the style of the sheet. */
const sheetSizes = [8.5, 9, 9.5, 10, 10.5, 11, 11.25, 11.5, 12, 12.5, 13, 13.5, 14] as const;

/** An entry on the sheet; a shorter title when its own is too long for a narrow column. */
const sheetEntry = z.union([
  slug.transform((entry): { entry: string; title?: string } => ({ entry })),
  z.strictObject({ entry: slug, title: line.max(45, 'Titre trop long pour la feuille : 45 caractères au plus.') }),
]);

/** A page of a sheet: what stands on it is chosen here, so that it never grows by itself. */
const sheetPage = z
  .strictObject({
    title,
    /** The command that the home page takes apart stands at the head of the page. */
    anatomy: z.boolean().default(false),
    /** Type of its lines, in points: the largest that the page holds. */
    size: z.literal(sheetSizes).default(8.5),
    /** A picture across the page, by its name in `diagrams/`. */
    diagram: slug.optional(),
    /** Instructions of a file format, by name of their file, and a complete file; first on the page. */
    instructions: z
      .array(z.strictObject({ format: slug, entries: z.array(slug).default([]), lang: z.string(), file: line, example: command }))
      .default([]),
    groups: z.array(z.strictObject({ title, entries: z.array(sheetEntry).min(1, 'Groupe vide.') })).default([]),
    /** Short lists: a word, a file, a message (by its name in `errors/`), and what to know of it. */
    notes: z
      .array(
        z.strictObject({
          title,
          lines: z.array(z.strictObject({ term: line, text: line, message: slug.optional() })).min(1, 'Liste vide.'),
        }),
      )
      .default([]),
  })
  .refine(({ instructions, groups, notes }) => instructions.length + groups.length + notes.length > 0, 'Page vide.');

/** One shell command line, or several, one after the other. */
const commands = z.union([command.transform((only) => [only]), z.array(command)]).default([]);

/** A regular expression. */
const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source, 'm') instanceof RegExp;
  } catch {
    return false;
  }
}, 'Expression régulière illisible.');

/** What no run can show says why, in a sentence. */
const impossible = z.strictObject({ impossible: line });

/** Files that are there before the first command: a folder of `content/verify/`. */
const folder = slug.optional();

/** How an example is run on the real program, and what must be true then. Everything that it created is deleted afterwards. */
export const entryVerifySchema = z.strictObject({
  /** The working folder begins as a copy of this folder of `content/verify/`. */
  folder,
  /** What puts the program in the state that the example needs. Each must succeed. */
  before: commands,
  /** Command that opens the terminal where the example is typed; without it, the example is typed on the machine. */
  inside: command.optional(),
  /** Lines typed in the terminal that the example opens; the list may be empty. Without it, the example has no terminal. */
  typed: z.array(z.string()).optional(),
  /** What is answered to the question that the example asks. */
  answer: z.string().optional(),
  /** The example does not end by itself: Ctrl+C ends it once its output has matched. */
  endless: z.boolean().default(false),
  /** Its exit status. */
  status: z.number().int().default(0),
  /** What its output must match, each; `^` and `$` are the ends of a line. */
  output: z.union([pattern.transform((only) => [only]), z.array(pattern)]).default([]),
  /** Afterwards: shell command → what its output must match; `^` and `$` are the ends of the whole output. */
  after: z.record(command, pattern).default({}),
  /** What is to be undone elsewhere than in the program. */
  cleanUp: commands,
});

/** How a message is provoked: what is printed must be told by its page, `message` or one of its `patterns`. */
const errorVerifySchema = z.strictObject({
  folder,
  before: commands,
  /** What prints the message, and fails. */
  run: command,
  /** Its exit status is 0 all the same. */
  succeeds: z.boolean().default(false),
});

const program = z.string().regex(/^[a-z][a-z0-9.+-]*$/, 'Nom de programme attendu, en minuscules.');

/** `content/site.yaml`: what this site is about, and the order of things. */
const siteFields = z.strictObject({
  /** Name of the site, as shown in the header and in page titles. */
  name: line,
  /** The program that commands begin with (`docker`). */
  program: program.optional(),
  /** Several of them, the one that the site is about first, each with its reference in `cli/`. */
  programs: z.array(program).min(1, 'Au moins un programme.').optional(),
  /** Systems that the subject exists on (`Linux`); without Windows among them, PowerShell is neither asked for nor offered. All when absent. */
  systems: z.array(line).default([]),
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
  /**
   * Chapters of the course, in reading order; `id` is the folder in `guide/` and the first part of the address.
   * `head: false` for one that the running head has no room for: the menu of the course names it.
   */
  chapters: z.array(z.strictObject({ id: slug, title, summary, head: z.boolean('« true » ou « false » attendu.').optional() })).default([]),
  /** Groups of entries, in the order of the index and of the sheet. */
  groups: z.array(z.strictObject({ id: slug, title, summary })).min(1, 'Au moins un groupe.'),
  /** When messages of the program are met (installing, building…), in the order of their list. */
  moments: z.array(z.strictObject({ id: slug, title })).default([]),
  /** Formats of files that the subject has, in the order of the menu: `path` is the folder in `instructions/` and the first part of the address, `title` the name of such a file. */
  fileFormats: z
    .array(
      z.strictObject({
        path: slug,
        title,
        /** What the running head calls it, which has little room; its title when absent. */
        menu: line.max(10, 'Nom trop long pour le menu : 10 caractères au plus.').optional(),
        summary,
        /** In which its examples are highlighted. */
        language: z.string().min(1, 'Langage vide.'),
        /** Groups of its instructions, when they are many; `path` is what leads to them in the file (`services.<service>`). */
        groups: z.array(z.strictObject({ id: slug, title, path: line.optional() })).default([]),
      }),
    )
    .default([]),
  /** Forms of values, by name: a regular expression for the whole value, and what it expects; `{port}` inside stands for another form; `later` when the program takes any value, and what it asks refuses it. */
  formats: z
    .record(slug, z.strictObject({ pattern: z.string().min(1, 'Motif vide.'), expects: line, later: z.boolean().optional() }))
    .default({}),
  /** What stands between chevrons in commands: its default value (used when copying), its meaning, and the form that a reader's value must have. */
  placeholders: z.record(
    z.string(),
    z.strictObject({ default: z.string().min(1, 'Valeur vide.'), meaning: line, format: slug.optional() }),
  ),
  /** What must not be taught although the program may accept it: a regular expression, why, and what to write instead. */
  forbidden: z.array(z.strictObject({ pattern: z.string().min(1, 'Motif vide.'), why: line, instead: z.string().optional() })).default([]),
  /** Words that prose must not use → those that it uses instead; all their forms, in lower case. */
  vocabulary: z.record(z.string().regex(/^[^\p{Lu}]+$/u, 'Mot attendu en minuscules.'), line).default({}),
  /** Files whose excerpts must meet a JSON Schema: name of the file → path of the schema in the content folder. */
  fileSchemas: z.record(z.string(), z.string()).default({}),
  /** Formats of files that the content checks itself: language of the fence → module of the content folder whose default export is a `FileCheck`. */
  fileChecks: z.record(z.string(), z.string().regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« checks/format.ts »).')).default({}),
  /** Modules of the content folder whose default export is a `PageCheck`: what each page must hold to, as a whole. */
  pageChecks: z.array(z.string().regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« checks/pages.ts »).')).default([]),
  /** Pages whose address has changed: the former one → the one of today; the former leads there. */
  moved: z.record(address, address).default({}),
  /** Module of the content folder whose default export is a `Subject`: what its commands’ values and dangers are, and the file that does the same. */
  subject: z
    .string()
    .regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« explain/subject.ts »).')
    .optional(),
  /** Module of the content folder whose default export is the files that may be pasted in the place of a command (`FileKind`). */
  subjectFiles: z
    .string()
    .regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« explain/files.ts »).')
    .optional(),
  /** Module of the content folder whose default export is sentences that are too rare for a page (`RareText`), by canonical path. */
  subjectTexts: z
    .string()
    .regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« explain/texts.ts »).')
    .optional(),
  /** What may be there before a command block is run, by the name that its fence gives (`avant="web"`): files of `content/verify/`, commands. */
  states: z.record(slug, z.strictObject({ folder, before: commands })).default({}),
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
  /** What is printed. */
  sheet: z.strictObject({
    /** The general sheet. */
    pages: z.array(sheetPage).min(1, 'Au moins une page.'),
    /** « À ne pas confondre »: things that learners mix up, on the last page. */
    confusions: z.array(line).default([]),
    /** Sheets for one moment or one file, each on a page of its own: `/antiseche/<path>/`. */
    ready: z.array(z.strictObject({ path: slug, summary: line, page: sheetPage })).default([]),
  }),
});

export const siteSchema = siteFields
  .refine(({ program, programs }) => (program === undefined) !== (programs === undefined), {
    path: ['program'],
    message: '« program », ou « programs » quand il y en a plusieurs : l’un des deux est attendu.',
  })
  .transform(({ program, programs = program === undefined ? [] : [program], ...fields }) => ({
    ...fields,
    /** The program that the site is about. */
    program: programs[0] ?? '',
    programs,
  }));

/** Whether the commands of a site are typed in PowerShell too. */
export const hasPowerShell = ({ systems }: Pick<Site, 'systems'>): boolean => systems.length === 0 || systems.includes('Windows');

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
  options: distinct(z.string().regex(/^[A-Za-z0-9][\w.:-]*$/, expectedOption)).default([]),
  /** The one thing that goes wrong. Inline Markdown, a sentence or two. */
  warning: line.optional(),
  /** For commands that delete data: what is lost, what is kept, which entry to look with first; `again`: what is lost can be fetched or made again; `mark`: what the sheet says is lost, in a word, where it is no data that were kept apart. */
  destroys: z.strictObject({ lost: line, kept: line, look: slug, again: z.boolean().optional(), mark: line.optional() }).optional(),
  /** Neighbours that people confuse it with, and the difference in a few words. */
  related: z.array(z.strictObject({ entry: slug, difference: line })).default([]),
  intentions,
  /** Typing mistakes and variants; searched, never shown. */
  variants: z.array(line).default([]),
  english,
  concepts,
  facts,
  /** How `example` is run, or why it cannot be. Every entry says one or the other. */
  verify: z.union([impossible, entryVerifySchema]).optional(),
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
  /** Long name → its effect in one sentence; the form of its value when it takes one, and the name of a format that checks it. A `rare` one is explained where it is typed, and stands in no table. */
  options: z
    .record(z.string(), z.strictObject({ effect: line, value: line.optional(), format: slug.optional(), rare: z.boolean().optional() }))
    .default({}),
  /** What the command deletes and leaves with these options (long names); the case with the most options used is the one. `look` is the entry to look with first, `again` and `mark` as in an entry. */
  destroys: z
    .array(
      z.strictObject({
        with: z.array(z.string()).default([]),
        lost: line,
        kept: line,
        look: slug,
        again: z.boolean().optional(),
        mark: line.optional(),
      }),
    )
    .default([]),
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
  /** Whether its first word may be letters of options without a dash: `tar czf`. */
  dashless: z.boolean().optional(),
});

/** `guide/<chapter>/<slug>.mdx`: one page of the course; `index.mdx` is the chapter's own page. */
export const guideSchema = z.strictObject({ title, summary, order, intentions: z.array(line).default([]), concepts, entries, facts });

/** `exercises/<slug>.mdx`: a hands-on session; each `###` below « Étapes » is a step. */
export const exerciseSchema = z.strictObject({
  title,
  summary,
  order,
  /** Page of the course that prepares it (`chapter/page`): it comes right after. Without it, at the end of the course. */
  after: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Page du cours attendue, de la forme « chapitre/page ».')
    .optional(),
  /** Minutes that a beginner needs. */
  duration: z.number().int('Nombre entier de minutes attendu.').min(1, 'Durée en minutes attendue.'),
  /** What one will be able to do, in the infinitive. */
  objectives: z.array(line).min(1, 'Au moins un objectif.'),
  /** What must be there before one starts. */
  prerequisites: z.array(line).default([]),
  intentions,
  entries,
  facts,
  /** What a reader does elsewhere than in the terminal: after which step, the shell command that does it, and what it must print. */
  verify: z.array(z.strictObject({ after: line, run: command, output: pattern })).default([]),
});

/** `instructions/<format>/<name>.mdx`: an instruction, or a key, of a file format. */
export const instructionSchema = z.strictObject({
  title,
  /** The instruction as it is written in the file (`FROM`). */
  name: z.string().min(1, 'Nom vide.'),
  /** Group of its format, when it has groups. */
  group: slug.optional(),
  syntax: command,
  example: command,
  /** The file that the example is, when it is another than those of its format. */
  file: z.strictObject({ title: line, language: z.string() }).optional(),
  summary,
  order,
  /** What holds without it, and what does the same on a command line: inline Markdown, no final full stop. */
  default: line.optional(),
  equivalent: line.optional(),
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
  /** When it is met, one of `moments` of `site.yaml`. */
  moment: slug,
  order,
  /**
   * How the program words it, once more each: the pieces that never change, as printed, and `…` for what does (a name, a path, a number).
   * `manifest for … not found`. `message` is one without being written again. They are sought in all of what a reader pastes.
   */
  patterns: z
    .array(
      line.refine(
        (pattern) => /[A-Za-z]{3}/.test(pattern),
        'Motif sans mot : rien ne le reconnaîtrait. Gardez les mots stables du message.',
      ),
    )
    .default([]),
  /** Other wordings of it that the program prints, and what people say of it. */
  intentions: z.array(line).default([]),
  concepts,
  entries,
  /** Addresses of the other pages that go with it (`/construire/cache/`): they show it. */
  pages: z.array(z.string().regex(/^\/.*\/$/, 'Adresse attendue, de la forme /chapitre/page/.')).default([]),
  facts,
  /** How the message is provoked, or why it cannot be. Every message says one or the other. */
  verify: z.union([impossible, errorVerifySchema]).optional(),
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
  concepts,
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

/** Squares of the grid of a diagram, or halves of them. */
const squares = z.number().min(0, 'Nombre positif attendu.').multipleOf(0.5, 'Carreau ou demi-carreau attendu.');
const gridPoint = z.tuple([squares, squares]);
const gridArea = z.tuple([squares, squares, squares, squares]);

/** Where the text of a diagram begins, is centred or ends. */
const anchor = z.enum(['start', 'middle', 'end']);

/** Short texts of a diagram, one a line; `code` between grave accents. */
const lines = z.union([line.transform((text) => [text]), z.array(line).min(1, 'Au moins une ligne.')]);

/** `diagrams/<slug>.yaml`: a picture, described on a grid of 40 columns; a page places it with `<Diagram name="<slug>" />`. */
export const diagramSchema = z.strictObject({
  /** What is drawn: the name of the image for those who do not see it. */
  title,
  /** All that the picture says, in sentences: read in its place. */
  description: line.min(60, 'Description trop courte : elle dit tout ce que dit le dessin.'),
  /** One sentence below the picture: what to see in it. */
  caption: line,
  /** What tells it from the other pictures of the same `<Choices>`, of which one sees one at a time: before the caption, and on its button. */
  state: line.optional(),
  /** The title of a file of the page: each of its lines is the text of a box, or begins with it, in order. */
  file: line.optional(),
  /** Width, where it is drawn across a sheet and not in a page. */
  columns: squares.min(4, 'Au moins quatre colonnes.').optional(),
  /** Height, in squares of the grid. */
  rows: squares.min(4, 'Au moins quatre lignes.'),
  /** What holds boxes: `at` is [column, row, columns, rows]; a name in a corner, a remark in the other. */
  frames: z.array(z.strictObject({ at: gridArea, text: line.optional(), note: line.optional() })).default([]),
  /** By the name that arrows use; the lines after the first are remarks. `accent`: what the picture is about; `absent`: what exists no more. */
  boxes: z
    .record(
      slug,
      z.strictObject({ at: gridArea, text: lines, look: z.enum(['plain', 'accent', 'absent']).optional(), align: anchor.optional() }),
    )
    .refine((boxes) => Object.keys(boxes).length > 0, 'Au moins une boîte.'),
  /** From a box, or from a point of the grid, to a box; `through`: points to go through; `both`: a head at each end. */
  arrows: z
    .array(
      z.strictObject({
        from: z.union([slug, gridPoint]),
        to: slug,
        through: z.array(gridPoint).optional(),
        both: z.boolean().optional(),
        text: lines.optional(),
        side: z.enum(['above', 'below', 'left', 'right']).optional(),
      }),
    )
    .default([]),
  /** Words outside the boxes. */
  texts: z
    .array(
      z.strictObject({
        at: gridPoint,
        text: lines,
        align: anchor.optional(),
        look: z.enum(['plain', 'title', 'quiet']).optional(),
      }),
    )
    .default([]),
});

/** `search/*.yaml`: the words that people look for things with. A file may hold any of the lists. */
export const searchSchema = z.strictObject({
  /** Words that say nothing of what is looked for: articles, politeness, the name of the program. */
  stopWords: z.array(line).default([]),
  /** Names of what people work with (other programs): the site does not explain them, so they say little of the answer. */
  names: z.array(line).default([]),
  /** Words and expressions that mean the same here. */
  synonyms: z.array(z.array(line).min(2, 'Au moins deux mots.')).default([]),
  /** Ways of asking what a thing is (« c’est quoi »). */
  definitions: z.array(line).default([]),
  /** Ways of asking to delete (« supprimer »): what destroys data answers first to these alone, and to its own command. */
  destroying: z.array(line).default([]),
  /** Words that tell which kind of answer is looked for, and nothing of what it is about (« ça affiche » : a message). */
  around: z
    .partialRecord(z.enum(['entry', 'guide', 'exercise', 'term', 'instruction', 'error', 'misconception', 'page']), z.array(line))
    .default({}),
  /** Address of the page that teaches how to read a message: what is pasted and matches none leads to it. */
  unknownMessage: line.optional(),
  /** By address, a page or a part of one: ways of asking for it that its own file does not hold, as people say them. */
  asked: z
    .record(z.string().regex(/^\//, 'Adresse attendue, de la forme /chapitre/page/ ou /chapitre/page/#partie.'), z.array(line))
    .default({}),
});

/** `pages/<slug>.mdx`: a page that stands by itself (`/<slug>/`), which the foot of every page leads to. */
export const pageSchema = z.strictObject({
  title,
  summary,
  order,
  /** What the foot calls it: its short name, or what it declares in a few words. */
  label: line,
  facts,
});

/** A row of `facts.tsv`: one statement of the notes and its verdict. */
export const factSchema = z.strictObject({
  id: factId,
  /** Which note, and which line of it. */
  note: z.string(),
  line: z.coerce.number('Numéro de ligne attendu.').int(),
  kind: z.string(),
  /** What the note says. */
  says: z.string().min(1, 'Énoncé vide.'),
  verdict: z.enum(['ok', 'typo', 'imprecise', 'outdated', 'wrong'], 'Verdict attendu : ok, typo, imprecise, outdated ou wrong.'),
  /** What is true. */
  correct: z.string().min(1, 'Énoncé corrigé vide.'),
  /** Why the note's statement does not stand; empty when it does. */
  reason: z.string(),
  topic: z.string(),
});

/** What a run showed of one thing: it was run; it was only read by the program; it was only compared with the reference. */
const verdictSchema = z.strictObject({
  verdict: z.enum(['executed', 'accepted', 'checked']),
  /** Of what was run, as it was then. */
  hash: z.string().regex(/^[0-9a-f]{12}$/, 'Empreinte de 12 chiffres hexadécimaux attendue.'),
  /** Why it was not run. */
  reason: line.optional(),
});

/** `verified.json`: what the last run on the real program showed. Written by that run, never by hand. */
export const verifiedSchema = z.strictObject({
  date: z.iso.date(),
  /** What ran: « Docker Engine 28.5.2 ». */
  engine: line,
  /** What read the commands that could not be run. */
  client: line,
  /** The other programs of the run. */
  others: z.array(line),
  /** Where the images came from, in words. */
  images: line,
  entries: z.record(slug, verdictSchema),
  exercises: z.record(slug, verdictSchema),
  errors: z.record(slug, verdictSchema),
  /** Command blocks of the other texts, by the path of the file without its ending (`guide/utiliser/ports`). */
  pages: z.record(z.string(), verdictSchema).default({}),
});

export type Site = z.output<typeof siteSchema>;
export type EntryFields = z.output<typeof entrySchema>;
export type OptionsFields = z.output<typeof optionsSchema>;
export type ToolFields = z.output<typeof toolSchema>;
export type GuideFields = z.output<typeof guideSchema>;
export type ExerciseFields = z.output<typeof exerciseSchema>;
export type InstructionFields = z.output<typeof instructionSchema>;
export type SheetPageFields = z.output<typeof sheetPage>;
export type ErrorFields = z.output<typeof errorSchema>;
export type MisconceptionFields = z.output<typeof misconceptionSchema>;
export type DiagramFields = z.output<typeof diagramSchema>;
export type SearchFields = z.output<typeof searchSchema>;
export type TermFields = z.output<typeof termSchema>;
export type Fact = z.output<typeof factSchema>;
export type EntryVerify = z.output<typeof entryVerifySchema>;
export type ErrorVerify = z.output<typeof errorVerifySchema>;
export type Verified = z.output<typeof verifiedSchema>;
export type Verdict = z.output<typeof verdictSchema>;
