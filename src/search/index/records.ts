import type { CommandLine } from '../../command-line/parse.ts';
import { placeValues } from '../../command-line/placed-values.ts';
import { type CliReference, toTypedNames } from '../../command-line/reference.ts';
import { fillTemplate, type PlaceholderUse } from '../../command-line/template.ts';
import type { Course, GuidePage } from '../../model/course.ts';
import type { Entry } from '../../model/entry.ts';
import type { ErrorMessage, Misconception } from '../../model/errors-and-misconceptions.ts';
import { toFileHref } from '../../model/file-href.ts';
import type { Term } from '../../model/glossary.ts';
import type { Handbook } from '../../model/handbook.ts';
import { hrefs, toOptionAnchor } from '../../model/href.ts';
import type { FileFormat, Instruction } from '../../model/instructions.ts';
import { findPresent, type ListPage, listPages } from '../../model/list-pages.ts';
import { readLines } from '../../model/option-homes.ts';
import type { OptionLetter } from '../../model/option-letters.ts';
import { toPlaceholderDefaults } from '../../model/placeholders.ts';
import { toPlainText } from '../../render/markdown/inline.ts';
import type { Site } from '../../source/schema.ts';
import { toId } from '../../text/id.ts';
import { toOneLine } from '../../text/one-line.ts';
import { format, ui } from '../../ui.ts';
import type { Answer, AnswerKind } from '../engine/answer.ts';
import { fold } from '../engine/fold.ts';
import { complains } from '../engine/messages.ts';
import { splitLetters, toWords } from '../engine/words.ts';

/** Everything that a site holds and a reader may look for. */
export interface Searchable {
  site: Site;
  entries: readonly Entry[];
  letters: readonly OptionLetter[];
  course: Course;
  fileFormats: readonly FileFormat[];
  terms: readonly Term[];
  errors: readonly ErrorMessage[];
  misconceptions: readonly Misconception[];
  /** Pages that stand by themselves: how the content was made… */
  pages: readonly { title: string; summary: string; href: string }[];
  reference: CliReference;
  /** Says what each command does. */
  handbook: Pick<Handbook, 'texts'>;
}

/** An answer and what finds it beside its own words. */
export interface SearchRecord extends Answer {
  /** Ways of asking for it, the title not repeated. */
  phrases: string[];
  /** Other ways of asking for it, as people say them: an option that they name is not its own. */
  said?: string[];
  /** Mistakes that people make when they ask for it: they find it, and are no spelling to correct another by. */
  mistakes?: string[];
  /** The command as learners say it: `docker run`. */
  cli?: string;
  /** Its other spellings (`docker container run`), on the one entry that stands for the command. */
  spellings?: string[];
  /** The file that it is written in: said beside what it is about. */
  file?: string;
  /** Options that are in its command, in every spelling: `-d`, `--detach`. */
  flags?: string[];
  /** The word of its command that says what is done with it: `tar`, `mariadb-dump`; absent where readers put their own. */
  own?: string;
  /** Wordings of a message: pieces that never change, `…` between them. */
  patterns?: string[];
  /** Terms that only its page says, separated by spaces. */
  body?: string;
  /** Searched, not shown: sentences of its options, aims of a session. */
  text: string;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Every answer of the site, the most useful first of those that answer as well. */
export function toRecords(searchable: Searchable): SearchRecord[] {
  const { site, entries, letters, course, fileFormats, terms, errors, misconceptions, reference } = searchable;
  const notions = new Map<string, string[]>();
  for (const term of terms)
    if (term.page)
      notions.set(term.page, [
        ...(notions.get(term.page) ?? []),
        ...toConcepts([term.term, ...term.aliases, ...term.english, ...term.concepts]),
      ]);
  const rank = toEditorialRank(site);
  return [
    ...entries.toSorted((a, b) => rank(a) - rank(b)).map((entry) => toEntryRecord(entry, site, reference)),
    ...fileFormats.flatMap(({ title, instructions }) => instructions.map((one) => toInstructionRecord(one, title))),
    ...letters.map(toLetterRecord),
    ...errors.map(toErrorRecord),
    ...terms.map(toTermRecord),
    ...fileFormats.map(toFormatRecord),
    ...course.chapters.flatMap(({ pages }) => pages).map((page) => toGuideRecord(page, notions.get(page.href) ?? [])),
    ...course.exercises.map(
      ({ title, summary, href, intentions, objectives, entries: [main] }): SearchRecord => ({
        ...toShared('exercise', title, summary, href),
        answers: main ? [main.cli] : [],
        phrases: intentions,
        text: objectives.map(toPlainText).join(' '),
      }),
    ),
    ...entries.flatMap(toOptionRecords),
    ...toCommandRecords(searchable),
    ...toSitePages(searchable),
    ...misconceptions.map(
      ({ slug, belief, truth, entries }): SearchRecord => ({
        ...toShared('misconception', belief, truth, toFileHref('misconceptions', slug)),
        answers: unique(entries.map(({ cli }) => cli)),
      }),
    ),
  ];
}

const toShared = (kind: AnswerKind, title: string, summary: string, href: string) => ({
  kind,
  title: toPlainText(title),
  summary: toPlainText(summary),
  href,
  phrases: [] as string[],
  text: '',
});

const toConcepts = (names: readonly string[]): string[] => unique(names.map((name) => `concept:${toId(toPlainText(name))}`));

/** What the home page offers comes first, in its order, then what the sheet holds. */
function toEditorialRank({ home, sheet }: Site): (entry: Entry) => number {
  const wished = home.wishes.map(({ entry }) => entry);
  const printed = new Set(sheet.pages.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries.map(({ entry }) => entry))));
  return ({ slug }) => (wished.includes(slug) ? wished.indexOf(slug) : wished.length + (printed.has(slug) ? 0 : 1));
}

