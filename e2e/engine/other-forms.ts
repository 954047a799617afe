/** What a table of images looks like since version 29: `IMAGE ID DISK USAGE CONTENT SIZE EXTRA`, or some of these and `…`. */
const header = /^IMAGE(?: {2,}(?:ID|DISK USAGE|CONTENT SIZE|EXTRA|…))+ *$/;

/** A row of it: name and tag in one word, or `<untagged>`; then its id, unless the page leaves it out. */
const row = /^(?<image>\S+) +(?:[0-9a-f]{12}|…)(?: |$)/;

/** How Compose heads its progress since its version 5, which comes with version 29: with what it does. */
const progress = /^\[\+\] (?<verb>[a-z]+)(?= \d+\/\d+$)/;

/** What it said before for some of these; for all others, that it runs. */
const older: Readonly<Record<string, string>> = {
  build: 'Building',
  kill: 'Killing',
  pull: 'Pulling',
  push: 'Pushing',
  restart: 'Restarting',
  stop: 'Stopping',
};

/** What was copied, and what was sent for that; older clients give the second size alone. */
const copied = /^Successfully copied \S+ \(transferred (?<size>\S+)\)/;

/** How the packages of Docker itself call it; those of a distribution do not. */
const edition = / Docker Engine - Community$/;

/**
 * Rewrites what a page shows for an engine that prints it in another form: one older than version 29, whose tables of images
 * have other columns, or one that a distribution has built.
 *
 * @param version of the engine, as it says it (`28.5.2+dfsg4`)
 * @returns the text to expect, and in which other form it is; undefined when it is the page's own
 */
export function toForm(version: string, expected: string): { text: string; form: string | undefined } {
  const forms: string[] = [];
  let lines = expected.split('\n');
  if (Number.parseInt(version, 10) < 29 && lines.some((line) => header.test(line))) {
    forms.push('tables of images as before version 29');
    let isTable = false;
    lines = lines.map((line) => {
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
      return `${name}   ${tag}   …`;
    });
  }
  if (Number.parseInt(version, 10) < 29 && lines.some((line) => progress.test(line))) {
    forms.push('progress of Compose as before its version 5');
    lines = lines.map((line) => line.replace(progress, (_, verb: string) => `[+] ${older[verb] ?? 'Running'}`));
  }
  if (Number.parseInt(version, 10) < 29 && lines.some((line) => copied.test(line))) {
    forms.push('size of a copy as before version 29');
    lines = lines.map((line) => line.replace(copied, 'Successfully copied $<size>'));
  }
  if (version.includes('+') && lines.some((line) => edition.test(line))) {
    forms.push('name of the engine as a distribution builds it');
    lines = lines.map((line) => line.replace(edition, ''));
  }
  return { text: lines.join('\n'), form: forms.length > 0 ? forms.join(', ') : undefined };
}
