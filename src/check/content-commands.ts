import { splitPowerShell, splitScript, splitTranscript } from '../command-line/script.ts';
import { type FilledTemplate, fillTemplate, findPlaceholders } from '../command-line/template.ts';
import { toPlaceholderDefaults } from '../model/placeholders.ts';
import type { Fence } from '../source/body.ts';
import type { Place, SourceDocument } from '../source/document.ts';
import { hasPowerShell } from '../source/schema.ts';
import { parseSnippetMeta } from '../source/snippet-meta.ts';
import { documentsOf, type SourceContent } from '../source/source.ts';
import { memoize } from '../text/memo.ts';
import { placeInField } from './field-place.ts';

/** A command somewhere in the content, as a reader would type it. */
export interface SourceCommand {
  file: string;
  /** `snippet`: shown by itself, with a button; `mention`: in a sentence. */
  kind: 'snippet' | 'mention';
  shell: 'sh' | 'powershell';
  /** In a container or another machine: the reader's own shell has no say. */
  isElsewhere: boolean;
  /** Marked as what must not be typed. */
  isWrong: boolean;
  /** A form for the other shell is written right below. */
  hasWrittenForm: boolean;
  /** Shown as written, whatever the reader prefers. */
  isFixed: boolean;
  /** Has a value to be replaced that nobody knows: something stands in for it. */
  isIncomplete: boolean;
  filled: FilledTemplate;
  /** Where something of the filled text is in the file. */
  placeAt(offset: number): Place;
}

/** Fields that hold commands or what is typed in the search field, not prose. */
export const notProse: ReadonlySet<string> = new Set([
  'command',
  'example',
  'variants',
  'intentions',
  'english',
  'values',
  'formats',
  'forbidden',
  'facts',
  'syntax',
  'message',
  'verify',
]);