function toEntryRecord(entry: Entry, site: Site, reference: CliReference): SearchRecord {
  const {
    slug,
    title,
    summary,
    href,
    command,
    example,
    values,
    cli,
    destroys,
    intentions,
    english,
    variants,
    options,
    longForm,
    concepts,
  } = entry;
  const { text: filled, placeholders } = fillTemplate(command, { ...toPlaceholderDefaults(site), ...values });
  const lines = readLines(filled, reference);
  const flags = lines.flatMap(({ options }) => options.flatMap(({ option, written }) => (option ? toTypedNames(option) : written)));
  const path = longForm ?? cli;
  const spellings = Object.keys(reference.index).filter((spelling) => spelling !== cli && reference.index[spelling] === path);
  return {
    ...toShared('entry', title, summary, href),
    entry: slug,
    answers: unique([...lines.flatMap((line) => toNames(line, site.program)), cli, ...toConcepts(concepts)]),
    phrases: unique([...intentions, ...english].map(toPlainText)),
    mistakes: variants,
    code: toOneLine(example),
    ...(placeholders.length > 0
      ? { template: placeValues(filled, placeholders).map((piece) => (typeof piece === 'string' ? toOneLine(piece) : piece)) }
      : {}),
    ...(destroys ? { destroys: true } : {}),
    cli,
    ...(entry.optionHome === href ? { spellings } : {}),
    ...toOwnWord(lines, placeholders),
    flags: unique(lines.length > 0 ? flags : toWords(filled).options.flatMap(splitLetters)),
    text: options.map(({ effect }) => toPlainText(effect)).join(' '),
  };
}

/** One is as good as another: `bash`, `zsh`. */
const isShell = (word: string): boolean => /^[a-z]{1,2}sh$/.test(word);

/** The last plain word that a command is given, where it is the author's: another one there makes another command. */
function toOwnWord(lines: readonly CommandLine[], placeholders: readonly PlaceholderUse[]): { own?: string } {
  const [line, ...others] = lines;
  if (!line || others.length > 0) return {};
  const given = line.operands.filter(({ start, end }) => !placeholders.some((one) => one.start < end && start < one.end));
  const own = given.map(({ value }) => fold(value).replace(/:.*/, '')).findLast((word) => /^[a-z][a-z-]{2,}$/.test(word) && !isShell(word));
  return own === undefined ? {} : { own };
}

