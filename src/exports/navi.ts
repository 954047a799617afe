import type { Values } from '../command-line/template.ts';
import { fillTemplate } from '../command-line/template.ts';
import type { Publication } from '../model/publication.ts';
import { toPlainText } from '../render/markdown/inline.ts';

/** A name that navi accepts: letters without accents, figures and underscores. Case counts: `<nom>` is not `<NOM>`. */
export const toNaviName = (placeholder: string): string => placeholder.normalize('NFD').replace(/\p{M}/gu, '').replace(/\W/g, '_');

/**
 * The entries as a cheat sheet for navi. Each entry is a section of its own: navi keeps one list of values for each name
 * and section, and the same name has not the same value everywhere.
 */
export function toNavi({ site, entries, handbook }: Publication): string {
  const sections = entries.map((entry) => {
    const values: Values = { ...handbook.values, ...entry.values };
    // Filled with the names that navi asks for: what the site leaves out of what it copies is left out here too.
    const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `<${toNaviName(name)}>`]));
    const { text, placeholders } = fillTemplate(entry.command, marks);
    const names = [...new Set(placeholders.map(({ name }) => name))];
    return [
      `% ${[site.program, entry.group.id, entry.slug].join(', ')}`,
      [`# ${toPlainText(entry.title)}`, text].join('\n'),
      names.map((name) => `$ ${toNaviName(name)}: printf '%s\\n' ${quote(values[name] ?? '')}`).join('\n'),
    ].filter((block) => block !== '');
  });
  return `; ${site.name} : ${toPlainText(site.description)}\n\n${sections.map((blocks) => blocks.join('\n\n')).join('\n\n')}\n`;
}

/** A word of a shell, whatever it holds. */
const quote = (value: string): string => `'${value.replaceAll("'", String.raw`'\''`)}'`;
