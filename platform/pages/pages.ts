/** 页面: loads what reads PDFs and pictures when the first page is wanted; functions import this file and none below it. */
export type { Pdf, Region } from './pdf';

type Engine = typeof import('./engine');

export const pageEngine = (): Promise<Engine> => import('./engine');
