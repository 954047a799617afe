import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text of a page, in millimetres from its top left corner; `y` is that of the line it stands on. */
export interface PdfText {
  text: string;
  left: number;
  right: number;
  y: number;
  /** Height of its letters. */
  size: number;
}

/** A page of a PDF: its size in millimetres, its text, and where the text stands. */
export interface PdfPage {
  width: number;
  height: number;
  text: string;
  items: PdfText[];
}

const toMillimetres = (points: number) => (points * 25.4) / 72;

const open = (data: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;

/** Reads the pages of a PDF. */
export async function readPdf(data: Uint8Array): Promise<PdfPage[]> {
  const pdf = await open(data);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const items = (await page.getTextContent()).items.filter((item) => 'str' in item);
    pages.push({
      width: Math.round(toMillimetres(width)),
      height: Math.round(toMillimetres(height)),
      text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
      items: items
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform, width: length }) => {
          const [, , , scale = 0, x = 0, y = 0] = transform as number[];
          return {
            text: str,
            left: toMillimetres(x),
            right: toMillimetres(x + length),
            y: toMillimetres(height - y),
            size: toMillimetres(Math.abs(scale)),
          };
        }),
    });
  }
  await pdf.destroy();
  return pages;
}

/** Stretches of text of a page that stand one over the other: lines nearer than half their letters. */
export const findOverlaps = ({ items }: PdfPage): string[] =>
  items.flatMap((one, index) =>
    items
      .slice(index + 1)
      .filter((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        return across > 0.5 && Math.abs(one.y - other.y) < 0.5 * Math.min(one.size, other.size);
      })
      .map((other) => `${one.text} / ${other.text}`),
  );

/** What a reader of a PDF is told of it: title, language, whether it is tagged. */
export async function readPdfMetadata(data: Uint8Array): Promise<{ title: string; language: string; isTagged: boolean }> {
  const pdf = await open(data);
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const mark = await pdf.getMarkInfo();
  await pdf.destroy();
  return { title: info.Title ?? '', language: info.Language ?? '', isTagged: mark?.Marked === true };
}
