/** 影像: loads what makes pictures and films when the first is wanted; functions import this file and none below it. */
export type { Film } from './film';

type Photos = typeof import('./photo');
type Films = typeof import('./film');

export const photoEngine = (): Promise<Photos> => import('./photo');
export const filmEngine = (): Promise<Films> => import('./film');
