import { toCorrections } from '../../model/corrections.ts';
import type { PageLink } from '../../model/course.ts';
import type { EntryLink } from '../../model/entry.ts';
import type { Fact } from '../../source/schema.ts';
import { toOneLine } from '../../text/one-line.ts';
import { ui } from '../../ui.ts';
import { toMarkdownPath } from '../export-address.ts';
import { type MarkdownContext, toMarkdownLine } from './body-markdown.ts';

/** A page of the site, in Markdown. */
export interface MarkdownPage {
  /** Address of the page itself, from the root of the site. */
  path: string;
  title: string;
  summary: string;
  /** The whole file. */
  text: string;
}

/** Blocks of a page one below the other; those that are empty are left out. */
export const joinBlocks = (blocks: readonly (string | undefined)[]): string => blocks.filter(Boolean).join('\n\n');

export const toList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A code span that holds anything. */
export const toCode = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** The writers that every kind of page shares. */
export function createParts({ toAddress }: MarkdownContext) {
  const line = (text: string) => toMarkdownLine(text, toAddress);
  const link = ({ title, href }: PageLink) => `[${line(title)}](${toAddress(toMarkdownPath(href))})`;
  const parts = {
    line,
    link,
    /** A sentence below a title: the site writes summaries without their full stop. */
    sentence: (text: string) => (/[.!?…]$/.test(text) ? line(text) : `${line(text)}.`),
    section: (title: string, text: string, depth = 2) => (text === '' ? '' : `${'#'.repeat(depth)} ${title}\n\n${text}`),
    toEntryItem: (entry: EntryLink, note = '') =>
      `${link(entry)} : ${toCode(toOneLine(entry.command))}${note === '' ? '' : `, ${line(note)}`}`,
    corrections: (facts: readonly Fact[]) =>
      parts.section(
        ui.facts.title,
        toList(
          toCorrections(facts).map(({ verdict, says, correct, reason }) =>
            `**${ui.facts.verdicts[verdict]}.** ${ui.facts.said} : « ${line(says)} ». ${ui.facts.correct} : ${parts.sentence(correct)} ${line(reason)}`.trim(),
          ),
        ),
      ),
    /** A page and where it is read on the site. */
    page: ({ title, href, summary }: PageLink & { summary: string }, blocks: readonly (string | undefined)[]): MarkdownPage => ({
      path: href,
      title,
      summary,
      text: `${joinBlocks([`# ${line(title)}`, parts.sentence(summary), ...blocks, `[${ui.exports.readOnline}](${toAddress(href)})`])}\n`,
    }),
  };
  return parts;
}

export type Parts = ReturnType<typeof createParts>;
