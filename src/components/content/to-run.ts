/** What is run: a program and its words, by default or typed; what is typed takes the place of the default words, never of the program. */
export const toRun = (program: string, words: string, typed: string): string =>
  [program, typed.trim() === '' ? words : typed]
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .join(' ');
