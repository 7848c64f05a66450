/** 限制消费和失信名单, as both sides are told of them: yes or no, since when, until when, why; never a number or an address (ENF-13). */
import { LISTING_GROUNDS } from '../../../court/enforcement/listing';
import type { DebtorStanding, Enforcement } from '../../../records/enforcement/enforcement';
import type { PartyResult } from '../contract-party';

type DebtorView = PartyResult<'view'>['debtors'][number];

export function restrictionView({ restriction }: Pick<DebtorStanding, 'restriction'>): DebtorView['restriction'] {
  const { from = null, lifted = null, others = [] } = restriction ?? {};
  return {
    restricted: restriction !== null && lifted === null,
    since: from,
    liftedOn: lifted?.on ?? null,
    others: others.map(({ name }) => name),
  };
}

export function listingView({ listing }: Pick<DebtorStanding, 'listing'>): DebtorView['listing'] {
  const { decidedOn = null, until = null, grounds = [], ending = null, deleted = null } = listing ?? {};
  return {
    listed: listing !== null && deleted === null,
    since: decidedOn,
    until,
    grounds: grounds.map((one) => LISTING_GROUNDS[one]),
    deleteBy: ending?.dueOn ?? null,
    deletedOn: deleted?.on ?? null,
  };
}

export const permitsOf = ({ permits = [] }: Pick<Enforcement, 'permits'>, debtor: string): DebtorView['permits'] =>
  permits.filter((one) => one.debtor === debtor).map(({ what, on }) => ({ what, on }));
