/** 告谁、要什么、多少钱: a filing in three lines, to see at a glance that it is the right one. Free of wx. */
import { yuanText } from '../../../text/yuan';
import type { Content } from '../draft/content';
import { totalFen } from '../draft/wording';

export interface Gist {
  whom: string;
  what: string[];
  total: string;
}

export function gistOf({ defendants = [], claims = [] }: Content): Gist {
  const fen = totalFen(claims);
  return {
    whom: defendants.map(({ name }) => name || '（没有写名字）').join('、') || '还没有写',
    what: claims.map(({ text }) => text),
    total: fen > 0 ? yuanText(fen) : claims.length > 0 ? '没有要钱的' : '还没有写',
  };
}
