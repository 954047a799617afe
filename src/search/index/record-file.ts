import { type CliReference, isFlag, toTypedNames } from '../../command-line/reference.ts';
import type { SearchFields } from '../../source/schema.ts';
import { findNearest } from '../../text/nearest.ts';
import { ui } from '../../ui.ts';
import type { Runners } from '../engine/own-options.ts';
import type { AnswerFile } from './answers.ts';
import { type Searchable, type SearchRecord, toRecords } from './records.ts';

/** Where the build leaves it for the index, below the output. */
export const recordFile = 'pagefind/records.json';

/** What the pages of the build hand over to the index: the answers, and all that goes with them. */
export interface RecordFile extends Omit<AnswerFile, 'answers' | 'vocabulary' | 'correct'> {
  records: SearchRecord[];
  /** By address: ways of asking that `content/search/` adds to those of its answer. */
  asked: Readonly<Record<string, readonly string[]>>;
}

/** Makes the file of a site. */
export function toRecordFile(searchable: Searchable, { asked, around, ...words }: SearchFields): RecordFile {
  const { site } = searchable;
  const records = toRecords(searchable);
  return {
    records,
    asked,
    words,
    program: site.program,
    runners: toRunners(searchable.reference, site.program),
    contexts: toContexts(around),
    suggestions: site.home.wishes.map(({ entry }) => records.findIndex((record) => record.entry === entry)),
    hint: site.searchHint,
  };
}

/** Commands that take their options before what they run, in every spelling. */
function toRunners({ index, commands }: CliReference, program: string): Runners {
  const named = Object.entries(index).flatMap(([spelling, path]) => {
    const command = commands.get(path);
    return command?.options_first && command.subcommands.length === 0 && spelling.startsWith(`${program} `)
      ? [[spelling.slice(program.length + 1), command] as const]
      : [];
  });
  return Object.fromEntries(named.map(([name, { options }]) => [name, options.filter(isFlag).flatMap(toTypedNames).join(' ')]));
}

/** By kind, its name and the words that announce it. */
function toContexts(around: Readonly<Record<string, readonly string[] | undefined>>): RecordFile['contexts'] {
  return Object.fromEntries(Object.entries(ui.search.kinds).map(([kind, name]) => [kind, [name, ...(around[kind] ?? [])].join(' ')]));
}

/**
 * The records with the ways of asking that were added by address. A part of a page that is no answer itself leads to its page.
 *
 * @throws when an address is that of no page
 */
export function addAsked(records: readonly SearchRecord[], asked: RecordFile['asked']): SearchRecord[] {
  const known = new Set(records.map(({ href }) => href));
  const added = new Map<string, string[]>();
  const faults: string[] = [];
  for (const [address, phrases] of Object.entries(asked)) {
    const href = [address, address.replace(/#.*/, '')].find((one) => known.has(one));
    if (href !== undefined) added.set(href, [...(added.get(href) ?? []), ...phrases]);
    else {
      const nearest = findNearest(address, known);
      faults.push(
        `search : la recherche n’a pas de réponse à l’adresse « ${address} ».${nearest ? ` Vouliez-vous écrire « ${nearest} » ?` : ''}`,
      );
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return records.map((record) => {
    const phrases = added.get(record.href);
    added.delete(record.href);
    return phrases ? { ...record, said: [...new Set(phrases)].filter((phrase) => !record.phrases.includes(phrase)) } : record;
  });
}
