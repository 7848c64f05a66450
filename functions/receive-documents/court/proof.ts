/** 收悉的证明与没有送到: what the clerk puts on record about an electronic service (SERVE-4, 10). Nothing follows from a day that is over. */
import { type LegalDate, legalDateOf, legalDateText, parseLegalDate } from '../../../court/time/legal-date';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { electronicEffect, takeEffect } from '../../../records/service/effect';
import { keep } from '../../../records/service/keep';
import type { Service } from '../../../records/service/service';
import { stepOf } from '../../../records/service/step';
import { inTitle, serviceWords, tellOfficersOf } from '../../../records/service/told';
import type { ReceiveInput } from '../contract';
import { officer, type StaffGrant } from '../who';
import { onService } from './acting';
import type { Tracked } from './tracked';

/** The instant from which a day counts: its beginning, but never before it was sent. */
export function instantOn(day: LegalDate, { sentAt }: Pick<Service, 'sentAt'>): Date {
  const begins = Date.parse(`${day}T00:00:00+08:00`);
  const sent = sentAt?.getTime() ?? begins;
  return new Date(legalDateOf(sent) === day ? Math.max(begins, sent) : begins);
}

/** Throws CourtError INVALID_INPUT for a day to come, or one before it was sent. */
export function mustBePossible(day: string, { sentAt, others }: Service, at: Date): LegalDate {
  const on = parseLegalDate(day);
  if (on > legalDateOf(at.getTime()))
    throw new CourtError('INVALID_INPUT', '日期不能晚于今天，请核对。', { receivedOn: '不能晚于今天' });
  const begun = [sentAt, ...others.map((one) => one.at)].flatMap((one) => (one ? [legalDateOf(one.getTime())] : []));
  const first = begun.sort()[0];
  if (first && on < first)
    throw new CourtError('INVALID_INPUT', `日期不能早于发出的那天（${legalDateText(first)}），请核对。`, {
      receivedOn: '早于发出的日期',
    });
  return on;
}

export const proof: WriteOperation<ReceiveInput<'proof'>, Tracked, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { input, grant, act } = context;
    const { view } = await onService(context, ['clerk'], async (transaction, found) => {
      if (found.channels.length === 0)
        throw new CourtError('PRECONDITION_FAILED', '这次不是电子送达。收到的日期，请按送达回证登记。');
      const on = mustBePossible(input.receivedOn, found, act.at);
      const at = instantOn(on, found).getTime();
      const [first, ...rest] = found.channels;
      if (!first) throw new Error(`${found._id} has no channel`);
      const channels = [{ ...first, events: [...first.events, { kind: 'proofOfReceipt' as const, at }] }, ...rest];
      const effect = electronicEffect(channels);
      const state = stepOf(found, {
        event: 'readReceipt',
        actor: 'clerk',
        unmet: effect ? [] : ['proofOfReceipt'],
      });
      if (!effect) throw new Error(`${found._id} has no effect by its proof`);
      const set: Partial<Service> = {
        channels,
        proof: { text: input.text, at: act.at, by: grant.staff.name },
        corrections: [
          ...found.corrections,
          { at: act.at, by: grant.staff.name, text: `补充收悉的证明（${on}）：${input.text}` },
        ],
      };
      return (await takeEffect(transaction, found, { state, effect, set, act: act._id, at: act.at })).service;
    });
    return view;
  },
};

export const fail: WriteOperation<ReceiveInput<'fail'>, Tracked, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run(context) {
    const { input, grant, act } = context;
    const { view } = await onService(context, ['clerk'], async (transaction, found, of) => {
      if (found.others.some(({ ended }) => ended === null))
        throw new CourtError('PRECONDITION_FAILED', '纸质送达还在进行。没有送到的，请在“登记回证”里选“退回”。');
      const over = found.proofBy !== null && found.proofBy < legalDateOf(act.at.getTime());
      const state = stepOf(found, {
        event: 'fail',
        outcome: 'noProof',
        actor: 'clerk',
        unmet: over ? [] : ['proofDayOver'],
      });
      const text = `没有送到：${input.reason}`;
      const kept = await keep(transaction, found, {
        state,
        corrections: [...found.corrections, { at: act.at, by: grant.staff.name, text }],
        lastAct: act._id,
      });
      const words = serviceWords('clerk', 'fail', 'noProof', { document: inTitle(found.title) });
      await tellOfficersOf(
        kept,
        of.officers ?? [],
        { key: `failed:${idFrom(act._id, 12)}`, title: '文书没有送到', text: `${found.caseNo}：${words}`, at: act.at },
        transaction,
      );
      return kept;
    });
    return view;
  },
};
