/**
 * pdfium as the program uses it: the library's own C interface, compiled to WebAssembly, without the wrapper's classes: they leave
 * pages open that were not drawn, and know neither where a character stands nor how to write a document.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PDFiumModule } from '@hyzyla/pdfium';
import type { Table } from './callback';
import { lendFont } from './lent-font';

/** What is used of `fpdfview.h`, `fpdf_text.h`, `fpdf_ppo.h`, `fpdf_save.h` and `fpdf_formfill.h`: handles and pointers are numbers. */
export interface Pdfium {
  _FPDF_InitLibraryWithConfig(config: object): void;
  _FPDF_GetLastError(): number;
  _FPDF_LoadMemDocument(at: number, size: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, at: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDFDOC_InitFormFillEnvironment(document: number, info: number): number;
  _FPDFDOC_ExitFormFillEnvironment(form: number): void;
  _FORM_OnAfterLoadPage(page: number, form: number): void;
  _FORM_OnBeforeClosePage(page: number, form: number): void;
  _FPDF_FFLDraw(
    form: number,
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDF_PageToDevice(
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: number,
    deviceY: number,
  ): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDF_CreateNewDocument(): number;
  _FPDF_ImportPagesByIndex(to: number, from: number, indices: number, length: number, at: number): number;
  _FPDF_SaveAsCopy(document: number, write: number, flags: number): number;
  _FPDF_GetDefaultSystemFontInfo(): number;
  _FPDF_SetSystemFontInfo(info: number): void;
  wasmExports: {
    malloc(size: number): number;
    free(at: number): void;
    __indirect_function_table: Table;
  };
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
}

/** Beside a function's bundle (scripts/late-bundles.ts), or in the package. */
function wasmBinary(): Uint8Array {
  const beside = path.join(__dirname, 'pdfium.wasm');
  return readFileSync(existsSync(beside) ? beside : createRequire(__filename).resolve('@hyzyla/pdfium/pdfium.wasm'));
}

/**
 * A library of its own, with a memory of its own that only grows: for a file of hundreds of MB take a new one, and let it go with
 * the file.
 */
export async function newPdfium(): Promise<Pdfium> {
  const { buffer, byteOffset, byteLength } = wasmBinary();
  // The boundary to a library whose own types name a part of what it has.
  const pdfium = (await PDFiumModule({
    wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
    locateFile: (name: string) => name,
  })) as unknown as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  lendFont(pdfium);
  return pdfium;
}

let shared: Promise<Pdfium> | undefined;

/** For what is small: pages, and files that fit into a call. */
export function sharedPdfium(): Promise<Pdfium> {
  shared ??= newPdfium();
  return shared;
}

/** Memory of the library, lent to `use` and given back. */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (at: number) => T): T {
  const at = pdfium.wasmExports.malloc(size);
  if (at === 0) throw new RangeError(`pdfium has no ${size} bytes left`);
  try {
    return use(at);
  } finally {
    pdfium.wasmExports.free(at);
  }
}
