import type { Entry, OptionView } from '../../model/entry.ts';
import type { Trial } from '../../model/trial.ts';
import { format, ui } from '../../ui.ts';
import { fence } from './body-markdown.ts';
import { joinBlocks, type MarkdownPage, type Parts, toCode, toList } from './parts.ts';

interface EntryTexts {
  /** What the site copies of the entry. */
  copied: string;
  /** What its example needs. */
  trial: Trial | undefined;
  /** In Markdown. */
  body: string;
}

/** An entry: its command as it is copied, then everything that its page says. */
export function writeEntry(entry: Entry, { copied, trial, body }: EntryTexts, parts: Parts): MarkdownPage {
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
    trial && section(ui.entry.trial.title, toTrialText(trial)),
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

const toTrialText = ({ files, before }: Trial): string =>
  joinBlocks([
    ...(files.length > 0 ? [ui.entry.trial.files, ...files.flatMap(({ name, text }) => [toCode(name), fence('', text)])] : []),
    ...(before.length > 0 ? [ui.entry.trial.before, fence('sh', before.join('\n'))] : []),
  ]);

function toOptionItem({ names, value, effect, since, deprecated }: OptionView, { line }: Parts): string {
  const typed = names.map((name) => `\`${name}\``).join(', ');
  const remarks = [since && format(ui.entry.since, { version: since }), deprecated ? ui.entry.deprecated : undefined].filter(Boolean);
  return `${typed}${value === undefined ? '' : ` ${/[<=:]/.test(value) && !value.includes(' ') ? toCode(value) : line(value)}`} : ${line(effect)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
}