/** What a command line is called: `docker ps`; by its options when it has no other words (`docker --version`), or is asked for help. */
function toNames({ spelling, options }: CommandLine, program: string): string[] {
  const known = options.flatMap(({ option }) => option ?? []);
  if (known.some(({ long }) => long === 'help')) return [`${program} --help`, spelling];
  const name = known[0] && toTypedNames(known[0]).at(-1);
  return [spelling === program && name ? `${program} ${name}` : spelling];
}

/** Every command of the reference that has no entry, and those that the program knew once: what it does, and the nearest entry. */
function toCommandRecords({ entries, terms, reference, handbook }: Searchable): SearchRecord[] {
  const told = new Set(entries.map(({ cli, longForm }) => reference.index[longForm ?? cli] ?? cli));
  const spellings = new Map<string, string[]>();
  for (const [spelling, path] of Object.entries(reference.index)) spellings.set(path, [...(spellings.get(path) ?? []), spelling]);
  const { nearest, removed, untold } = ui.search;
  const toRecord = (path: string, what: string): SearchRecord => {
    const all = spellings.get(path) ?? [path];
    const [cli = path] = all.toSorted((a, b) => a.split(' ').length - b.split(' ').length || all.indexOf(a) - all.indexOf(b));
    // Where its author sends whoever types it, else what is nearest.
    const asked = entries.find(({ intentions, english, variants }) =>
      [...intentions, ...english, ...variants].some((text) => all.includes(text)),
    );
    const near = asked ?? findNear(path.split(' '), entries, terms);
    return {
      ...toShared('command', cli, `${toSentence(what)} ${format(nearest, { title: near.title })}`, near.href),
      title: cli,
      answers: [cli],
      cli,
      spellings: all.filter((spelling) => spelling !== cli),
    };
  };
  // The name of a group is answered by the entries of its commands.
  const isGroup = (path: string) => entries.some(({ cli, longForm }) => (longForm ?? cli).startsWith(`${path} `));
  const paths = [...reference.commands.keys()].filter((path) => path.includes(' ') && !told.has(path) && !isGroup(path));
  return [
    ...paths.map((path) => toRecord(path, toPlainText(handbook.texts.command(path) ?? untold))),
    ...[...reference.removedCommands].map((path) => toRecord(path, removed)),
  ];
}

const toSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * What is nearest to a command: an entry of its group; a term of its name; all entries.
 * Where most of a group does to one thing what the program does to another, its commands are near those of the same verb, and else near the
 * thing itself: of its other commands none is nearer than another.
 * Elsewhere a verb says nothing by itself: who lists extensions is not helped by a list of something else.
 */
function findNear(path: readonly string[], entries: readonly Entry[], terms: readonly Term[]): { title: string; href: string } {
  const toVerb = ({ cli }: Pick<Entry, 'cli'>) => cli.split(' ').at(-1);
  const verb = path.at(-1);
  const group = entries.filter(({ cli, longForm }) => path.length > 2 && (longForm ?? cli).startsWith(`${path.slice(0, -1).join(' ')} `));
  const own = entries.filter(({ cli }) => cli.split(' ').length === 2);
  const ownVerbs = new Set(own.map(toVerb));
  const repeats = group.filter((entry) => ownVerbs.has(toVerb(entry))).length > group.length / 2;
  const near = group.find((entry) => toVerb(entry) === verb) ?? (repeats ? own.find((entry) => toVerb(entry) === verb) : group[0]);
  if (near) return near;
  const names = new Set(path.slice(1));
  const term = terms.find(({ term, aliases, english }) =>
    [term, ...aliases, ...english].some((name) => names.has(toPlainText(name).toLowerCase())),
  );
  if (term) return { title: toPlainText(term.term), href: term.href };
  return group[0] ?? { title: ui.entry.plural, href: hrefs.entries };
}

function toInstructionRecord({ name, path, title, summary, href, example, intentions, english }: Instruction, file: string): SearchRecord {
  const lines = example.split('\n');
  return {
    ...toShared('instruction', `${name} : ${title}`, summary, href),
    answers: unique([name, path]),
    // A name that is a plain word (`volumes`) is asked for as a notion more often than as a key.
    phrases: unique([`${name} ${title}`, ...(/^[a-z]+$/.test(name) ? [] : [name]), title, ...intentions, ...english].map(toPlainText)),
    file,
    // Of a file in levels, the line that says it.
    code: (lines.find((line) => line.trimStart().startsWith(name)) ?? lines[0] ?? '').trim(),
  };
}

