import { z } from 'astro/zod';
import { hrefs } from '../model/href.ts';
import type { Publication } from '../model/publication.ts';
import type { ToAddress } from './export-address.ts';

/** Where the schema is published, beside the file that meets it. */
const commandsSchemaPath = '/commandes.schema.json';

const option = z.strictObject({
  long: z.string().describe('Nom long, sans tirets'),
  short: z.string().nullable().describe('Lettre, sans tiret'),
  value: z.string().nullable().describe('Ce qui suit l’option quand elle prend une valeur'),
  effect: z.string().describe('Ce que fait l’option, en une phrase'),
});

const entry = z.strictObject({
  slug: z.string().describe('Identifiant, stable'),
  title: z.string().describe('Ce que l’on veut faire'),
  command: z.string().describe('La commande, avec ses <valeurs à remplacer> et ses [parties facultatives]'),
  copied: z.string().describe('La même, avec les valeurs par défaut : ce que copie le site'),
  cli: z.string().describe('Le nom de la commande, comme on le dit'),
  example: z.string().describe('Un exemple prêt à lancer'),
  summary: z.string().describe('Ce que fait la commande, en une phrase sans point final'),
  group: z.string().describe('Identifiant du groupe, l’un de « groups »'),
  url: z.string().describe('Adresse de la fiche'),
  system: z.string().nullable().describe('Le seul système où la commande existe'),
  options: z.array(option).describe('Les options utiles, la plus utile d’abord'),
  warning: z.string().nullable().describe('Ce qui tourne mal'),
  destroys: z
    .strictObject({
      lost: z.string().describe('Ce qui est perdu'),
      kept: z.string().describe('Ce qui est gardé'),
      look: z.string().describe('Identifiant de la fiche à lire d’abord'),
    })
    .nullable()
    .describe('Ce que la commande supprime ; null quand elle ne supprime rien'),
  related: z.array(z.string()).describe('Identifiants des fiches à ne pas confondre'),
  intentions: z.array(z.string()).describe('Ce que l’on demande pour la trouver'),
  facts: z.array(z.string()).describe('Numéros des affirmations des notes auxquelles elle répond'),
});

const commands = z.strictObject({
  $schema: z.string().describe('Adresse de ce schéma'),
  name: z.string().describe('Nom du site'),
  program: z.string().describe('Programme dont ce sont les commandes'),
  checkedAgainst: z.string().describe('Ce à quoi les commandes ont été comparées'),
  groups: z.array(z.strictObject({ id: z.string(), title: z.string() })).describe('Groupes de fiches, dans l’ordre'),
  entries: z.array(entry).describe('Une fiche par tâche, dans l’ordre du site'),
});

/** What `/commandes.json` holds. */
export type Commands = z.output<typeof commands>;

/** The JSON Schema of `/commandes.json`. */
export const toCommandsSchema = (): object => z.toJSONSchema(commands);

/** Every entry, for programs. */
export function toCommands({ site, entries, toCopied }: Publication, toAddress: ToAddress): Commands {
  return {
    $schema: toAddress(commandsSchemaPath),
    name: site.name,
    program: site.program,
    checkedAgainst: site.checkedAgainst,
    groups: site.groups.map(({ id, title }) => ({ id, title })),
    entries: entries.map((entry) => ({
      slug: entry.slug,
      title: entry.title,
      command: entry.command,
      copied: toCopied(entry),
      cli: entry.cli,
      example: entry.example,
      summary: entry.summary,
      group: entry.group.id,
      url: toAddress(hrefs.entry(entry.slug)),
      system: entry.system ?? null,
      options: entry.options.map(({ long, short, value, effect }) => ({ long, short: short ?? null, value: value ?? null, effect })),
      warning: entry.warning ?? null,
      destroys: entry.destroys ? { lost: entry.destroys.lost, kept: entry.destroys.kept, look: entry.destroys.look.slug } : null,
      related: entry.related.map(({ entry }) => entry.slug),
      intentions: entry.intentions,
      facts: entry.facts.map(({ id }) => id),
    })),
  };
}
