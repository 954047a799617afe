/** A stretch of a text, by offsets, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** A word of a command, quotes included. */
export interface ShellWord extends Span {
  /** As written. */
  text: string;
  /** What the program receives; an expansion stays as written. */
  value: string;
  /** Holds `$x`, `$( )`, `*` or `{a,b}` outside quotes: the shell may make several words, or none, of it. */
  splits: boolean;
  /** Where each kind of quote stands in the word. */
  quoted: (Span & { quote: 'single' | 'double' })[];
}

/** Words run together as one program and its arguments; redirections and assignments set apart. */
export interface SimpleCommand extends Span {
  words: ShellWord[];
}

/** What belongs to the shell rather than to a program. */
export type ConstructKind =
  | 'continuation'
  | 'substitution'
  | 'working-directory'
  | 'variable'
  | 'assignment'
  | 'shell-variable'
  | 'pipe'
  | 'and'
  | 'or'
  | 'separator'
  | 'background'
  | 'write'
  | 'append'
  | 'read'
  | 'here-string'
  | 'here-document'
  | 'comment';

/** A construct and the stretches that write it: `$(` and `)` are one substitution. */
export interface ShellConstruct {
  kind: ConstructKind;
  spans: Span[];
}

/** A script as the shell reads it. */
export interface ShellScript {
  /** In order, those inside `$( )` included. */
  commands: SimpleCommand[];
  /** In order. */
  constructs: ShellConstruct[];
  /** Has conditions, loops, groups or functions: a script rather than a command. */
  hasControlFlow: boolean;
  /** What cannot be parsed, in the parser's own words. */
  errors: { message: string; position: number }[];
  /** Bodies of here-documents: what they hold is given, not run. */
  bodies: Span[];
}
