import type { EntryLink } from '../../model/entry.ts';
import type { ErrorMessage, Misconception, Moment } from '../../model/errors-and-misconceptions.ts';
import type { Term } from '../../model/glossary.ts';
import { hrefs } from '../../model/href.ts';
import type { FileFormat, Instruction } from '../../model/instructions.ts';
import type { OptionLetter } from '../../model/option-letters.ts';
import { ui } from '../../ui.ts';
import { fence } from './body-markdown.ts';
import { joinBlocks, type MarkdownPage, type Parts, toCode, toList } from './parts.ts';

/** The body of a part of a page, in Markdown, by its slug. */
type BodyOf = (slug: string) => string;

/** An instruction of a file format. */
export function writeInstruction(instruction: Instruction, body: string, parts: Parts): MarkdownPage {
  const { name, title, summary, href, syntax, example, file, warning, entries, facts } = instruction;
  const { default: absent, equivalent } = instruction;
  return parts.page({ title: `${name} : ${title}`, summary, href }, [
    `${toCode(file.title)} :`,
    fence(file.language, example),
    `${ui.snippet.syntax} :`,
    fence('text', syntax),
    toList([
      ...(absent ? [`${ui.instruction.default} : ${parts.line(absent)}`] : []),
      ...(equivalent ? [`${ui.instruction.equivalent} : ${parts.line(equivalent)}`] : []),
    ]),
    body,
    warning && `> **${ui.entry.warning}**\n>\n> ${parts.line(warning)}`,
    parts.section(ui.instruction.entries, toList(entries.map((entry) => parts.toEntryItem(entry)))),
    parts.corrections(facts),
  ]);
}

/** A file format and the list of its instructions. */
export function writeFileFormat(format: FileFormat, parts: Parts): MarkdownPage {
  return parts.page(format, [
    ...format.groups.map(({ title, instructions }) => {
      const list = toList(
        instructions.map(({ name, title, href }) => `${parts.link({ title: `\`${name}\``, href })} : ${parts.line(title)}`),
      );
      return title === undefined ? list : parts.section(title, list);
    }),
  ]);
}

/** The glossary: a section a term. */
export function writeGlossary(terms: readonly Term[], bodyOf: BodyOf, parts: Parts): MarkdownPage {
  const { title, lead, also, inEnglish, readMore, see } = ui.glossary;
  return parts.page({ title, summary: lead, href: hrefs.glossary }, [
    ...terms.map(({ slug, term, aliases, english, definition, page, terms }) =>
      parts.section(
        parts.line(term),
        joinBlocks([
          [aliases.length > 0 ? `${also} : ${aliases.join(', ')}` : '', english.length > 0 ? `${inEnglish} : ${english.join(', ')}` : '']
            .filter((names) => names !== '')
            .join(' ; '),
          parts.line(definition),
          bodyOf(slug),
          [
            page ? parts.link({ title: readMore, href: page }) : '',
            terms.length > 0 ? `${see} : ${terms.map(({ term, href }) => parts.link({ title: term, href })).join(', ')}` : '',
          ]
            .filter((onward) => onward !== '')
            .join(' · '),
        ]),
      ),
    ),
  ]);
}

const toEntries = (entries: readonly EntryLink[], parts: Parts) => toList(entries.map((entry) => parts.toEntryItem(entry)));

/** Messages that the program prints, by the moment when they are met. */
export function writeErrors(moments: readonly Moment[], parts: Parts): MarkdownPage {
  const { title, lead } = ui.errors;
  return parts.page(
    { title, summary: lead, href: hrefs.errors },
    moments.map(({ title, errors }) =>
      parts.section(
        parts.line(title),
        toList(errors.map(({ message, href, cause }) => `${parts.link({ title: toCode(message), href })} : ${parts.line(cause)}`)),
      ),
    ),
  );
}

/** A message that the program prints. */
export function writeError({ message, href, cause, patterns, entries, facts }: ErrorMessage, body: string, parts: Parts): MarkdownPage {
  return parts.page({ title: toCode(message), summary: cause, href }, [
    body,
    parts.section(ui.errors.wordings, toList(patterns.map(toCode))),
    parts.section(ui.instruction.entries, toEntries(entries, parts)),
    parts.corrections(facts),
  ]);
}

/** Beliefs and what is true: a section a belief. */
export function writeMisconceptions(beliefs: readonly Misconception[], bodyOf: BodyOf, parts: Parts): MarkdownPage {
  const { title, lead } = ui.misconceptions;
  return parts.page({ title, summary: lead, href: hrefs.misconceptions }, [
    ...beliefs.map(({ slug, belief, truth, entries }) =>
      parts.section(`« ${parts.line(belief)} »`, joinBlocks([parts.line(truth), bodyOf(slug), toEntries(entries, parts)])),
    ),
    parts.corrections(beliefs.flatMap(({ facts }) => facts)),
  ]);
}

/** Letters that stand for several options: a section a letter. */
export function writeOptionLetters(letters: readonly OptionLetter[], parts: Parts): MarkdownPage {
  const { title, lead } = ui.optionLetters;
  return parts.page({ title, summary: lead, href: hrefs.options }, [
    ...letters.map(({ letter, meanings }) =>
      parts.section(
        `\`-${letter}\``,
        toList(
          meanings.flatMap(({ name, uses }) =>
            uses.map(
              ({ cli, effect, href }) => `${parts.link({ title: `\`${cli} -${letter}\``, href })} (\`${name}\`) : ${parts.line(effect)}`,
            ),
          ),
        ),
      ),
    ),
  ]);
}
