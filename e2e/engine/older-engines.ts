/** What a table of images looks like since version 29: `IMAGE ID DISK USAGE CONTENT SIZE EXTRA`. */
const header = /^IMAGE\s+ID\s+DISK USAGE\s+CONTENT SIZE\s+EXTRA\s*$/;

/** A row of it: name and tag in one word, or `<untagged>`. */
const row = /^(?<image>\S+)\s+[0-9a-f]{12}\s+\S+B\s+\S+B/;

/**
 * Rewrites what a page shows for an engine older than version 29, whose tables of images have other columns.
 *
 * @param version of the engine
 * @returns the text to expect, and whether it differs from the page's
 */
export function forEngine(version: string, expected: string): { text: string; isOther: boolean } {
  const lines = expected.split('\n');
  if (Number.parseInt(version, 10) >= 29 || !lines.some((line) => header.test(line))) return { text: expected, isOther: false };
  let isTable = false;
  const text = lines.map((line) => {
    if (header.test(line)) {
      isTable = true;
      return 'REPOSITORY   TAG   IMAGE ID   CREATED   SIZE';
    }
    const image = isTable ? row.exec(line)?.groups?.image : undefined;
    if (image === undefined) {
      isTable = false;
      return line;
    }
    const [name, tag] = image === '<untagged>' ? ['<none>', '<none>'] : image.split(':');
    return `${name}   ${tag}   … … …B`;
  });
  return { text: text.join('\n'), isOther: true };
}
