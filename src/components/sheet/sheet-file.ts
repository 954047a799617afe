import { type Choice, readChoice, writeChoice } from '../choice/choice.ts';

/** What is saved in a file. */
interface SheetFile extends Choice {
  version: number;
}

const fileVersion = 1;

/** A file that holds a sheet. */
export const writeFile = (choice: Choice): string => JSON.stringify({ version: fileVersion, ...choice } satisfies SheetFile, undefined, 2);

/** Largest file that is read, in bytes: many times the longest sheet. */
const largest = 1_000_000;

/** What a file holds that was saved here; `newer` when a later version of the site saved it, nothing when it holds no sheet. */
export async function readFile(file: Blob): Promise<Choice | 'newer' | undefined> {
  if (file.size > largest) return undefined;
  try {
    const { version = fileVersion, slugs, ...others } = JSON.parse(await file.text()) as Partial<SheetFile>;
    if (!Array.isArray(slugs) || slugs.length === 0 || !slugs.every((slug) => typeof slug === 'string')) return undefined;
    if (version > fileVersion) return 'newer';
    const readText = (key: 'title' | 'name' | 'date'): string => (typeof others[key] === 'string' ? others[key] : '');
    // As cautious as with an address.
    const choice = readChoice(
      writeChoice({ slugs, title: readText('title'), name: readText('name'), date: readText('date'), columns: others.columns }),
    );
    return choice.slugs.length > 0 ? choice : undefined;
  } catch {
    // It is no JSON, or could not be read.
    return undefined;
  }
}
