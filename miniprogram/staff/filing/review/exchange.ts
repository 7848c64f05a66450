/** 往来: what the court asked or told, what the filer answered; and everything that was done. Free of wx. */
import { momentText } from '../../../text/day';
import type { Filing } from '../filing';

interface Item {
  itemId: string;
  what: string;
  rule: string;
  how: string;
  answer: string;
}

export interface Exchange {
  /** '' none was asked for. */
  correctBy: string;
  late: boolean;
  items: Item[];
  guidance: string;
  insisted: boolean;
  refusal: string;
  history: { text: string; by: string }[];
}

export const NO_EXCHANGE: Exchange = {
  correctBy: '',
  late: false,
  items: [],
  guidance: '',
  insisted: false,
  refusal: '',
  history: [],
};

export function exchangeOf(filing: Filing, now: number): Exchange {
  const { correction, guidance, insisted, refusal, history, state } = filing;
  const unanswered = state === 'correcting' ? '还没有回应' : '没有回应';
  return {
    correctBy: correction?.lastDay ?? '',
    late: correction?.late ?? false,
    items: (correction?.items ?? []).map((item) => ({ ...item, answer: item.answer ?? unanswered })),
    guidance: guidance?.text ?? '',
    insisted,
    refusal: refusal?.reasons ?? '',
    history: history.map(({ what, at, by }) => ({ text: `${momentText(at, now)} ${what}`, by })),
  };
}
