/** 案中材料: what a party files in a live case, as the paper it is: 答辩状, 上诉状, 申请书 … Never an identity number (PRIV-4). */
import type { Fen } from '../money';
import { plainInstant } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Block, heading, numbered, type Paper, paragraph } from './paper';
import { money, sentence } from './wording';

export interface FiledPaperFacts {
  /** 《…》 without the marks. */
  title: string;
  courtName: string;
  caseNo: string;
  /** 案由, or what the case is called. */
  cause: string;
  /** `原告` …; more than one who file together. */
  filers: readonly { role: string; name: string }[];
  /** Who files it for them, and as what; null: they themselves. */
  by: { name: string; as: string } | null;
  others: readonly { role: string; name: string }[];
  requests: readonly string[];
  amount?: { text: string; fen: Fen } | undefined;
  about?: { text: string; value: string } | undefined;
  /** TIME-5 */
  period?: { title: string; lastDay: string; obstacleEndedOn: string } | undefined;
  facts: string;
  items: readonly { name: string; source: string; proves: string }[];
  attached: readonly string[];
  /** Confirmed online, epoch ms (SIGN-2); null: handed in on paper. */
  confirmedAt: number | null;
  date: LegalDate;
}

export function filedPaper(facts: FiledPaperFacts): Paper {
  const { title, courtName, caseNo, cause, filers, by, others, requests, facts: text, items, attached, date } = facts;
  const names = filers.map(({ name }) => name).join('、');
  return {
    kind: 'filedPaper',
    version: 1,
    title,
    number: caseNo,
    date,
    blocks: [
      {
        is: 'fields',
        fields: [
          ...filers.map(({ role, name }) => ({ label: `提交人（${role}）`, value: name })),
          ...(by ? [{ label: by.as, value: by.name }] : []),
          ...others.map(({ role, name }) => ({ label: role, value: name })),
        ],
      },
      paragraph(`关于${cause}一案，${names}向法院提交${title}。`),
      ...requestBlocks(facts, requests),
      ...(text.trim() === '' ? [] : [heading('事实和理由'), ...text.trim().split(/\n+/).map(paragraph)]),
      ...(items.length === 0 ? [] : [heading('证据清单'), evidenceTable(items)]),
      ...(attached.length === 0 ? [] : [heading('附件'), numbered(attached)]),
      { is: 'paragraph', text: '此致', align: 'left' },
      { is: 'paragraph', text: courtName, flush: true },
      { is: 'signature', lines: [`提交人：${by ? `${names}（${by.as}${by.name}）` : names}`], date },
      { is: 'notes', lines: [signedHow(facts)] },
    ],
  };
}

function requestBlocks({ amount, about, period }: FiledPaperFacts, requests: readonly string[]): Block[] {
  const asked = [
    ...requests.map(sentence),
    ...(about ? [sentence(`${about.text}：${about.value}`)] : []),
    ...(amount ? [sentence(`${amount.text}：${money(amount.fen)}`)] : []),
    ...(period
      ? [sentence(`申请顺延的期限：${period.title}，最后一日${period.lastDay}；障碍于${period.obstacleEndedOn}消除`)]
      : []),
  ];
  return asked.length === 0 ? [] : [heading('请求事项'), numbered(asked)];
}

const evidenceTable = (items: FiledPaperFacts['items']): Block => ({
  is: 'table',
  columns: [
    { title: '序号', share: 8, align: 'centre' },
    { title: '证据名称', share: 30 },
    { title: '来源', share: 22 },
    { title: '证明内容', share: 40 },
  ],
  rows: items.map(({ name, source, proves }, i) => [String(i + 1), name, source || '未写', proves || '未写']),
});

/** SIGN-2: a confirmation is none of a reliable signature. */
const signedHow = ({ confirmedAt }: FiledPaperFacts): string =>
  confirmedAt === null
    ? '本件由提交人在窗口或者以邮寄方式递交，由书记员登记。'
    : `本件由提交人实名登录后于${plainInstant(confirmedAt)}在线确认并提交（人民法院在线诉讼规则第三十三条）。`;
