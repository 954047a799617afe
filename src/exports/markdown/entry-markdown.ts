import type { Entry, OptionView } from '../../model/entry.ts';
import { format, ui } from '../../ui.ts';
import { fence } from './body-markdown.ts';
import { joinBlocks, type MarkdownPage, type Parts, toCode, toList } from './parts.ts';

/**
 * An entry: its command as it is copied, then everything that its page says.
 *
 * @param copied what the site copies of it
 * @param body in Markdown
 */
export function writeEntry(entry: Entry, copied: string, body: string, parts: Parts): MarkdownPage {
  const { line, section } = parts;
  const forms = [
    copied === entry.command ? undefined : `${ui.snippet.syntax} : ${toCode(entry.command)}`,
    entry.longForm && `${ui.entry.longForm} : ${toCode(entry.longForm)}`,
  ].filter((form) => form !== undefined);
  return parts.page(entry, [
    fence('sh', copied),
    forms.join('\n\n'),
    entry.destroys &&
      section(
        ui.entry.destroys,
        toList([
          `${ui.entry.lost} : ${line(entry.destroys.lost)}`,
          `${ui.entry.kept} : ${line(entry.destroys.kept)}`,
          `${ui.entry.look} : ${parts.toEntryItem(entry.destroys.look)}`,
        ]),
      ),
    entry.example === copied ? undefined : section(ui.snippet.example, fence('sh', entry.example)),
    section(ui.entry.options, toList(entry.options.map((option) => toOptionItem(option, parts)))),
    section(
      entry.options.length > 0 ? ui.entry.otherOptions : ui.entry.options,
      toList(entry.otherOptions.map((option) => toOptionItem(option, parts))),
    ),
    body,
    entry.warning && joinBlocks([`> **${ui.entry.warning}**`, `> ${line(entry.warning)}`]).replace('\n\n', '\n>\n'),
    section(ui.entry.related, toList(entry.related.map(({ entry, difference }) => parts.toEntryItem(entry, difference)))),
    section(ui.entry.alsoAsked, [...entry.intentions, ...entry.english].map(line).join(' · ')),
    parts.corrections(entry.facts),
  ]);
}

function toOptionItem({ names, value, effect, since, deprecated }: OptionView, { line }: Parts): string {
  const typed = names.map((name) => `\`${name}\``).join(', ');
  const remarks = [since && format(ui.entry.since, { version: since }), deprecated ? ui.entry.deprecated : undefined].filter(Boolean);
  return `${typed}${value === undefined ? '' : ` ${/[<=:]/.test(value) && !value.includes(' ') ? toCode(value) : line(value)}`} : ${line(effect)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
}
