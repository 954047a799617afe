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
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { text: undefined, problems: [{ file, message: `Fichier illisible : ${systemErrors[code] ?? code}.` }] };
  }
  const bad = findBadByte(bytes);
  if (bad !== undefined) {
    const before = bytes.subarray(0, bad).toString('utf8').split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return {
      text: undefined,
      problems: [{ file, ...place, message: 'Le fichier n’est pas en UTF-8.', advice: 'L’enregistrer de nouveau dans cet encodage.' }],
    };
  }
  const text = bytes.toString('utf8');
  if (text.trim() === '') return { text: undefined, problems: [{ file, line: 1, message: 'Le fichier est vide.' }] };
  const conflict = findConflict(text);
  if (conflict !== undefined)
    return {
      text: undefined,
      problems: [
        {
          file,
          line: conflict,
          message: 'Conflit de Git : les deux versions sont restées dans le fichier.',
          advice: 'Garder la bonne, et retirer les lignes « <<<<<<< », « ======= » et « >>>>>>> ».',
        },
      ],
    };
  const problems: Problem[] = [];
  if (!isData && bytes.length > limit)
    problems.push({
      file,
      line: 1,
      message: `Le fichier est trop gros : ${Math.round(bytes.length / 1000)} ko, au plus ${limit / 1000}.`,
      advice: 'Une page se lit d’un trait : la partager.',
    });
  if (text.startsWith('\ufeff'))
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'Le fichier commence par une marque d’ordre des octets (BOM).',
      advice: 'L’enregistrer en UTF-8 sans BOM.',
    });
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const windows = lines.findIndex((line) => line.endsWith('\r'));
  if (windows !== -1)
    problems.push({
      file,
      line: windows + 1,
      message: 'Les lignes finissent à la manière de Windows (CRLF) : le retour chariot serait copié avec les commandes.',
      advice: 'Régler l’éditeur sur LF.',
    });
  const clean = lines.map((line) => line.replace(/\r$/, ''));
  for (const [index, line] of clean.entries()) {
    const found = isData ? null : unread.exec(line);
    if (found)
      problems.push({
        file,
        line: index + 1,
        column: found.index + 1,
        message: `Signe invisible : U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}.`,
        advice: 'L’effacer.',
      });
  }
  return { text: clean.join('\n'), problems };
}
