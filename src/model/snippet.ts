import { splitPowerShell, splitScript, splitTranscript } from '../command-line/script.ts';
import { fillTemplate, type PlaceholderUse } from '../command-line/template.ts';

/** A piece of a snippet; only commands and files are copied. */
export type SnippetPart =
  | {
      kind: 'command';
      lang: string;
      /** What is drawn before the command, never selected nor copied. */
      prompt: string;
      /** What is shown and what is copied, byte for byte. */
      code: string;
      placeholders: PlaceholderUse[];
    }
  | { kind: 'comment'; text: string }
  | { kind: 'output'; code: string }
  | { kind: 'file'; lang: string; title: string | undefined; code: string };

/** What a snippet is made from: the language and the rest of the line that opens a fence, and its code. */
export interface SnippetSource {
  lang: string;
  meta?: string | undefined;
  code: string;
}

/** Values of the placeholders of commands, by name. */
export type Values = Readonly<Record<string, string>>;

/** Title of a file excerpt: ```` ```yaml title="compose.yaml" ````. */
const title = /\btitle="(?<title>[^"]*)"/;

const toComments = (text: string): SnippetPart[] =>
  [...text.matchAll(/#[ \t]*(?<comment>[^\n]*)/g)].map((match) => ({ kind: 'comment', text: match.groups?.comment ?? '' }));

function toCommand(template: string, lang: string, prompt: string, values: Values): SnippetPart {
  const { text, placeholders } = fillTemplate(template, values);
  return { kind: 'command', lang, prompt, code: text, placeholders };
}

/**
 * Cuts a fence into the pieces that a reader sees: one a command, so that each is copied by itself.
 *
 * @throws when a placeholder has no value
 */
export function toSnippet({ lang, meta = '', code }: SnippetSource, values: Values): SnippetPart[] {
  const name = title.exec(meta)?.groups?.title;
  switch (lang) {
    case 'sh':
    case 'powershell': {
      const parts: SnippetPart[] = [];
      let end = 0;
      for (const command of lang === 'sh' ? splitScript(code) : splitPowerShell(code)) {
        parts.push(...toComments(code.slice(end, command.start)), toCommand(command.text, lang, lang === 'sh' ? '$ ' : '> ', values));
        end = command.end;
      }
      return [...parts, ...toComments(code.slice(end))];
    }
    case 'console':
      return splitTranscript(code).map((part) =>
        part.kind === 'output' ? { kind: 'output', code: part.text } : toCommand(part.text, 'sh', part.prompt, values),
      );
    case 'text':
      // A text with a name is a file without a grammar of its own.
      return [name === undefined ? { kind: 'output', code } : { kind: 'file', lang, title: name, code }];
    default:
      return [{ kind: 'file', lang, title: name, code }];
  }
}
