import { toGlobal } from '../../command-line/command-check.ts';
import { takesSubcommand } from '../../command-line/parse.ts';
import { type CliCommand, findOption } from '../../command-line/reference.ts';
import { readTemplate } from '../../model/option-homes.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';
import { isWhole } from '../../source/whole-content.ts';
import { findNearest } from '../../text/nearest.ts';
import { toCheckOptions } from './right-command.ts';
import type { Rule } from './rule.ts';

/** As a reader types it; a letter may be all that there is. */
const asTyped = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

/** The command that a file of sentences means: the one that it names, even by a short spelling, or the nearest. */
function findMeantCommand(command: string, { commands, index }: SourceContent['reference']): string | undefined {
  return commands.has(command) ? command : (index[command] ?? findNearest(command, commands.keys()));
}

/**
 * Sentences whose command or option is misspelt: that mistake is told, and nothing of what they were to explain.
 *
 * @returns whether a sentence that is missing stands under a wrong name
 */
export function findMisplaced({ options, reference }: SourceContent): (path: string, long?: string) => boolean {
  const misplaced = new Set<string>();
  const whole = new Set<string>();
  for (const { fields } of options) {
    const path = findMeantCommand(fields.command, reference);
    if (path === undefined) continue;
    if (path !== fields.command) whole.add(path);
    const cli = reference.commands.get(path);
    for (const name of Object.keys(fields.options))
      if (cli && name !== 'help' && !findOption(cli, name)) misplaced.add(`${path} ${toLongName(name, cli)}`);
  }
  return (path, long) => whole.has(path) || misplaced.has(`${path} ${long}`);
}

/** An option that an entry lists: its command must have it, and a sentence must explain it. */
function checkEntries(content: SourceContent): Problem[] {
  const { entries, options, reference } = content;
  const { forbidden = [] } = toCheckOptions(content);
  // A sentence may stand in a file that cannot be read.
  const isExplained = isWhole(content, ['options']);
  const isMisplaced = findMisplaced(content);
  const sentences = new Map(options.map(({ fields }) => [fields.command, fields.options]));
  return entries.flatMap((document) => {
    const { command, options: names } = document.fields;
    const match = readTemplate(command, reference);
    // A command that is wrong is mended first: its options may then be right.
    if (match ? takesSubcommand(match.command) : forbidden.some(({ pattern }) => toGlobal(pattern).test(command))) return [];
    return names.flatMap((name, index): Problem[] => {
      const place = { file: document.file, ...document.placeOf(['options', index]) };
      if (!match)
        return [
          {
            ...place,
            message: `La commande « ${command.split('\n')[0] ?? ''} » n’est pas dans la référence : ses options ne peuvent pas être vérifiées.`,
            advice: 'Les expliquer dans le corps de la fiche.',
          },
        ];
      const { command: cli, spelling } = match;
      if (!findOption(cli, name)) {
        const nearest = toLongName(name, cli);
        return [
          {
            ...place,
            message: `« ${spelling} » n’a pas d’option ${asTyped(name)}.`,
            advice: nearest ? `Vouliez-vous écrire « ${nearest} » ?` : undefined,
          },
        ];
      }
      if (isExplained && !sentences.get(cli.path)?.[name] && !isMisplaced(cli.path, name))
        return [
          {
            ...place,
            message: `L’option ${asTyped(name)} de « ${spelling} » n’est pas expliquée.`,
            advice: `Ajouter sa phrase dans le fichier d’options de « ${cli.path} ».`,
          },
        ];
      return [];
    });
  });
}

/** A file of sentences: the command must exist, and each option that it explains or counts be one of its own. */
function checkSentences({ options, reference }: SourceContent): Problem[] {
  return options.flatMap((document): Problem[] => {
    const { command, options: sentences, destroys } = document.fields;
    const cli = reference.commands.get(command);
    if (!cli) {
      const nearest = findMeantCommand(command, reference);
      return [
        {
          file: document.file,
          ...document.placeOf(['command']),
          message: `Aucune commande ne s’appelle « ${command} ».`,
          advice: nearest ? `Vouliez-vous écrire « ${nearest} » ? Le nom attendu est la forme longue.` : undefined,
        },
      ];
    }
    const named: [string, (string | number)[]][] = [
      ...Object.keys(sentences)
        .filter((name) => name !== 'help')
        .map((name): [string, string[]] => [name, ['options', name]]),
      ...destroys.flatMap(({ with: names }, index) =>
        names.map((name, place): [string, (string | number)[]] => [name, ['destroys', index, 'with', place]]),
      ),
    ];
    return named
      .filter(([name]) => !findOption(cli, name))
      .map(([name, path]) => {
        const nearest = toLongName(name, cli);
        return {
          file: document.file,
          ...document.placeOf(path),
          message: `« ${command} » n’a pas d’option ${asTyped(name)}.`,
          advice: nearest ? `Vouliez-vous écrire « ${nearest} » ?` : undefined,
        };
      });
  });
}

/** The long name that was meant: that of a letter, or the nearest. */
const toLongName = (name: string, { options }: CliCommand): string | undefined =>
  options.find(({ short }) => short === name)?.long ??
  findNearest(
    name,
    options.map(({ long }) => long),
  );

export const knownOption: Rule = {
  why: 'L’erreur ne se verrait qu’au terminal.',
  dependsOn: ['command', 'options'],
  check: (content) => [...checkEntries(content), ...checkSentences(content)],
};
