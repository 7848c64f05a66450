/** 没有手机的人: known to the court by his document alone, as the window saw it; so that others may help him (ACC-1, ACC-2). */
import { CONSENT_VERSIONS } from '../../court/access/consent-texts';
import { tidyNumber } from '../../court/people/id-document';
import { command } from '../../platform/database';
import { seal } from '../../platform/secrets';
import { transact } from '../../platform/transact';
import { type Consent, consentId } from './consent';
import { type Identity, identityHash, type OfflinePerson, offlineSeal, type ProvenIdentity } from './person';

/**
 * One number, one record: seen again it is brought up to date. An account of the same number, if there is one, stays as it
 * is. The notice was told by the officer (PRIV-1).
 */
export async function recordOffline(
  { name, idKind, idNumber, phone }: ProvenIdentity,
  { courtId, officer, at, act }: { courtId: string; officer: string; at: Date; act: string },
): Promise<OfflinePerson> {
  const idHash = identityHash(idKind, idNumber);
  const _id = `p-${idHash}`;
  const recorded: OfflinePerson = {
    _id,
    name,
    idKind,
    idNumber: seal(tidyNumber(idNumber), offlineSeal(_id)),
    idHash,
    phone: phone === undefined ? null : seal(phone, offlineSeal(_id)),
    courtId,
    officer,
    at,
  };
  const told: Consent = {
    _id: consentId(act, 'privacy'),
    openid: _id,
    kind: 'privacy',
    version: CONSENT_VERSIONS.privacy,
    given: true,
    at,
    officer,
  };
  await transact(async (transaction) => {
    const offline = transaction.collection<OfflinePerson>('offline_people');
    const held = transaction.collection<Identity>('identities');
    const { _id: _same, idNumber: sealed, phone: sealedPhone, ...rest } = recorded;
    const _ = command();
    const changes = { ...rest, idNumber: _.set(sealed), phone: _.set(sealedPhone) };
    if (!(await offline.update(_id, changes))) await offline.insert(recorded);
    const there = await held.get(idHash);
    if (!there) await held.insert({ _id: idHash, openid: null, since: at, lastAct: act });
    else if (there.of) await held.update(idHash, { openid: null, since: at, lastAct: act, of: _.remove() });
    const consents = transaction.collection<Consent>('consents');
    if (!(await consents.get(told._id))) await consents.insert(told);
  });
  return recorded;
}
