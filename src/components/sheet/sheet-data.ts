import type { PrintedCommand } from '../../model/printed-command.ts';

/** An entry, an instruction of a file, a message, a note or a whole file that the sheet leaves out, as the browser asks for it when a reader chooses it. */
export interface OtherEntry {
  slug: string;
  title: string;
  /** Address, below the base of the site. */
  href: string;
  /** What is said beside the title of a command that deletes data; empty for the others. */
  sign: string;
  /** Whether what it deletes is fetched or made again. */
  again?: boolean;
  command: PrintedCommand;
  /** What is copied of an entry: its command with the default values. */
  copied?: string;
  /** What to know of a message, or of a word; what is typed stands between backticks. */
  note?: string;
  /** What a note stands beside, on its line; absent: it stands below a message. */
  beside?: 'word' | 'code';
  /** A whole file. */
  file?: string;
}
