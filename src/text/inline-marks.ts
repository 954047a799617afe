/** A line without its marks (`` `code` ``, `*layers*`): what it is sorted by, and what is searched. */
export const withoutMarks = (line: string): string => line.replace(/[`*]/g, '');
