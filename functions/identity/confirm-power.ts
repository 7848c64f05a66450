/** 委托人确认: on his own phone he sees exactly the powers, and confirms them or says that they are not his (ID-7). */
import { legalDateOf } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { notify } from '../../platform/notify';
import type { WriteOperation } from '../../platform/operation';
import { confirmRepresentation } from '../../records/representation/confirm';
import { endRepresentation } from '../../records/representation/end';
import { moveRepresentation, notFound } from '../../records/representation/moves';
import { representationPage } from '../../records/representation/page';
import { accountOf } from '../../records/representation/principal';
import { type Representation, representations } from '../../records/representation/representation';
import { isPrincipal } from '../../records/representation/standing';
import type { IdentityInput, IdentityResult } from './contract';
import { isAgent } from './representation-moves';
import { viewOf } from './representation-views';

type Result = IdentityResult<'representation'>;

/** Throws NOT_FOUND for whoever is not the principal of this power: it is not known to exist. */
async function ofPrincipal(id: string, grant: VerifiedGrant, now: number): Promise<Representation> {
  const found = await representations.get(id);
  if (!found?.partyKey || !isAgent(found) || !(await isPrincipal(grant, found.partyKey, now))) throw notFound();
  // Who acts for both himself would only confirm himself; agent and head must be two people.
  if (found.openid === grant.openid)
    throw new CourtError('PRECONDITION_FAILED', '您自己是这一方的代表，直接办理即可，不用委托书。');
  return found;
}

export const confirmPowerOfAttorney: WriteOperation<IdentityInput<'confirmPowerOfAttorney'>, Result, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { representationId }, grant, act, clock, note }) {
    const found = await ofPrincipal(representationId, grant, clock.now());
    const confirmed = await confirmRepresentation({
      id: representationId,
      event: 'confirmByPrincipal',
      act,
      principal: grant.openid,
      set: { confirmedBy: grant.openid },
      allow: ({ partyKey }) => {
        if (partyKey !== found.partyKey) throw notFound();
      },
      told: {
        title: '委托人已确认',
        text: `“${found.principal?.name ?? ''}”已确认由您代理“${found.matter ?? ''}”，可以按写明的权限办理了。`,
      },
    });
    note({ target: representationId, courtId: confirmed.courtId });
    return viewOf(confirmed, ['principal'], clock.now());
  },
};

export const declinePowerOfAttorney: WriteOperation<IdentityInput<'declinePowerOfAttorney'>, Result, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { representationId }, grant, act, clock, note }) {
    const { partyKey } = await ofPrincipal(representationId, grant, clock.now());
    const declined = await moveRepresentation({
      event: 'decline',
      id: representationId,
      act,
      whose: { partyKey },
      isHis: (one) => one.partyKey === partyKey,
    });
    note({ target: representationId, courtId: declined.courtId });
    await notify({
      _id: `${representationId}:declined`,
      openid: declined.openid,
      courtId: declined.courtId,
      title: '委托没有得到认可',
      text: `“${declined.principal?.name ?? ''}”没有认可由您代理“${declined.matter ?? ''}”，您不能再代为办理。`,
      page: representationPage(representationId),
      at: act.at,
      message: { template: 'roleDecided', values: { decided: legalDateOf(act.at.getTime()) } },
    });
    return viewOf(declined, ['principal'], clock.now());
  },
};

/** 民诉法63: by the principal (解除) or by the agent (辞去); the court is told in writing by this very act. */
export const endPowerOfAttorney: WriteOperation<IdentityInput<'endPowerOfAttorney'>, Result, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { representationId, notice }, grant, act, clock, note }) {
    const found = await representations.get(representationId);
    const isHolder = found?.openid === grant.openid && isAgent(found);
    if (!isHolder) await ofPrincipal(representationId, grant, clock.now());
    const account = found?.partyKey ? await accountOf(found.partyKey) : undefined;
    const ended = await endRepresentation({
      id: representationId,
      act,
      by: isHolder ? 'holder' : 'principal',
      notice,
      alsoTold: account ?? null,
      allow: ({ openid, partyKey }) => {
        if (isHolder ? openid !== grant.openid : partyKey !== found?.partyKey) throw notFound();
      },
    });
    note({ target: representationId, courtId: ended.courtId });
    return viewOf(ended, [isHolder ? 'holder' : 'principal'], clock.now());
  },
};
