/** Letters that no shell and no program gives a meaning: each stands for one word that nobody knows yet. */
const [firstUnknown, lastUnknown] = [0xe000, 0xe0ff];
const unknown = /[\uE000-\uE0FF]/;

/** Stands for what a writer left out, such as « ... ». */
const omittedSign = '\uF000';

/** The letter of the word of this number: each word has its own, so that they may change places, as long as there are letters. */
export const toUnknownSign = (index: number): string => String.fromCharCode(Math.min(firstUnknown + index, lastUnknown));

/** What is left out, of this length. */
export const toOmission = (length: number): string => omittedSign.repeat(length);

/** Whether a reader has to write a part of a value. */
export const isHole = (value: string): boolean => unknown.test(value) || value.includes(omittedSign);

/** Whether a whole word stands for what its writer left out. */
export const isOmission = (value: string): boolean => value.startsWith(omittedSign);

/** Whether a value is only known once the command runs, or once a reader has replaced a word in it. */
export const isUnknown = (value: string): boolean => value.includes('$') || value.includes('`') || isHole(value);
