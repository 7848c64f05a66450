/**
 * 交费事由: on which occasion a fee is asked for, in the words of its papers: whose it is, from when its days run, what follows when it
 * is not paid, and who bears it in the end (FEE-7, 8, 10–13, 16). Occasions are those of court/fees/deadline.ts.
 */

import type { FilingKind } from '../pleading/filing-kinds';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Application, applicationArticle, applicationBurden, applicationName } from './fee-applications';
import {
  ADMINISTRATIVE_INTERPRETATION,
  type Addressee,
  CIVIL_INTERPRETATION,
  FEE_MEASURES,
  until,
  you,
} from './wording';

/** `claimRaised`: FEE-7; `toOrdinary`: FEE-8; `paymentOrderLapsed`: a payment order became a suit (民诉法解释195). */
export type TopUpReason = 'claimRaised' | 'toOrdinary' | 'paymentOrderLapsed';

export type NoticeOccasion =
  | { kind: 'plaintiff' | 'thirdParty' }
  | { kind: 'counterclaim'; raisedOn?: LegalDate | undefined }
  | { kind: 'appeal' }
  | { kind: 'topUp'; why: TopUpReason }
  | { kind: 'application'; what?: Application | undefined };

/** Which law the consequence stands on; enforcement is not paid ahead (FEE-10). */
export type FeeMatter = 'civil' | 'administrative';

/** Papers about what is paid ahead in an enforcement case are of civil procedure; 行诉解释61 is not 民诉法解释213. */
export const feeMatterOf = (kind: FilingKind): FeeMatter => (kind === 'administrative' ? 'administrative' : 'civil');

/** `反诉案件受理费` */
export function feeName(occasion: NoticeOccasion): string {
  switch (occasion.kind) {
    case 'plaintiff':
    case 'thirdParty':
      return '案件受理费';
    case 'counterclaim':
      return '反诉案件受理费';
    case 'appeal':
      return '第二审案件受理费';
    case 'topUp':
      return '案件受理费差额';
    case 'application':
      return applicationName(occasion.what);
  }
}

const decree = (articles: string): string => `依照${FEE_MEASURES}${articles}的规定`;

/** What happened, and the articles by which it is to be paid: up to `你应当预交`. */
export function occasionText(occasion: NoticeOccasion, to: Addressee): string {
  const who = you(to);
  switch (occasion.kind) {
    case 'plaintiff':
      return `${decree('第六条、第二十条、第二十二条')}，${who}应当预交`;
    case 'thirdParty':
      return `${who}提出独立的诉讼请求，${decree('第六条、第二十条、第二十二条')}，应当预交`;
    case 'counterclaim':
      return `${who}${occasion.raisedOn ? `于${plainDate(occasion.raisedOn)}` : ''}提起反诉，${decree('第六条、第二十条、第二十二条')}，应当预交`;
    case 'appeal':
      return `${who}不服第一审裁判，提起上诉，${decree('第六条、第二十条、第二十二条第二款')}，应当预交`;
    case 'topUp':
      return TOP_UP[occasion.why](who);
    case 'application':
      return `${who}向本院提出申请，${decree(applicationArticle(occasion.what))}，应当预交`;
  }
}

const TOP_UP: Record<TopUpReason, (who: string) => string> = {
  claimRaised: (who) => `${who}增加诉讼请求数额，${decree('第二十一条第一项')}，应当按照增加后的诉讼请求数额计算，补交`,
  toOrdinary: (who) => `由简易程序转为普通程序审理，依照${CIVIL_INTERPRETATION}第一百九十九条的规定，${who}应当补交`,
  paymentOrderLapsed: (who) =>
    `支付令失效后转入诉讼程序，依照${CIVIL_INTERPRETATION}第一百九十五条的规定，${who}应当补交`,
};

/** TIME-2 */
const DAYS_OFF = '最后一日是法定休假日的，顺延到其后的第一个工作日。';

/** FEE-11. @param lastDay known where the notice is served at once, or the days do not run from its receipt */
export function payPeriod(occasion: NoticeOccasion, to: Addressee, lastDay?: LegalDate): string {
  const last = lastDay ? `，最后一日为${plainDate(lastDay)}（含当日）` : '';
  switch (occasion.kind) {
    case 'counterclaim':
      return `交纳期限：自提起反诉次日起七日内${last}。${DAYS_OFF}`;
    case 'appeal':
      return `交纳期限：应当在递交上诉状时预交；上诉期内没有预交的，自${you(to)}收到本通知次日起七日内${last}。${DAYS_OFF}`;
    case 'application':
      return lastDay ? `交纳期限：请在${until(lastDay)}交纳。` : '交纳期限：请在提出申请时交纳。';
    default:
      return `交纳期限：自${you(to)}收到本通知次日起七日内${last}。${DAYS_OFF}`;
  }
}

/**
 * 收费办法22.4: after `逾期未交纳` or `未足额补交`: the court rules, or does not (FEE-12). FEE-8 alone asks for a good reason, and gives half of
 * what was paid back.
 */
export function unpaidConsequence(occasion: NoticeOccasion, matter: FeeMatter): string {
  const basis = `依照${matter === 'civil' ? CIVIL_INTERPRETATION : ADMINISTRATIVE_INTERPRETATION}`;
  const sued = `的，${basis}第${matter === 'civil' ? '二百一十三条' : '六十一条'}的规定，`;
  switch (occasion.kind) {
    case 'plaintiff':
      return `${sued}裁定按撤诉处理。`;
    // Both texts name the plaintiff; who sues within another's suit stands as one, and loses that claim only (practice).
    case 'thirdParty':
      return `${sued}对该独立的诉讼请求裁定按撤诉处理；原来的诉讼继续审理。`;
    case 'counterclaim':
      return `${sued}对反诉裁定按撤诉处理；本诉继续审理。`;
    case 'appeal':
      return `的，${basis}第${matter === 'civil' ? '三百一十八条' : '六十一条'}的规定，裁定按自动撤回上诉处理，第一审裁判可能因此发生法律效力。`;
    case 'topUp':
      return TOP_UP_UNPAID[occasion.why](sued);
    case 'application':
      return `的，${BY_THE_RULES}，申请可能因此不能办理。`;
  }
}

const BY_THE_RULES = `依照${FEE_MEASURES}第二十二条第四款的规定处理`;

const TOP_UP_UNPAID: Record<TopUpReason, (sued: string) => string> = {
  // The decree says only “依照有关规定处理”: what is unpaid is the part that was added (practice).
  claimRaised: () => `的，${BY_THE_RULES}，增加的诉讼请求可能按撤回处理。`,
  toOrdinary: () =>
    `，又没有正当理由的，依照${CIVIL_INTERPRETATION}第一百九十九条的规定，裁定按撤诉处理，已经收取的诉讼费用退还一半。`,
  paymentOrderLapsed: (sued) => `${sued}裁定按撤诉处理。`,
};

/** What was to be done in time. */
export const unpaidVerb = ({ kind }: NoticeOccasion): string => (kind === 'topUp' ? '足额补交' : '交纳');

/** FEE-16, FEE-15 收费办法53.2 */
export const inTheEnd = (occasion: NoticeOccasion): string =>
  occasion.kind === 'application'
    ? applicationBurden(occasion.what)
    : '诉讼费用最终由哪一方负担，由本院在裁判文书中写明；应当退还的，自文书生效之日起十五日内退还。';
