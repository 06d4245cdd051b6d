import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF: its size in points (1/72 inch), and its words in the order in which they are drawn. */
export interface PdfPage {
  width: number;
  height: number;
  text: string;
  /** Pictures made of points. Charts are lines, and none of these. */
  pictures: number;
}

/** Opens a PDF as a reader of PDFs does. */
export async function readPdf(bytes: ArrayLike<number>): Promise<PdfPage[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const { fnArray } = await page.getOperatorList();
    const text = items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      .join('')
      .replace(/\s+/g, ' ');
    const pictures = fnArray.filter((act) => act === OPS.paintImageXObject).length;
    pages.push({ width, height, text, pictures });
  }
  await document.destroy();
  return pages;
}
