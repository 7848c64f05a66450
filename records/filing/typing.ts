/** 填错的号码 (ID-9): mended before filing, or left empty; never taken for fraud, and unlike doubts they are refused. */
import { isLikeCard, tidyNumber } from '../../court/people/id-document';
import { readIdCard } from '../../court/people/identity-number';
import { typingErrors } from '../../court/pleading/complaint';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import type { LegalDate } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import { type Content, ownSide } from './content';

function errorsIn(kind: FilingKind, content: Content, today: LegalDate): Record<string, string> {
  const { agents = [], guardian } = content;
  const ofParties =
    kind === 'enforcement'
      ? renamed(typingErrors({ plaintiffs: content.applicants, defendants: content.judgmentDebtors }, today))
      : typingErrors(content, today);
  const people: [string, string | undefined][] = [
    ...agents.map(({ idNumber }, i): [string, string | undefined] => [`agents.${i}.idNumber`, idNumber]),
    ['guardian.idNumber', guardian?.idNumber],
  ];
  const wrong = people.filter(([, number]) => number && isLikeCard(number) && !readIdCard(tidyNumber(number), today));
  const account = content.account?.number?.replace(/\s/g, '');
  return {
    ...ofParties,
    ...Object.fromEntries(wrong.map(([field]) => [field, '身份证号码有误，请对照证件核对'])),
    ...(account && !/^[\d-]{6,34}$/.test(account) ? { 'account.number': '收款账号有误，请对照银行卡核对' } : {}),
  };
}

const renamed = (errors: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, text]) => [
      field.replace(/^plaintiffs/, 'applicants').replace(/^defendants/, 'judgmentDebtors'),
      text,
    ]),
  );

/** Throws INVALID_INPUT, field by field. */
export function refuseTypingErrors(kind: FilingKind, content: Content, today: LegalDate): void {
  const errors = errorsIn(kind, content, today);
  const [first] = Object.values(errors);
  if (first) throw new CourtError('INVALID_INPUT', `${first}。不清楚的可以留空。`, errors);
}

/** FILE-1: whatever says who wants what is received; a form without a word is none. */
export function refuseEmpty(kind: FilingKind, content: Content): void {
  const says = [content.claims?.length, content.factsAndReasons, content[ownSide(kind)]?.length];
  const more = [content.matter, content.title && Object.keys(content.title).length, content.act?.what];
  if (![...says, ...more].some(Boolean))
    throw new CourtError('INVALID_INPUT', '还什么都没有填写，请至少写下谁要告谁、为什么。', { content: '请先填写' });
}
