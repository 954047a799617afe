/** One command line, whatever the lines it is written on: several would end a code span of a list. */
export const toOneLine = (command: string): string =>
  command
    .split('\\\n')
    .map((line, index, { length }) => {
      const begun = index === 0 ? line : line.trimStart();
      return index === length - 1 ? begun : begun.trimEnd();
    })
    .join(' ');
