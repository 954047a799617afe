import { z } from 'astro/zod';
import { expectedFact, expectedId, expectedOption } from '../text/id.ts';
import type { FieldMeta, ReferenceKind, TextKind } from './field.ts';

z.config(z.locales.fr());

/** `entries/<slug>.mdx`, `glossary/<slug>.mdx`…: what a file may be called, and another file may refer to. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expectedId);

/** A name that must be that of something else. */
const nameOf = (refersTo: ReferenceKind) => slug.meta({ refersTo } satisfies FieldMeta);

/** A text that a reader sees, and what it must be besides good French. The other texts are for the build or the search. */
const shown = <Schema extends z.ZodType>(text: TextKind, schema: Schema): Schema => schema.meta({ text } satisfies FieldMeta);

/** A statement of the notes, as numbered in `facts.tsv`. */
const factId = z
  .string()
  .regex(/^F\d{3}$/, expectedFact)
  .meta({ refersTo: 'fact' } satisfies FieldMeta);

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
const prose = shown('prose', line);
const plain = shown('plain', line);
const infinitive = shown('infinitive', line);

/** A title as people ask: an infinitive for what one does, a noun for what one learns. */
const heading = line.min(3, 'Titre trop court.').max(70, 'Titre trop long : 70 caractères au plus.');
const title = shown('title', heading);

/** Sentence shown under the title and among search results; understood without the title; no final full stop. */
const summary = shown(
  'summary',
  line.min(20, 'Résumé trop court : il doit se comprendre sans le titre.').max(180, 'Résumé trop long : 180 caractères au plus.'),
);

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

/** Address of another page, which must exist. */
const link = z
  .string()
  .regex(/^\/.*\/$/, 'Adresse attendue, de la forme /chapitre/page/.')
  .meta({ isLink: true } satisfies FieldMeta);

/** Entries that go with this page. */
const entries = z.array(nameOf('entry')).default([]);

/** Notions that this explains or solves beside its terms, in a word without accent (`reseau`): search answers are checked by them. */
const concepts = z.array(slug).default([]);

/** Sizes of type that a sheet may have, in points; each has its rule in the style of the sheet. */
const sheetSizes = [8.5, 9, 9.5, 10, 10.5, 11, 11.25, 11.5, 12, 12.5, 13, 13.5, 14] as const;

