import type { PrintedCommand } from '../../model/printed-command.ts';

/** An entry, or an instruction of a file, that the sheet leaves out, as the browser asks for it when a reader chooses it. */
export interface OtherEntry {
  slug: string;
  title: string;
  /** Address, below the base of the site. */
  href: string;
  /** What is said beside the title of a command that deletes data; empty for the others. */
  sign: string;
  command: PrintedCommand;
}
