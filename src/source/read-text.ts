import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';

/** What an author writes by hand is never so long; data that a program wrote may be. */
const limit = 200_000;

const systemErrors: Readonly<Record<string, string>> = {
  EACCES: 'la lecture en est interdite',
  EPERM: 'la lecture en est interdite',
  EISDIR: 'c’est un dossier',
  ENOENT: 'il n’existe pas, ou le lien ne mène nulle part',
  ELOOP: 'le lien se mord la queue',
};

const isUtf8 = (bytes: Uint8Array, stream: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
};

/** Where the first byte that is not UTF-8 stands; undefined when there is none. */
function findBadByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes, false)) return undefined;
  // The longest beginning that may be one of UTF-8…
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  // …without the sign that it leaves unfinished.
  while (!isUtf8(bytes.subarray(0, low), false)) low--;
  return low;
}

/** The line of the first mark that Git leaves in a file where two versions meet. */
function findConflict(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => /^(?:<{7}|>{7}) /.test(line));
  return index === -1 ? undefined : index + 1;
}

/** Signs that no keyboard types and no editor shows. */
export const unread = /[^\P{Cc}\t\n\r]|[\u200b\u2028\u2029\ufeff]/u;

/**
 * Reads a file that an author writes: UTF-8 without a mark at its head, lines that end in a line feed.
 *
 * @param isData written by a program: it may be long
 * @returns its text, without the mark and the carriage returns that are told; undefined when it cannot be read at all
 */
export function readText(file: string, { isData = false } = {}): { text: string | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const tell = (place: Pick<Problem, 'line' | 'column'>, message: string, advice?: string) =>
    problems.push({ file, ...place, message, ...(advice === undefined ? {} : { advice }) });
  const told = { text: undefined, problems };
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    tell({}, `Fichier illisible : ${systemErrors[code] ?? code}.`);
    return told;
  }
  const bad = findBadByte(bytes);
  if (bad !== undefined) {
    const before = bytes.subarray(0, bad).toString('utf8').split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    tell(place, 'Le fichier n’est pas en UTF-8.', 'L’enregistrer de nouveau dans cet encodage.');
    return told;
  }
  const text = bytes.toString('utf8');
  if (text.trim() === '') {
    tell({ line: 1 }, 'Le fichier est vide.');
    return told;
  }
  const conflict = findConflict(text);
  if (conflict !== undefined) {
    const advice = 'Garder la bonne, et retirer les lignes « <<<<<<< », « ======= » et « >>>>>>> ».';
    tell({ line: conflict }, 'Conflit de Git : les deux versions sont restées dans le fichier.', advice);
    return told;
  }
  if (!isData && bytes.length > limit) {
    const size = `${Math.round(bytes.length / 1000)} ko, au plus ${limit / 1000}`;
    tell({ line: 1 }, `Le fichier est trop gros : ${size}.`, 'Une page se lit d’un trait : la partager.');
  }
  if (text.startsWith('\ufeff'))
    tell({ line: 1, column: 1 }, 'Le fichier commence par une marque d’ordre des octets (BOM).', 'L’enregistrer en UTF-8 sans BOM.');
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const windows = lines.findIndex((line) => line.endsWith('\r'));
  if (windows !== -1) {
    const why = 'le retour chariot serait copié avec les commandes';
    tell({ line: windows + 1 }, `Les lignes finissent à la manière de Windows (CRLF) : ${why}.`, 'Régler l’éditeur sur LF.');
  }
  const clean = lines.map((line) => line.replace(/\r$/, ''));
  for (const [index, line] of clean.entries()) {
    const found = isData ? null : unread.exec(line);
    const number = (found?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    if (found) tell({ line: index + 1, column: found.index + 1 }, `Signe invisible : U+${number}.`, 'L’effacer.');
  }
  return { text: clean.join('\n'), problems };
}
