/** 监护人: acts for a person who can't litigate himself; the relation is shown, and an officer looks at it (ID-5). */
import { capacityOn } from '../../court/agency/capacity';
import { guardianSteps } from '../../court/agency/guardian';
import { GUARDIAN_RELATIONS } from '../../court/agency/guardian-papers';
import { kindOfNumber, numberProblem, tidyNumber } from '../../court/people/id-document';
import { readIdCard } from '../../court/people/identity-number';
import type { Step } from '../../court/step';
import { addYears, type LegalDate, legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { seal } from '../../platform/secrets';
import { ask, representationIdOf } from '../../records/representation/ask';
import { askedKey } from '../../records/representation/live-keys';
import { keyOfPerson, partyKeyOf } from '../../records/representation/party-key';
import { sealedAt } from '../../records/representation/representation';
import type { IdentityInput, IdentityResult } from './contract';
import { courtOf } from './representation-court';
import { viewOf } from './representation-views';

const FULL_AGE = 18;

type Input = IdentityInput<'claimGuardian'>;

export const claimGuardian: WriteOperation<Input, IdentityResult<'claimGuardian'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant: { openid, person }, act, again, clock, note }) {
    const { ward, relation } = input;
    const today = legalDateOf(act.at.getTime());
    const number = tidyNumber(ward.idNumber);
    const problem = numberProblem(kindOfNumber(number), number, today);
    if (problem) throw new CourtError('INVALID_INPUT', `被监护人的${problem}。`, { 'ward.idNumber': problem });
    const partyKey = partyKeyOf({ idNumber: number });
    if (!partyKey || partyKey === keyOfPerson(person))
      throw new CourtError('INVALID_INPUT', '这里填的是您自己的证件号码，请填写被监护人的。', {
        'ward.idNumber': '请填写被监护人的证件号码',
      });
    const courtId = await courtOf(input.courtId);
    const card = readIdCard(number, today);
    const birthday = card && parseLegalDate(card.birthday);
    const ofAge = birthday && addYears(birthday, FULL_AGE);
    const isMinor = ofAge !== undefined && ofAge > today;
    const asked = await ask(
      act,
      again,
      {
        capacity: { kind: 'guardianRep', relation, ward: isMinor ? 'minor' : 'adult' },
        openid,
        holderName: person.name,
        courtId,
        live: askedKey('guardianRep', openid, partyKey),
        principal: { kind: 'person', name: ward.name, creditCode: null },
        partyKey,
        // An adult found without capacity has a guardian as long as the finding stands, also when he was a minor before.
        ofAge: isMinor && !ward.adjudged ? seal(ofAge, sealedAt(representationIdOf(act))) : null,
        doubts: doubts(input, birthday, isMinor, today),
      },
      'pending',
      input.papers,
    );
    note({ target: asked._id, courtId });
    return viewOf(asked, ['holder'], clock.now());
  },
};

/** ID-5: for the officer; nothing of it stops the filing. */
function doubts(
  { ward, relation, guardians = 'settled' }: Input,
  birthday: LegalDate | undefined,
  isMinor: boolean,
  today: LegalDate,
): Step[] {
  const { litigates, steps } = capacityOn(
    // A ward who lives on his own income would need no guardian: he declares that himself, in the filing.
    { birthday, adjudged: ward.adjudged, ownIncome: false },
    today,
  );
  const kind = isMinor ? 'minor' : 'adult';
  const wards: readonly string[] = GUARDIAN_RELATIONS[relation].wards;
  const among = guardianSteps({ ward: kind, guardians });
  return [
    ...(litigates === 'guardian' ? [] : steps),
    ...(wards.includes(kind)
      ? []
      : [
          {
            text: `${GUARDIAN_RELATIONS[relation].name}一般不是${isMinor ? '未成年人' : '成年人'}的监护人，请核对。`,
            rule: isMinor ? 'ID-5 民法典第27条' : 'ID-5 民法典第28条',
          },
        ]),
    ...(guardians === 'settled' ? [] : among.steps),
  ];
}
