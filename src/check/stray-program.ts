import { readShell } from '../command-line/shell.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceContent } from '../source/source.ts';
import { findNearest } from '../text/nearest.ts';

type Programs = Pick<SourceContent, 'site' | 'tools'>;

const knownPrograms = ({ site, tools }: Programs): ReadonlySet<string> =>
  new Set([...site.flatMap(({ fields }) => fields.programs), ...tools.map(({ fields }) => fields.program)]);

/** What `sudo` runs, or the first word. */
const readProgram = (words: readonly { value: string; start: number }[]) =>
  words.find((word, index) => word.value !== 'sudo' && !(index > 0 && word.value.startsWith('-'))) ?? { value: '', start: 0 };

/** Whether a text runs a program that no file explains, which is told: its other forms are not asked for besides. */
export function hasUnknownProgram(text: string, content: Programs): boolean {
  const known = knownPrograms(content);
  return readShell(text).commands.some(({ words }) => words.length > 0 && !known.has(readProgram(words).value));
}

/** What begins a command and is no program: nothing else that is said of such a command is sure. */
export function findStrayProgram(text: string, content: Programs): (Pick<Problem, 'message' | 'advice'> & { start: number }) | undefined {
  const programs = content.site.flatMap(({ fields }) => fields.programs);
  const known = knownPrograms(content);
  if (/(?<!\\)(?:\\\\)*\\$/.test(text))
    return {
      start: text.length - 1,
      message: 'La commande finit par « \\ », et rien ne la suit.',
      advice: 'Retirer ce signe, ou écrire la suite à la ligne.',
    };
  for (const { words } of readShell(text).commands) {
    const { value, start } = readProgram(words);
    if (value.startsWith('-'))
      return {
        start,
        message: 'Une commande ne commence pas par une option.',
        advice: 'La ligne d’avant finit par « \\ », sans rien après, pas même une espace.',
      };
    const nearest = value.length > 3 && !known.has(value) ? findNearest(value, programs) : undefined;
    if (nearest) return { start, message: `Programme inconnu : « ${value} ».`, advice: `Vouliez-vous écrire « ${nearest} » ?` };
  }
  return undefined;
}
