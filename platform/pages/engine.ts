/** 页面引擎: pdfium and Skia together, 40 MB: loaded by the first call that needs a page (pages.ts). */
export { type Covering, canvasOf, canvasOfKept, covered, keptForm, type PageImage } from './cover';
export { numbersOn } from './numbers';
export { Pdf, PdfError } from './pdf';
export { newPdfium, sharedPdfium } from './pdfium';
export { drawPicture, openPicture, PictureError } from './picture';
export { pagesOf } from './split';
export { stampOf } from './stamp';
