/** 收到材料凭证: what was handed in, and when (FILE-1, EVID-2; 民诉法69, 立案规定2). */
import { plainInstant } from '../time/chinese-date';
import { type LegalDate, legalDateOf } from '../time/legal-date';
import { type Paper, paragraph } from './paper';
import { type Addressee, tight, until } from './wording';

export interface ReceivedMaterial {
  name: string;
  /** null: of a file without pages, or not counted. */
  pages: number | null;
  copies: number;
  form: 'original' | 'copy' | 'electronic';
}

export interface MaterialReceiptFacts {
  courtName: string;
  receiptNo: string;
  from: Addressee;
  /** Epoch ms. */
  receivedAt: number;
  what: keyof typeof WHAT;
  materials: readonly ReceivedMaterial[];
  /** Who took them in; null: the system, at the moment they came. */
  handler: string | null;
  /** FILE-5, of complaints and corrections. */
  decisionDue?: LegalDate | undefined;
}

const WHAT = {
  complaint: '起诉材料',
  application: '申请材料',
  correction: '补正材料',
  evidence: '证据材料',
  /** In a live case. */
  pleading: '诉讼材料',
} as const;
const FORM = { original: '原件', copy: '复印件', electronic: '电子件' } as const;

export function materialReceipt(facts: MaterialReceiptFacts): Paper {
  const { courtName, receiptNo, from, receivedAt, what, materials, handler, decisionDue } = facts;
  const receivedOn = legalDateOf(receivedAt);
  const pages = materials.reduce((sum, { pages: of, copies }) => sum + (of ?? 0) * copies, 0);
  const counted = pages > 0 ? `，能计页的共${pages}页` : '';
  return {
    kind: 'materialReceipt',
    version: 1,
    title: '收到材料凭证',
    courtName,
    number: `收件号：${receiptNo}`,
    date: receivedOn,
    blocks: [
      paragraph(
        `${from.name}于${plainInstant(receivedAt)}向本院提交${WHAT[what]}，共${materials.length}项${counted}，本院已经收到。清单如下：`,
      ),
      {
        is: 'table',
        columns: [
          { title: '序号', share: 8, align: 'centre' },
          { title: '材料名称', share: 56 },
          { title: '份数', share: 9, align: 'centre' },
          { title: '页数', share: 11, align: 'centre' },
          { title: '形式', share: 12, align: 'centre' },
        ],
        rows: materials.map(({ name, pages: of, copies, form }, i) => [
          String(i + 1),
          name,
          String(copies),
          of === null ? '未计' : String(of),
          FORM[form],
        ]),
      },
      ...(decisionDue
        ? [paragraph(`收到日期以本凭证为准。本院将在${until(decisionDue)}决定是否立案，并通知提交人。`)]
        : []),
      {
        is: 'signature',
        lines: [courtName, handler === null ? '经办：本院诉讼服务系统收到时自动出具' : `经办人：${handler}`],
        date: receivedOn,
      },
      {
        is: 'notes',
        lines: [
          '本凭证只证明收到材料的名称、数量和时间，不表示对材料内容的认定。请妥善保存。',
          tight(
            what === 'pleading'
              ? '依据：《中华人民共和国民事诉讼法》第六十九条。'
              : '依据：《中华人民共和国民事诉讼法》第六十九条、《最高人民法院关于人民法院登记立案若干问题的规定》第二条。',
          ),
        ],
      },
    ],
  };
}
