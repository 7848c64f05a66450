/**
 * 按撤诉处理裁定书: of first instance, for a fee that was not paid though the court had given notice (FEE-12, FEE-8; 民诉法121, 157,
 * 解释199, 213, 行诉解释61). The judge rules, or does not; nothing follows from a day that is over. No appeal (民诉法157.2); the plaintiff
 * may sue again (FILE-16), which the notes below say.
 */
import { type Fen, fen } from '../money';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import type { FeeMatter } from './fee-occasion';
import { type Judge, type Paper, paragraph, signedByJudges } from './paper';
import { ADMINISTRATIVE_INTERPRETATION, CIVIL, CIVIL_INTERPRETATION, clause, money, named, sentence } from './wording';

export interface RulingParty {
  /** `原告`, `被告`, `第三人` */
  role: string;
  name: string;
  /** Sex, birth, 住所 …: what tells him apart, without numbers (PRIV-4). */
  particulars?: string | undefined;
}

export interface RulingDeemedWithdrawnFacts {
  courtName: string;
  number: string;
  matter: FeeMatter;
  parties: readonly RulingParty[];
  cause: string;
  registeredOn: LegalDate;
  unpaid: Unpaid;
  /** 本院认为 …: the judge's own words; undefined: those that the facts give. */
  reasons?: string | undefined;
  judges: readonly Judge[];
  clerk: string;
  date: LegalDate;
  /** Sued again in six months only with new facts (解释214.2). */
  divorce?: boolean | undefined;
}

/** Notice was served, its days are over, and it is not paid. */
export interface Unpaid {
  /** `aidRefused`: aid was asked for and refused, with a new last day; `topUp`: not topped up in full for ordinary procedure (FEE-8). */
  why: 'noPayment' | 'aidRefused' | 'topUp';
  /** Of `noPayment`: what became of aid, where it was asked for and not refused. */
  aided?: 'reduced' | 'deferred' | 'notDeferred' | 'withdrawn' | undefined;
  amount: Fen;
  noticeServedOn: LegalDate;
  /** Of a decision on aid: the day it was served. */
  refusalServedOn?: LegalDate | undefined;
  lastDay: LegalDate;
  /** What was taken before, and what of it goes back: FEE-8 half; else as the judge has decided (FEE-6). */
  taken?: { paid: Fen; refund: Fen } | undefined;
}

/** Throws RangeError without a judge or a plaintiff, while the days still run, and for a top-up in an administrative case. */
export function rulingDeemedWithdrawn(facts: RulingDeemedWithdrawnFacts): Paper {
  const { courtName, number, matter, parties, unpaid, judges, clerk, date } = facts;
  const plaintiffs = parties.filter(({ role }) => role === '原告').map(({ name }) => name);
  if (plaintiffs.length === 0) throw new RangeError('nobody sued');
  if (date <= unpaid.lastDay) throw new RangeError(`it may still be paid on ${unpaid.lastDay}`);
  // 解释199 is of civil suits.
  if (matter === 'administrative' && unpaid.why === 'topUp') throw new RangeError('no top-up in administrative cases');
  const who = named(plaintiffs);
  const deemed = matter === 'civil' ? '撤回起诉' : '自动撤诉';
  return {
    kind: 'rulingDeemedWithdrawn',
    version: 1,
    title: matter === 'civil' ? '民事裁定书' : '行政裁定书',
    courtName,
    number,
    date,
    blocks: [
      {
        is: 'fields',
        fields: parties.map(({ role, name, particulars }) => ({
          label: role,
          value: sentence(particulars ? `${name}，${clause(particulars)}` : name),
        })),
      },
      paragraph(history(facts, who)),
      paragraph(`本院认为，${sentence(facts.reasons ?? REASONS[unpaid.why])}依照${articles(facts)}的规定，裁定如下：`),
      paragraph(`本案按原告${who}${deemed}处理。`),
      ...(unpaid.taken ? [paragraph(takenText(unpaid.taken, who))] : []),
      signedByJudges(judges, clerk, date),
      { is: 'notes', title: '附：', lines: afterwards(facts) },
    ],
  };
}

