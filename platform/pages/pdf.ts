/** 一份 PDF: opened once, read page by page: how large a page is, its picture, its text and where each character stands. */
import { type Pdfium, withMemory } from './pdfium';

/** A part of a page: of its width and height, from the upper left. */
export interface Region {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Why a file is no PDF that can be read. */
export type PdfFault = 'broken' | 'encrypted' | 'empty';

export class PdfError extends Error {
  constructor(readonly fault: PdfFault) {
    super(`the PDF is ${fault}`);
  }
}

export interface Drawing {
  width: number;
  height: number;
  /** RGBA, row by row. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
}

export interface PageText {
  /** Code points, one for each place of `boxes`. */
  characters: string[];
  /** null: one that stands nowhere, such as the end of a line. */
  boxes: (Region | null)[];
}

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const LOCKED = [4, 5];
/** FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER: remarks and seals are part of what is read; RGBA. */
const DRAWN = 0x01 | 0x10;
const BGRA = 4;
/** FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM */
const PICTURES = [3, 5];
/** Smaller ones are emblems and signatures. */
const PICTURE_SHARE = 0.03;
const WHITE = 0xffffffff;
/** What FPDF_PageToDevice is asked in: it answers in whole numbers. */
const FINE = 100_000;
/** A page of 14 m is a mistake of whoever made it; a picture of it would take all memory. */
const MOST_PIXELS = 40_000_000;

export class Pdf {
  readonly pageCount: number;
  readonly #pdfium: Pdfium;
  readonly #document: number;
  readonly #bytes: number;
  readonly #info: number;
  readonly #form: number;

