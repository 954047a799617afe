import type { ValueFormat } from '../command-line/command-check.ts';
import type { CliCommand } from '../command-line/reference.ts';
import type { Subject } from '../command-line/subject.ts';
import type { Explainer } from './explain-paste.ts';
import type { PageData } from './page-data.ts';

/** What explains commands in a browser, from what the page was sent. */
export function toPageExplainer(data: PageData, subject: Subject | undefined): Explainer {
  const formats = new Map<string, ValueFormat>(
    Object.entries(data.formats).map(([name, { source, expects, later }]) => [
      name,
      { pattern: new RegExp(`^(?:${source})$`, 'v'), expects, later },
    ]),
  );
  const commands = new Map(
    Object.entries(data.commands).map(([path, { u, a = [], c = [], f, r, o }]): [string, CliCommand] => [
      path,
      {
        path,
        aliases: aliasesOf(path, data.index),
        deprecated: false,
        usage_args: u,
        usage_alternatives: a,
        subcommands: c,
        ...(f ? { options_first: true } : {}),
        ...(r === undefined ? {} : { runnable: r }),
        options: o.map(({ l, s, t = 'bool', o: optional, d, r: use, n, h }) => ({
          long: l,
          short: s,
          type: t,
          deprecated: d ?? false,
          ...(optional ? { optional_value: true } : {}),
          ...(use ? { replaced_by: use } : {}),
          ...(n ? { no_effect: true } : {}),
          ...(h ? { dashes: 'single' as const } : {}),
        })),
      },
    ]),
  );
  const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  const operandsOf = (path: string) => own(data.texts, path)?.p ?? [];
  return {
    programs: data.programs,
    subject,
    reference: { version: data.version, index: data.index, commands, removedCommands: new Set(data.removed), newOptions: new Set() },
    texts: {
      command: (path) => own(data.texts, path)?.e,
      option: (path, long) => {
        const effect = own(own(data.texts, long === 'help' ? (path.split(' ')[0] ?? '') : path)?.o ?? {}, long)?.[0];
        return effect === undefined ? undefined : { effect };
      },
      operands: (path) => operandsOf(path).map(({ e }) => e),
      tool: (program) => own(data.tools, program),
      placeholder: (name) => own(data.placeholders, name),
      construct: (kind) => own(data.constructs, kind),
      renamed: (name, effect) => data.renamed.replace('{name}', name).replace('{effect}', effect),
    },
    check: {
      reference: { version: data.version, index: data.index, commands, removedCommands: new Set(data.removed), newOptions: new Set() },
      formatOf: (path, long) => formats.get(own(own(data.texts, path)?.o ?? {}, long)?.[1] ?? ''),
      operandFormatOf: (path, index) => {
        const operands = operandsOf(path);
        return formats.get(operands[Math.min(index, operands.length - 1)]?.f ?? '');
      },
      forbidden: data.forbidden.map(({ pattern, why, instead }) => ({ pattern: new RegExp(pattern, 'mu'), why, instead })),
    },
  };
}

const aliasesOf = (path: string, index: PageData['index']): string[] =>
  Object.entries(index).flatMap(([spelling, canonical]) => (canonical === path && spelling !== path ? [spelling] : []));
