/** 生效日: from when a document is in force, over all parties; the program computes, the clerk confirms (TIME-8). */

import type { Step } from '../step';
import { appealPeriod, type CourtDocument, finality, type ServedParty } from './appeal-period';
import { addDays, type LegalDate, legalDateText } from './legal-date';

export type EffectiveDate = { steps: Step[] } & (
  | { state: 'computed'; effectiveOn: LegalDate; provisional: boolean }
  /** Not in force: the appeal decides. */
  | { state: 'appealed' }
  /** `missing`: names of the parties whose service or signature is awaited; empty: the law leaves it open. */
  | { state: 'unclear'; missing: string[] }
);

/**
 * TIME-8: from when a judgment or ruling is in force.
 * @param parties all of them; throws RangeError if none
 * @param facts `appealed`: somebody appealed; `madeOn`: day of a ruling in force when made (解释276, 277)
 */
export function effectiveDate(
  document: CourtDocument,
  parties: readonly ServedParty[],
  facts: { appealed?: boolean | undefined; madeOn?: LegalDate | undefined } = {},
): EffectiveDate {
  if (parties.length === 0) throw new RangeError('a document has at least one party');
  const final = finality(document);
  if (final) return finalDocument(document, parties, facts.madeOn, final);
  if (facts.appealed) {
    return { state: 'appealed', steps: [{ text: '有人上诉，一审裁判还没有生效。', rule: 'TIME-8 民事诉讼法第158条' }] };
  }
  const missing = parties.filter(({ servedOn }) => servedOn === undefined).map(({ name }) => name);
  if (missing.length > 0) return notServed(missing);
  if (document.law === 'administrative' && parties.some(({ abroad }) => abroad)) {
    const text = '有当事人在境内没有住所，行政诉讼法没有写明他的上诉期，生效日请法官确定。';
    return { state: 'unclear', missing: [], steps: [{ text, rule: 'TIME-8 行政诉讼法第85、101条' }] };
  }
  const steps: Step[] = [];
  let last: LegalDate | undefined;
  let provisional = false;
  for (const { name, servedOn, abroad } of parties) {
    const period = servedOn && appealPeriod(document, { servedOn, abroad });
    if (!period) continue;
    steps.push({ text: `${name}可以上诉到 ${legalDateText(period.lastDay)}。`, rule: 'TIME-8 民诉法解释第244条' });
    // An earlier last day may yet move past the latest when its notice comes: one of them makes the whole provisional.
    provisional ||= period.provisional;
    if (last === undefined || period.lastDay > last) last = period.lastDay;
  }
  if (last === undefined) return notServed(parties.map(({ name }) => name));
  const effectiveOn = addDays(last, 1);
  steps.push({
    text: `最后一个上诉期到 ${legalDateText(last)}为止，没有人上诉的，从 ${legalDateText(effectiveOn)}起生效。最后一天寄出的上诉状也算按时，请确认没有还在路上的。`,
    rule: 'TIME-8 民事诉讼法第158条、民诉法解释第536条',
  });
  return { state: 'computed', effectiveOn, provisional, steps };
}

/**
 * TIME-8, MED-8: from when a settlement before the court is in force: when the last one signed.
 * @param form `document`: 调解书, parties sign for it (民诉法100.3, 解释149); `agreement`: it binds on signing, and judge and
 *   clerk are among those who sign (民诉法101, 解释151)
 */
export function mediationEffectiveDate(
  form: 'document' | 'agreement',
  signatures: readonly { name: string; signedOn?: LegalDate | undefined }[],
): EffectiveDate {
  if (signatures.length === 0) throw new RangeError('a settlement has signatures');
  const rule =
    form === 'document'
      ? 'TIME-8 民事诉讼法第100条第3款、民诉法解释第149条'
      : 'TIME-8 民事诉讼法第101条、民诉法解释第151条';
  const missing = signatures.filter(({ signedOn }) => signedOn === undefined).map(({ name }) => name);
  const last = latest(signatures.map(({ signedOn }) => signedOn));
  if (missing.length > 0 || last === undefined) {
    const text = `${missing.join('、')}还没有${form === 'document' ? '签收' : '签名'}，调解还没有生效，可以反悔。`;
    return { state: 'unclear', missing, steps: [{ text, rule }] };
  }
  const text = `最后一个人在 ${legalDateText(last)}${form === 'document' ? '签收' : '签名'}，从这一天起生效。`;
  return { state: 'computed', effectiveOn: last, provisional: false, steps: [{ text, rule }] };
}

/** A document that can't be appealed: small-claims rulings when made; others, by practice, when all have it. */
function finalDocument(
  document: CourtDocument,
  parties: readonly ServedParty[],
  madeOn: LegalDate | undefined,
  why: Step,
): EffectiveDate {
  if (document.kind === 'ruling' && document.about === 'other') {
    const text = '不能上诉的裁定从什么时候起生效，法律没有统一规定，请法官确定。';
    return { state: 'unclear', missing: [], steps: [why, { text, rule: 'TIME-8' }] };
  }
  if (document.kind === 'ruling' && document.instance === 'smallClaims') {
    if (madeOn !== undefined) return { state: 'computed', effectiveOn: madeOn, provisional: false, steps: [why] };
    const text = '请填写裁定作出的日期。';
    return { state: 'unclear', missing: [], steps: [why, { text, rule: 'TIME-8 民诉法解释第276、277条' }] };
  }
  const missing = parties.filter(({ servedOn }) => servedOn === undefined).map(({ name }) => name);
  const last = latest(parties.map(({ servedOn }) => servedOn));
  if (missing.length > 0 || last === undefined) return notServed(missing);
  const text = `最后一个当事人在 ${legalDateText(last)}收到，按惯例从这一天起生效；法律没有写明是宣判还是送达，请书记员核对。`;
  return { state: 'computed', effectiveOn: last, provisional: false, steps: [why, { text, rule: 'TIME-8' }] };
}

function notServed(missing: string[]): EffectiveDate {
  const text = `${missing.join('、')}还没有送达，生效日还算不出来。`;
  return { state: 'unclear', missing, steps: [{ text, rule: 'TIME-8 民诉法解释第244条' }] };
}

function latest(dates: readonly (LegalDate | undefined)[]): LegalDate | undefined {
  let last: LegalDate | undefined;
  for (const date of dates) if (date !== undefined && (last === undefined || date > last)) last = date;
  return last;
}
