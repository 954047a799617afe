import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCommand } from '../../../src/command-line/parse.ts';
import { readReference } from '../../../src/command-line/reference-schema.ts';
import { readShell } from '../../../src/command-line/shell.ts';
import { fold } from '../../../src/search/engine/fold.ts';
import { hashCommand } from '../../../src/search/engine/index-file.ts';
import { readPage } from '../../../src/search/index/page-text.ts';
import type { IndexedAnswer, LocalSearch } from './local-search.ts';

/** Something that the site shows, and how an answer is recognised that leads to it. */
export interface Shown {
  kind: 'command' | 'title' | 'message' | 'option' | 'instruction';
  text: string;
  leads(answer: IndexedAnswer): boolean;
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

/** Options that stand before any command: `docker -H …`. */
const toOwnOptions = (text: string): string[] => {
  const [first] = readShell(text).commands;
  const line = first && parseCommand(first, reference);
  return line ? line.options.filter(({ command }) => !command.path.includes(' ')).map(({ written }) => written) : [];
};

/** Pages that share a heading, at most: what more have is written by what makes the pages, and is nothing to look for. */
const mostSharing = 10;

/** The title of a page, and those of its parts, each once. */
function findTitles(html: string): ReadonlySet<string> {
  const title = /<h1[^>]*>(?<title>.*?)<\/h1>/s.exec(html)?.groups?.title?.replace(/<[^>]*>/g, '');
  return new Set([...(title ? [title.replace(/\s+/g, ' ').trim()] : []), ...readPage(html).sections.map((section) => section.title)]);
}

const isPage = (href: string) => (answer: IndexedAnswer) => answer.href.replace(/#.*/, '') === href;

/**
 * Everything that the built site shows and a reader may ask for again: commands, titles, messages, options, instructions.
 * What a page brings, it brings without a line here.
 */
export function findShown(dist: string, answers: readonly IndexedAnswer[]): Shown[] {
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
      const options = toOwnOptions(text);
      const asked = fold(text);
      add({
        kind: 'command',
        text,
        leads: (answer) =>
          isPage(href)(answer) ||
          isAbout(answer, path) ||
          // What is asked for by these very words, or explains the option that the line is about.
          answer.commands.has(hashCommand(asked)) ||
          (answer.kind === 'option' && options.some((option) => answer.flags.has(option))),
      });
    }
  }
  const pages = [...new Set(answers.map(({ href }) => href.replace(/#.*/, '')))].map((page) => ({
    page,
    titles: findTitles(readFileSync(join(dist, page, 'index.html'), 'utf8')),
  }));
  const holders = new Map<string, number>();
  for (const { titles } of pages) for (const text of titles) holders.set(text, (holders.get(text) ?? 0) + 1);
  for (const { page, titles } of pages)
    for (const text of titles) {
      if ((holders.get(text) ?? 0) > mostSharing) continue;
      // « Vérifier » is a part of every session: a title that several pages have finds one of them.
      add({ kind: 'title', text, leads: (answer) => isPage(page)(answer) || fold(answer.title).includes(fold(text)) });
    }
  for (const answer of answers) {
    if (answer.kind === 'error')
      for (const text of [answer.title, ...answer.patterns]) add({ kind: 'message', text, leads: ({ href }) => href === answer.href });
    if (answer.kind === 'instruction')
      add({ kind: 'instruction', text: toWritten(answer.answers[0] ?? ''), leads: ({ href }) => href === answer.href });
    const [long] =
      answer.kind === 'option' && answer.answers.length === 1 ? [...answer.flags].filter((flag) => answer.title.endsWith(flag)) : [];
    if (long)
      add({
        kind: 'option',
        text: `${answer.answers[0]} ${long}`,
        leads: ({ href, flags }) => href === answer.href || flags.has(long),
      });
  }
  return shown;
}

/** Whether an answer is about a command, whatever it is called. */
const isAbout = ({ kind, answers }: IndexedAnswer, path: string | undefined): boolean =>
  (kind === 'entry' || kind === 'command') && answers.some((name) => toPath(name) === path);

type Search = LocalSearch['search'];

/** What does not find itself among the first three answers, in words. */
export async function findLost(shown: readonly Shown[], search: Search): Promise<string[]> {
  const lost: string[] = [];
  for (const { kind, text, leads } of shown) {
    const first = (await search(text)).listed.slice(0, 3);
    if (!first.some(leads)) lost.push(`${kind} « ${text} » → ${first.map(({ href }) => href).join(' ') || 'nothing'}`);
  }
  return lost;
}

/** Spellings of commands whose first answer is neither about the command nor about one of its group. */
export async function findUnanswered(search: Search): Promise<string[]> {
  const unanswered: string[] = [];
  for (const [spelling, path] of Object.entries(reference.index)) {
    if (!spelling.includes(' ')) continue;
    const [first] = (await search(spelling)).listed;
    const paths = first && (first.kind === 'entry' || first.kind === 'command') ? first.answers.map(toPath) : [];
    if (!paths.some((found) => found === path || found?.startsWith(`${path} `)) && fold(first?.title ?? '') !== spelling)
      unanswered.push(`${spelling} → ${first?.href ?? 'nothing'}`);
  }
  return unanswered;
}

/** A title as people type it: whole, without its article, one for several. */
function toNames({ title }: IndexedAnswer): Set<string> {
  const bare = title.replace(/^(?:les? |la |l’|une? |des )/i, '');
  return new Set([title, bare, bare.replace(/[sx](?=$| )/g, '')]);
}

/** What a name finds before that which goes by it, and is but a list, a page about the site, or a part of one; in words. */
export async function findBehindLists(answers: readonly IndexedAnswer[], search: Search): Promise<string[]> {
  const behind: string[] = [];
  for (const answer of answers) {
    if (answer.page !== undefined || ['page', 'option', 'command'].includes(answer.kind)) continue;
    for (const name of toNames(answer)) {
      const { answers: found } = await search(name);
      const list = found.findIndex(({ kind }) => kind === 'page');
      if (list !== -1 && !found.slice(0, list).includes(answer)) behind.push(`« ${name} » → ${found[list]?.href} before ${answer.href}`);
    }
  }
  return behind;
}
