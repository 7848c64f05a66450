/** 送达的要点: what both sides of a service are shown of it alike. */
import { SERVICE_STATES } from '../../court/machines/service-words';
import { serviceEffect } from '../../court/service/effect';
import type { Step } from '../../court/step';
import { legalDateText } from '../../court/time/legal-date';
import { daysLeft } from '../../court/time/period';
import { command } from '../../platform/database';
import { caseDates } from '../../records/case/date';
import { feeOrders } from '../../records/fee/order';
import { periodsOf } from '../../records/service/periods';
import type { Service } from '../../records/service/service';
import { inTitle } from '../../records/service/told';
import type { ReceiveResult } from './contract';

export type Line = ReceiveResult<'inbox'>['services'][number];
type Period = ReceiveResult<'service'>['periods'][number];

/** The nearest last day as it was when it took effect: lists do not look up what was done since. */
export function lineOf(service: Service): Line {
  const { _id, courtId, caseId, caseNo, title, partyId, partyName, document, state, sentAt, effectiveOn, correctedBy } =
    service;
  const [first] = effectiveOn ? periodsOf(service, effectiveOn) : [];
  return {
    serviceId: _id,
    courtId,
    caseId,
    caseNo,
    title: inTitle(title),
    partyId,
    partyName,
    document,
    state,
    stateName: SERVICE_STATES[state].name,
    sentAt: sentAt?.toISOString() ?? null,
    effectiveOn,
    lastDay: first?.on ?? null,
    corrected: correctedBy !== null,
    waitsFor: correctedBy === null ? waitsFor(service) : null,
  };
}

function waitsFor({ state, document, channels }: Service): Line['waitsFor'] {
  if (state === 'disputed') return 'decision';
  if (state === 'sent' || state === 'arrived') return channels.length > 0 ? 'receipt' : 'arrival';
  const unsigned = document === 'mediationDocument' && (state === 'served' || state === 'presumedServed');
  return unsigned && channels.length > 0 ? 'signature' : null;
}

/** What runs from it, as it stands now; the nearest first. At most two database actions. */
export async function periodsShown(service: Service, now: number): Promise<Period[]> {
  const { effectiveOn, starts } = service;
  if (!effectiveOn || service.document === 'mediationDocument') return [];
  const ids = periodsOf(service, effectiveOn).map(({ _id }) => _id);
  const orders = starts.flatMap((start) => (start.kind === 'payFee' ? [start.orderId] : []));
  const [dates, fees] = await Promise.all([
    ids.length > 0 ? caseDates.find({ _id: command().in(ids) }, { limit: ids.length }) : [],
    orders.length > 0 ? feeOrders.find({ _id: command().in(orders) }, { limit: orders.length }) : [],
  ]);
  const own = dates.map(
    ({ title, on, next, state, steps }): Period => ({
      title,
      lastDay: on,
      next,
      state,
      daysLeft: daysLeft(now, on),
      steps,
    }),
  );
  const fee = fees.flatMap(({ lastDay, state }): Period[] =>
    lastDay
      ? [
          {
            title: '交费期限',
            lastDay,
            next: '请在“费款缴纳”里查看并交费。',
            state: state === 'issued' || state === 'overdue' || state === 'paying' ? 'running' : 'done',
            daysLeft: daysLeft(now, lastDay),
            steps: [{ text: '期限从缴费通知送达的第二天算起。', rule: 'FEE-11 诉讼费用交纳办法第22条' }],
          },
        ]
      : [],
  );
  return [...own, ...fee].sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}

/** Why it is served, or is not. */
export function whyOf({ channels, others, notice, state, effectiveOn, rule, dispute }: Service): Step[] {
  const steps = channels.length > 0 && state !== 'prepared' ? serviceEffect(channels).steps : [];
  const received = others.find((one) => one.ended?.receivedOn);
  if (received && effectiveOn && rule?.startsWith('SERVE-10'))
    steps.push({ text: `${MEANS_NAMES[received.means]}，${legalDateText(effectiveOn)}收到。`, rule });
  if (notice)
    steps.push({
      text: `公告送达，到 ${legalDateText(notice.servedOn)}期满，视为送达。`,
      rule: 'SERVE-10 民事诉讼法第95条',
    });
  if (dispute?.decided) steps.push({ text: `法官认定：${dispute.decided.reason}`, rule: 'SERVE-3, SERVE-4' });
  return steps;
}

export const MEANS_NAMES: Record<Service['others'][number]['means'] | 'electronic', string> = {
  electronic: '电子送达',
  handedOn: '转交送达',
  direct: '直接送达',
  leaving: '留置送达',
  entrusted: '委托其他法院送达',
  post: '邮寄送达',
  publicNotice: '公告送达',
};

export const disputeShown = ({ dispute }: Service): ReceiveResult<'service'>['dispute'] =>
  dispute && {
    ground: dispute.ground,
    at: dispute.at.toISOString(),
    decided: dispute.decided && {
      outcome: dispute.decided.outcome,
      reason: dispute.decided.reason,
      at: dispute.decided.at.toISOString(),
    },
  };
