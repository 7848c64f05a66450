/** Cases as the court registers them, for the tests of what it decides about their fees. */
import { randomUUID } from 'node:crypto';
import type { CourtCloud, CourtOptions } from '../../../demo/court-cloud';
import { startFeeCourt } from '../../../demo/pay-court';
import type { OpenId } from '../../../platform/caller';
import { sdkApp } from '../../../platform/database';
import type { Result } from '../../../platform/errors';
import { TEMPLATES } from '../../../platform/messages/templates';
import { notifications } from '../../../platform/notify';
import { cases } from '../../../records/case/case';
import { caseMembers } from '../../../records/case/member';
import { caseParties } from '../../../records/case/parties';
import { dueKeyOf, type FeeOrder, feeOrders } from '../../../records/fee/order';
import { serviceConsents } from '../../../records/service/consent';
import type { PayFeeAction, PayFeeResult } from '../contract';

export const PLAINTIFF = 'o-plaintiff';
/** Tuesday. */
export const START = '2025-03-04 10:00';

/** A loan of 100,000 yuan: the fee is 2,300. */
export const CONTENT = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      domicile: '浙江省余姚市凤山街道',
      phone: '13800001234',
      idNumber: '11010519491231002X',
    },
  ],
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 10_000_000 }],
  factsAndReasons: '2024 年借款 10 万元，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道', phone: '13800001234', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

export const AID = { kind: 'exempt', grounds: ['subsistence'], reasons: '低保户，没有别的收入。', proofs: [] };
export const APPROVAL = { name: '院长', date: '2025-03-04', ref: '余法救〔2025〕1号' };

export interface Trial extends CourtCloud {
  ask<A extends PayFeeAction>(
    openid: string,
    event: { action: A } & Record<string, unknown>,
  ): Promise<Result<PayFeeResult<A>>>;
  did<A extends PayFeeAction>(openid: string, event: { action: A } & Record<string, unknown>): Promise<PayFeeResult<A>>;
  /** A registered case and its first order. */
  registered(content?: object, decision?: object): Promise<FeeOrder>;
  order(orderId: string): Promise<FeeOrder>;
  /** The same case once more, under a number of its own: quicker than registering it. */
  copy(order: FeeOrder, seq: number, more?: Partial<FeeOrder>): Promise<FeeOrder>;
  /** The order paid in WeChat by the plaintiff. */
  paid(orderId: string): Promise<FeeOrder>;
  /** The number under which he begins to pay it. */
  begun(orderId: string, openid?: string): Promise<string>;
  pay(outTradeNo: string, how?: object): Promise<unknown>;
  /** An account of the other side: the clerk has released the case to it. */
  defendant(order: FeeOrder): Promise<void>;
  upload(bytes: Buffer, openid?: string): Promise<string>;
  /** Texts that somebody was told of the case's fees, the latest last. */
  told(openid: string): Promise<string[]>;
  /** A Shanghai time; the clock stands there. */
  at(time: string): void;
  /** Fires the minute's trigger of keep-time until nothing is left. */
  tick(): Promise<void>;
}

export async function startTrial(options?: CourtOptions): Promise<Trial> {
  process.env.MESSAGE_TEMPLATES = JSON.stringify(
    Object.fromEntries(Object.keys(TEMPLATES).map((key) => [key, `t-${key}`])),
  );
  const court = await startFeeCourt(options);
  const at = (time: string) => court.emulator.clock.set(Date.parse(`${time.replace(' ', 'T')}:00+08:00`));
  at(START);
  const filing = (openid: string, event: Record<string, unknown>) =>
    court.must<{ filingId: string; version: number; caseId: string }>('file-case', openid, event);
  const trial: Trial = {
    ...court,
    at,
    ask: (openid, event) => court.call('pay-fee', openid, event),
    did: (openid, event) => court.must('pay-fee', openid, event),
    async registered(content = CONTENT, decision = {}) {
      const draft = await filing(PLAINTIFF, { action: 'saveDraft', courtId: 'yuyao', content });
      const { filingId, version } = draft;
      await filing(PLAINTIFF, { action: 'submit', filingId, version });
      await filing('o-filing-judge', { action: 'take', filingId });
      const { caseId } = await filing('o-filing-judge', { action: 'register', filingId, ...decision });
      return trial.order(`${caseId}:acceptanceFee:1`);
    },
    async order(orderId) {
      const found = await feeOrders.get(orderId);
      if (!found) throw new Error(`no order ${orderId}`);
      return found;
    },
    async copy(first, seq, more = {}) {
      const caseId = `yuyao:民初:2025:${seq}`;
      const caseNo = `（2025）浙0281民初${seq}号`;
      const of = { caseId: first.caseId };
      const [found, members, parties, consents] = await Promise.all([
        cases.get(first.caseId),
        caseMembers.find(of, { limit: 10 }),
        caseParties.find(of, { limit: 10 }),
        serviceConsents.find(of, { limit: 10 }),
      ]);
      if (!found) throw new Error(`no case ${first.caseId}`);
      const renamed = (_id: string) => _id.replace(`${first.caseId}:`, `${caseId}:`);
      await cases.insert({ ...found, _id: caseId, caseNo, state: 'registered' });
      for (const { parties: own = [], ...one } of members)
        await caseMembers.insert({ ...one, _id: renamed(one._id), caseId, parties: own.map(renamed) });
      for (const one of parties) await caseParties.insert({ ...one, _id: renamed(one._id), caseId });
      for (const one of consents)
        await serviceConsents.insert({ ...one, _id: renamed(one._id), caseId, partyId: renamed(one.partyId) });
      const order = {
        ...first,
        ...more,
        _id: renamed(first._id),
        caseId,
        caseNo,
        parties: first.parties.map(renamed),
      };
      await feeOrders.insert({ ...order, dueKey: dueKeyOf(order._id, order.lastDay) });
      return trial.order(order._id);
    },
    async begun(orderId, openid = PLAINTIFF) {
      return (await trial.did(openid, { action: 'prepay', orderId })).outTradeNo;
    },
    async pay(outTradeNo, how = {}) {
      const response = await fetch(`${court.emulator.url}/pay/${outTradeNo}/succeed`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(how),
      });
      if (!response.ok) throw new Error(`the stand-in refused: ${await response.text()}`);
      return response.json();
    },
    async paid(orderId) {
      await trial.pay(await trial.begun(orderId));
      return trial.order(orderId);
    },
    async defendant({ caseId, courtId }) {
      const openid = 'o-defendant' as OpenId;
      const from = new Date(court.emulator.clock.now());
      const of = { _id: `${caseId}:${openid}`, caseId, courtId, openid, from };
      await caseMembers.insert({ ...of, role: 'defendant', parties: [`${caseId}:defendant:1`] });
    },
    async upload(bytes, openid = PLAINTIFF) {
      const cloudPath = `uploads/${openid}/${randomUUID()}/证明.pdf`;
      const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: bytes });
      return String(fileID);
    },
    async told(openid) {
      const found = await notifications.find({ openid }, { orderBy: [['at', 'asc']], limit: 1000 });
      return found.map(({ text }) => text);
    },
    async tick() {
      for (let more = true; more; ) {
        const result = (await court.emulator.functions.trigger('keep-time', 'eachMinute')) as Result<{
          jobs: { more: boolean }[];
        }>;
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        more = result.data.jobs.some((job) => job.more);
      }
    },
  };
  return trial;
}
