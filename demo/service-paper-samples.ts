/** 示范文书 of service: certificate and receipt, plain and with everything that may happen. */
import { eServiceCertificatePaper } from '../court/documents/e-service-certificate';
import type { Paper } from '../court/documents/paper';
import { serviceReceipt } from '../court/documents/service-receipt';
import { eServiceCertificate } from '../court/service/certificate';
import type { ServiceChannel } from '../court/service/channel';
import { serviceEffect } from '../court/service/effect';
import { legalDateOf } from '../court/time/legal-date';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const COURT = '余姚市人民法院';
const CASE = '（2025）浙0281民初1234号';
const SHA = '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b';
const SENT = at('2025-03-04T09:05:00');

const addressText = ({ channel }: ServiceChannel['to']): string =>
  channel === 'sms' ? '138****1234' : '“微法院”账号 8f14e45f';

function certificate(channels: readonly ServiceChannel[], more: { consent?: string; corrected?: boolean }): Paper {
  const effect = serviceEffect(channels);
  const last = Math.max(...channels.flatMap(({ events }) => events.map((event) => event.at)));
  return eServiceCertificatePaper({
    number: CASE,
    role: '被告',
    addressText,
    consentText: more.consent ?? null,
    date: legalDateOf(last),
    certificate: eServiceCertificate({
      document: { title: '民事判决书', sha256: SHA },
      recipient: { personId: 'o-1', name: '阿卜杜热西提·买买提依明·阿不都克里木江·艾尔肯·吐尔逊' },
      ...(more.consent ? { consentRef: 'consent-1' } : {}),
      channels,
      effect,
      sender: { personId: 'o-clerk', name: '江书记员', court: COURT },
      corrections: more.corrected
        ? [{ at: last, by: '严法官', text: '经审查，受送达人提出的系统错误不能成立，送达日期不变。' }]
        : [],
    }),
  });
}

const platform = (basis: ServiceChannel['basis'], ...events: ServiceChannel['events'][number][]): ServiceChannel => ({
  to: { channel: 'platform', value: 'o-1' },
  basis,
  events: [{ kind: 'sent', at: SENT }, { kind: 'arrived', at: SENT }, ...events],
});

const receipt = {
  courtName: COURT,
  number: CASE,
  cause: '民间借贷纠纷',
  document: { title: '民事调解书', sha256: SHA },
  recipient: { name: '陈䶮喆', role: '原告' },
  sender: '江书记员',
  date: legalDateOf(SENT),
};

export const SERVICE_PAPER_SAMPLES: Record<string, Paper> = {
  'e-service-certificate': certificate([platform('confirmed')], { consent: '本人在线确认（2025年3月3日）' }),
  'e-service-certificate-presumed': certificate(
    [
      platform('ascertained', { kind: 'read', at: SENT + 7_200_000 }),
      { to: { channel: 'sms', value: '1' }, basis: 'ascertained', events: [{ kind: 'sent', at: SENT }] },
    ],
    { corrected: true },
  ),
  'service-receipt': serviceReceipt({ ...receipt, means: '直接送达', address: '浙江省余姚市凤山街道世南西路88号' }),
  'service-receipt-online': serviceReceipt({
    ...receipt,
    means: '电子送达，在线签收',
    signed: { name: '陈䶮喆', at: SENT + 3_600_000 },
  }),
};
