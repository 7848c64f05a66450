/** 我的缴费, as the page stands before anything is known. */
import type { OrderRow } from '../orders-shown';

export const start: {
  state: string;
  failure: { code: string; message: string };
  owed: OrderRow[];
  others: OrderRow[];
  /** What all that is owed comes to; '' one order says it itself. */
  sum: string;
  next: string;
  more: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  owed: [],
  others: [],
  sum: '',
  next: '',
  more: false,
  trouble: '',
};
