/** 查看完整号码 (PRIV-5): an account or plate number whole, for the officer of the execution, with the reason on record; and 补发文书. */
import { acts } from '../../../platform/act';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { unseal } from '../../../platform/secrets';
import { cases } from '../../../records/case/case';
import { sendDue } from '../../../records/case/due-paper';
import { measureSeal, measures } from '../../../records/enforcement/measure';
import { enforcementMoney, moneySeal } from '../../../records/enforcement/money';
import { noEnforcement } from '../../../records/enforcement/move';
import { revelations } from '../../../records/revelation/revelation';
import type { CourtInput, CourtResult } from '../contract-court';
import { mine, type StaffGrant } from './mine';

type Write<K extends 'revealNumber' | 'sendEnforcementPapers'> = WriteOperation<
  CourtInput<K>,
  CourtResult<K>,
  StaffGrant
>;

export const revealNumber: Write<'revealNumber'> = {
  kind: 'write',
  policy: staff('enforcement'),
  // Read again each time: it is not to lie open in the act.
  answer: 'recalled',
  async run(context) {
    const { input, act, grant } = context;
    const { found } = await mine(context, input.caseId);
    const number = await numberOf(found.caseId, input.of);
    // Its answer is not kept, so neither is what would be noted with it: the act names what was looked at all the same.
    await acts.update(act._id, { courtId: found.courtId, target: input.of });
    await revelations.insertMissing({
      _id: act._id,
      courtId: found.courtId,
      filingId: input.of,
      field: 'number',
      reason: input.reason,
      by: grant.openid,
      name: grant.staff.name,
      at: act.at,
    });
    return { number };
  },
};

/** Throws CourtError NOT_FOUND where it is of another case, or has none. */
async function numberOf(caseId: string, of: string): Promise<string> {
  const measure = await measures.get(of);
  if (measure?.caseId === caseId && measure.exact) return unseal(measure.exact, measureSeal(measure._id));
  const money = measure ? undefined : await enforcementMoney.get(of);
  if (money?.caseId === caseId && money.account) return unseal(money.account.exact, moneySeal(money._id));
  throw new CourtError('NOT_FOUND', '没有找到这个号码，请刷新后查看。');
}

export const sendEnforcementPapers: Write<'sendEnforcementPapers'> = {
  kind: 'write',
  policy: staff('enforcement', 'clerk'),
  async run(context) {
    const { input, clock, note } = context;
    const { found } = await mine(context, input.caseId, ['enforcement', 'clerk']);
    const of = await cases.get(found.caseId);
    if (!of) throw noEnforcement();
    note({ courtId: of.courtId, target: of._id });
    return { caseId: of._id, papersDue: await sendDue(of, clock) };
  },
};
