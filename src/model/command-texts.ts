import type { Texts } from '../command-line/explain.ts';
import { hasPowerShell, type OptionsFields, type Site, type ToolFields } from '../source/schema.ts';
import { toMidSentence } from '../text/mid-sentence.ts';
import { ui } from '../ui.ts';

export interface CommandTextsSources {
  site: Site;
  options: readonly OptionsFields[];
  tools: readonly ToolFields[];
}

/** Name of the option that every command has and no reference lists. */
const helpOption = 'help';

/** Sentences of the content, ready to explain any command. */
export function toCommandTexts({ site, options, tools }: CommandTextsSources): Texts {
  const commands = new Map(options.map((file) => [file.command, file]));
  const programs = new Map(tools.map((tool) => [tool.program, { ...tool, operands: tool.operands.map(({ effect }) => effect) }]));
  const placeholders = new Map(Object.entries(site.placeholders));
  return {
    command: (path) => commands.get(path)?.effect,
    option: (path, long) => (long === helpOption ? commands.get(path.split(' ')[0] ?? '') : commands.get(path))?.options[long],
    operands: (path) => (commands.get(path)?.operands ?? []).map(({ effect }) => effect),
    tool: (program) => programs.get(program),
    renamed: (name, effect) => ui.explanation.renamed.replace('{name}', name).replace('{effect}', effect),
    placeholder: (name) => {
      const meaning = placeholders.get(name)?.meaning;
      return meaning && toMidSentence(meaning);
    },
    construct: (kind) =>
      kind === 'continuation' && hasPowerShell(site)
        ? `${ui.shell.constructs[kind]} ${ui.shell.otherContinuation}`
        : ui.shell.constructs[kind],
  };
}
