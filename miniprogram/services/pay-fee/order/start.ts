/** 缴费单, as the page stands before anything is known. */
import type { Tone } from '../../../text/tone';
import type { AidRow, MoneyRow, Order, RefundRow } from './shown';

export const start: {
  orderId: string;
  state: string;
  failure: { code: string; message: string };
  order: Order | null;
  tone: Tone;
  amount: string;
  /** A clock runs for him. */
  owed: boolean;
  /** It is his turn. */
  yours: boolean;
  lastDay: string;
  payments: MoneyRow[];
  refunds: RefundRow[];
  aids: AidRow[];
  mayAsk: boolean;
  mayShare: boolean;
  trouble: string;
} = {
  orderId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  order: null,
  tone: 'quiet',
  amount: '',
  owed: false,
  yours: false,
  lastDay: '',
  payments: [],
  refunds: [],
  aids: [],
  mayAsk: false,
  mayShare: false,
  trouble: '',
};
