/** 执行裁定书的一行: what it is about, and whose hand is missing. Free of wx. */
import { chosen } from '../../components/form/options';
import { momentText } from '../../text/day';
import type { Execution } from '../move';
import { MATTERS } from '../moves/matters';

export type Ruling = Omit<Execution['rulings'][number], 'brought'>;
const STATES: Readonly<Record<Ruling['state'], string>> = { signing: '等签名', issued: '已盖章', takenBack: '已收回' };

export interface Row {
  documentId: string;
  name: string;
  stateName: string;
  tone: string;
  note: string;
  caseNo: string;
}

export function rowOf({ documentId, about, state, signers, laidAt, issuedAt }: Ruling, now: number, caseNo = ''): Row {
  const waiting = signers.filter(({ signedAt }) => !signedAt).map(({ name }) => name);
  return {
    documentId,
    name: `${MATTERS[chosen(MATTERS, about, 'control')]}的裁定书`,
    stateName: STATES[state],
    tone: state === 'issued' ? 'over' : state === 'signing' ? 'yours' : 'quiet',
    note:
      state === 'issued' && issuedAt
        ? `${momentText(issuedAt, now)} 盖章`
        : state === 'signing'
          ? `等${waiting.join('、')}签名`
          : `${momentText(laidAt, now)} 写的`,
    caseNo,
  };
}

/** Whose hand it has, and whose it waits for. */
export const handsOf = ({ signers, state }: Ruling, now: number): { name: string; text: string }[] =>
  signers.map((one) => ({
    name: `${one.role === 'clerk' ? '书记员' : '裁定人'} ${one.name}`,
    text: one.signedAt ? `${momentText(one.signedAt, now)} 签名` : state === 'signing' ? '还没有签' : '没有签',
  }));
