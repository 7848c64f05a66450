/** 告知与同意: what is read before anything is collected, and the consent apart from all else (ID-8, PRIV-1). */
import { CONSENT_VERSIONS, COURT_HOTLINE, consentText, OTHER_WAY } from '../../court/access/consent-texts';
import { CONSENT_KINDS, type ConsentKind } from '../../court/agency/check';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { PersonGrant, ReadOperation, WriteOperation } from '../../platform/operation';
import { anyone, person } from '../../platform/policy';
import { transact } from '../../platform/transact';
import { type Consent, consentId } from '../../records/person/consent';
import type { PersonRecord } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';

const ANY_COURT = '为您办理的人民法院';

export const notice: ReadOperation<IdentityInput<'notice'>, IdentityResult<'notice'>, object> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId } }) {
    const court = courtId === undefined ? undefined : await courts.get(courtId);
    const handler = { name: court?.name ?? ANY_COURT, phone: court?.phone || COURT_HOTLINE };
    return { texts: CONSENT_KINDS.map((kind) => consentText(kind, handler)), otherWay: OTHER_WAY };
  },
};

export const consent: WriteOperation<IdentityInput<'consent'>, IdentityResult<'consent'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ input: { kind, version, given }, grant: { openid }, act }) {
    // Who takes it back need not have read the latest text.
    if (given && version !== CONSENT_VERSIONS[kind])
      throw new CourtError('PRECONDITION_FAILED', '告知书有更新，请重新阅读后再选择。', { version: '请重新阅读' });
    const word = { version: CONSENT_VERSIONS[kind], given, at: act.at };
    const record: Consent = { _id: consentId(act._id, kind), openid, kind, ...word, officer: null };
    await transact(async (transaction) => {
      const people = transaction.collection<PersonRecord>('people');
      const consents = transaction.collection<Consent>('consents');
      if (await consents.get(record._id)) return;
      await consents.insert(record);
      const known = await people.get(openid);
      if (known) await people.update(openid, { consents: command().set({ ...known.consents, [kind]: word }) });
      else
        await people.insert({
          _id: openid,
          name: '',
          verified: false,
          consents: { [kind]: word },
        });
    });
    return { kind, version: word.version, given, at: act.at.toISOString(), next: nextOf(kind, given) };
  },
};

/** ID-8, 个保法15, 16: a refusal leads on, and ends nothing. */
function nextOf(kind: ConsentKind, given: boolean): string {
  if (kind === 'face')
    return given
      ? '已记下您的同意，可以开始刷脸核验。随时可以在“我的”页面撤回。'
      : `已记下，不再刷脸，以前办的事不受影响。${OTHER_WAY}`;
  return given
    ? '已记下您读过告知书，可以继续办理。'
    : '已记下。取号、诉讼指引不需要告知书，可以照常使用；要办案件时请再来阅读，或者到窗口办理。';
}
