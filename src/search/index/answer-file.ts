import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBase } from '../../model/href.ts';
import type { Answer } from '../engine/answer.ts';
import { createLexicon, type Lexicon } from '../engine/lexicon.ts';
import { isName } from '../engine/ranking.ts';
import { toTerms } from '../engine/terms.ts';
import { createVocabulary, WordList } from '../engine/vocabulary.ts';
import { toWords } from '../engine/words.ts';
import type { AnswerFile } from './answers.ts';
import { toUses } from './answers.ts';
import { toCorrectWords } from './correct-words.ts';
import { type PageSection, type PageText, readPage, toExcerpt } from './page-text.ts';
import { addAsked, type RecordFile } from './record-file.ts';
import type { SearchRecord } from './records.ts';

/** Everything that the site can answer, from what its content hands over and what its built pages say. */
export function toAnswerFile({ records: own, asked, ...file }: RecordFile, root: string, base: string): AnswerFile {
  const pages = new Map<string, PageText>();
  const pageOf = ({ href }: Answer): PageText => {
    const path = href.replace(/#.*/, '');
    const file = join(root, path, 'index.html');
    const page = pages.get(path) ?? readPage(existsSync(file) ? readFileSync(file, 'utf8') : '');
    pages.set(path, page);
    return page;
  };
  const sections = own
    .filter(({ kind, href }) => ['guide', 'exercise', 'instruction', 'page'].includes(kind) && !href.includes('#'))
    .flatMap((record) => pageOf(record).sections.map((section) => toSectionRecord(record, section)));
  const records = addAsked([...own, ...sections], asked);
  const lexicon = createLexicon(file.words);
  const bodies = records.map((record) => toBody(record, pageOf(record)));
  const answers = records.map((answer, index): SearchRecord => {
    const body = answer.kind === 'page' ? '' : toBodyTerms(answer, `${answer.text} ${bodies[index]}`, lexicon);
    return { ...answer, href: withBase(answer.href, base), ...(body === '' ? {} : { body }) };
  });
  const vocabulary = toOtherWords(answers, [...bodies, ...own.map(({ text }) => text)]);
  const made = { ...file, answers, vocabulary };
  const { uses, others } = toUses(made, lexicon);
  return { ...made, correct: toCorrectWords(createVocabulary([new WordList(uses, others)]), uses.keys()) };
}

/** The answer that a part of a page is. */
export function toSectionRecord(page: Answer, { id, title, summary, text }: PageSection): SearchRecord {
  return {
    kind: page.kind,
    title,
    page: page.title,
    summary: toExcerpt(summary),
    href: `${page.href}#${id}`,
    answers: page.answers,
    phrases: [],
    text,
  };
}

/** What the page of a record says of it: the part that its address leads to, or all of it. */
export function toBody({ kind, href }: Answer, { text, parts }: PageText): string {
  const [, fragment] = href.split('#');
  if (kind === 'option' || kind === 'command' || kind === 'page') return '';
  if (fragment !== undefined) return parts.get(fragment) ?? '';
  // The parts of a page of the course are answers themselves.
  return kind === 'guide' || kind === 'exercise' ? '' : text;
}

/** Names that a page says and its answer does not (`depends_on`, `package.json`): its other words are Pagefind's. */
function toBodyTerms(
  { title, phrases, said: others = [], summary, cli = '', code = '' }: SearchRecord,
  text: string,
  lexicon: Lexicon,
): string {
  const said = new Set(toTerms([title, ...phrases, ...others, summary, cli, code].join(' '), lexicon));
  return [...new Set(toTerms(text, lexicon))].filter((term) => isName(term) && !said.has(term)).join(' ');
}

/** Words that only the bodies of pages use: the search must not take them for misspelt ones. */
function toOtherWords(answers: readonly SearchRecord[], bodies: readonly string[]): string[] {
  const said = new Set(answers.flatMap(({ title, summary, phrases }) => toWords([title, summary, ...phrases].join(' ')).words));
  const found = new Set(bodies.flatMap((body) => toWords(body).words));
  return [...found].filter((word) => /[a-z]{2}/.test(word) && !said.has(word)).toSorted();
}
