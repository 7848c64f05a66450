/** For the journeys of fees: a registered case with its order, what the payer's WeChat does, and the books at the end. */
import { sdkEnvironment } from '../emulator/environment';
import type { FileCaseResult } from '../functions/file-case/contract';
import type { PayFeeAction, PayFeeResult } from '../functions/pay-fee/contract';
import { HUB, must } from './caller';
import { booksAt, brokenInvariants } from './money-invariants';

export const WHO = 'o-plaintiff';

const LOAN = {
  plaintiffs: [{ kind: 'person', name: '陈晓梅', sex: '女', domicile: '浙江省余姚市凤山街道', phone: '13800001234' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 15_000_000 }],
  factsAndReasons: '2024 年 3 月借款 15 万元，约定一年归还，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道', phone: '13800001234', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

export const fee = <A extends PayFeeAction>(openid: string, event: { action: A } & Record<string, unknown>) =>
  must<PayFeeResult<A>>('pay-fee', openid, event);

/** A case of hers that was just registered. @returns its order, 3,300 元 */
export async function feeOf(defendant: string): Promise<string> {
  const content = { ...LOAN, defendants: [{ kind: 'person', name: defendant, domicile: '余姚市泗门镇' }] };
  const file = <T>(openid: string, event: Record<string, unknown>) => must<T>('file-case', openid, event);
  const draft = { action: 'saveDraft', courtId: 'yuyao', content };
  const { filingId, version } = await file<FileCaseResult<'saveDraft'>>(WHO, draft);
  await file(WHO, { action: 'submit', filingId, version });
  for (const action of ['take', 'register']) await file('o-filing-judge', { action, filingId });
  const { fee: shown } = await file<FileCaseResult<'get'>>(WHO, { action: 'get', filingId });
  if (!shown?.order) throw new Error(`nothing is to be paid for ${filingId}`);
  return shown.order.orderId;
}

async function post(path: string, body: object): Promise<unknown> {
  const answer = await fetch(`${HUB}/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

/** What becomes of a payment or a refund at the stand-in, e.g. `WF…/succeed`, `refund/WT…/succeed`. */
export const stand = (path: string, how: object = {}) => post(`pay/${path}`, how);

export async function pays(orderId: string, how: object = {}): Promise<void> {
  const { outTradeNo } = await fee(WHO, { action: 'prepay', orderId });
  await stand(`${outTradeNo}/succeed`, how);
}

/** While `work` runs, WeChat Pay answers no question about a payment. */
export async function withoutAnswers(work: () => Promise<unknown>): Promise<void> {
  const order = { match: { gateway: 'wechatpay.query' }, fault: 'error-before' };
  // The boundary: what the hub answers to an order.
  const { id } = (await post('faults', order)) as { id: string };
  try {
    await work();
  } finally {
    await fetch(`${HUB}/faults/${id}`, { method: 'DELETE' });
  }
}

/** Throws where the books of these orders do not hold what ADR 0010 says. */
export async function booksHold(orderIds: readonly string[]): Promise<void> {
  Object.assign(process.env, sdkEnvironment(HUB));
  for (const orderId of orderIds) {
    const broken = await brokenInvariants(booksAt(HUB), orderId);
    if (broken.length > 0) throw new Error(`${orderId}: ${broken.join('; ')}`);
  }
}

/** The journey says what came out, and fails where it is not what must. */
export function mustBe<T>(what: string, is: T, wanted: T): T {
  if (JSON.stringify(is) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
  return is;
}
