/** 放开关联: the clerk lets a case be seen by those it names, once nothing is to be kept from them any more (DESIGN 3; a preservation). */
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { transact } from '../../platform/transact';
import { cases } from '../../records/case/case';
import { letIn, waitingIn } from '../../records/case/not-yet';
import { caseParties } from '../../records/case/parties';
import { linkParty } from '../../records/person/link';
import { beginAgents } from '../../records/representation/case-agents';
import type { IdentityInput, IdentityResult } from './contract';

/** More parties than these come in a second call: it goes on with those not yet linked. */
const MOST_PARTIES = 1000;

export const releaseLink: WriteOperation<
  IdentityInput<'releaseLink'>,
  IdentityResult<'releaseLink'>,
  { openid: OpenId; staff: Staff }
> = {
  kind: 'write',
  policy: staff('clerk'),
  async run({ input: { caseId }, grant, act, note }) {
    const found = await cases.get(caseId);
    if (found?.courtId !== grant.staff.courtId)
      throw new CourtError('NOT_FOUND', '没有找到这个案件，请核对案号。', { caseId: '请核对案号' });
    note({ courtId: found.courtId, target: caseId });
    await caseParties.updateWhere({ caseId, released: false }, { released: true });
    const parties = await caseParties.find({ caseId }, { limit: MOST_PARTIES });
    let linked = 0;
    for (const party of parties) if (!party.openid && !party.left && (await linkParty(party, act.at))) linked += 1;
    // Of a resumed execution, whose debtor has not had notice yet (民诉法251).
    const waiting = found.resumes ? await waitingIn(caseId) : [];
    if (waiting.length > 0) await transact((transaction) => letIn(transaction, waiting, act.at));
    linked += waiting.length + (await beginAgents(found, act.at));
    return { released: parties.length, linked };
  },
};