const inlineCode = /(?<struck>~~)?`(?<code>[^`]+)`/g;

/** Every command of the content, in every place where a reader may read one. Mentions with an unknown value are left out. */
export function findSourceCommands(content: SourceContent): SourceCommand[] {
  const defaults = toPlaceholderDefaults(content.site[0]?.fields);
  const programs = content.site[0]?.fields.programs ?? [];
  const hasShells = content.site.every(({ fields }) => hasPowerShell(fields));
  return [
    ...content.entries.flatMap((document) => {
      const { command, values, system } = document.fields;
      const own = { ...defaults, ...values };
      const shared = {
        file: document.file,
        kind: 'snippet',
        shell: 'sh',
        isElsewhere: system !== undefined || !hasShells,
        isWrong: false,
        isFixed: false,
        hasWrittenForm: false,
      } as const;
      const at = (field: string, filled: FilledTemplate) => (offset: number) =>
        placeInField(document, [field], filled.toTemplateOffset(offset));
      const shown = (field: 'command' | 'example', keepsOptional = false) => {
        const { filled, isIncomplete } = fillSnippet(document.fields[field], own, keepsOptional);
        return { ...shared, isIncomplete, filled, placeAt: at(field, filled) };
      };
      return [
        shown('command'),
        // With its optional parts the command must be right too.
        ...(command.includes('[') ? [{ ...shown('command', true), isFixed: true }] : []),
        shown('example'),
      ];
    }),
    ...documentsOf(content).flatMap((document) => findFieldMentions(document, programs, defaults)),
    ...[...content.bodies].flatMap(([file, body]) => [
      ...body.fences.flatMap((fence) => findFenceCommands(fence, file, defaults, !hasShells)),
      ...body.inlineCode
        .filter(({ code }) => isMention(code, programs))
        .flatMap(({ code, isWrong, line, column }) =>
          fill(code, defaults).map((filled) => toMention(file, filled, isWrong, () => ({ line, column }))),
        ),
    ]),
  ];
}

const isMention = (code: string, programs: readonly string[]): boolean =>
  programs.some((program) => new RegExp(`^(?:sudo )?${RegExp.escape(program)}(?:-[a-z]+)?(?:\\s|$)`).test(code));

const toMention = (file: string, filled: FilledTemplate, isWrong: boolean, placeAt: SourceCommand['placeAt']): SourceCommand => ({
  file,
  kind: 'mention',
  shell: 'sh',
  isElsewhere: false,
  isWrong,
  isFixed: true,
  hasWrittenForm: false,
  isIncomplete: false,
  filled,
  placeAt,
});

type Values = Readonly<Record<string, string>>;

const hasValues = (template: string, values: Values): boolean => findPlaceholders(template).every(({ name }) => values[name] !== undefined);

/** Fills a command of a sentence, where any word may stand between chevrons. */
const fill = (template: string, values: Values): FilledTemplate[] => (hasValues(template, values) ? [fillTemplate(template, values)] : []);

/** Fills a command; a value that nobody gives is another rule's business, the rest of the command is not. */
function fillSnippet(template: string, values: Values, keepsOptional = false): Pick<SourceCommand, 'filled' | 'isIncomplete'> {
  const given = Object.fromEntries(findPlaceholders(template).map(({ name }) => [name, values[name] ?? 'valeur']));
  return { filled: fillTemplate(template, given, { keepsOptional }), isIncomplete: !hasValues(template, values) };
}

function findFieldMentions(
  document: SourceDocument,
  programs: readonly string[],
  defaults: Readonly<Record<string, string>>,
): SourceCommand[] {
  const found: SourceCommand[] = [];
  const walk = (value: unknown, path: readonly PropertyKey[]) => {
    if (typeof value === 'string') {
      for (const { groups } of value.matchAll(inlineCode)) {
        const { code = '', struck } = groups ?? {};
        if (isMention(code, programs))
          found.push(
            ...fill(code, defaults).map((filled) => toMention(document.file, filled, struck !== undefined, () => document.placeOf(path))),
          );
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        if (!notProse.has(key)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(document.fields, []);
  return found;
}

function findFenceCommands(fence: Fence, file: string, defaults: Readonly<Record<string, string>>, isOneShell: boolean): SourceCommand[] {
  const { isWrong, isFixed, system } = parseSnippetMeta(fence.meta);
  const toSource = (template: string, start: number, isElsewhere: boolean): SourceCommand[] => {
    const { filled, isIncomplete } = fillSnippet(template, defaults);
    return [
      {
        file,
        kind: 'snippet',
        shell: fence.lang === 'powershell' ? 'powershell' : 'sh',
        isElsewhere,
        isWrong,
        isFixed,
        hasWrittenForm: fence.next === 'powershell',
        isIncomplete,
        filled,
        placeAt: (offset) => placeInFence(fence, start + filled.toTemplateOffset(offset)),
      },
    ];
  };
  switch (fence.lang) {
    case 'sh':
      return splitScript(fence.code)
        .filter(({ text }) => findPrompt(text) === undefined)
        .flatMap(({ text, start }) => toSource(text, start, isOneShell || system !== undefined));
    case 'powershell':
      return splitPowerShell(fence.code).flatMap(({ text, start }) => toSource(text, start, true));
    case 'console':
      return splitTranscript(fence.code).flatMap((part) =>
        part.kind === 'command'
          ? toSource(part.text, part.start + part.prompt.length, isOneShell || system !== undefined || part.prompt !== '$ ')
          : [],
      );
    default:
      return [];
  }
}

/** What a terminal shows before a command (`$`, `root@vps:~#`, `PS C:\>`): in a script it is a mistake, told by a rule of its own. */
export const findPrompt = (line: string): string | undefined =>
  /^\s*(?<prompt>\$|[\w.-]+@[^\s#$%]+[#$%]|PS [^\s>]+>)\s/.exec(line)?.groups?.prompt;

/** Where each line of a text begins. A block of thousands of commands is asked for the place of each. */
const readStarts = memoize((code: string): readonly number[] => [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)]);

/** The code of a fence begins on the line below its mark, as far in as the mark. */
export function placeInFence({ code, line, column }: Pick<Fence, 'code' | 'line' | 'column'>, offset: number): Place {
  const starts = readStarts(code);
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if ((starts[middle] ?? 0) <= offset) first = middle;
    else last = middle - 1;
  }
  return { line: line + first + 1, column: column + offset - (starts[first] ?? 0) };
}