  private constructor(pdfium: Pdfium, document: number, bytes: number) {
    this.#pdfium = pdfium;
    this.#document = document;
    this.#bytes = bytes;
    this.pageCount = pdfium._FPDF_GetPageCount(document);
    // Fields and signatures are drawn by their own part of the library.
    this.#info = pdfium.wasmExports.malloc(256);
    pdfium.HEAPU8.fill(0, this.#info, this.#info + 256);
    pdfium.HEAP32[this.#info >> 2] = 2;
    this.#form = pdfium._FPDFDOC_InitFormFillEnvironment(document, this.#info);
  }

  /** @param parts in their order; each is let go once it is copied. Throws PdfError. */
  static async open(
    pdfium: Pdfium,
    size: number,
    parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<Pdf> {
    const bytes = pdfium.wasmExports.malloc(size);
    if (bytes === 0) throw new RangeError(`pdfium has no ${size} bytes left`);
    try {
      let at = bytes;
      for await (const part of parts) {
        pdfium.HEAPU8.set(part, at);
        at += part.length;
      }
      const document = pdfium._FPDF_LoadMemDocument(bytes, size, 0);
      if (document === 0) throw new PdfError(LOCKED.includes(pdfium._FPDF_GetLastError()) ? 'encrypted' : 'broken');
      const pdf = new Pdf(pdfium, document, bytes);
      if (pdf.pageCount > 0) return pdf;
      pdf.#end();
      throw new PdfError('empty');
    } catch (error) {
      pdfium.wasmExports.free(bytes);
      throw error;
    }
  }

  close(): void {
    this.#end();
    this.#pdfium.wasmExports.free(this.#bytes);
  }

  #end(): void {
    if (this.#form) this.#pdfium._FPDFDOC_ExitFormFillEnvironment(this.#form);
    this.#pdfium.wasmExports.free(this.#info);
    this.#pdfium._FPDF_CloseDocument(this.#document);
  }

  /** @param index from 0. Throws PdfError for a page that cannot be read. */
  #page<T>(index: number, use: (page: number) => T): T {
    const page = this.#pdfium._FPDF_LoadPage(this.#document, index);
    if (page === 0) throw new PdfError('broken');
    if (this.#form) this.#pdfium._FORM_OnAfterLoadPage(page, this.#form);
    try {
      return use(page);
    } finally {
      if (this.#form) this.#pdfium._FORM_OnBeforeClosePage(page, this.#form);
      this.#pdfium._FPDF_ClosePage(page);
    }
  }

  /** In points, as it lies: a page that says it is turned is measured turned. */
  sizeOf(index: number): { width: number; height: number } {
    return this.#page(index, (page) => this.#size(page));
  }

  #size(page: number): { width: number; height: number } {
    // A page without extent is drawn as a small empty one.
    return {
      width: Math.max(1, this.#pdfium._FPDF_GetPageWidthF(page)),
      height: Math.max(1, this.#pdfium._FPDF_GetPageHeightF(page)),
    };
  }

  /** @param width of the whole page in pixels @param part what of it; missing: all */
  draw(index: number, width: number, part: Region = { x: 0, y: 0, w: 1, h: 1 }): Drawing {
    return this.#page(index, (page) => {
      const size = this.#size(page);
      const full = { width, height: Math.max(1, Math.round((width * size.height) / size.width)) };
      const shrunk = Math.min(1, Math.sqrt(MOST_PIXELS / (full.width * full.height * part.w * part.h)));
      const [w, h] = [Math.max(1, Math.round(full.width * shrunk)), Math.max(1, Math.round(full.height * shrunk))];
      const area = {
        left: Math.round(part.x * w),
        top: Math.round(part.y * h),
        width: Math.max(1, Math.round(part.w * w)),
        height: Math.max(1, Math.round(part.h * h)),
      };
      return this.#drawn(page, area, w, h);
    });
  }

  #drawn(
    page: number,
    { left, top, width, height }: { left: number; top: number; width: number; height: number },
    fullWidth: number,
    fullHeight: number,
  ): Drawing {
    const pdfium = this.#pdfium;
    const size = width * height * BGRA;
    return withMemory(pdfium, size, (at) => {
      const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGRA, at, width * BGRA);
      try {
        pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
        pdfium._FPDF_RenderPageBitmap(bitmap, page, -left, -top, fullWidth, fullHeight, 0, DRAWN);
        if (this.#form) pdfium._FPDF_FFLDraw(this.#form, bitmap, page, -left, -top, fullWidth, fullHeight, 0, 0x10);
        return { width, height, pixels: new Uint8ClampedArray(pdfium.HEAPU8.slice(at, at + size).buffer) };
      } finally {
        pdfium._FPDFBitmap_Destroy(bitmap);
      }
    });
  }

  /** Whether a picture, or a drawing that may hold one, takes up a part of the page: what is written in it is not among its text. */
  hasPicture(index: number): boolean {
    return this.#page(index, (page) =>
      withMemory(this.#pdfium, 16, (at) => {
        const { width, height } = this.#size(page);
        const least = width * height * PICTURE_SHARE;
        const count = this.#pdfium._FPDFPage_CountObjects(page);
        return Array.from({ length: count }, (_, i) => this.#pdfium._FPDFPage_GetObject(page, i)).some((object) => {
          if (!PICTURES.includes(this.#pdfium._FPDFPageObj_GetType(object))) return false;
          if (!this.#pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return true;
          const [left = 0, bottom = 0, right = 0, top = 0] = this.#pdfium.HEAPF32.slice(at >> 2, (at >> 2) + 4);
          return (right - left) * (top - bottom) > least;
        });
      }),
    );
  }

  text(index: number): PageText {
    return this.#page(index, (page) => {
      const text = this.#pdfium._FPDFText_LoadPage(page);
      if (text === 0) return { characters: [], boxes: [] };
      try {
        return withMemory(this.#pdfium, 48, (at) => this.#characters(page, text, at));
      } finally {
        this.#pdfium._FPDFText_ClosePage(text);
      }
    });
  }

  #characters(page: number, text: number, at: number): PageText {
    const pdfium = this.#pdfium;
    const count = Math.max(0, pdfium._FPDFText_CountChars(text));
    const characters: string[] = [];
    const boxes: (Region | null)[] = [];
    const corner = (x: number, y: number): readonly [number, number] => {
      pdfium._FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, at + 32, at + 36);
      const [deviceX = 0, deviceY = 0] = pdfium.HEAP32.subarray((at + 32) >> 2, ((at + 32) >> 2) + 2);
      return [deviceX / FINE, deviceY / FINE];
    };
    for (let i = 0; i < count; i += 1) {
      const code = pdfium._FPDFText_GetUnicode(text, i);
      const known = pdfium._FPDFText_GetCharBox(text, i, at, at + 8, at + 16, at + 24);
      const [left = 0, right = 0, bottom = 0, top = 0] = pdfium.HEAPF64.slice(at >> 3, (at >> 3) + 4);
      characters.push(code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');
      boxes.push(known && right > left && top > bottom ? between(corner(left, bottom), corner(right, top)) : null);
    }
    return { characters, boxes };
  }

  /** For split.ts. */
  get handle(): { pdfium: Pdfium; document: number } {
    return { pdfium: this.#pdfium, document: this.#document };
  }
}

/** On a page that is turned the corners change places. */
const between = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Region => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  w: Math.abs(x2 - x1),
  h: Math.abs(y2 - y1),
});
