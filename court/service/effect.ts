/** 送达生效: when, and by which rule, an electronic service took effect (SERVE-3..6). */
import type { Step } from '../step';
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../time/legal-date';
import { checkOrder, earliest, firstOf, isReminder, type ServiceChannel } from './channel';

interface Effect {
  effectiveAt: number;
  presumed: boolean;
  channel: ServiceChannel;
  why: Step;
}

export type ServiceEffect =
  | { state: 'prepared' | 'sent' | 'arrived' | 'failed'; steps: Step[] }
  | {
      state: 'served' | 'presumedServed';
      /** Epoch ms. */
      effectiveAt: number;
      effectiveOn: LegalDate;
      /** First day of every period that runs from this service. */
      firstDay: LegalDate;
      channel: ServiceChannel;
      rule: string;
      steps: Step[];
    };

/**
 * 在线诉讼规则第31条, 民诉法第90条: what the events of one document to one recipient amount to. Facts only: a date is
 * corrected or a presumption falls by an officer's event, never by this.
 * Throws RangeError for times that cannot be, e.g. a receipt before the sending.
 */
export function serviceEffect(channels: readonly ServiceChannel[]): ServiceEffect {
  const steps: Step[] = [];
  const carrying = channels.filter((channel) => !isReminder(channel));
  if (carrying.length < channels.length)
    steps.push({ text: '短信、消息提醒只是提示您去查看，不算送达。', rule: 'SERVE-5 在线诉讼规则第32条' });
  for (const channel of carrying) checkOrder(channel);

  // SERVE-5: the earliest effective one counts; of two at the same time the one that is not a mere presumption.
  const [first] = carrying
    .flatMap(effectOf)
    .sort((a, b) => a.effectiveAt - b.effectiveAt || Number(a.presumed) - Number(b.presumed));
  if (first === undefined) return { state: stateWithoutEffect(carrying, steps), steps };

  steps.push(first.why);
  if (carrying.length > 1)
    steps.push({
      text: '同一份文书用几种电子方式发送的，按最早有效送达的时间算。',
      rule: 'SERVE-5 在线诉讼规则第31条第4款',
    });
  const effectiveOn = legalDateOf(first.effectiveAt);
  const firstDay = addDays(effectiveOn, 1);
  steps.push({
    text: `送达日是 ${legalDateText(effectiveOn)}，期限从 ${legalDateText(firstDay)}开始算。`,
    rule: 'SERVE-6 民事诉讼法第85条第2款、第90条第2款',
  });
  return {
    state: first.presumed ? 'presumedServed' : 'served',
    effectiveAt: first.effectiveAt,
    effectiveOn,
    firstDay,
    channel: first.channel,
    rule: first.why.rule,
    steps,
  };
}

/** Every way in which a channel took effect; none if it did not. */
function effectOf(channel: ServiceChannel): Effect[] {
  return channel.basis === 'ascertained' ? effectAtOtherAddress(channel) : effectAtHisAddress(channel);
}

/** SERVE-3: at an address given or confirmed by him, arrival is service, opened or not. */
function effectAtHisAddress(channel: ServiceChannel): Effect[] {
  const { events } = channel;
  const rule = 'SERVE-3 在线诉讼规则第31条第1款、民事诉讼法第90条第2款';
  const corrected = events.findLast((event) => event.kind === 'arrivalCorrected');
  if (corrected !== undefined) {
    const text = '您证明了文书到达的另一时间，经审查按这个时间算。';
    return [
      {
        effectiveAt: corrected.arrivedAt,
        presumed: false,
        channel,
        why: { text, rule: 'SERVE-3 民诉法解释第135条第2款' },
      },
    ];
  }
  // Found by an officer: nothing of it ever reached him; what he answers later is another matter.
  const rebuttedAt = events.findLast((event) => event.kind === 'rebutted')?.at;
  if (rebuttedAt !== undefined) {
    const later = firstOf(
      events.filter(({ at }) => at > rebuttedAt),
      ['replied', 'acted'],
    );
    if (later === undefined) return [];
    return [
      { effectiveAt: later, presumed: false, channel, why: { text: '您后来回复已收到，从那时起算送达。', rule } },
    ];
  }
  // What was read or answered had arrived by then, even if the gateway's report is lost.
  const answered = firstOf(events, ['read', 'proofOfReceipt', 'replied', 'acted']);
  // A bounce takes back the gateway's report of delivery, but not what he himself showed.
  const arrived = firstOf(events, ['bounced']) === undefined ? firstOf(events, ['arrived']) : undefined;
  const effectiveAt = earliest(arrived, answered);
  if (effectiveAt === undefined) return [];
  const text = '文书到达您自己提供或确认的电子地址，到达时就是送达，不看是否打开。';
  return [{ effectiveAt, presumed: false, channel, why: { text, rule } }];
}

/** SERVE-4: at another address certainly his, only what shows that he has it counts. */
function effectAtOtherAddress(channel: ServiceChannel): Effect[] {
  const { events } = channel;
  const corrected = events.findLast((event) => event.kind === 'arrivalCorrected');
  if (corrected !== undefined) {
    const text = '您对送达的日期提出了异议，经审查，您是在这个时间收到的。';
    const rule = 'SERVE-4 在线诉讼规则第31条第2款';
    return [{ effectiveAt: corrected.arrivedAt, presumed: false, channel, why: { text, rule } }];
  }
  const effects: Effect[] = [];
  const answered = firstOf(events, ['replied', 'acted']);
  if (answered !== undefined) {
    const text = '地址没有经您确认，但您回复已收到或照文书办了，从那时起算送达。';
    const rule = 'SERVE-4 在线诉讼规则第31条第2款(1)';
    effects.push({ effectiveAt: answered, presumed: false, channel, why: { text, rule } });
  }
  const known = firstOf(events, ['read', 'proofOfReceipt']);
  if (known !== undefined && firstOf(events, ['rebutted']) === undefined) {
    const text =
      '地址没有经您确认，但系统显示已阅读或有其他证据证明已收到，推定已送达。如果是系统出错、不是您的地址或不是您本人看的，请向法院说明。';
    const rule = 'SERVE-4 在线诉讼规则第31条第2款(2)';
    effects.push({ effectiveAt: known, presumed: true, channel, why: { text, rule } });
  }
  return effects;
}

function stateWithoutEffect(
  carrying: readonly ServiceChannel[],
  steps: Step[],
): 'prepared' | 'sent' | 'arrived' | 'failed' {
  const dispatched = carrying.filter(({ events }) => events.length > 0);
  if (dispatched.length === 0) {
    steps.push({ text: '文书还没有发出，期限没有开始。', rule: 'SERVE-5 在线诉讼规则第31条' });
    return 'prepared';
  }
  const alive = dispatched.filter(({ events }) => firstOf(events, ['bounced']) === undefined);
  if (alive.length === 0) {
    steps.push({
      text: '各个电子地址都被退回，没有送达；请换一种方式送达。',
      rule: 'SERVE-10 民事诉讼法第88条至第91条',
    });
    return 'failed';
  }
  if (alive.some(({ events }) => firstOf(events, ['arrived', 'read', 'proofOfReceipt']) !== undefined)) {
    steps.push({
      text: '已到达一个未经本人确认的地址，还不算送达，期限没有开始；请本人确认收到。',
      rule: 'SERVE-4 在线诉讼规则第31条第2款',
    });
    return 'arrived';
  }
  steps.push({
    text: '文书已经发出，还没有到达的记录；发出不算送达，期限没有开始。',
    rule: 'SERVE-3 在线诉讼规则第31条第1款',
  });
  return 'sent';
}
