/**
 * 电子送达凭证: the whole trace of an electronic service, when it took effect and by which rule; it is worth a 送达回证 (SERVE-7;
 * 在线诉讼规则31.3). Made by the service platform, it is signed by nobody.
 */

import type { EServiceCertificate } from '../service/certificate';
import { isReminder, type ServiceChannel } from '../service/channel';
import { plainDate, plainInstant } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { heading, type Paper, paragraph } from './paper';
import { ONLINE_RULES } from './wording';

export interface EServiceCertificateFacts {
  /** 案号 */
  number: string;
  certificate: EServiceCertificate;
  /** 原告 … */
  role: string;
  /** How an address is written: an account is nothing to print (PRIV-4). */
  addressText: (to: ServiceChannel['to']) => string;
  /** `本人确认（2025年3月4日）`; null: none, as the certificate says. */
  consentText: string | null;
  /** The day up to which the trace goes. */
  date: LegalDate;
}

const CHANNEL: Record<ServiceChannel['to']['channel'], string> = {
  platform: '诉讼平台账号',
  email: '电子邮箱',
  instantMessage: '即时通讯账号',
  sms: '短信（提醒）',
  wechatNotice: '微信消息（提醒）',
  redDot: '程序内提示（提醒）',
};
const BASIS = { given: '本人提供', confirmed: '本人确认', ascertained: '能够确认为本人的' } as const;
const EVENT: Record<ServiceChannel['events'][number]['kind'], string> = {
  sent: '发出',
  arrived: '发送成功，到达该地址所在系统',
  read: '系统反馈已阅读',
  proofOfReceipt: '另有证据证明已收悉',
  replied: '回复确认收到',
  acted: '按照文书内容作出诉讼行为',
  bounced: '退回，没有到达',
  arrivalCorrected: '法官认定的送达时间',
  rebutted: '法官认定没有收到',
};

export function eServiceCertificatePaper(facts: EServiceCertificateFacts): Paper {
  const { number, certificate, role, addressText, consentText, date } = facts;
  const { document, recipient, sender, effectiveAt, effectiveOn, presumed, rule, corrections } = certificate;
  const { sentAt, arrivedAt, readAt, trace } = certificate;
  const time = (at: number | null) => (at === null ? '没有记录' : plainInstant(at));
  const took = trace.find(({ to }) => to.channel === certificate.channel && to.value === certificate.address)?.to;
  return {
    kind: 'eServiceCertificate',
    version: 1,
    title: '电子送达凭证',
    courtName: sender.court,
    number,
    date,
    blocks: [
      {
        is: 'form',
        fields: [
          { label: '送达的文书', value: `《${document.title.replace(/^《|》$/g, '')}》` },
          { label: '文书校验值（SHA-256）', value: document.sha256 },
          { label: '受送达人', value: `${recipient.name}（${role}）` },
          { label: '电子送达的依据', value: consentText ?? '没有提供或者确认电子地址，发往能够确认为本人的电子地址' },
          { label: '送达地址', value: `${CHANNEL[certificate.channel]}：${took ? addressText(took) : ''}` },
          { label: '发出时间', value: time(sentAt) },
          { label: '到达时间', value: time(arrivedAt) },
          { label: '阅读时间', value: time(readAt) },
          { label: '送达生效时间', value: `${plainInstant(effectiveAt)}${presumed ? '（推定）' : ''}` },
          { label: '送达日期', value: plainDate(effectiveOn) },
          { label: '适用的规则', value: articles(rule) },
          { label: '发送人', value: `${sender.court}　${sender.name}` },
        ],
      },
      paragraph('全程记录如下：'),
      {
        is: 'table',
        columns: [
          { title: '时间', share: 26 },
          { title: '地址', share: 38 },
          { title: '记录', share: 36 },
        ],
        rows: rowsOf(trace, addressText),
      },
      ...(corrections.length > 0
        ? [
            heading('事后的认定'),
            {
              is: 'items' as const,
              numbered: 'figures' as const,
              items: corrections.map(({ at, by, text }) => `${plainInstant(at)}，${by}：${text}`),
            },
          ]
        : []),
      ...(presumed
        ? [
            paragraph(
              '本次送达是依法推定的。受送达人能够证明存在系统错误、送达地址不是本人使用或者不是本人阅读等没有收悉的情形的，可以向本院提出。',
            ),
          ]
        : []),
      { is: 'signature', lines: [sender.court, '由送达平台自动生成'], date },
      {
        is: 'notes',
        lines: [
          `依照${ONLINE_RULES}第三十一条第三款，电子送达凭证具有送达回证效力。`,
          '短信、微信消息和程序内提示只是通知查阅，不是送达（同规则第三十二条）。期间从送达日期的次日起算。',
        ],
      },
    ],
  };
}

/** Rules stand in the program by number and article; papers cite articles alone. */
const articles = (rule: string): string =>
  rule
    .replace(/^(?:[A-Z]+-\d+,? ?)+/, '')
    .replace(/民诉法解释/g, '民事诉讼法司法解释')
    .trim();

function rowsOf(trace: readonly ServiceChannel[], addressText: EServiceCertificateFacts['addressText']): string[][] {
  return trace
    .flatMap((channel) =>
      channel.events.map((event) => ({
        at: event.at,
        row: [
          plainInstant(event.at),
          `${CHANNEL[channel.to.channel]}：${addressText(channel.to)}${isReminder(channel) ? '' : `（${BASIS[channel.basis]}）`}`,
          event.kind === 'arrivalCorrected'
            ? `${EVENT[event.kind]}：${plainInstant(event.arrivedAt)}`
            : EVENT[event.kind],
        ],
      })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