function history({ parties, matter, cause, registeredOn, unpaid }: RulingDeemedWithdrawnFacts, who: string): string {
  const against = named(parties.filter(({ role }) => role === '被告').map(({ name }) => name));
  const { why, amount, noticeServedOn, refusalServedOn, lastDay } = unpaid;
  const fee = `案件受理费${money(amount)}`;
  const begun = `原告${who}${matter === 'civil' ? '与' : '诉'}被告${against}${cause}一案，本院于${plainDate(registeredOn)}立案。`;
  const served = `${noticeServedOn === registeredOn ? '同日，本院' : `本院于${plainDate(noticeServedOn)}`}向原告送达交纳诉讼费用通知书`;
  if (why === 'topUp')
    return `${begun}本案先适用简易程序审理，后转为普通程序。${served}，通知其补交${fee}，期限至${plainDate(lastDay)}届满。原告没有按期足额补交。`;
  if (why === 'aidRefused')
    return `${begun}${served}，通知其预交${fee}。原告申请司法救助，本院审查后不予批准，${refusalServedOn ? `于${plainDate(refusalServedOn)}` : ''}书面说明理由，并重新指定交纳期限至${plainDate(lastDay)}。期限届满，原告仍没有预交。`;
  if (unpaid.aided)
    return `${begun}${served}，通知其预交案件受理费。${AIDED[unpaid.aided](unpaid, fee)}期限届满，原告仍没有预交。`;
  return `${begun}${served}，通知其预交${fee}，期限至${plainDate(lastDay)}届满。原告没有预交，也没有申请缓交、减交或者免交。`;
}

const AIDED: Record<NonNullable<Unpaid['aided']>, (unpaid: Unpaid, fee: string) => string> = {
  reduced: ({ refusalServedOn, lastDay }, fee) =>
    `原告申请司法救助，本院决定准予减交，${refusalServedOn ? `于${plainDate(refusalServedOn)}送达决定书，` : ''}减交后应预交${fee}，并重新指定交纳期限至${plainDate(lastDay)}。`,
  deferred: ({ lastDay }, fee) => `原告申请司法救助，本院决定准予其将${fee}缓交至${plainDate(lastDay)}。`,
  notDeferred: ({ lastDay }, fee) =>
    `原告起诉时申请缓交，本院审查后不予批准，并书面说明理由。应预交${fee}，期限至${plainDate(lastDay)}。`,
  withdrawn: ({ lastDay }, fee) => `原告申请司法救助后又撤回，应预交${fee}，交纳期限至${plainDate(lastDay)}。`,
};

const REASONS: Record<Unpaid['why'], string> = {
  noPayment: '原告应当预交案件受理费，经本院通知后仍不预交，应当按撤诉处理',
  aidRefused: '原告应当预交案件受理费，申请司法救助未获批准后仍不预交，应当按撤诉处理',
  topUp: '原告无正当理由没有按期足额补交案件受理费，应当按撤诉处理',
};

function articles({ matter, unpaid }: RulingDeemedWithdrawnFacts): string {
  if (matter === 'administrative') return `${ADMINISTRATIVE_INTERPRETATION}第六十一条`;
  const own = unpaid.why === 'topUp' ? '第一百九十九条' : '第二百一十三条';
  return `${CIVIL}第一百二十一条第一款、第一百五十七条第一款第十一项、${CIVIL_INTERPRETATION}${own}`;
}

function takenText({ paid, refund }: { paid: Fen; refund: Fen }, who: string): string {
  const back = refund > 0 ? `退还${money(refund)}` : '不予退还';
  const kept = fen(paid - refund);
  const rest = kept > 0 ? `，${refund > 0 ? `其余${money(kept)}` : ''}由原告${who}负担` : '';
  return `已经收取的案件受理费${money(paid)}，${back}${rest}。`;
}

function afterwards({ matter, divorce = false }: RulingDeemedWithdrawnFacts): string[] {
  const again =
    matter === 'administrative'
      ? `原告在法定起诉期限内再次起诉，并依法解决诉讼费用预交问题的，人民法院应当立案（${ADMINISTRATIVE_INTERPRETATION}第六十一条）。`
      : `按撤诉处理后，原告以同一诉讼请求再次起诉的，人民法院应当受理（${CIVIL_INTERPRETATION}第二百一十四条第一款）。${divorce ? '离婚案件没有新情况、新理由，六个月内又起诉的，不予受理（同条第二款）。' : ''}再次起诉应当注意诉讼时效。`;
  return [
    '本裁定依法不能上诉，送达后发生法律效力。',
    again,
    '本裁定作出以后到账的诉讼费用不再收取，由本院退还实际付款的人。',
  ];
}
