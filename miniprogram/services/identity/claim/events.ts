/** 从填的到交的: what was answered as the event of its action. Free of wx. */
import type { EventOf } from '../../../api/services';
import { BROAD_WORDING, type NamedAct, POWERS } from '../powers';
import type { Said } from './form';
import type { ClaimKind } from './forms';

export type ClaimEvent =
  | EventOf<'identity', 'bindOrganisation'>
  | EventOf<'identity', 'registerLawyer'>
  | EventOf<'identity', 'claimGuardian'>
  | EventOf<'identity', 'proposePowerOfAttorney'>;

export const chosenActs = ({ special = '' }: Said): NamedAct[] => {
  const chosen = special.split(',');
  return POWERS.flatMap(({ act }) => (chosen.includes(act) ? [act] : []));
};

export function eventOf(kind: ClaimKind, said: Said, courtId: string): ClaimEvent {
  const text = (name: string) => (said[name] ?? '').trim();
  // The boundary: a choice holds one of its options, and the service looks at it again.
  const choice = <T extends string>(name: string) => text(name) as T;
  switch (kind) {
    case 'organisation':
      return {
        action: 'bindOrganisation',
        courtId,
        kind: choice('kind'),
        name: text('name'),
        creditCode: text('creditCode'),
        post: text('post'),
        ...(text('kind') === 'individualBusiness' ? { hasTradeName: text('hasTradeName') === 'yes' } : {}),
        ...(text('registered') === 'no' ? { registeredHead: text('registeredHead') } : {}),
      };
    case 'lawyer':
      return {
        action: 'registerLawyer',
        courtId,
        profession: choice('profession'),
        licenceNo: text('licenceNo'),
        firm: text('firm'),
      };
    case 'guardian': {
      const capacity = text('capacity');
      const adjudged = capacity === 'none' || capacity === 'limited' ? ({ adjudged: capacity } as const) : {};
      return {
        action: 'claimGuardian',
        courtId,
        ward: { name: text('ward.name'), idNumber: text('ward.idNumber'), ...adjudged },
        relation: choice('relation'),
        guardians: choice('guardians'),
      };
    }
    case 'power':
      return powerOf(said, courtId, text, choice);
  }
}

function powerOf(
  said: Said,
  courtId: string,
  text: (name: string) => string,
  choice: <T extends string>(name: string) => T,
): ClaimEvent {
  const isPerson = text('principal.kind') === 'person';
  const special = chosenActs(said);
  return {
    action: 'proposePowerOfAttorney',
    kind: choice('kind'),
    principal: {
      kind: isPerson ? 'person' : 'organisation',
      name: text('principal.name'),
      ...(isPerson ? { idNumber: text('principal.idNumber') } : { creditCode: text('principal.creditCode') }),
    },
    ...(text('by') === 'filing' ? { filingId: text('filingId') } : { caseNo: text('caseNo'), courtId }),
    matter: text('matter'),
    special,
    ...(special.length === 0 && text('broad') === 'yes' ? { wording: BROAD_WORDING } : {}),
  };
}
