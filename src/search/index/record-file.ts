import { ui } from '../../ui.ts';
import type { AnswerFile, SearchWords } from '../engine/answer.ts';
import { type Searchable, type SearchRecord, toRecords } from './records.ts';

/** Where the build leaves it for the index, below the output. */
export const recordFile = 'pagefind/records.json';

/** What the pages of the build hand over to the index: the answers, and all that goes with them. */
export interface RecordFile extends Omit<AnswerFile, 'answers' | 'vocabulary' | 'correct'> {
  records: SearchRecord[];
}

/** Makes the file of a site. */
export function toRecordFile(searchable: Searchable, words: SearchWords): RecordFile {
  const { site } = searchable;
  const records = toRecords(searchable);
  return {
    records,
    words,
    program: site.program,
    contexts: ui.search.kinds,
    suggestions: site.home.wishes.map(({ entry }) => records.findIndex((record) => record.entry === entry)),
    hint: site.searchHint,
  };
}
