/** 同意电子送达: whether somebody agreed to be served electronically (SERVE-1), and whether that still holds (SERVE-2). */
import type { Step } from '../step';
import { checkedInstant } from './instant';

/** 审级: consent and addresses are given in one and may carry over to a later one. */
const INSTANCES = ['first', 'second', 'retrial', 'enforcement'] as const;
export type Instance = (typeof INSTANCES)[number];

/** 在线诉讼规则29.1: the systems a document itself may be sent to. */
export interface EAddress {
  channel: 'email' | 'instantMessage' | 'platform';
  value: string;
}

/** What somebody did or said that may be consent. `proof` is the reference of the record kept of it. */
export type ConsentFact =
  | { kind: 'explicit'; means: 'telephone' | 'online' | 'paper'; proof: string }
  | { kind: 'agreedBefore'; proof: string }
  | { kind: 'addressInPleading'; eAddress: EAddress | undefined; forService: boolean; proof: string }
  | {
      kind: 'acceptedService';
      completed: boolean;
      acceptedBy: 'reply' | 'takingPart';
      objected: boolean;
      proof: string;
    };

/**
 * SERVE-1: whether a fact is consent to electronic service; never presumed from anything else.
 * Source: 在线诉讼规则第29条第2款. Throws RangeError without a proof: consent that nobody can show is none.
 */
export function isConsent(fact: ConsentFact): Step & { consents: boolean } {
  if (fact.proof === '') throw new RangeError('consent needs the reference of its proof');
  switch (fact.kind) {
    case 'explicit':
      return { consents: true, text: '本人明确表示同意电子送达。', rule: 'SERVE-1 在线诉讼规则第29条第2款(1)' };
    case 'agreedBefore':
      return { consents: true, text: '打官司之前已经约定或承诺电子送达。', rule: 'SERVE-1 在线诉讼规则第29条第2款(2)' };
    case 'addressInPleading': {
      const rule = 'SERVE-1 在线诉讼规则第29条第2款(3)';
      if (fact.eAddress !== undefined && fact.forService)
        return { consents: true, text: '本人在诉状中主动写明了用来接收送达的电子地址。', rule };
      // A phone number or a contact in a form was given for other ends.
      return { consents: false, text: '只留了联系方式，没有说用来接收法院文书，不算同意电子送达；请另行询问。', rule };
    }
    case 'acceptedService': {
      const rule = 'SERVE-1 在线诉讼规则第29条第2款(4)';
      const how = fact.acceptedBy === 'reply' ? '回复已收到' : '参加了诉讼活动';
      if (fact.completed && !fact.objected)
        return { consents: true, text: `对已经完成的电子送达${how}，也没有说不同意。`, rule };
      const why = fact.objected ? '本人明确表示过不同意电子送达' : '那一次电子送达还没有完成';
      return { consents: false, text: `${why}，不算同意电子送达。`, rule };
    }
  }
}

/** A consent as it is kept. The newest one replaces those before it. */
export interface ServiceConsent {
  fact: ConsentFact;
  instance: Instance;
  /** Epoch ms. */
  givenAt: number;
  addresses: readonly EAddress[];
  /** Whether the 送达地址确认书 has it, with scope, effect and way to change told (解释136, 在线诉讼规则30). */
  confirmed: boolean;
  /** Epoch ms. */
  withdrawnAt?: number;
}

export type ConsentFound =
  | { consented: true; consent: ServiceConsent; carriedOver: boolean; steps: Step[] }
  | { consented: false; steps: Step[] };

/**
 * SERVE-1, 2: the consent that holds for a document sent in `instance` at `at` (epoch ms). The addresses of a party's
 * confirmed consent carry over to later instances unless changed in writing (解释第137条); a consent read from conduct or
 * not confirmed holds for its own instance alone. Withdrawal works for documents sent later.
 * Throws RangeError for impossible times or a consent without proof.
 */
export function consentFor(
  consents: readonly ServiceConsent[],
  { instance, at }: { instance: Instance; at: number },
): ConsentFound {
  checkedInstant(at, 'sending');
  const known = consents
    .filter(({ fact, givenAt }) => isConsent(fact).consents && checkedInstant(givenAt, 'consent') <= at)
    .sort((a, b) => b.givenAt - a.givenAt);
  // SERVE-2: he withdraws consent as such, not one record of it: only what he said after that still counts.
  const withdrawnAt = known
    .map((one) => (one.withdrawnAt === undefined ? 0 : checkedInstant(one.withdrawnAt, 'withdrawal')))
    .reduce((last, each) => (each <= at ? Math.max(last, each) : last), 0);
  const valid = known.filter((one) => one.givenAt > withdrawnAt && rank(one.instance) <= rank(instance));
  const own = valid.find((one) => one.instance === instance);
  const consent = own ?? valid.find((one) => one.confirmed);
  if (consent === undefined) {
    if (withdrawnAt > 0) {
      const text = '本人已经撤回同意，之后的文书请用纸质方式送达；撤回之前送达的仍然有效。';
      return { consented: false, steps: [{ text, rule: 'SERVE-2 在线诉讼规则第30条' }] };
    }
    const text = '没有查到本人同意电子送达的记录，请先询问本人；不同意的，用纸质方式送达。';
    return { consented: false, steps: [{ text, rule: 'SERVE-1 在线诉讼规则第29条' }] };
  }
  const { text, rule } = isConsent(consent.fact);
  const steps: Step[] = [{ text, rule }];
  if (own === undefined)
    steps.push({
      text: '前一程序中确认的送达地址没有书面变更，在现在的程序中可以继续使用。',
      rule: 'SERVE-2 民诉法解释第137条',
    });
  if (!consent.confirmed)
    steps.push({ text: '请在送达地址确认书中补充确认。', rule: 'SERVE-1 民诉法解释第136条、在线诉讼规则第30条' });
  return { consented: true, consent, carriedOver: own === undefined, steps };
}

const rank = (instance: Instance): number => INSTANCES.indexOf(instance);
