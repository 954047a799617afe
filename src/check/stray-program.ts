import { readShell } from '../command-line/shell.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceContent } from '../source/source.ts';
import { findNearest } from '../text/nearest.ts';

/** What begins a command and is no program: nothing else that is said of such a command is sure. */
export function findStrayProgram(
  text: string,
  { site, tools }: Pick<SourceContent, 'site' | 'tools'>,
): (Pick<Problem, 'message' | 'advice'> & { start: number }) | undefined {
  const programs = site.flatMap(({ fields }) => fields.programs);
  const known = new Set([...programs, ...tools.map(({ fields }) => fields.program)]);
  for (const { words } of readShell(text).commands) {
    // What `sudo` runs.
    const { value, start } = words.find((word, index) => word.value !== 'sudo' && !(index > 0 && word.value.startsWith('-'))) ?? {
      value: '',
      start: 0,
    };
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
