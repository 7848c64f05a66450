/** How a representation is shown: to who acts, to the principal, to the court's officers; the law's words with it. */
import { authorityNotes, type SpecialAct } from '../../court/agency/authority';
import { NAMED_ACTS } from '../../court/agency/named-acts';
import { capacityName } from '../../court/agency/representation';
import { REPRESENTATION_STATES } from '../../court/machines/representation-words';
import { type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { mimeOf } from '../../platform/file-type';
import { practitionersOf } from '../../records/representation/practitioner';
import type { Representation, StoredPaper } from '../../records/representation/representation';
import { isLive, lastDayOf, papersMissing } from '../../records/representation/state';
import type { IdentityResult } from './contract';
import { movesOf, type Part } from './representation-moves';

type Summary = IdentityResult<'myRoles'>['representations'][number];
type View = IdentityResult<'representation'>;

function summaryOf(one: Representation, licence: Representation | undefined, today: LegalDate): Summary {
  const { _id, capacity, state, courtId, holderName, principal, matter, filingId, power, updatedAt } = one;
  const until = lastDayOf(one);
  const live = isLive(one, today);
  const ranOut = state === 'confirmed' && !live;
  return {
    representationId: _id,
    kind: capacity.kind,
    kindName: capacityName(capacity),
    state,
    stateName: ranOut ? '已到期' : REPRESENTATION_STATES[state].name,
    next: ranOut && until ? `到${legalDateText(until)}为止，已经到期。还要办理的，请重新提交材料。` : nextOf(one),
    courtId,
    holderName,
    principalName: principal?.name ?? null,
    creditCode: principal?.creditCode ?? null,
    matter,
    filingId,
    authority: power ? (power.special.length > 0 ? 'special' : 'general') : null,
    until,
    live,
    missingCount: papersMissing(one, licence).length,
    updatedAt: updatedAt.toISOString(),
  };
}

function nextOf({ state, capacity, decision }: Representation): string {
  if (state === 'refused' && decision) return `${decision.ground} 请补好再交；也可以带原件到窗口办理。`;
  if (state === 'pending' && capacity.kind === 'agent')
    return '法院正在核对签了字的委托书；委托人也可以在自己的手机上确认，确认后马上生效。';
  return REPRESENTATION_STATES[state].next;
}

/** Each with its agent's licence, where that is in force: one more query for all of them. */
export async function summariesOf(page: readonly Representation[], now: number): Promise<Summary[]> {
  const today = legalDateOf(now);
  const agents = page.filter(({ capacity }) => capacity.kind === 'agent').map(({ openid }) => openid);
  const licences = await practitionersOf(agents, today);
  return page.map((one) => summaryOf(one, licences.get(one.openid), today));
}

/** @param parts what the viewer is to it: decides what he may do, and nothing is shown to who is none of these */
export async function viewOf(one: Representation, parts: readonly Part[], now: number): Promise<View> {
  const today = legalDateOf(now);
  const licence =
    one.capacity.kind === 'agent' ? (await practitionersOf([one.openid], today)).get(one.openid) : undefined;
  const { power, post, licenceNo, firm, papers, doubts, decision, ended } = one;
  return {
    ...summaryOf(one, licence, today),
    powers: power && {
      named: power.special.map((act) => ({ act, name: NAMED_ACTS[act].name })),
      wording: power.wording,
      notes: authorityNotes({
        wording: power.wording,
        special: power.special.filter((act): act is SpecialAct => act !== 'consentOnline'),
      }),
    },
    post,
    licenceNo,
    firm,
    papers: Object.entries(papers)
      .map(([key, paper]) => paperView(key, paper))
      .sort((a, b) => (a.at === b.at ? a.key.localeCompare(b.key) : a.at.localeCompare(b.at))),
    missing: papersMissing(one, licence).map(({ id, name, what, how, rule }) => ({
      paperId: id,
      name,
      what,
      how,
      rule,
    })),
    warnings: doubts,
    decision: decision && { by: decision.by, at: decision.at.toISOString(), ground: decision.ground },
    ended: ended && { by: ended.by, at: ended.at.toISOString(), notice: ended.notice },
    can: movesOf(one, parts),
  };
}

export const paperView = (key: string, { paperId, name, type, size, sha256, at }: StoredPaper) => ({
  key,
  paperId,
  name,
  mime: mimeOf(type),
  size,
  sha256,
  at: at.toISOString(),
});
