import { explainScript, type Part } from '../command-line/explain.ts';
import { findForms, type WrittenForm } from '../command-line/pieces.ts';
import { type PlacedUse, withQuotes } from '../command-line/placed-values.ts';
import { splitPowerShell, splitScript, splitTranscript, toShellText } from '../command-line/script.ts';
import { fillTemplate, type Values } from '../command-line/template.ts';
import { parseSnippetMeta, type SnippetMeta } from '../source/snippet-meta.ts';
import type { Destruction, Handbook } from './handbook.ts';

/** A command line that is shown by itself. */
export interface CommandPart {
  kind: 'command';
  lang: string;
  /** What is drawn before the command, never selected nor copied. */
  prompt: string;
  /** What is shown and what is copied, byte for byte. */
  code: string;
  placeholders: PlacedUse[];
  /** What each word does. */
  parts: Part[];
  /** What its other forms write otherwise. */
  forms: WrittenForm[];
  /** What must not be typed: shown struck, never copied. */
  isWrong: boolean;
  destruction: Destruction | undefined;
}

/** A piece of a snippet; only commands and files are copied. */
export type SnippetPart =
  | CommandPart
  | { kind: 'comment'; text: string }
  | { kind: 'output'; code: string }
  | { kind: 'file'; lang: string; title: string | undefined; code: string; isWrong: boolean };

/** What a snippet is made from: the language and the rest of the line that opens a fence, and its code. */
export interface SnippetSource {
  lang: string;
  meta?: string | undefined;
  code: string;
}

const toComments = (text: string): SnippetPart[] =>
  [...text.matchAll(/#[ \t]*(?<comment>[^\n]*)/g)].map((match) => ({ kind: 'comment', text: match.groups?.comment ?? '' }));

interface CommandSource {
  template: string;
  lang: 'sh' | 'powershell';
  prompt: string;
  /** Typed in a container, or on a system that has one shell only. */
  isElsewhere: boolean;
  meta: SnippetMeta;
}

function toCommand({ template, lang, prompt, isElsewhere, meta }: CommandSource, values: Values, handbook: Handbook): CommandPart {
  const { text: code, placeholders } = fillTemplate(template, values);
  const { reference, texts, programs, hasPowerShell } = handbook;
  const readable = toShellText(code, lang);
  const hasForms = !(meta.isFixed || meta.isWrong);
  const isForPowerShell = lang === 'sh' && hasPowerShell && !isElsewhere;
  return {
    kind: 'command',
    lang,
    prompt,
    code,
    placeholders: withQuotes(readable, placeholders),
    parts: meta.isWrong ? [] : explainScript(readable, { reference, texts, placeholders }).map((part) => withWrittenSign(part, code)),
    forms: hasForms ? findForms(readable, { reference, programs: isForPowerShell ? programs : undefined }) : [],
    isWrong: meta.isWrong,
    destruction: handbook.findDestruction(readable),
  };
}

/** The sign of a continued line is explained as it is written. */
const withWrittenSign = (part: Part, code: string): Part =>
  part.role === 'construct' && part.term === '\\' ? { ...part, term: code.charAt(part.spans[0]?.start ?? 0) } : part;

/**
 * Cuts a fence into the pieces that a reader sees: one a command, so that each is copied by itself.
 *
 * @param values stand before the site's own
 * @throws when a placeholder has no value
 */
export function toSnippet({ lang, meta: rawMeta = '', code }: SnippetSource, handbook: Handbook, values: Values = {}): SnippetPart[] {
  const meta = parseSnippetMeta(rawMeta);
  const { title, isWrong, system } = meta;
  const all = { ...handbook.values, ...values };
  switch (lang) {
    case 'sh':
    case 'powershell': {
      const parts: SnippetPart[] = [];
      const prompt = lang === 'sh' ? '$ ' : '> ';
      let end = 0;
      for (const command of lang === 'sh' ? splitScript(code) : splitPowerShell(code)) {
        const source = { template: command.text, lang, prompt, isElsewhere: system !== undefined, meta } as const;
        parts.push(...toComments(code.slice(end, command.start)), toCommand(source, all, handbook));
        end = command.end;
      }
      return [...parts, ...toComments(code.slice(end))];
    }
    case 'console':
      return splitTranscript(code).map((part) => {
        if (part.kind === 'output') return { kind: 'output', code: part.text };
        const isElsewhere = system !== undefined || part.prompt !== '$ ';
        return toCommand({ template: part.text, lang: 'sh', prompt: part.prompt, isElsewhere, meta }, all, handbook);
      });
    case 'text':
      // A text with a name is a file without a grammar of its own.
      return [title === undefined ? { kind: 'output', code } : { kind: 'file', lang, title, code, isWrong }];
    default:
      return [{ kind: 'file', lang, title, code, isWrong }];
  }
}
