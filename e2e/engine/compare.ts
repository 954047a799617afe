/** Words of the page that are not to be found again as they are: each kind stands for any of its kind. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['id', /\bsha256:(?:[0-9a-f]{12,64}…?|…)|\b[0-9a-f]{12,64}(?:…|\b)/g],
  // Of a step that is kept, of a task of Swarm; a star says that something else uses it too.
  ['id', /\b(?=[a-z]{0,24}\d)[a-z0-9]{25}\b\*?/g],
  ['date', /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)|\b\d{4}[/-]\d\d[/-]\d\d\b/g],
  [
    'date',
    /\b\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}|\b[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d\b|\b\d?\d:\d\d:\d\d\b|\b\d\d:\d\d\b/g,
  ],
  ['time', /\b(?:less than a second|about an? (?:second|minute|hour)|\d+ (?:seconds?|minutes?|hours?|days?))\b/gi],
  ['duration', /\b\d+(?:\.\d+)?m?s\b/g],
  ['size', /\b\d+(?:\.\d+)?\s?[kKMGT]i?B\b|\b\d+B\b|\b\d+(?:\.\d+)?[KMG]\b/g],
  // Above these, they are drawn for whoever does not choose one.
  ['port', /(?<=[\d\]\ue000-\uf8fe]:)(?:32(?:7[6-9]\d|[89]\d\d)|3[3-9]\d{3}|[4-6]\d{4})\b/g],
  ['home', /\/home\/[a-z]+|\/(?:root|tmp\/engine-\w+)(?:\/\w+)?\/tp-[\w-]+/g],
  ['machine', /(?<=^CPUs: )\d+|(?<=^Operating System: ).+/g],
  // The number that the system gives to a process.
  ['process', /(?<=\bprocess )\d+\b/g],
  ['length', /(?<=HTTP\/1\.1" \d{3} )\d+/g],
  ['version', /(?<![:\w.])v?\d+(?:\.\d+)+(?:[-+][\w.]+)*(?: from Debian)?/g],
];

/** Addresses that mean « every address », and ports after them: they are compared as written. */
const kept = /\b0\.0\.0\.0\b|\b127\.0\.0\.1\b/g;

/** Puts the kind of a word in its place. */
function generalise(text: string): string {
  const saved: string[] = [];
  const hidden = text.replaceAll(kept, (address) => `\uf8ff${String.fromCharCode(0xe000 + saved.push(address) - 1)}`);
  const done = kinds.reduce((line, [name, pattern]) => line.replaceAll(pattern, `‹${name}›`), hidden);
  return done.replaceAll(/\uf8ff(.)/g, (_, mark: string) => saved[mark.charCodeAt(0) - 0xe000] ?? '');
}

