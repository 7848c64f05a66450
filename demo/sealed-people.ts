/** 示范人物的档案: the demo's people as the court keeps them: proved at a window, numbers under seal. */
import { CONSENT_VERSIONS } from '../court/access/consent-texts';
import type { Consent } from '../records/person/consent';
import { type Identity, identityHash, type PersonRecord, sealedIdentity } from '../records/person/person';
import type { DemoPerson } from './people';

const AT = new Date('2025-01-02T02:00:00Z');
const OFFICER = 'o-window';
const proofOf = (openid: string) => `demo:${openid}`;
const verified = (people: readonly DemoPerson[]) => people.filter((one) => one.verified);

/** Who has not proved himself is known by the name he goes by in WeChat, and by nothing else. */
export const sealedPeople = (people: readonly DemoPerson[]): PersonRecord[] =>
  people.map((one) => {
    const { _id, name, idNumber, phone } = one;
    if (!one.verified) return { _id, name, verified: false };
    return {
      _id,
      verified: true,
      ...sealedIdentity(_id, { name, idKind: 'idCard', idNumber, phone }),
      verifiedAt: AT,
      how: 'window',
      proof: proofOf(_id),
      consents: { privacy: { version: CONSENT_VERSIONS.privacy, given: true, at: AT } },
    };
  });

export const identitiesOfPeople = (people: readonly DemoPerson[]): Identity[] =>
  verified(people).map(({ _id, idNumber }) => ({
    _id: identityHash('idCard', idNumber),
    openid: _id,
    since: AT,
    lastAct: proofOf(_id),
  }));

/** The window told them. */
export const consentsOfPeople = (people: readonly DemoPerson[]): Consent[] =>
  verified(people).map(({ _id }) => ({
    _id: `${proofOf(_id)}:privacy`,
    openid: _id,
    kind: 'privacy',
    version: CONSENT_VERSIONS.privacy,
    given: true,
    at: AT,
    officer: OFFICER,
  }));
