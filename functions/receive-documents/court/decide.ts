/** 送达异议的决定: a judge finds that it stands, that it was on another day, or that it was none; what runs from it follows (SERVE-3, 4; 解释135.2). */
import { legalDateText } from '../../../court/time/legal-date';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import type { Transaction } from '../../../platform/transact';
import { electronicEffect, moveEffect, undoEffect } from '../../../records/service/effect';
import { keep } from '../../../records/service/keep';
import { lastDaysText, periodsOf } from '../../../records/service/periods';
import type { Service } from '../../../records/service/service';
import { stepOf } from '../../../records/service/step';
import { serviceWords, tellRecipients } from '../../../records/service/told';
import type { ReceiveInput } from '../contract';
import { officer, type StaffGrant } from '../who';
import { onService } from './acting';
import { instantOn, mustBePossible } from './proof';
import type { Tracked } from './tracked';

type Deciding = ReceiveInput<'decideDispute'>;

export const decideDispute: WriteOperation<Deciding, Tracked, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { input, grant, act } = context;
    const { view } = await onService(context, ['judge'], (transaction, found) =>
      decide(transaction, found, input, { name: grant.staff.name, openid: grant.openid }, act),
    );
    return view;
  },
};

async function decide(
  transaction: Transaction,
  found: Service,
  { outcome, receivedOn, reason }: Deciding,
  judge: { name: string; openid: StaffGrant['openid'] },
  act: { _id: string; at: Date },
): Promise<Service> {
  const { dispute } = found;
  if (outcome === 'otherDate' && receivedOn === undefined)
    throw new CourtError('INVALID_INPUT', '认定另一日期的，请填写认定的送达日期。', { receivedOn: '请填写日期' });
  const state = stepOf(found, { event: 'decideDispute', outcome, actor: 'judge' });
  if (!dispute) throw new Error(`${found._id} has no dispute`);
  const decided = { outcome, reason, at: act.at, by: judge.openid };
  const finding = (text: string): Partial<Service> => ({
    dispute: { ...dispute, decided },
    corrections: [...found.corrections, { at: act.at, by: judge.name, text: `${text}理由：${reason}` }],
  });
  const told = (text: string, service: Service) =>
    tellRecipients(
      service,
      { key: `decided:${idFrom(act._id, 12)}`, title: '对送达异议的决定', text, at: act.at },
      transaction,
    );

  if (outcome === 'stands') {
    const kept = await keep(transaction, found, {
      ...finding('经审查，送达有效，日期不变。'),
      state,
      lastAct: act._id,
    });
    const last = found.effectiveOn ? lastDaysText(periodsOf(found, found.effectiveOn)) : '';
    await told(
      last
        ? `法官认定送达有效，日期不变，理由：${reason}。${last}，没有变化。`
        : `法官认定送达有效，日期不变，理由：${reason}。`,
      kept,
    );
    return kept;
  }
  if (outcome === 'notServed') {
    const channels = found.channels.map((one) => ({
      ...one,
      events: [...one.events, { kind: 'rebutted' as const, at: act.at.getTime() }],
    }));
    const set = { ...finding('经审查，没有送达。'), channels };
    const undone = await undoEffect(transaction, found, { state, set, act: act._id, at: act.at });
    await told(`${serviceWords('recipient', 'decideDispute', 'notServed')}理由：${reason}`, undone);
    return undone;
  }
  const on = mustBePossible(receivedOn ?? '', found, act.at);
  const at = instantOn(on, found);
  const channels = found.channels.map((one) => ({
    ...one,
    events: [...one.events, { kind: 'arrivalCorrected' as const, at: act.at.getTime(), arrivedAt: at.getTime() }],
  }));
  const electronic = found.channels.length > 0 && !found.rule?.startsWith('SERVE-10');
  const effect = (electronic && electronicEffect(channels)) || {
    at,
    on,
    rule: found.rule ?? 'SERVE-10 民事诉讼法第87条',
  };
  const set = { ...finding(`经审查，送达日期是 ${legalDateText(on)}。`), ...(electronic ? { channels } : {}) };
  const moved = await moveEffect(transaction, found, { state, effect, set, act: act._id, at: act.at });
  const last = lastDaysText(moved.told);
  await told(
    last
      ? `法官认定送达日期是 ${legalDateText(on)}，期限重新计算，${last}。理由：${reason}`
      : `法官认定送达日期是 ${legalDateText(on)}。理由：${reason}`,
    moved.service,
  );
  return moved.service;
}
