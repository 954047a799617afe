import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many outlines are drawn on each page of a PDF: Firefox draws so the letters of a variable font in another weight than its first. */
export async function countShapes(data: Uint8Array): Promise<number[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const counts: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
    counts.push(fnArray.filter((operation) => operation === OPS.constructPath).length);
  }
  return counts;
}
