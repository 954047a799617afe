import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommand } from '../../../src/command-line/parse.ts';
import { readReference } from '../../../src/command-line/reference-schema.ts';
import { readShell } from '../../../src/command-line/shell.ts';
import type { Answer } from '../../../src/search/engine/answer.ts';
import { fold } from '../../../src/search/engine/fold.ts';
import { readPage } from '../../../src/search/index/page-text.ts';

/** Something that the site shows, and how an answer is recognised that leads to it. */
export interface Shown {
  kind: 'command' | 'title' | 'message' | 'option' | 'instruction';
  text: string;
  leads(answer: Answer): boolean;
}

const reference = readReference(JSON.parse(readFileSync(new URL('../../../content/cli.json', import.meta.url), 'utf8')));

/** The one spelling of a command that all others stand for; undefined of what is no command of the program. */
const toPath = (text: string): string | undefined => {
  const [first] = readShell(text).commands;
  return first && parseCommand(first, reference)?.command.path;
};

/** Commands in the fenced excerpts of a page in Markdown: lines to be typed, prompts and outputs gone. */
const findCommands = (markdown: string): string[] =>
  [...markdown.matchAll(/^```(?<language>sh|console)\b[^\n]*\n(?<body>.*?)^```/gms)].flatMap(({ groups: { language, body } = {} }) =>
    (body ?? '')
      .replace(/\\\n\s*/g, '')
      .split('\n')
      .flatMap((line) => (language === 'sh' ? line : (/^[$#] (?<typed>.*)/.exec(line)?.groups?.typed ?? [])))
      .filter((line) => toPath(line) !== undefined),
  );

/** A name as a file has it: a key goes with its colon, without which `volumes` is a word like another. */
const toWritten = (name: string): string => (name === name.toLowerCase() && /^[\w-]+$/.test(name) ? `${name}:` : name);

const isPage = (href: string) => (answer: Answer) => answer.href.replace(/#.*/, '') === href;

/**
 * Everything that the built site shows and a reader may ask for again: commands, titles, messages, options, instructions.
 * What a page brings, it brings without a line here.
 */
export function findShown(dist: string, answers: readonly Answer[]): Shown[] {
  const shown: Shown[] = [];
  const seen = new Set<string>();
  const add = (one: Shown) => {
    if (seen.has(`${one.kind} ${one.text}`)) return;
    seen.add(`${one.kind} ${one.text}`);
    shown.push(one);
  };
  for (const file of globSync('**/*.md', { cwd: dist, exclude: ['export/**'] }).toSorted()) {
    const href = `/${file.replaceAll('\\', '/').replace(/\.md$/, '/')}`;
    for (const text of findCommands(readFileSync(join(dist, file), 'utf8'))) {
      const path = toPath(text);
      add({ kind: 'command', text, leads: (answer) => isPage(href)(answer) || (answer.cli !== undefined && toPath(answer.cli) === path) });
    }
  }
  for (const page of new Set(answers.map(({ href }) => href.replace(/#.*/, '')))) {
    const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
    const title = /<h1[^>]*>(?<title>.*?)<\/h1>/s.exec(html)?.groups?.title?.replace(/<[^>]*>/g, '');
    const titles = [...(title ? [title.replace(/\s+/g, ' ').trim()] : []), ...readPage(html).sections.map((section) => section.title)];
    // « Vérifier » is a part of every session: a title that several pages have finds one of them.
    for (const text of titles)
      add({ kind: 'title', text, leads: (answer) => isPage(page)(answer) || fold(answer.title).includes(fold(text)) });
  }
  for (const answer of answers) {
    if (answer.kind === 'error')
      for (const text of [answer.title, ...(answer.patterns ?? [])])
        add({ kind: 'message', text, leads: ({ href }) => href === answer.href });
    if (answer.kind === 'instruction')
      add({ kind: 'instruction', text: toWritten(answer.answers[0] ?? ''), leads: ({ href }) => href === answer.href });
    const [long] = answer.kind === 'option' && answer.answers.length === 1 ? (answer.flags ?? []).slice(-1) : [];
    if (long)
      add({
        kind: 'option',
        text: `${answer.answers[0]} ${long}`,
        leads: ({ href, flags = [] }) => href === answer.href || flags.includes(long),
      });
  }
  return shown;
}

/** What does not find itself among the first three answers, in words. */
export const findLost = (shown: readonly Shown[], search: (query: string) => { listed: readonly Answer[] }): string[] =>
  shown.flatMap(({ kind, text, leads }) => {
    const first = search(text).listed.slice(0, 3);
    return first.some(leads) ? [] : [`${kind} « ${text} » → ${first.map(({ href }) => href).join(' ') || 'nothing'}`];
  });

/** Spellings of commands whose first answer is neither about the command nor about one of its group. */
export const findUnanswered = (search: (query: string) => { listed: readonly Answer[] }): string[] =>
  Object.entries(reference.index)
    .filter(([spelling]) => spelling.includes(' '))
    .flatMap(([spelling, path]) => {
      const [first] = search(spelling).listed;
      const found = first?.cli && toPath(first.cli);
      return found === path || found?.startsWith(`${path} `) || fold(first?.title ?? '') === spelling
        ? []
        : [`${spelling} → ${first?.href ?? 'nothing'}`];
    });
