/** Stands for a value that nobody knows yet: no shell and no program gives this letter a meaning. */
export const unknownSign = '\uE000';

/** Whether a value is only known once the command runs, or once a reader has replaced a word in it. */
export const isUnknown = (value: string): boolean => value.includes('$') || value.includes('`') || value.includes(unknownSign);