/** What only decorates a line of progress. */
const undecorate = (line: string): string =>
  line
    .replace(/^\s*(?:✔|\[\+\]|#\d+)\s+/, '')
    // Compose says what kind of thing was built since its version 5.
    .replace(/^Image (?=\S+\s+Built\b)/, '')
    // Which builder works, at the right edge of the screen.
    .replace(/\s{2,}docker:\S+\s*$/, '')
    // How long a step took, at the end of its line.
    .replace(/\s+\d+\.\d+s\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Columns of a table are named in capitals; those that a page leaves out are one `…`, which may come first. */
const isHeader = (line: string): boolean => {
  const names = line.trim().split(/\s{2,}/);
  return (
    /\S\s{2,}/.test(line) && names.some((name) => name !== '…') && names.every((name) => name === '…' || /^[A-Z][A-Z /%]*$/.test(name))
  );
};

/** Lines that depend on how long one has waited, and on what is there already: that they come or not proves nothing. */
const passing = [/^Unable to find image /, /^Waiting for /, /Pulling from /, /^‹id›: /, /^Digest: /, /^Status: /, / Pulled$/];

/** A program that waits draws dots, and what comes next may come on the same line: the two outputs have no order between them. */
const waiting = /^(Waiting for .*? answer\.*)(?=[^.\s])/gm;

/** A word that is all its own on each machine: a name drawn at random, as `quirky_hopper`. */
const randomName = /^[a-z]+_[a-z]+$/;

/** A word of the page, as what it stands for. Within a table a number is one of this machine. */
function toWordPattern(word: string, isRow: boolean, isDrawn: (word: string) => boolean): string {
  if (word === '…') return '.*?';
  if (isDrawn(word)) return '\\S+';
  if (isRow && /^\d+$/.test(word)) return '\\d+';
  return word
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*?');
}

/** What part of it could be recovered: nothing says so of what weighs nothing. */
const share = /^\(\d+%\)$/;

function toLinePattern(line: string, isRow: boolean, isDrawn: (word: string) => boolean): RegExp {
  let source = '';
  let canTouch = true;
  for (const word of line.split(' ')) {
    const space = canTouch || word === '…' ? '' : ' ';
    source += isRow && share.test(word) ? `(?:${space}\\(\\d+%\\))?` : space + toWordPattern(word, isRow, isDrawn);
    canTouch = word === '…';
  }
  return new RegExp(`^${source}$`, 'i');
}

/** What a page shows and what came out. */
export interface Comparison {
  expected: string;
  actual: string;
  /** The commands, where names were chosen: those are never random ones. */
  commands: readonly string[];
  /** One of them failed: the page must show all that came, the reason included. */
  hasFailed?: boolean;
}

/**
 * Compares what a page shows with what came out: every line of the page must have come, in columns and key words;
 * ids, sizes, dates, durations and versions are those of each machine. `…` stands for anything, a line of its own for any lines.
 * A table has no other rows than the page shows.
 *
 * @returns what is wrong, one sentence a line; nothing when all is well
 */
export function compare({ expected, actual, commands, hasFailed = false }: Comparison): string[] {
  const typed = commands.join('\n');
  const isDrawn = (word: string) => randomName.test(word) && !typed.includes(word);
  const came = actual
    .replaceAll(waiting, '$1\n')
    .split('\n')
    .map((line) => ({ line, isUsed: false, text: generalise(undecorate(line)), isHeader: isHeader(line) }));
  const problems: string[] = [];
  const shown = expected.split('\n').filter((line) => line.trim() !== '' && !/^root@\S+#$/.test(line.trim()));
  const isOpen = shown.some((line) => line.trim() === '…');
  /** Lines that end one that the page has folded to fit. */
  const folded = new Set<number>();
  let table = false;
  for (const [index, line] of shown.entries()) {
    if (line.trim() === '…' || folded.has(index)) continue;
    const text = generalise(undecorate(line));
    const isRow = table;
    if (isHeader(line)) table = true;
    const matches = toLinePattern(text, isRow, isDrawn);
    const seek = (pattern: RegExp) => came.find((candidate) => !candidate.isUsed && pattern.test(candidate.text));
    let found = seek(matches);
    const next = shown[index + 1];
    if (!found && next !== undefined) {
      found = seek(toLinePattern(generalise(undecorate(`${line} ${next}`)), isRow, isDrawn));
      if (found) folded.add(index + 1);
    }
    if (found) found.isUsed = true;
    else if (!passing.some((pattern) => pattern.test(text))) problems.push(`not printed: ${line.trim()}`);
  }
  if (hasFailed || (table && !isOpen)) {
    const first = hasFailed ? 0 : came.findIndex((candidate) => candidate.isHeader) + 1;
    // A table ends where something else begins: here it is the last thing, or another table follows.
    for (const { line, isUsed, text } of came.slice(first)) {
      const isPassing = hasFailed && passing.some((pattern) => pattern.test(text));
      if (!isUsed && text !== '' && !isPassing) problems.push(`not on the page: ${line.trim()}`);
    }
  }
  return problems;
}
