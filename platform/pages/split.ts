/** 分段: some pages of a PDF as a PDF of their own, so that one page of a file of 300 MB is read without the rest. Pictures and fonts are taken over as they are. */
import { putCallback } from './callback';
import { writersPlace } from './lent-font';
import type { Pdf } from './pdf';
import { withMemory } from './pdfium';

/** @param from index of the first page @param pages how many. Throws Error where pdfium does not write it. */
export function pagesOf(pdf: Pdf, from: number, pages: number): Uint8Array {
  const { pdfium, document } = pdf.handle;
  const made = pdfium._FPDF_CreateNewDocument();
  try {
    const imported = withMemory(pdfium, pages * 4, (at) => {
      for (let i = 0; i < pages; i += 1) pdfium.HEAP32[(at >> 2) + i] = from + i;
      return pdfium._FPDF_ImportPagesByIndex(made, document, at, pages, 0);
    });
    if (!imported) throw new Error(`pdfium did not take over pages ${from + 1} to ${from + pages}`);
    return written(pdf, made);
  } finally {
    pdfium._FPDF_CloseDocument(made);
  }
}

function written({ handle: { pdfium } }: Pdf, document: number): Uint8Array {
  const place = writersPlace(pdfium);
  const blocks: Uint8Array[] = [];
  putCallback(pdfium.wasmExports.__indirect_function_table, place, {
    parameters: 3,
    results: 1,
    call: (_self, at = 0, size = 0) => {
      blocks.push(pdfium.HEAPU8.slice(at, at + size));
      return 1;
    },
  });
  // FPDF_FILEWRITE: its version, and the function.
  const done = withMemory(pdfium, 8, (at) => {
    pdfium.HEAP32.set([1, place], at >> 2);
    return pdfium._FPDF_SaveAsCopy(document, at, 0);
  });
  if (!done) throw new Error('pdfium did not write the pages');
  return Buffer.concat(blocks);
}
