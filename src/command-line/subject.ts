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

/** What a fault is known by, whoever found it. */
export interface SaidFault {
  /** That of a finding, or what the subject calls its own. */
  kind: string;
  /** The part of the text that is at fault. */
  written: string;
  name?: string | undefined;
  spelling?: string | undefined;
  expects?: string | undefined;
  count?: number;
  min?: number;
  max?: number;
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
    check(text: string): { line: number; severity: Severity; message: string; says?: string | undefined }[];
    /** What each line does; `about` is the instruction or the key, as the site names it from the root of the file. */
    tell(text: string): { line: number; sentence: string; about?: string }[];
    /** The file as commands. */
    convert?(text: string): Conversion | undefined;
  }>;
}

/** Asked between two pieces of work: whether to go on, after a pause or not. */
export type GoOn = () => boolean | Promise<boolean>;

/** Commands in the form of one file. */
export interface CommandConversion {
  /** Whether such a file may come of this command. */
  takes(line: CommandLine): boolean;
  /**
   * What writes it, loaded when there is such a command; each comes with the text that its offsets are those of, and with the same as it
   * was written: in the text, words that a reader replaces are letters of their own.
   */
  load(): Promise<
    (commands: readonly { line: CommandLine; text: string; written: string }[], goOn: GoOn) => Promise<Conversion | undefined>
  >;
}

/** Sentences of a command that are too rare for a page of the site. */
export interface RareText {
  effect?: string;
  operands?: readonly string[];
  /** By long name. */
  options?: Readonly<Record<string, string>>;
}

/** What a content knows of its programs beyond their reference: it stands in a module of its own. */
export interface Subject {
  /** What is wrong, obsolete or dangerous in a command that is read. */
  check?(line: CommandLine): SubjectFinding[];
  /** What the program prints of a fault that it refuses, in its own words. */
  says?(fault: SaidFault): string | undefined;
  /** What an option does with this very value, when that is more than its general sentence. */
  tellOption?(use: OptionUse, line: CommandLine): string | undefined;
  /** What an operand is, when that depends on the others. */
  tellOperand?(word: ShellWord, index: number, line: CommandLine): { sentence: string; isArgument?: boolean } | undefined;
  /** Commands that a program has only with an extension, by their spelling: what they are. */
  plugins?: Readonly<Record<string, string>>;
  conversion?: CommandConversion;
}
