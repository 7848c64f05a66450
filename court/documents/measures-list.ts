/** 执行措施清单: what the court has done in an execution, as one side was told it, in the order in which it was done (ENF-5). */
import { type Fen, yuanText } from '../money';
import { plainInstant } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import type { Block, Paper } from './paper';

export interface FeedLine {
  /** Epoch ms: when it was done. */
  at: number;
  kindName: string;
  title: string;
  text: string;
  /** Masked already (ENF-4). */
  assets: readonly {
    kind: string;
    holder: string;
    masked: string;
    amountFen: Fen | null;
    band: string | null;
    until: string | null;
    measure?: string;
  }[];
  officer: string;
  sha256: string;
  /** Another line says how it really is. */
  corrected: boolean;
}

export interface MeasuresListFacts {
  courtName: string;
  /** Case number. */
  number: string;
  audience: 'applicant' | 'judgmentDebtor';
  entries: readonly FeedLine[];
  date: LegalDate;
}

const FOR = { applicant: '申请执行人', judgmentDebtor: '被执行人' } as const;
/** So much of a hash tells one record from another. */
const SHOWN = 16;

/** Throws RangeError for a list without a line. */
export function measuresList({ courtName, number, audience, entries, date }: MeasuresListFacts): Paper {
  if (entries.length === 0) throw new RangeError('a list of measures without a line');
  return {
    kind: 'measuresList',
    version: 1,
    title: '执行措施清单',
    courtName,
    number,
    date,
    blocks: [
      {
        is: 'paragraph',
        text: `截至生成之日，本案共有以下${entries.length}条执行记录（${FOR[audience]}可以看到的部分）：`,
      },
      ...entries.flatMap(lines),
      {
        is: 'notes',
        lines: [
          '本清单由系统按执行记录生成，只供本案当事人和代理人了解执行情况，不是执行裁定，也不代替送达的文书。账号、车牌等号码已经遮盖。',
          '请勿把清单和其中的信息发给与本案无关的人。对执行行为有意见的，可以书面提出执行异议。',
        ],
      },
    ],
  };
}

function lines({ at, kindName, title, text, assets, officer, sha256, corrected }: FeedLine, i: number): Block[] {
  return [
    { is: 'heading', text: `${i + 1}. ${kindName}：${title}${corrected ? '（已更正，见后面的更正记录）' : ''}` },
    { is: 'paragraph', text },
    ...(assets.length > 0
      ? [{ is: 'items' as const, numbered: 'brackets' as const, items: assets.map(assetText) }]
      : []),
    { is: 'paragraph', text: `${plainInstant(at)}，${officer}，记录校验码 ${sha256.slice(0, SHOWN)}`, align: 'right' },
  ];
}

function assetText({ kind, holder, masked, amountFen, band, until, measure }: FeedLine['assets'][number]): string {
  const amount = amountFen === null ? band : yuanText(amountFen);
  return [
    `${measure ?? ''}${kind}（${[holder, masked].filter((one) => one !== '').join('，')}）`,
    ...(amount === null ? [] : [amount]),
    ...(until === null ? [] : [`到 ${until}`]),
  ].join('，');
}