function toLetterRecord({ letter, meanings }: OptionLetter): SearchRecord {
  const uses = meanings.flatMap(({ uses }) => uses);
  return {
    ...toShared(
      'option',
      `-${letter} : ${format(ui.optionLetters.meanings, { count: meanings.length })}`,
      meanings.map(({ name, uses: [first] }) => `${first?.cli} ${name}`).join(', '),
      `${hrefs.options}#${toOptionAnchor(letter)}`,
    ),
    answers: unique(uses.map(({ cli }) => cli)),
    phrases: [`-${letter}`],
    flags: [`-${letter}`],
  };
}

/**
 * Each option of a command, where it is told. Those that a program takes before all of its commands are listed on their page alone:
 * they would come before the commands that are asked for.
 */
function toOptionRecords({ href, optionHome, cli, options, otherOptions }: Entry, _: number, entries: readonly Entry[]): SearchRecord[] {
  if (optionHome !== href || entries.some((entry) => entry.cli.startsWith(`${cli} `))) return [];
  return [...options, ...otherOptions].map((option) => ({
    ...toShared('option', `${cli} ${option.names.join(', ')}`, option.effect.replace(/\.$/, ''), `${href}#${toOptionAnchor(option.long)}`),
    answers: [cli],
    flags: [...option.names],
  }));
}

function toErrorRecord({ href, message, cause, patterns, intentions, concepts, entries }: ErrorMessage): SearchRecord {
  return {
    ...toShared('error', message, cause.replace(/\.$/, ''), href),
    title: message,
    patterns: unique([message, ...patterns, ...intentions.filter(complains)]),
    answers: unique([...entries.map(({ cli }) => cli), ...toConcepts(concepts)]),
    phrases: intentions,
  };
}

function toTermRecord({ term, aliases, english, concepts, definition, href }: Term): SearchRecord {
  return {
    ...toShared('term', term, definition.replace(/\.$/, ''), href),
    answers: toConcepts([term, ...aliases, ...english, ...concepts]),
    phrases: unique([...aliases, ...english]).map(toPlainText),
  };
}

const toFormatRecord = ({ title, summary, href, instructions }: FileFormat): SearchRecord => ({
  ...toShared('guide', title, summary, href),
  answers: toConcepts([title]),
  text: instructions.map(({ name }) => name).join(' '),
});

/** Pages that are about no one thing: the sheet, the index, the lists that the subject has, what is told of the content. */
const toSitePages = (searchable: Searchable): SearchRecord[] => {
  const { site, course, pages } = searchable;
  const toListRecord = (name: ListPage) =>
    toPageRecord(listPages[name].title, listPages[name].summary, listPages[name].href, ui.asked[name]);
  return [
    ...findPresent(searchable)
      .filter((name) => name !== 'explain')
      .map(toListRecord),
    // A chapter that opens with a page of the course is that page.
    ...course.chapters
      .filter(({ href, pages }) => !pages.some((page) => page.href === href))
      .map(({ title, summary, href }) => toPageRecord(title, summary, href, [])),
    ...site.sheet.ready.map(({ path, summary, page }) =>
      toPageRecord(`${ui.sheet.title} : ${page.title}`, summary, hrefs.readySheet(path), [page.title]),
    ),
    toListRecord('explain'),
    ...pages.map(({ title, summary, href }) => toPageRecord(title, summary, href, [])),
  ];
};

const toPageRecord = (title: string, lead: string, href: string, phrases: readonly string[]): SearchRecord => ({
  ...toShared('page', title, lead.replace(/\.$/, ''), href),
  answers: [],
  phrases: [...phrases],
});

const toGuideRecord = ({ title, summary, href, intentions, concepts }: GuidePage, notions: readonly string[]): SearchRecord => ({
  ...toShared('guide', title, summary, href),
  answers: unique([...toConcepts(concepts), ...notions]),
  phrases: intentions,
});
