/** Letters that no shell and no program gives a meaning: each stands for one word that nobody knows yet. */
const [firstUnknown, lastUnknown] = [0xe000, 0xe0ff];
const unknown = /[\uE000-\uE0FF]/;

/** The same for what a writer left out, such as « ... ». */
const [firstOmitted, lastOmitted] = [0xf000, 0xf0ff];
const omitted = /[\uF000-\uF0FF]/;

/** The letter of the word of this number: each word has its own, so that they may change places, as long as there are letters. */
export const toUnknownSign = (index: number): string => String.fromCharCode(Math.min(firstUnknown + index, lastUnknown));

/** The letter of what is left out at the place of this number. */
export const toOmittedSign = (index: number): string => String.fromCharCode(Math.min(firstOmitted + index, lastOmitted));

/** Whether a reader has to write a part of a value. */
export const isHole = (value: string): boolean => unknown.test(value) || omitted.test(value);

/** Whether a whole word stands for what its writer left out. */
export const isOmission = (value: string): boolean => omitted.test(value[0] ?? '');

/** Whether a value is only known once the command runs, or once a reader has replaced a word in it. */
export const isUnknown = (value: string): boolean => value.includes('$') || value.includes('`') || isHole(value);
