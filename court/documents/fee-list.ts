/**
 * 诉讼费用结算清单: at the close, every fee of the case, who bears how much, and what is given back or still due (FEE-16; 收费办法29–43,
 * 53.1, 民诉法解释207). Who bears what, the court has decided; sums are those of court/fees/shares.ts.
 */
import { BURDENS } from '../fees/burden';
import type { Fen } from '../money';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { cited } from './citation';
import { type FeeListShare, type OwnFacts, ownText, sum } from './fee-list-own';
import { type Block, type Column, heading, numbered, type Paper, paragraph, sealedBy } from './paper';
import { FEE_MEASURES, type FromCourt, fromCourt, money, you } from './wording';

export interface FeeListItem {
  /** `案件受理费（减半收取）`; after a reduction or exemption it says so (收费办法51). */
  what: string;
  /** What is charged in the end. */
  due: Fen;
  paid: Fen;
  /** Who paid it ahead; null: nobody, it is not paid ahead. */
  paidBy: string | null;
}

export interface FeeListFacts extends FromCourt, OwnFacts {
  /** `陈晓梅与王建国民间借贷纠纷` */
  matter: string;
  /** `（2025）浙0281民初1234号民事判决书`, and when it took effect; null: not yet in effect. */
  document: { title: string; effectiveOn: LegalDate | null };
  items: readonly FeeListItem[];
  burden: keyof typeof BURDENS;
  /** Whose copy this is: one of the shares. */
  toPartyId: string;
}

/** Throws RangeError for a list whose sums do not agree, or in which its reader does not stand. */
export function feeList(facts: FeeListFacts): Paper {
  const { courtName, date, matter, document, items, shares, toPartyId, burden } = facts;
  const own = shares.find(({ partyId }) => partyId === toPartyId);
  if (!own) throw new RangeError(`${toPartyId} has no share in this list`);
  checkSums(items, shares);
  const effect = document.effectiveOn
    ? `已于${plainDate(document.effectiveOn)}发生法律效力`
    : '已经作出，以下结算自其发生法律效力时起办理';
  return {
    kind: 'feeList',
    version: 1,
    title: '诉讼费用结算清单',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${matter}一案，本院${document.title}${effect}。依照${FEE_MEASURES}第五十三条第一款的规定，现将诉讼费用的详细清单和当事人应当负担的数额通知如下：`,
      ),
      heading('一、费用（单位：元）'),
      itemTable(items),
      heading('二、负担（单位：元）'),
      paragraph(
        `负担的依据：${BURDENS[burden].text}（${cited(BURDENS[burden].rule)}）。各方应当负担的数额，由上述文书写明。`,
      ),
      shareTable(shares),
      ...directTexts(shares),
      heading(`三、${you(facts.to)}的结算`),
      paragraph(ownText(facts, own)),
      heading('四、异议'),
      numbered([
        `不能单独对本院关于诉讼费用的决定提起上诉。单独对该决定有异议的，可以向本院院长申请复核；复核决定自收到申请之日起十五日内作出（${FEE_MEASURES}第四十三条第一款、第二款）。`,
        `对诉讼费用的计算有异议的，可以向本院请求复核；计算确有错误的，本院予以更正（${FEE_MEASURES}第四十三条第三款）。`,
      ]),
      sealedBy(courtName, date),
    ],
  };
}

function checkSums(items: readonly FeeListItem[], shares: readonly FeeListShare[]): void {
  const due = sum(items.map((item) => item.due));
  const borne = sum(shares.map(({ borneFen }) => borneFen));
  const paid = sum(items.map((item) => item.paid));
  const paidByShares = sum(shares.map(({ paidFen }) => paidFen));
  if (due !== borne) throw new RangeError(`${due} fen are charged and ${borne} borne`);
  if (paid !== paidByShares)
    throw new RangeError(`${paid} fen were paid for the items and ${paidByShares} by the parties`);
}

const amount = (title: string): Column => ({ title, share: 20, align: 'right' });
/** In tables, whose heading has the unit. */
const figure = (of: Fen): string => money(of).replace(/元$/, '');

const itemTable = (items: readonly FeeListItem[]): Block => ({
  is: 'table',
  columns: [{ title: '项目', share: 34 }, amount('应收'), amount('已交'), { title: '预交人', share: 30 }],
  rows: [
    ...items.map(({ what, due, paid, paidBy }) => [what, figure(due), figure(paid), paidBy ?? '未预交']),
    ...(items.length > 1
      ? [['合计', figure(sum(items.map(({ due }) => due))), figure(sum(items.map(({ paid }) => paid))), '']]
      : []),
  ],
});

const COLUMNS = { 已交: 'paidFen', 负担: 'borneFen', 应退还: 'refundFen', 应补交: 'owesFen' } as const;

function shareTable(shares: readonly FeeListShare[]): Block {
  const figures = Object.values(COLUMNS);
  const totals = figures.map((of) => figure(sum(shares.map((share) => share[of]))));
  return {
    is: 'table',
    columns: [{ title: '当事人', share: 26 }, ...Object.keys(COLUMNS).map(amount)],
    rows: [
      ...shares.map((share) => [`${share.role}${share.name}`, ...figures.map((of) => figure(share[of]))]),
      ...(shares.length > 1 ? [['合计', ...totals]] : []),
    ],
  };
}

/** 解释207: who agreed to be paid by the losing side gets nothing back from the court, which collects that much less. */
const directTexts = (shares: readonly FeeListShare[]): Block[] =>
  shares
    .filter(({ directFen }) => directFen > 0)
    .map(({ role, name, directFen }) =>
      paragraph(
        `${role}${name}同意由败诉方直接支付其多交的${money(directFen)}，本院不再退还，也不向败诉方收取该数额。`,
      ),
    );
