/** Lines of a file, each with what ends it: what is selected of a sheet is pasted as the file has it. */
export const toFileRows = (file: string): string[] => file.match(/.+\n?|\n/g) ?? [];
