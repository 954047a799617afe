import { checkScript } from '../../command-line/command-check.ts';
import { explainScript, type Part } from '../../command-line/explain.ts';
import { toCommandTexts } from '../../model/command-texts.ts';
import type { Problem } from '../../source/problem.ts';
import { isWhole } from '../../source/whole-content.ts';
import { findSourceCommands } from '../content-commands.ts';
import { findStrayProgram } from '../stray-program.ts';
import { findMisplaced } from './known-option.ts';
import { toCheckOptions } from './right-command.ts';
import type { Rule } from './rule.ts';

/** What is missing, and where an author writes it. */
function toMessage({ role, term, long, path }: Part): Pick<Problem, 'message' | 'advice'> {
  if (role === 'construct') return { message: `« ${term} » n’est pas expliqué.`, advice: undefined };
  const file = path === undefined ? 'le fichier du programme, dans « tools »' : `le fichier d’options de « ${path} »`;
  switch (role) {
    case 'command':
      return { message: `La commande « ${term} » n’est pas expliquée.`, advice: `Écrire son effet dans ${file}.` };
    case 'option':
      return {
        message: `L’option ${path === undefined || long === undefined || long.startsWith('-') ? term : `--${long}`} n’est pas expliquée.`,
        advice: `Ajouter sa phrase dans ${file}.`,
      };
    case 'operand':
    case 'argument':
      return { message: `« ${term} » n’est pas expliqué.`, advice: `Dire ce qu’est cet opérande, sous « operands », dans ${file}.` };
  }
}

/** Nothing is known of a program that no file explains: its words are not told besides. */
const withoutEchoes = (missing: readonly Part[]): Part[] => {
  let isUnknown = false;
  return missing.filter(({ role, path }) => {
    if (role === 'command') isUnknown = path === undefined;
    return role === 'command' || !(isUnknown && path === undefined);
  });
};

export const explained: Rule = {
  why: 'Un mot sans explication laisse le lecteur recopier sans comprendre.',
  dependsOn: [],
  check(content) {
    const [site] = content.site;
    // A sentence may stand in a file that cannot be read.
    if (!(site && isWhole(content, ['options', 'tools']))) return [];
    const options = toCheckOptions(content);
    const isMisplaced = findMisplaced(content);
    const texts = toCommandTexts({
      site: site.fields,
      options: content.options.map(({ fields }) => fields),
      tools: content.tools.map(({ fields }) => fields),
    });
    const problems = findSourceCommands(content)
      .filter(({ kind, isWrong, isIncomplete, shell }) => kind === 'snippet' && !isWrong && !isIncomplete && shell === 'sh')
      .flatMap(({ file, filled, placeAt }) => {
        const { reference } = content;
        const missing = withoutEchoes(
          explainScript(filled.text, { reference, texts, placeholders: filled.placeholders }).filter(
            ({ effect, path, long }) => effect === undefined && !(path !== undefined && isMisplaced(path, long)),
          ),
        );
        // A command that is wrong is mended first: its mistakes are not to be explained.
        if (missing.length === 0 || checkScript(filled.text, { ...options, subject: undefined }).length > 0) return [];
        if (findStrayProgram(filled.text, content)) return [];
        return missing.map((part): Problem => ({ file, ...placeAt(part.spans[0]?.start ?? 0), ...toMessage(part) }));
      });
    // One sentence mends every place: the first one is enough.
    return [...Map.groupBy(problems, ({ message, advice }) => `${message} ${advice}`).values()].flatMap(([first]) => first ?? []);
  },
};