/** An entry on the sheet; a shorter title when its own is too long for a narrow column. */
const sheetEntry = z.union([
  nameOf('entry').transform((entry): { entry: string; title?: string } => ({ entry })),
  z.strictObject({
    entry: nameOf('entry'),
    title: shown('infinitive', line.max(45, 'Titre trop long pour la feuille : 45 caractères au plus.')),
  }),
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
    /** What stands in its place on a screen that is too narrow for it. */
    narrowDiagram: slug.optional(),
    /** Instructions of a file format, by name of their file, and a complete file; first on the page. */
    instructions: z
      .array(
        z.strictObject({
          format: slug,
          entries: z.array(nameOf('instruction')).default([]),
          lang: z.string(),
          file: line,
          example: command,
        }),
      )
      .default([]),
    groups: z.array(z.strictObject({ title, entries: z.array(sheetEntry).min(1, 'Groupe vide.') })).default([]),
    /** Short lists: a word, a file, a message (by its name in `errors/`), and what to know of it. */
    notes: z
      .array(
        z.strictObject({
          title,
          lines: z.array(z.strictObject({ term: prose, text: prose, message: nameOf('error').optional() })).min(1, 'Liste vide.'),
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
const impossible = z.strictObject({ impossible: prose });

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
  name: plain.describe('Le nom du site, dans l’en-tête et les titres'),
  program: program.optional().describe('Le programme par lequel commencent les commandes'),
  programs: z
    .array(program)
    .min(1, 'Au moins un programme.')
    .optional()
    .describe('Les programmes, quand il y en a plusieurs, le principal d’abord ; chacun a sa référence, cli/<programme>.json'),
  /** Systems that the subject exists on (`Linux`); without Windows among them, PowerShell is neither asked for nor offered. All when absent. */
  systems: z
    .array(line)
    .default([])
    .describe('Les systèmes où le sujet existe (« Linux ») : sans Windows, aucune forme PowerShell n’est demandée ni proposée'),
  tagline: shown('summary', line).describe('Une phrase sous le nom, sur la page d’accueil'),
  description: prose
    .min(50, 'Description trop courte : 50 caractères au moins.')
    .max(160, 'Description trop longue : 160 caractères au plus.')
    .describe('Pour les moteurs de recherche : de 50 à 160 caractères'),
  /** What was checked against what, in a few words; shown in the footer and on the sheet. */
  checkedAgainst: plain.describe('Ce à quoi le contenu a été comparé, en quelques mots'),
  outputs: plain.optional().describe('De quelle version sont les sorties montrées, si les essais ont eu lieu sur une autre'),
  searchHint: plain.describe('Ce que propose le champ de recherche vide : deux ou trois exemples'),
  /** Languages that a code fence may name, as Shiki calls them. */
  languages: z.array(z.string()).min(1, 'Au moins un langage.').describe('Les langages qu’un bloc de code peut nommer'),
  /**
   * Chapters of the course, in reading order; `id` is the folder in `guide/` and the first part of the address.
   * `head: false` for one that the running head has no room for: the menu of the course names it.
   */
  chapters: z
    .array(z.strictObject({ id: slug, title, summary, head: z.boolean('« true » ou « false » attendu.').optional() }))
    .default([])
    .describe(
      'Les chapitres du cours, s’il y en a un, dans l’ordre de lecture ; « id » est le dossier dans guide/ et le début de l’adresse',
    ),
  groups: z
    .array(z.strictObject({ id: slug, title, summary }))
    .min(1, 'Au moins un groupe.')
    .describe('Les groupes de fiches, dans l’ordre'),
  moments: z
    .array(z.strictObject({ id: slug, title }))
    .default([])
    .describe('Les moments où l’on rencontre des messages, dans l’ordre de leur liste'),
  /** Formats of files that the subject has, in the order of the menu: `path` is the folder in `instructions/` and the first part of the address, `title` the name of such a file. */
  fileFormats: z
    .array(
      z.strictObject({
        path: slug,
        title: heading,
        /** What the running head calls it, which has little room; its title when absent. */
        menu: line.max(10, 'Nom trop long pour le menu : 10 caractères au plus.').optional(),
        summary,
        /** In which its examples are highlighted. */
        language: z.string().min(1, 'Langage vide.'),
        /** Groups of its instructions, when they are many; `path` is what leads to them in the file (`services.<service>`). */
        groups: z.array(z.strictObject({ id: slug, title, path: line.optional() })).default([]),
      }),
    )
    .default([])
    .describe('Les formats de fichier du sujet : le nom du fichier, son adresse, ses groupes ; « path » est le dossier dans instructions/'),
  /** Forms of values, by name: a regular expression for the whole value, and what it expects; `{port}` inside stands for another form; `later` when the program takes any value, and what it asks refuses it. */
  formats: z
    .record(slug, z.strictObject({ pattern: z.string().min(1, 'Motif vide.'), expects: plain, later: z.boolean().optional() }))
    .default({})
    .describe('Formes de valeurs : une expression régulière pour la valeur entière et ce qu’on attend'),
  placeholders: z
    .record(z.string(), z.strictObject({ default: z.string().min(1, 'Valeur vide.'), meaning: prose, format: slug.optional() }))
    .describe('Les <valeurs à remplacer> : valeur par défaut, sens, forme'),
  forbidden: z
    .array(z.strictObject({ pattern: z.string().min(1, 'Motif vide.'), why: plain, instead: z.string().optional() }))
    .default([])
    .describe('Ce qu’on n’enseigne pas, pourquoi, et ce qu’on écrit à la place'),
  vocabulary: z
    .record(z.string().regex(/^[^\p{Lu}]+$/u, 'Mot attendu en minuscules.'), line)
    .default({})
    .describe('Les mots que la prose n’emploie pas, et ceux qu’elle emploie à la place'),
  fileSchemas: z.record(z.string(), z.string()).default({}).describe('Fichiers dont les extraits doivent respecter un schéma JSON'),
  /** Formats of files that the content checks itself: language of the fence → module of the content folder whose default export is a `FileCheck`. */
  fileChecks: z
    .record(z.string(), z.string().regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« checks/format.ts »).'))
    .default({})
    .describe('Les formats de fichier que le contenu vérifie lui-même : langage du bloc, chemin du module'),
  /** Modules of the content folder whose default export is a `PageCheck`: what each page must hold to, as a whole. */
  pageChecks: z
    .array(z.string().regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« checks/pages.ts »).'))
    .default([])
    .describe('Les modules du contenu qui relisent chaque page en entier'),
  moved: z.record(address, address).default({}).describe('Les adresses qui ont changé : l’ancienne, puis celle d’aujourd’hui'),
  /** Module of the content folder whose default export is a `Subject`: what its commands’ values and dangers are, and the file that does the same. */
  subject: z
    .string()
    .regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« explain/subject.ts »).')
    .optional()
    .describe('Le module qui sait ce que valeurs et options veulent dire : fautes, dangers, fichier équivalent'),
  /** Module of the content folder whose default export is the files that may be pasted in the place of a command (`FileKind`). */
  subjectFiles: z
    .string()
    .regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« explain/files.ts »).')
    .optional()
    .describe('Le module des fichiers que l’on peut coller à la place d’une commande'),
  /** Module of the content folder whose default export is sentences that are too rare for a page (`RareText`), by canonical path. */
  subjectTexts: z
    .string()
    .regex(/^[\w./-]+\.[jt]s$/, 'Chemin d’un module attendu (« explain/texts.ts »).')
    .optional()
    .describe(
      'Le module des phrases de ce qui est trop rare pour une page : la page qui explique les commandes les reçoit avec ses données',
    ),
  /** What may be there before a command block is run, by the name that its fence gives (`avant="web"`): files of `content/verify/`, commands. */
  states: z
    .record(slug, z.strictObject({ folder, before: commands }))
    .default({})
    .describe('Ce qui peut être là avant l’essai d’un bloc de commandes, par le nom que le bloc donne (« avant »)'),
  home: z
    .strictObject({
      /** « Je veux… » and the entry that does it. */
      wishes: z.array(z.strictObject({ wish: infinitive, entry: nameOf('entry') })).min(1, 'Au moins un souhait.'),
      /** The command that the home page takes apart, and a caption for each of its words. */
      anatomy: z.strictObject({
        entry: nameOf('entry'),
        parts: z.array(z.strictObject({ text: z.string(), caption: prose })).min(2, 'Au moins deux parties.'),
      }),
    })
    .describe('La page d’accueil : souhaits et commande décomposée'),
  sheet: z
    .strictObject({
      /** The general sheet. */
      pages: z.array(sheetPage).min(1, 'Au moins une page.'),
      /** « À ne pas confondre »: things that learners mix up, on the last page. */
      confusions: z.array(prose).default([]),
      /** Sheets for one moment or one file, each on a page of its own: `/antiseche/<path>/`. */
      ready: z.array(z.strictObject({ path: slug, summary: shown('summary', line), page: sheetPage })).default([]),
    })
    .describe('L’antisèche : ses pages, ce qu’on ne doit pas confondre, et les feuilles toutes prêtes (« ready »), d’une page chacune'),
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
  title: shown('infinitive', title).describe('Ce que l’on veut faire, à l’infinitif, sans point final'),
  command: command.describe('La commande, avec ses <valeurs à remplacer> et ses [parties facultatives]'),
  example: command.describe('La même, prête à lancer : de vraies valeurs'),
  summary: summary.describe('Ce que fait la commande, en une phrase sans point final, de 20 à 180 caractères'),
  group: nameOf('group').describe('Le groupe de la fiche, l’un de site.yaml'),
  order: order.describe('La place dans le groupe : la plus petite d’abord, de 10 en 10'),
  values: z.record(z.string(), z.string()).default({}).describe('Des valeurs qui vont mieux à cette fiche que celles du site'),
  system: line.optional().describe('Le seul système où la commande existe (« Linux »)'),
  options: distinct(z.string().regex(/^[A-Za-z0-9][\w.:-]*$/, expectedOption))
    .default([])
    .describe('Noms longs, sans tirets, des options utiles, la plus utile d’abord'),
  warning: prose.optional().describe('La seule chose qui tourne mal, en une phrase ou deux'),
  /** For commands that delete data: what is lost, what is kept, which entry to look with first; `again`: what is lost can be fetched or made again; `mark`: what the sheet says is lost, in a word, where it is no data that were kept apart. */
  destroys: z
    .strictObject({ lost: prose, kept: prose, look: nameOf('entry'), again: z.boolean().optional(), mark: prose.optional() })
    .optional()
    .describe(
      'Ce qui est perdu, ce qui est gardé, et la fiche à lire d’abord ; « again » quand tout ce qui est perdu se refait, « mark » le mot de l’antisèche pour ce qui n’est ni l’un ni des données gardées à part',
    ),
  related: z
    .array(z.strictObject({ entry: nameOf('entry'), difference: prose }))
    .default([])
    .describe('Les fiches que l’on confond avec celle-ci, et la différence en quelques mots'),
  intentions: z
    .array(prose)
    .min(1, 'Au moins une façon de le demander.')
    .describe('Les façons de le demander, dans le français d’un débutant, sans faute de frappe'),
  variants: z.array(line).default([]).describe('Fautes de frappe et variantes : cherchées, jamais montrées'),
  english: english.describe('Le nom de la même chose en anglais'),
  concepts: concepts.describe(
    'Notions expliquées, en un mot sans accent (« reseau ») : les réponses de la recherche sont comparées avec elles',
  ),
  facts: facts.describe('Numéros des affirmations des notes auxquelles la fiche répond'),
  verify: z
    .union([impossible, entryVerifySchema])
    .optional()
    .describe('Comment l’exemple s’essaie : l’état à préparer, ce qui doit être vrai ensuite, ou « impossible » et pourquoi'),
});

/** One sentence an operand, in order, and a format that checks it if need be; the last one is for all those that follow. */
const operands = z
  .array(
    z.union([
      prose.transform((effect): { effect: string; format?: string } => ({ effect })),
      z.strictObject({ effect: prose, format: slug }),
    ]),
  )
  .default([]);

/** `options/<command>.yaml`: what a command, each of its options and each of its operands does. */
export const optionsSchema = z.strictObject({
  command: z.string().min(1, 'Commande vide.').describe('La commande, par son nom complet, groupe compris'),
  effect: prose.describe('Ce que fait la commande, en une phrase'),
  operands: operands.describe('Ce qu’est chaque opérande, dans l’ordre ; le dernier vaut pour tous ceux qui suivent'),
  /** Long name → its effect in one sentence; the form of its value when it takes one, and the name of a format that checks it. A `rare` one is explained where it is typed, and stands in no table. */
  options: z
    .record(z.string(), z.strictObject({ effect: prose, value: line.optional(), format: slug.optional(), rare: z.boolean().optional() }))
    .default({})
    .describe('Nom long → son effet en une phrase, la forme de sa valeur si elle en prend une'),
  /** What the command deletes and leaves with these options (long names); the case with the most options used is the one. `look` is the entry to look with first, `again` and `mark` as in an entry. */
  destroys: z
    .array(
      z.strictObject({
        with: z.array(z.string()).default([]),
        lost: prose,
        kept: prose,
        look: nameOf('entry'),
        again: z.boolean().optional(),
        mark: prose.optional(),
      }),
    )
    .default([])
    .describe('Ce que la commande supprime et garde, avec ces options ; « again » et « mark » comme dans une fiche'),
});

/** `tools/<program>.yaml`: a program of the system that the commands are used with, and the little that is used of it. */
export const toolSchema = z.strictObject({
  program: z.string().min(1, 'Programme vide.').describe('Le mot que l’on tape'),
  effect: prose.describe('Ce que fait le programme, en une phrase'),
  operands: operands.describe('Ce qu’est chaque opérande, dans l’ordre'),
  options: z
    .record(z.string().regex(/^-/, 'Option attendue, tirets compris (« -s »).'), z.strictObject({ effect: prose, value: line.optional() }))
    .default({})
    .describe('Option telle qu’on la tape, tirets compris → son effet'),
  dashless: z.boolean().optional().describe('Vrai quand le premier mot peut être des options sans tiret, comme « tar czf »'),
});

/** `guide/<chapter>/<slug>.mdx`: one page of the course; `index.mdx` is the chapter's own page. */
export const guideSchema = z.strictObject({
  title: title.describe('Le titre de la page, sans point final'),
  summary: summary.describe('Ce qu’on y apprend, en une phrase sans point final'),
  order: order.describe('La place dans le chapitre : la plus petite d’abord, de 10 en 10'),
  intentions: z.array(line).default([]).describe('Les façons de demander ce que la page explique'),
  concepts: concepts.describe(
    'Notions expliquées, en un mot sans accent (« reseau ») : les réponses de la recherche sont comparées avec elles',
  ),
  entries: entries.describe('Les fiches qui vont avec la page'),
  facts: facts.describe('Numéros des affirmations des notes auxquelles la page répond'),
});

/** `exercises/<slug>.mdx`: a hands-on session; each `###` below « Étapes » is a step. */
export const exerciseSchema = z.strictObject({
  title: title.describe('Ce que l’on fait pendant le TP'),
  summary: summary.describe('Ce qu’on y apprend, en une phrase sans point final'),
  order: order.describe('La place dans la liste : la plus petite d’abord'),
  after: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Page du cours attendue, de la forme « chapitre/page ».')
    .meta({ refersTo: 'page' } satisfies FieldMeta)
    .optional()
    .describe(
      'La page du cours qui prépare le TP (« chapitre/page »), et finit par une partie « À vous » qui y mène ; sans elle, il vient à la fin du cours',
    ),
  duration: z
    .number()
    .int('Nombre entier de minutes attendu.')
    .min(1, 'Durée en minutes attendue.')
    .describe('Les minutes qu’il faut à un débutant'),
  objectives: z.array(infinitive).min(1, 'Au moins un objectif.').describe('Ce que l’on saura faire, à l’infinitif'),
  prerequisites: z.array(prose).default([]).describe('Ce qu’il faut avoir avant de commencer'),
  intentions: intentions.describe('Les façons de la demander'),
  entries: entries.describe('Les fiches qui vont avec le TP'),
  facts: facts.describe('Numéros des affirmations des notes auxquelles elle répond'),
  verify: z
    .array(z.strictObject({ after: line, run: command, output: pattern }))
    .default([])
    .describe('Ce que l’on fait hors du terminal, et ce qui doit alors être vrai'),
});

/** `instructions/<format>/<name>.mdx`: an instruction, or a key, of a file format. */
export const instructionSchema = z.strictObject({
  title: title.describe('Ce que l’on veut faire, à l’infinitif'),
  name: z.string().min(1, 'Nom vide.').describe('L’instruction, telle qu’on l’écrit'),
  group: nameOf('fileGroup').optional().describe('Son groupe, l’un de ceux du format dans site.yaml'),
  syntax: command.describe('Sa forme, avec ses <valeurs à remplacer>'),
  example: command.describe('Un exemple réel'),
  file: z
    .strictObject({ title: line, language: z.string() })
    .optional()
    .describe('Le fichier dont c’est un exemple, si ce n’en est pas un du format : son nom et son langage'),
  summary: summary.describe('Ce qu’elle fait, en une phrase sans point final'),
  order: order.describe('La place dans la liste : la plus petite d’abord'),
  /** What holds without it, and what does the same on a command line: inline Markdown, no final full stop. */
  default: prose.optional().describe('Ce qui vaut quand on ne l’écrit pas, sans point final'),
  equivalent: prose.optional().describe('Ce qui fait la même chose en ligne de commande, sans point final'),
  warning: prose.optional().describe('La seule chose qui tourne mal'),
  intentions: intentions.describe('Les façons de le demander'),
  english: english.describe('Le nom de la même chose en anglais'),
  entries: entries.describe('Les fiches qui vont avec l’instruction'),
  facts: facts.describe('Numéros des affirmations des notes auxquelles elle répond'),
});

/** `errors/<slug>.mdx`: a message that the program prints; the body says what to do. */
export const errorSchema = z.strictObject({
  message: line.describe('Les mots clés du message, exactement comme ils s’affichent'),
  cause: prose.describe('Pourquoi il s’affiche'),
  moment: nameOf('moment').describe('Le moment où on le rencontre, l’un de site.yaml'),
  order: order.describe('La place dans la liste : la plus petite d’abord'),
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
    .default([])
    .describe(
      'Les autres façons dont le programme l’écrit : les mots qui ne changent pas, et « … » à la place d’un nom, d’un chemin, d’un nombre',
    ),
  /** Other wordings of it that the program prints, and what people say of it. */
  intentions: z.array(line).default([]).describe('Le message entier, et les façons de le décrire'),
  concepts: concepts.describe(
    'Notions expliquées, en un mot sans accent (« reseau ») : les réponses de la recherche sont comparées avec elles',
  ),
  entries: entries.describe('Les fiches qui aident'),
  /** Addresses of the other pages that go with it (`/construire/cache/`): they show it. */
  pages: z.array(link).default([]).describe('Les adresses des autres pages qui vont avec lui, et le montreront'),
  facts: facts.describe('Numéros des affirmations des notes auxquelles il répond'),
  verify: z.union([impossible, errorVerifySchema]).optional().describe('Comment le message se provoque, ou « impossible » et pourquoi'),
});

/** `misconceptions/<slug>.mdx`: a belief and, in the body, what is true. */
export const misconceptionSchema = z.strictObject({
  belief: shown('title', line).describe('Ce que l’on croit, comme on le dit, sans guillemets'),
  truth: prose.describe('Ce qui est vrai, en une phrase'),
  order: order.describe('La place dans la liste : la plus petite d’abord'),
  entries: entries.describe('Les fiches qui aident'),
  facts: facts.describe('Numéros des affirmations des notes auxquelles elle répond'),
});

/** `glossary/<slug>.mdx`: a term. The body, if any, adds what a definition cannot hold. */
export const termSchema = z.strictObject({
  term: prose.describe('Le mot français, sans majuscule sauf nom propre'),
  aliases: z.array(prose).default([]).describe('Autres graphies et synonymes'),
  english: english.describe('Le mot anglais'),
  concepts: concepts.describe(
    'Notions expliquées, en un mot sans accent (« reseau ») : les réponses de la recherche sont comparées avec elles',
  ),
  definition: prose.min(20, 'Définition trop courte.').describe('Une ou deux phrases, avec leur point final'),
  page: link.optional().describe('L’adresse de la page qui l’explique'),
  terms: z.array(nameOf('term')).default([]).describe('Les termes à lire ensuite'),
  /** Whether the pages of the course lead here from their first use of the word; not for a word of several senses, nor for one that everybody knows. */
  linked: z
    .boolean('« true » ou « false » attendu.')
    .default(true)
    .describe('false pour un mot que tout le monde connaît, ou qui a plusieurs sens'),
  facts: facts.describe('Numéros des affirmations des notes auxquelles il répond'),
});

/** Squares of the grid of a diagram, or halves of them. */
const squares = z.number().min(0, 'Nombre positif attendu.').multipleOf(0.5, 'Carreau ou demi-carreau attendu.');
const gridPoint = z.tuple([squares, squares]);
const gridArea = z.tuple([squares, squares, squares, squares]);

/** Where the text of a diagram begins, is centred or ends. */
const anchor = z.enum(['start', 'middle', 'end']);

/** Short texts of a diagram, one a line; `code` between grave accents. */
const lines = z.union([prose.transform((text) => [text]), z.array(prose).min(1, 'Au moins une ligne.')]);

/** `diagrams/<slug>.yaml`: a picture, described on a grid of 40 columns; a page places it with `<Diagram name="<slug>" />`. */
export const diagramSchema = z.strictObject({
  title: title.describe('Ce qui est dessiné : le nom de l’image pour qui ne la voit pas'),
  description: prose
    .min(60, 'Description trop courte : elle dit tout ce que dit le dessin.')
    .describe('Tout ce que dit le dessin, en phrases : lu à sa place'),
  caption: prose.describe('Une phrase sous le dessin : ce qu’il faut y voir'),
  /** What tells it from the other pictures of the same `<Choices>`, of which one sees one at a time: before the caption, and on its button. */
  state: prose.optional().describe('Ce qui le distingue des autres dessins du même <Choices>, dont on voit un seul à la fois'),
  /** The title of a file of the page: each of its lines is the text of a box, or begins with it, in order. */
  file: line
    .optional()
    .describe('Le titre d’un fichier de la page, dont chaque ligne est dessinée : elle est le texte d’une boîte, ou commence par lui'),
  columns: squares
    .min(4, 'Au moins quatre colonnes.')
    .optional()
    .describe('La largeur, en carreaux, d’un dessin posé en travers d’une antisèche ; dans une page, rien : 40'),
  rows: squares.min(4, 'Au moins quatre lignes.').describe('La hauteur, en carreaux de la grille'),
  /** What holds boxes: `at` is [column, row, columns, rows]; a name in a corner, a remark in the other. */
  frames: z
    .array(z.strictObject({ at: gridArea, text: prose.optional(), note: prose.optional() }))
    .default([])
    .describe('Ce qui entoure des boîtes : [colonne, ligne, colonnes, lignes], un nom, une remarque'),
  /** By the name that arrows use; the lines after the first are remarks. `accent`: what the picture is about; `absent`: what exists no more. */
  boxes: z
    .record(
      slug,
      z.strictObject({ at: gridArea, text: lines, look: z.enum(['plain', 'accent', 'absent']).optional(), align: anchor.optional() }),
    )
    .refine((boxes) => Object.keys(boxes).length > 0, 'Au moins une boîte.')
    .describe('Les boîtes, par le nom que les flèches emploient'),
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
    .default([])
    .describe('Les flèches, d’une boîte à une autre'),
  texts: z
    .array(
      z.strictObject({
        at: gridPoint,
        text: lines,
        align: anchor.optional(),
        look: z.enum(['plain', 'title', 'quiet']).optional(),
      }),
    )
    .default([])
    .describe('Les mots hors des boîtes'),
});

/** `search/*.yaml`: the words that people look for things with. A file may hold any of the lists. */
export const searchSchema = z.strictObject({
  stopWords: z.array(line).default([]).describe('Les mots qui ne disent rien de ce que l’on cherche'),
  /** Names of what people work with (other programs): the site does not explain them, so they say little of the answer. */
  names: z
    .array(line)
    .default([])
    .describe('Les noms de ce que l’on fait tourner sans que le site l’explique : ils pèsent peu dans une question'),
  synonyms: z
    .array(z.array(line).min(2, 'Au moins deux mots.'))
    .default([])
    .describe('Les mots et les expressions qui veulent dire la même chose ici'),
  definitions: z.array(line).default([]).describe('Les façons de demander ce qu’est une chose (« c’est quoi »)'),
  /** Ways of asking to delete (« supprimer »): what destroys data answers first to these alone, and to its own command. */
  destroying: z
    .array(line)
    .default([])
    .describe('Les façons de demander à supprimer : sans elles, une commande qui supprime des données ne répond jamais la première'),
  /** Words that tell which kind of answer is looked for, and nothing of what it is about (« ça affiche » : a message). */
  around: z
    .partialRecord(z.enum(['entry', 'guide', 'exercise', 'term', 'instruction', 'error', 'misconception', 'page']), z.array(line))
    .default({})
    .describe('Par genre de réponse (error, exercise…), les mots qui annoncent ce genre sans rien dire du sujet (« ça affiche »)'),
  /** Address of the page that teaches how to read a message: what is pasted and matches none leads to it. */
  unknownMessage: link
    .optional()
    .describe('L’adresse de la page qui apprend à lire un message : un message collé que le site ne connaît pas y mène'),
  /** By address, a page or a part of one: ways of asking for it that its own file does not hold, as people say them. */
  asked: z
    .record(z.string().regex(/^\//, 'Adresse attendue, de la forme /chapitre/page/ ou /chapitre/page/#partie.'), z.array(line))
    .default({})
    .describe('Par adresse (une page, ou une partie : /page/#partie), des façons de la demander, comme on parle'),
});

/** `pages/<slug>.mdx`: a page that stands by itself (`/<slug>/`), which the foot of every page leads to. */
export const pageSchema = z.strictObject({
  title: title.describe('Le titre de la page'),
  summary: summary.describe('Ce qu’elle dit, en une phrase sans point final'),
  order: order.describe('La place dans le pied de page : la plus petite d’abord, de 10 en 10'),
  label: plain.describe('Comment le pied de page l’appelle : son nom court, ou ce qu’elle déclare'),
  facts: facts.describe('Numéros des affirmations des notes auxquelles elle répond'),
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
