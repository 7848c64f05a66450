/**
 * 送达回证: the form that goes with a document served on paper, to be signed by who receives it; filled in where a 调解书 was signed for
 * online after a fresh check (SERVE-8, 10; 民诉法87, 89, 在线诉讼规则33). Who received it, when and how, is for the recipient to write.
 */
import { plainInstant } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import type { Field, Paper } from './paper';
import { CIVIL, ONLINE_RULES } from './wording';

export interface ServiceReceiptFacts {
  courtName: string;
  /** 案号 */
  number: string;
  /** 案由 */
  cause: string;
  document: { title: string; sha256: string };
  recipient: { name: string; role: string };
  /** 直接送达 … */
  means: string;
  /** Where it is taken or posted to; missing: none is known. */
  address?: string | undefined;
  sender: string;
  /** Signed online; missing: the form is to be signed by hand. */
  signed?: { name: string; at: number } | undefined;
  date: LegalDate;
}

const BLANK = '　　　　年　　月　　日　　时';

export function serviceReceipt(facts: ServiceReceiptFacts): Paper {
  const { courtName, number, date, sender, signed } = facts;
  return {
    kind: 'serviceReceipt',
    version: 1,
    title: '送达回证',
    courtName,
    number,
    date,
    blocks: [
      { is: 'form', fields: fieldsOf(facts) },
      signed
        ? {
            is: 'signature',
            lines: [
              `受送达人：${signed.name}`,
              `（${plainInstant(signed.at)}核实身份后在线签收）`,
              `送达人：${sender}`,
            ],
          }
        : { is: 'signature', lines: ['受送达人签名或者盖章：　　　　　　　　', `送达人：${sender}　　　　　　　　`] },
      {
        is: 'notes',
        lines: signed
          ? [
              `依照${ONLINE_RULES}第三十三条，以在线确认方式签收。调解书经双方当事人签收后，即具有法律效力（${CIVIL}第一百条第三款）。`,
            ]
          : [
              `受送达人应当在送达回证上记明收到日期，签名或者盖章；签收日期为送达日期（${CIVIL}第八十七条）。`,
              `他人代收的，由代收人签名，写明与受送达人的关系。拒绝接收的，记明拒收的事由和日期，由送达人、见证人签名，或者拍照、录像（同法第八十八条、第八十九条）。`,
            ],
      },
    ],
  };
}

function fieldsOf({ cause, document, recipient, means, address, signed }: ServiceReceiptFacts): Field[] {
  return [
    { label: '案由', value: cause },
    { label: '送达的文书', value: `《${document.title.replace(/^《|》$/g, '')}》` },
    { label: '文书校验值（SHA-256）', value: document.sha256 },
    { label: '受送达人', value: `${recipient.name}（${recipient.role}）` },
    { label: '送达方式', value: means },
    ...(address ? [{ label: '送达地址', value: address }] : []),
    { label: '收到日期', value: signed ? plainInstant(signed.at) : BLANK },
    ...(signed
      ? []
      : [
          { label: '代收人及与受送达人的关系', value: '　' },
          { label: '拒收或者没有送到的事由', value: '　' },
          { label: '见证人', value: '　' },
        ]),
  ];
}
