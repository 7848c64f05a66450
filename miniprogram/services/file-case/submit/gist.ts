/** 告谁、要什么、多少钱: a filing in three lines, to see at a glance that it is the right one. Free of wx. */
import { yuanText } from '../../../text/yuan';
import type { Content } from '../draft/content';
import { type Kind, otherParties } from '../draft/kind';
import { totalFen } from '../draft/wording';

export interface Gist {
  /** 您要告, 对方是 */
  against: string;
  whom: string;
  /** 要他, 要执行 */
  wants: string;
  what: string[];
  /** '' nothing is said of it. */
  total: string;
}

const LABELS: Readonly<Record<Kind, Pick<Gist, 'against' | 'wants'>>> = {
  civil: { against: '您要告', wants: '要他' },
  enforcement: { against: '对方是', wants: '要执行' },
  administrative: { against: '您要告', wants: '请法院' },
};

export function gistOf(content: Content, kind: Kind = 'civil'): Gist {
  const { claims = [], matter, amountFen = 0 } = content;
  const what = kind === 'enforcement' ? (matter ? [matter] : []) : claims.map(({ text }) => text);
  const fen = kind === 'enforcement' ? amountFen : totalFen(claims);
  return {
    ...LABELS[kind],
    whom:
      otherParties(kind, content)
        .map(({ name }) => name || '（没有写名字）')
        .join('、') || '还没有写',
    what,
    total: fen > 0 ? yuanText(fen) : kind === 'administrative' ? '' : what.length > 0 ? '没有要钱的' : '还没有写',
  };
}
