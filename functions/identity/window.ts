/** 窗口认证: an officer sees the person and his document; the phone shows six figures (ID-1, ID-8: face is never the only way; ACC-2). */
import type { ShownCodePurpose } from '../../court/agency/check';
import { numberProblem, tidyName, tidyNumber } from '../../court/people/id-document';
import { isMobile } from '../../court/people/identity-number';
import { maskIdentity, maskName } from '../../court/people/mask';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import { notify } from '../../platform/notify';
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person, type Staff, staff } from '../../platform/policy';
import { linkToCases } from '../../records/person/link';
import { recordOffline } from '../../records/person/offline';
import type { ProvenIdentity } from '../../records/person/person';
import { proveIdentity } from '../../records/person/prove';
import { issueCode, spendCode } from '../../records/person/shown-code';
import type { IdentityInput, IdentityResult } from './contract';

type WindowGrant = { openid: OpenId; staff: Staff };

const SHOWN_TO: Record<ShownCodePurpose, string> = {
  window: '请把这 6 位码给窗口工作人员看，不要告诉别人。5 分钟内有效，只能用一次。',
  staff: '请把这 6 位码告诉本院管理员，由他开通岗位。5 分钟内有效，只能用一次。',
};

export const showCode: WriteOperation<IdentityInput<'showCode'>, IdentityResult<'showCode'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ input: { purpose }, grant: { openid }, clock }) {
    const { code, expiresAt } = await issueCode(openid, purpose, clock.now());
    return { code, expiresAt: expiresAt.toISOString(), advice: SHOWN_TO[purpose] };
  },
};

export const verifyAtWindow: WriteOperation<
  IdentityInput<'verifyAtWindow'>,
  IdentityResult<'verifyAtWindow'>,
  WindowGrant
> = {
  kind: 'write',
  policy: staff('window'),
  async run({ input, grant, act, clock, note }) {
    const proven = seen(input, legalDateOf(clock.now()));
    const openid = await spendCode(input.code, 'window', act._id, clock.now());
    if (openid === grant.openid) throw new CourtError('FORBIDDEN', '不能给自己认证，请由另一位窗口人员核对您的证件。');
    const { courtId } = grant.staff;
    const { person: one, matterId } = await proveIdentity({
      openid,
      proven,
      how: { by: 'window', courtId, officer: grant.openid },
      proof: act._id,
      at: act.at,
    });
    const court = await courts.get(courtId);
    await notify({
      _id: `${act._id}:verified`,
      openid,
      courtId,
      title: '身份认证通过',
      text: `窗口已核对您的证件，账号认证为 ${maskName(proven.name)}。如果不是您本人办的，请马上拨打 12368。`,
      page: '',
      at: act.at,
      message: {
        template: 'identityVerified',
        values: { place: court?.name ?? '', time: act.at.toISOString() },
      },
    });
    const linked = await linkToCases(one, act.at);
    note({ courtId, target: openid });
    return {
      name: proven.name,
      idNumber: maskIdentity(proven.idNumber),
      verifiedAt: act.at.toISOString(),
      matterId,
      linked,
    };
  },
};

export const recordOfflinePerson: WriteOperation<
  IdentityInput<'recordOfflinePerson'>,
  IdentityResult<'recordOfflinePerson'>,
  WindowGrant
> = {
  kind: 'write',
  policy: staff('window'),
  async run({ input, grant, act, clock, note }) {
    const proven = seen(input, legalDateOf(clock.now()));
    const recorded = await recordOffline(proven, {
      courtId: grant.staff.courtId,
      officer: grant.openid,
      at: act.at,
      act: act._id,
    });
    note({ courtId: grant.staff.courtId, target: recorded._id });
    return { personId: recorded._id, name: recorded.name, idNumber: maskIdentity(proven.idNumber) };
  },
};

/** As typed from the document. Throws INVALID_INPUT: a slip of the finger, never a finding of fraud (ID-9). */
function seen(
  { name, idKind, idNumber, phone }: Omit<IdentityInput<'recordOfflinePerson'>, 'noticeGiven'>,
  today: LegalDate,
): ProvenIdentity {
  const fields: Record<string, string> = {};
  const problem = numberProblem(idKind, idNumber, today);
  if (problem) fields.idNumber = problem;
  if (phone !== undefined && !isMobile(phone)) fields.phone = '手机号是 11 位数字，请检查';
  const [first] = Object.values(fields);
  if (first !== undefined) throw new CourtError('INVALID_INPUT', `${first}。`, fields);
  return {
    // A name of several words keeps its blanks on other documents.
    name: idKind === 'idCard' ? tidyName(name) : name.normalize('NFKC').trim().replace(/\s+/g, ' '),
    idKind,
    idNumber: tidyNumber(idNumber),
    ...(phone === undefined ? {} : { phone }),
  };
}
