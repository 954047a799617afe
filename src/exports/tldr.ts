import type { Values } from '../command-line/template.ts';
import { fillTemplate } from '../command-line/template.ts';
import type { Entry } from '../model/entry.ts';
import { hrefs } from '../model/href.ts';
import { toOneLine } from '../text/one-line.ts';
import { ui } from '../ui.ts';
import type { ToAddress } from './export-address.ts';

/** Double braces that belong to the command: a template of the program's own. */
const escapeBraces = (text: string): string => text.replaceAll('{{', String.raw`\{\{`).replaceAll('}}', String.raw`\}\}`);

/** The linter accepts few signs in a title: an entry whose command has others goes by its slug. */
const toTitle = ({ cli, slug }: Entry): string => (/^[\w -]+$/.test(cli) ? cli : slug);

/** The command with its words to replace between double braces, on one line; what may be left out is left out. */
function toCommand({ command, values }: Entry, known: Values): string {
  const names = Object.keys({ ...known, ...values });
  const { text, placeholders } = fillTemplate(command, Object.fromEntries(names.map((name) => [name, name])));
  let marked = '';
  let end = 0;
  for (const { name, ...place } of placeholders) {
    marked += `${escapeBraces(text.slice(end, place.start))}{{${name}}}`;
    end = place.end;
  }
  return toOneLine(marked + escapeBraces(text.slice(end)));
}

/**
 * An entry as a page of tldr: the command with its words to replace, then an example.
 *
 * @param known values of the placeholders of the site
 */
export function toTldr(entry: Entry, known: Values, toAddress: ToAddress): string {
  const address = toAddress(hrefs.entry(entry.slug));
  const examples = [
    { title: entry.title, command: toCommand(entry, known) },
    ...(entry.example === entry.command ? [] : [{ title: ui.snippet.example, command: toOneLine(escapeBraces(entry.example)) }]),
  ];
  return `${[
    `# ${toTitle(entry)}`,
    // The linter knows a link by its chevrons and its scheme: a site that does not know where it is gives none.
    [`> ${entry.summary}.`, ...(URL.canParse(address) ? [`> ${ui.exports.moreInformation} : <${address}>.`] : [])].join('\n'),
    ...examples.flatMap(({ title, command }) => [`- ${title} :`, `\`${command}\``]),
  ].join('\n\n')}\n`;
}
