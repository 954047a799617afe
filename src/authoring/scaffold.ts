import { type CollectionName, collectionNames, collections, toFile } from '../source/collections.ts';
import { findNearest } from '../text/nearest.ts';
import { ui } from '../ui.ts';
import { toFieldsSchema } from './editor-schemas.ts';
import type { FieldExample } from './examples.ts';

/** What an author calls a file of each collection. */
export const kinds: ReadonlyMap<string, CollectionName> = new Map(
  collectionNames.flatMap((name) => {
    const row = collections[name];
    return 'kind' in row ? [[row.kind, name]] : [];
  }),
);

/** A file to be written, or why it cannot be. */
export type Scaffold = { file: string; text: string } | { message: string };

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Parts that every session has, to be filled; each step has its own heading. */
const exerciseBody = Object.values(ui.exercise.sections)
  .map((title) => `## ${title}\n${title === ui.exercise.sections.steps ? '\n### Titre de la première étape\n' : ''}`)
  .join('\n');

/**
 * A new file of the content: every field that must be filled, with what it is for; those that may be left out, as remarks.
 * It does not pass the checks until it is written.
 *
 * @param kind what the author asks for: `entry`, `page`…
 * @param name slug of the file; of a page, its chapter first (`utiliser/lancer`); of an instruction, its format
 * @param examples how the other files of the collection write their fields
 */
export function toScaffold(kind: string, name: string, examples: ReadonlyMap<string, FieldExample> = new Map()): Scaffold {
  const names = [...kinds.keys()];
  const collection = kinds.get(kind);
  if (!collection) {
    const nearest = findNearest(kind, names);
    return {
      message: `« ${kind} » n’est pas une sorte de page. ${nearest ? `Vouliez-vous écrire « ${nearest} » ?` : `Possibles : ${names.join(', ')}.`}`,
    };
  }
  const isInFolder = collections[collection].pattern.includes('*/');
  const form = isInFolder ? `${slug}/${slug}` : slug;
  if (!new RegExp(`^${form}$`).test(name))
    return {
      message: `« ${name} » ne peut pas être une adresse : minuscules sans accent, chiffres et tirets (« ${isInFolder ? 'dossier/nom' : 'nom'} »).`,
    };
  const { properties, required = [] } = toFieldsSchema(collection);
  const fields = Object.entries(properties).map(([field, { description = '' }]) => {
    const { used, written } = examples.get(field) ?? {};
    const lines = [
      description,
      ...(used ? [`Déjà employés : ${used.join(', ')}`] : []),
      ...(written ? [`Dans ${written.file} :`, ...written.text.split('\n').map((line) => `  ${line}`)] : []),
      ...(required.includes(field) ? [] : [`${field}:`]),
    ];
    return [...lines.map((line) => `# ${line}`), ...(required.includes(field) ? [`${field}:`] : [])].join('\n');
  });
  const file = toFile(collection, name);
  if (file.endsWith('.yaml')) return { file, text: `${fields.join('\n')}\n` };
  return { file, text: `---\n${fields.join('\n')}\n---\n${collection === 'exercises' ? `\n${exerciseBody}` : ''}` };
}
