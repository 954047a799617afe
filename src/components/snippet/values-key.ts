/** Where the reader's values are kept. */
export const valuesKey = 'values';
