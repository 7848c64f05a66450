/** 律师、法律服务工作者: the licence is shown once a year, and counts in all his cases (ID-6). */
import { readLawyerLicence } from '../../court/people/identity-number';
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { ask } from '../../records/representation/ask';
import { practitionerKey } from '../../records/representation/practitioner';
import { representations } from '../../records/representation/representation';
import type { IdentityInput, IdentityResult } from './contract';
import { courtOf } from './representation-court';
import { viewOf } from './representation-views';

export const registerLawyer: WriteOperation<
  IdentityInput<'registerLawyer'>,
  IdentityResult<'registerLawyer'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant: { openid, person }, act, again, clock, note }) {
    const { profession, firm, papers } = input;
    const licenceNo = input.licenceNo.replace(/\s+/g, '');
    if (profession === 'lawyer' && !readLawyerLicence(licenceNo, legalDateOf(act.at.getTime())))
      throw new CourtError('INVALID_INPUT', '律师执业证号是 17 位数字，请对照执业证核对。', {
        licenceNo: '请对照执业证核对',
      });
    const courtId = await courtOf(input.courtId);
    // Somebody else has this number: for the officer to look into, never a reason to refuse.
    const other = await representations.first({ licenceNo, openid: command().neq(openid) });
    const asked = await ask(
      act,
      again,
      {
        capacity: { kind: 'practitioner', profession },
        openid,
        holderName: person.name,
        courtId,
        live: practitionerKey(openid),
        licenceNo,
        firm,
        doubts: other ? [{ text: '另一个账号也登记过这个执业证号，请核对原件和本人。', rule: 'ID-6 解释第88条' }] : [],
      },
      'pending',
      papers,
    );
    note({ target: asked._id, courtId });
    return viewOf(asked, ['holder'], clock.now());
  },
};
