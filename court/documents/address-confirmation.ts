/** 送达地址确认书: where court papers reach a party, whether he agrees to electronic service, and what that means (SERVE-1, 2; 解释136, 137, 在线诉讼规则29–32). */
import { plainInstant } from '../time/chinese-date';
import { type LegalDate, legalDateOf } from '../time/legal-date';
import { type Field, heading, numbered, type Paper, paragraph } from './paper';

export interface AddressConfirmationFacts {
  courtName: string;
  /** Case or receipt number. */
  number?: string | undefined;
  party: string;
  role: string;
  /** Who receives for him: himself, an agent, 代收人. */
  receiver: string;
  address: string;
  postcode?: string | undefined;
  phone: string;
  /** Channels he named for electronic service; empty: he did not agree. */
  electronic: readonly { channel: 'platform' | 'email' | 'instantMessage'; value: string }[];
  /** Who confirmed, and when (epoch ms). */
  confirmedBy: string;
  confirmedAt: number;
}

const CHANNEL = { platform: '诉讼平台账号', email: '电子邮箱', instantMessage: '即时通讯账号' } as const;

const TOLD = [
  '本确认书所填地址适用于第一审程序；提起上诉、申请再审、申请执行时没有书面变更的，也作为以后程序的送达地址。',
  '同意电子送达的，起诉状副本、证据材料、通知书、传票、判决书、裁定书、调解书等诉讼文书都可以电子方式送达；需要纸质判决书、裁定书、调解书的，可以提出，本院应当提供。',
  '向本人提供或者确认的电子地址送达的，送达信息到达该地址所在系统之日即为送达之日，不以是否打开为准。短信、微信提醒只是通知查阅，不是送达。',
  '是否同意电子送达完全自愿，不同意不影响任何诉讼权利；同意后可以随时书面或者在本程序中变更、撤回，对变更、撤回以后的文书有效。',
  '地址、电话变更的，应当及时书面或者在本程序中告知本院。提供的地址不准确、变更后没有及时告知，致使文书未能实际接收的，依法承担相应后果。',
];

export function addressConfirmation(facts: AddressConfirmationFacts): Paper {
  const { courtName, number, party, role, electronic, confirmedBy, confirmedAt } = facts;
  const agreed = electronic.length > 0;
  return {
    kind: 'addressConfirmation',
    version: 1,
    title: '送达地址确认书',
    number,
    date: legalDateOf(confirmedAt),
    blocks: [
      paragraph(`致：${courtName}`),
      heading('告知事项'),
      numbered(TOLD),
      {
        is: 'form',
        fields: [
          { label: '当事人', value: `${party}（${role}）` },
          { label: '收件人', value: facts.receiver },
          { label: '送达地址', value: facts.postcode ? `${facts.address}（邮编${facts.postcode}）` : facts.address },
          { label: '联系电话', value: facts.phone },
          { label: '是否同意电子送达', value: agreed ? '同意' : '不同意，请以纸质方式送达' },
          ...electronic.map(({ channel, value }): Field => ({ label: CHANNEL[channel], value })),
        ],
      },
      paragraph('本人已经阅读并了解上述告知事项，确认以上内容真实、准确。'),
      {
        is: 'signature',
        lines: [`确认人：${confirmedBy}`, `（${plainInstant(confirmedAt)}核实身份后在线确认）`],
      },
    ],
  };
}

export interface AddressFormFacts {
  courtName: string;
  number: string;
  party: string;
  role: string;
  date: LegalDate;
}

/** The form as it goes to a party with the 应诉通知书, to be filled in: in the program, or by hand and sent back (解释136, 137). */
export function addressForm({ courtName, number, party, role, date }: AddressFormFacts): Paper {
  return {
    kind: 'addressForm',
    version: 1,
    title: '送达地址确认书（待填写）',
    number,
    date,
    blocks: [
      paragraph(`致：${courtName}`),
      heading('告知事项'),
      numbered(TOLD),
      {
        is: 'form',
        fields: [
          { label: '当事人', value: `${party}（${role}）` },
          ...['收件人', '送达地址', '邮政编码', '联系电话'].map((label): Field => ({ label, value: '' })),
          { label: '是否同意电子送达', value: '□ 同意　　□ 不同意，请以纸质方式送达' },
          { label: '电子送达的地址', value: '□ 本人的“微法院”账号　　□ 电子邮箱：' },
        ],
      },
      paragraph('可以在“微法院”小程序“我的案件”本案的“送达地址”里直接填写确认，也可以填好本表签名后交回本院。'),
      paragraph('本人已经阅读并了解上述告知事项，确认以上内容真实、准确。'),
      { is: 'signature', lines: ['确认人（签名或者盖章）：', '日期：　　　　年　　月　　日'] },
    ],
  };
}
