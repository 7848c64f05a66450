/** 电子送达凭证: the certificate of an electronic service, equal to a 送达回证 (SERVE-7). */
import type { LegalDate } from '../time/legal-date';
import type { ServiceChannel } from './channel';
import type { ServiceEffect } from './effect';

export interface CertificateInput {
  document: { title: string; sha256: string };
  recipient: { personId: string; name: string };
  /** Reference of the consent it rests on; none where an unconfirmed address took effect by SERVE-4. */
  consentRef?: string;
  /** The whole trace, also of channels that failed. */
  channels: readonly ServiceChannel[];
  effect: ServiceEffect;
  sender: { personId: string; name: string; court: string };
  /** Later findings about this service, each with its officer. */
  corrections: readonly { at: number; by: string; text: string }[];
}

export interface EServiceCertificate {
  document: { title: string; sha256: string };
  recipient: { personId: string; name: string };
  consentRef: string | null;
  channel: ServiceChannel['to']['channel'];
  address: string;
  /** Epoch ms; null: no such report. */
  sentAt: number | null;
  arrivedAt: number | null;
  readAt: number | null;
  effectiveAt: number;
  effectiveOn: LegalDate;
  /** Presumptions are said to be such: they can be rebutted (SERVE-4). */
  presumed: boolean;
  rule: string;
  sender: { personId: string; name: string; court: string };
  trace: readonly ServiceChannel[];
  corrections: CertificateInput['corrections'];
}

/**
 * 在线诉讼规则第31条第3款: assembles the certificate.
 * Throws RangeError if the service has no effect yet, or naming every field that is missing: a certificate proves the
 * service, so an incomplete one is not made.
 */
export function eServiceCertificate(input: CertificateInput): EServiceCertificate {
  const { document, recipient, effect, sender, consentRef } = input;
  if (effect.state !== 'served' && effect.state !== 'presumedServed') {
    throw new RangeError(`no certificate of a service that is ${effect.state}`);
  }
  const { channel } = effect;
  const needed: Record<string, boolean> = {
    'document.title': document.title !== '',
    'document.sha256': /^[0-9a-f]{64}$/.test(document.sha256),
    'recipient.personId': recipient.personId !== '',
    'recipient.name': recipient.name !== '',
    'sender.personId': sender.personId !== '',
    'sender.name': sender.name !== '',
    'sender.court': sender.court !== '',
    address: channel.to.value !== '',
    // SERVE-1: without his consent only what he showed himself counts, and that needs no reference.
    consentRef: channel.basis === 'ascertained' || (consentRef !== undefined && consentRef !== ''),
    corrections: input.corrections.every(({ by, text }) => by !== '' && text !== ''),
  };
  const missing = Object.keys(needed).filter((field) => needed[field] === false);
  if (missing.length > 0) throw new RangeError(`a certificate of service lacks ${missing.join(', ')}`);
  const first = (kind: string): number | null => channel.events.find((event) => event.kind === kind)?.at ?? null;
  return {
    document,
    recipient,
    consentRef: consentRef ?? null,
    channel: channel.to.channel,
    address: channel.to.value,
    sentAt: first('sent'),
    arrivedAt: first('arrived'),
    readAt: first('read'),
    effectiveAt: effect.effectiveAt,
    effectiveOn: effect.effectiveOn,
    presumed: effect.state === 'presumedServed',
    rule: effect.rule,
    sender,
    trace: input.channels,
    corrections: input.corrections,
  };
}
