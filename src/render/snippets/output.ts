/** A stretch of an output: its text, line ends included, and whether it loses its sense when a line is cut. */
export interface OutputPiece {
  text: string;
  isTable: boolean;
}

/** Columns set apart by spaces or tabs, frames, bars of progress. */
const hasColumns = (line: string): boolean => /\S(?: {2,}|\t)\S|[\u2500-\u259f]|\[[=>#]+[ \]]/u.test(line);

/** Lines that follow each other without an empty one. A table where most have columns: the others are rows of it too. */
function readBlock(block: string): OutputPiece[] {
  const lines = block.split(/(?<=\n)/);
  const isTable = lines.filter(hasColumns).length * 2 > lines.length;
  return lines.map((text) => ({ text, isTable: isTable || hasColumns(text) }));
}

/** Parts of an output, in order: tables, which must keep their lines, and sentences, which may go on below. */
export function splitOutput(output: string): OutputPiece[] {
  const pieces: OutputPiece[] = [];
  for (const piece of output.split(/(?<=\n)(?=\n)|(?<=\n\n)(?!\n)/).flatMap(readBlock)) {
    const last = pieces.at(-1);
    if (last?.isTable === piece.isTable) last.text += piece.text;
    else pieces.push({ ...piece });
  }
  return pieces;
}
