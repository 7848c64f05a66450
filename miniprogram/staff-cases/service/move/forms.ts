/** 送达的每一步, by the name that the service gives it. Free of wx. */
import { fail, proof } from './electronic';
import type { MoveForm } from './form';
import { decideDispute, publish } from './judging';
import { fallback, postPaper } from './on-paper';
import { recordReceipt } from './receipt';

export const MOVES = { decideDispute, recordReceipt, fallback, proof, fail, publish, postPaper } satisfies Record<
  string,
  MoveForm
>;

export type Move = keyof typeof MOVES;
export const isMove = (text: string): text is Move => text in MOVES;
