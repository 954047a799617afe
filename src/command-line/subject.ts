import type { Edit } from './forms.ts';
import type { CommandLine, OptionUse } from './parse.ts';
import type { ShellWord, Span } from './shell.ts';

/** What becomes of a command: the program refuses it, accepts it for the time being, or does what a reader may not want. */
export type Severity = 'refused' | 'obsolete' | 'advice';

/** Something that only who knows the subject can say of a command. */
export interface SubjectFinding extends Span {
  severity: Severity;
  /** A word for its kind: `danger`, `conflict`, `value`… */
  about: string;
  /** In French, one sentence. */
  message: string;
  /** What to do instead, one sentence. */
  advice?: string | undefined;
  /** What to write there instead. */
  edit?: Edit | undefined;
}

/** A command in another form than a command line: a file. */
export interface Conversion {
  /** Undefined when nothing could be converted. */
  text: string | undefined;
  /** What the file does not say, one sentence each. */
  left: string[];
}

/** A file that may be pasted in the place of a command. */
export interface FileKind {
  name: string;
  looksLike(text: string): boolean;
  /** What reads it, loaded when one is pasted. Lines count from 1. */
  load(): Promise<{
    check(text: string): { line: number; severity: Severity; message: string }[];
    tell(text: string): { line: number; sentence: string }[];
  }>;
}

/** What a content knows of its programs beyond their reference: it stands in a module of its own. */
export interface Subject {
  /** What is wrong, obsolete or dangerous in a command that is read. */
  check?(line: CommandLine): SubjectFinding[];
  /** What an option does with this very value, when that is more than its general sentence. */
  tellOption?(use: OptionUse, line: CommandLine): string | undefined;
  /** What an operand is, when that depends on the others. */
  tellOperand?(word: ShellWord, index: number, line: CommandLine): { sentence: string; isArgument?: boolean } | undefined;
  /** Sentences of what is too rare for a page of the site: command, operands and options, by canonical path. */
  texts?: Readonly<Record<string, { effect?: string; operands?: readonly string[]; options?: Readonly<Record<string, string>> }>>;
  /** Commands that a program has only with an extension, by their spelling: what they are. */
  plugins?: Readonly<Record<string, string>>;
  /** The commands as one file; each comes with the text that its offsets are those of. */
  convert?(commands: readonly { line: CommandLine; text: string }[]): Conversion | undefined;
  files?: readonly FileKind[];
}
