/** What the pages of 费款缴纳 are looked at with: orders to pay, at a till, paid; an application for aid; a sum on its way back. */
import type { FileCaseResult } from '../functions/file-case/contract';
import type { PayFeeResult } from '../functions/pay-fee/contract';
import type { JourneyCourt } from './journey';

interface Sample {
  as: string;
  route: string;
  query: string;
  name: string;
}

const CONTENT = {
  plaintiffs: [
    { kind: 'person', name: '陈晓梅', sex: '女', domicile: '浙江省余姚市兰江街道 1 号', phone: '13800000001' },
  ],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '判令被告归还借款 150000 元', amountFen: 15_000_000 }],
  factsAndReasons: '2024 年 3 月 1 日，被告向原告借款 15 万元，约定一年后归还，到期后经多次催要未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款的金额和期限' }],
  addressConfirmation: { address: '浙江省余姚市兰江街道 1 号', phone: '13800000001', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

/**
 * A case of o-plaintiff's that was just registered.
 * @param otherwise what of it is not as usual @param settled what the filing judge settles otherwise
 * @returns its order, 3,300 元 unless that is another
 */
export async function feeOf(
  court: JourneyCourt,
  defendant: string,
  otherwise: object = {},
  settled: object = {},
): Promise<{ orderId: string; filingId: string }> {
  const content = {
    ...CONTENT,
    ...otherwise,
    defendants: [{ kind: 'person', name: defendant, domicile: '浙江省余姚市梨洲街道 2 号' }],
  };
  const { filingId, version } = await court.must<FileCaseResult<'saveDraft'>>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content,
  });
  await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  await court.must('file-case', 'o-filing-judge', { action: 'take', filingId });
  await court.must('file-case', 'o-filing-judge', { action: 'register', filingId, ...settled });
  const { fee } = await court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action: 'get', filingId });
  return { orderId: fee?.order?.orderId ?? '', filingId };
}

/** Takes the till as that person. @returns the number at the stand-in */
export async function atTill(court: JourneyCourt, openid: string, orderId: string, code?: string): Promise<string> {
  const { outTradeNo } = await court.must<PayFeeResult<'prepay'>>('pay-fee', openid, {
    action: 'prepay',
    orderId,
    ...(code ? { code } : {}),
  });
  return outTradeNo;
}

export const sharedOf = (court: JourneyCourt, orderId: string) =>
  court.must<PayFeeResult<'sharePay'>>('pay-fee', 'o-plaintiff', { action: 'sharePay', orderId });

export const codeOf = async (court: JourneyCourt, orderId: string): Promise<string> =>
  (await sharedOf(court, orderId)).code;

/** At the stand-in, as the buttons of the hub do it. */
export async function stand(court: JourneyCourt, path: string, how: object = {}): Promise<void> {
  const answer = await fetch(`${court.emulator.url}/pay/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(how),
  });
  if (!answer.ok) throw new Error(`the stand-in refused ${path}: ${await answer.text()}`);
}

/** A fen too little was paid: all of it goes back, and the order is free again (FEE-17). */
export async function mispaid(court: JourneyCourt, orderId: string): Promise<PayFeeResult<'order'>['refunds'][number]> {
  await stand(court, `${await atTill(court, 'o-plaintiff', orderId)}/succeed`, { amountFen: 1 });
  const order = { action: 'order', orderId };
  const [found] = (await court.must<PayFeeResult<'order'>>('pay-fee', 'o-plaintiff', order)).refunds;
  if (!found) throw new Error(`nothing goes back of ${orderId}`);
  return found;
}

/** @returns of each page, somebody and something to look at */
export async function feeSamples(court: JourneyCourt): Promise<Sample[]> {
  const [{ orderId: owed }, { orderId: busy }, { orderId: paid }, { orderId: asked }, { orderId: back }] = [
    await feeOf(court, '王建国'),
    await feeOf(court, '李国强'),
    await feeOf(court, '赵大勇'),
    await feeOf(court, '孙立新'),
    await feeOf(court, '周正'),
  ];
  const { code, scene } = await sharedOf(court, owed);
  await atTill(court, 'o-elder', busy, await codeOf(court, busy));
  await stand(court, `${await atTill(court, 'o-elder', paid, await codeOf(court, paid))}/succeed`);
  const { refundNo } = await mispaid(court, back);
  const { aidId } = await court.must<PayFeeResult<'applyAid'>>('pay-fee', 'o-plaintiff', {
    action: 'applyAid',
    orderId: asked,
    kind: 'exempt',
    grounds: ['subsistence'],
    reasons: '家里三口人，都吃低保，一个月一千二百元，孩子还在上学，交不起。',
    proofs: [],
  });
  const id = encodeURIComponent;
  const own = (route: string, query = '', name = ''): Sample => ({
    as: 'o-plaintiff',
    route: `services/pay-fee/${route}/index`,
    query,
    name,
  });
  const ofElder = (sample: Sample): Sample => ({ ...sample, as: 'o-elder' });
  const of = (orderId: string) => `?orderId=${id(orderId)}`;
  return [
    own('mine'),
    { ...own('mine', '', 'empty'), as: 'o-newcomer' },
    own('order', of(owed)),
    own('order', of(busy), 'busy'),
    own('order', of(paid), 'paid'),
    own('order', of(asked), 'aid'),
    own('order', of(back), 'back'),
    { ...own('order', of(owed), 'stranger'), as: 'o-defendant' },
    own('result', of(paid)),
    own('result', of(owed), 'not-yet'),
    own('share', of(owed)),
    ofElder(own('payer', `${of(owed)}&code=${code}`)),
    ofElder(own('payer', `${of(paid)}&code=${await codeOf(court, paid)}`, 'paid')),
    ofElder(own('payer', `?scene=${id(scene)}`, 'scanned')),
    ofElder(own('payer', '', 'no-link')),
    own('aid', of(owed)),
    own('aid/one', `${of(asked)}&aidId=${id(aidId)}&new=1`),
    own('refunds'),
    ofElder(own('refunds', '', 'empty')),
    own('refunds/one', `?refundNo=${refundNo}`),
  ];
}
