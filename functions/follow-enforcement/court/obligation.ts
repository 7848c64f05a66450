/** 应当履行的义务: what the title demands, as the officer reads it in the title (FILE-20, ENF-14). */
import { fen } from '../../../court/money';
import { isLegalDate, parseLegalDate } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { CourtError } from '../../../platform/errors';
import type { Obligation } from '../../../records/enforcement/enforcement';
import type { CourtInput } from '../contract-court';

/** As the officer reads it in the title. Throws CourtError INVALID_INPUT. */
export function obligationOf(
  input: NonNullable<CourtInput<'takeOver'>['obligation']>,
  enteredBy: string,
  act: Pick<Act, 'at'>,
): Obligation {
  const { kind, title, text, debtFen, doubled } = input;
  if (kind === 'money' && debtFen === 0)
    throw new CourtError('INVALID_INPUT', '金钱义务请填写尚欠的金额。', { 'obligation.debtFen': '请填写金额' });
  return {
    kind,
    title: {
      number: title.number.trim(),
      issuedBy: title.issuedBy.trim(),
      effectiveOn: title.effectiveOn ? parseLegalDate(title.effectiveOn) : null,
    },
    text: text.trim(),
    debtFen: fen(debtFen),
    doubled: doubledOf(doubled, debtFen),
    enteredBy,
    enteredAt: act.at,
  };
}

/** Throws CourtError INVALID_INPUT where the base is more than the debt. */
export function doubledOf(
  doubled: { baseFen: number; dueOn: string } | null | undefined,
  debtFen: number,
): Obligation['doubled'] {
  if (!doubled) return null;
  if (doubled.baseFen > debtFen)
    throw new CourtError('INVALID_INPUT', '计算加倍利息的本金不能超过尚欠金额，请核对。', {
      'doubled.baseFen': '请核对金额',
    });
  // 法释〔2014〕8号7: days before it follow older rules, which are not reckoned here.
  if (!isLegalDate(doubled.dueOn) || doubled.dueOn < '2014-07-31')
    throw new CourtError('INVALID_INPUT', '2014年8月1日以前的迟延利息按旧规定计算，请算好后计入尚欠金额。', {
      'doubled.dueOn': '请核对日期',
    });
  return { baseFen: fen(doubled.baseFen), dueOn: doubled.dueOn };
}
