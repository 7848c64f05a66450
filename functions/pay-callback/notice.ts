/** 通知: read, or refused without a word of why. An answer of 200 ends it; any other has it sent again. */
import { alarm } from '../../platform/alarm';
import { type PayNotice, PayNoticeRefused, readPayNotice } from '../../platform/gateways/pay-notice';
import { setting } from '../../platform/gateways/tencent';
import type { HttpAnswer, HttpRequest } from '../../platform/http-entry';

/** Whoever really is WeChat sends it again; nobody else learns what was wrong. */
export const REFUSED: HttpAnswer = { status: 401, body: { code: 'FAIL', message: '签名不对' } };
export const TAKEN: HttpAnswer = { status: 200, body: { code: 'SUCCESS', message: '成功' } };

const TO_LOOK_AT: readonly string[] = ['sealed', 'content'];

export function noticeOf({ headers, rawBody }: HttpRequest): PayNotice | undefined {
  try {
    return readPayNotice(headers, rawBody);
  } catch (error) {
    if (!(error instanceof PayNoticeRefused)) throw error;
    if (TO_LOOK_AT.includes(error.fault)) alarm('pay-notice', { fault: error.fault });
    return undefined;
  }
}

/** Whether it is about the program's own merchant: a signed notice of another's is not ours to count. */
export const isOurs = ({ spMchid }: Pick<PayNotice, 'spMchid'>): boolean => spMchid === setting('PAY_SP_MCHID');
