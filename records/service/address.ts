/** 能不能电子送达: to which of a party's accounts a document may go, and whether arriving there is service (SERVE-1..4). */

import type { ServiceChannel } from '../../court/service/channel';
import { consentFor, type Instance } from '../../court/service/consent';
import type { Step } from '../../court/step';
import type { Case } from '../case/case';
import { asConsent, type KeptConsent } from './consent';
import type { AccountOfParty } from './people';

/** In which instance a case is, by its number (NUM-4). */
export function instanceOf({ kind, typeCode = '' }: Pick<Case, 'kind'> & { typeCode?: string | undefined }): Instance {
  if (kind === 'enforcement') return 'enforcement';
  if (typeCode.endsWith('终')) return 'second';
  return typeCode.endsWith('再') || typeCode.endsWith('申') ? 'retrial' : 'first';
}

export interface ElectronicWay {
  /** One for each account; empty: not by electronic means. */
  channels: ServiceChannel[];
  /** What it rests on; null: on no consent. */
  consent: KeptConsent | null;
  /** Why, or why not. */
  steps: Step[];
}

/**
 * SERVE-1..4: an account that he gave or confirmed, else one that is certainly his. Who said no, or took his consent back, is not
 * served electronically at all (民诉法90.1).
 * @param at epoch ms of the sending
 */
export function electronicWay(
  accounts: readonly AccountOfParty[],
  consents: readonly KeptConsent[],
  { instance, at }: { instance: Instance; at: number },
): ElectronicWay {
  const kept = consents.filter((one) => one.givenAt.getTime() <= at);
  const laws = new Map(kept.map((one) => [asConsent(one), one]));
  const found = consentFor([...laws.keys()], { instance, at });
  const consent = found.consented ? (laws.get(found.consent) ?? null) : null;
  const { steps } = found;
  if (!consent && kept.some(({ withdrawnAt }) => withdrawnAt !== null && withdrawnAt.getTime() <= at))
    return { channels: [], consent, steps };
  if (accounts.length === 0) {
    const text = '他在“微法院”里还没有核实过身份的账号，请用其他方式送达；他以后关联本案的，可以再发一次。';
    return { channels: [], consent, steps: [...steps, { text, rule: 'SERVE-10 民事诉讼法第88条' }] };
  }
  const given = new Set((consent?.addresses ?? []).flatMap((one) => (one.channel === 'platform' ? [one.value] : [])));
  const channels = accounts.map(
    ({ openid }): ServiceChannel => ({
      to: { channel: 'platform', value: openid },
      basis: !given.has(openid) ? 'ascertained' : consent?.confirmed ? 'confirmed' : 'given',
      events: [],
    }),
  );
  if (channels.some(({ basis }) => basis !== 'ascertained')) return { channels, consent, steps };
  const text = '发到他核实过身份的账号：到达还不算送达，要他确认收到，或者系统显示他已阅读。';
  return { channels, consent: null, steps: [...steps, { text, rule: 'SERVE-4 在线诉讼规则第31条第2款' }] };
}
