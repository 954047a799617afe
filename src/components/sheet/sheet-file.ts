import { type Choice, readChoice, writeChoice } from '../choice/choice.ts';

/** What is saved in a file. */
interface SheetFile extends Choice {
  version: number;
}

const fileVersion = 1;

/** A file that holds a sheet. */
export const writeFile = (choice: Choice): string => JSON.stringify({ version: fileVersion, ...choice } satisfies SheetFile, undefined, 2);

/** What a file holds that was saved here; nothing when it holds no sheet. */
export function readFile(text: string): Choice | undefined {
  try {
    const { version = fileVersion, slugs, title = '', name = '', date = '', columns } = JSON.parse(text) as Partial<SheetFile>;
    if (version !== fileVersion || !Array.isArray(slugs) || slugs.length === 0 || !slugs.every((slug) => typeof slug === 'string'))
      return undefined;
    // As cautious as with an address.
    return readChoice(writeChoice({ slugs, title: String(title), name: String(name), date: String(date), columns }));
  } catch {
    return undefined;
  }
}
