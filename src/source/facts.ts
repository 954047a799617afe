import { readFile } from 'node:fs/promises';
import { type Fact, factSchema } from './schema.ts';

/** Columns of `facts.tsv`, in order, and the field of {@link Fact} that each one fills. */
export const factColumns = {
  id: 'id',
  note: 'note',
  line: 'line',
  kind: 'kind',
  what_the_note_says: 'says',
  verdict: 'verdict',
  correct_statement: 'correct',
  reason: 'reason',
  topic: 'topic',
} as const satisfies Record<string, keyof Fact>;

/** A row that cannot be read, by its line (from 1) in the file. */
export interface FactError {
  line: number;
  message: string;
}

/** The inventory: its facts in file order, the line (from 1) that each stands on, and the rows that cannot be used. */
export interface Facts {
  facts: Fact[];
  lines: ReadonlyMap<string, number>;
  /** Rows that do not meet the schema or repeat an identifier. */
  errors: FactError[];
}

/** Reads the inventory's file; a subject that did not start from notes has none. @throws when it is there and cannot be read */
export async function readFacts(file: string): Promise<Facts & { source: string }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? { facts: [], lines: new Map(), errors: [], source: '' } : { ...parseFacts(text), source: text };
}

/** Reads the inventory of the notes: tab-separated, one header line, no quoting. */
export function parseFacts(text: string): Facts {
  const facts: Fact[] = [];
  const lines = new Map<string, number>();
  const errors: FactError[] = [];
  const [header = '', ...rows] = text.replace(/\r/g, '').split('\n');
  const names = header.split('\t');
  const missing = Object.keys(factColumns).filter((name) => !names.includes(name));
  if (missing.length > 0) return { facts, lines, errors: [{ line: 1, message: `Colonnes absentes : ${missing.join(', ')}.` }] };

  rows.forEach((row, index) => {
    if (row === '') return;
    const cells = row.split('\t');
    const fields = Object.fromEntries(Object.entries(factColumns).map(([column, field]) => [field, cells[names.indexOf(column)] ?? '']));
    const result = factSchema.safeParse(fields);
    const line = index + 2;
    if (cells.length !== names.length)
      errors.push({ line, message: `${cells.length} colonnes au lieu de ${names.length} : une tabulation les sépare, et rien d’autre.` });
    else if (!result.success) {
      for (const issue of result.error.issues) errors.push({ line, message: `${issue.path.join('.')} : ${issue.message}` });
    } else if (lines.has(result.data.id)) {
      errors.push({ line, message: `Le fait ${result.data.id} est déjà défini plus haut.` });
    } else {
      lines.set(result.data.id, line);
      facts.push(result.data);
    }
  });
  return { facts, lines, errors };
}
