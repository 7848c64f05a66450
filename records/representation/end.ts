/** 结束: what was in force ends by written notice: towards the court from then on, and not before (民诉法63). */
import { changeOfPower } from '../../court/agency/power-of-attorney';
import { capacityName } from '../../court/agency/representation';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { notify } from '../../platform/notify';
import { type Transaction, transact } from '../../platform/transact';
import { endPower } from '../filing/powers';
import { endPart } from './case-part';
import { noLongerHead } from './heads';
import { notFound, refuseOtherStates } from './moves';
import type { Organisation } from './organisation';
import { representationPage } from './page';
import { placed, type Representation, representations, whole } from './representation';
import { leaveSeat } from './seats';

interface Ending {
  id: string;
  act: Act;
  by: 'holder' | 'principal' | 'court';
  notice: string;
  /** Whoever else is told: the principal, where his account is known. */
  alsoTold: OpenId | null;
  /** Throws unless the caller may. */
  allow(found: Representation): void;
}

export async function endRepresentation(order: Ending): Promise<Representation> {
  const found = await representations.get(order.id);
  if (!found) throw notFound();
  order.allow(found);
  return transact((transaction) => endIn(transaction, order));
}

async function endIn(
  transaction: Transaction,
  { id, act, by, notice, alsoTold, allow }: Ending,
): Promise<Representation> {
  const all = transaction.collection<Representation>('representations');
  const found = await all.get(id);
  if (!found) throw notFound();
  allow(found);
  if (found.lastAct === act._id && found.state === 'ended') return found;
  refuseOtherStates(found, 'end');
  const isAgent = found.capacity.kind === 'agent';
  if (isAgent) await leaveSeat(transaction, found, act._id);
  // Read here: a case may have been registered in this very moment.
  const filing = isAgent && found.filingId ? await endPower(transaction, found.filingId, id, act._id) : undefined;
  const caseId = filing?.caseId ?? null;
  if (filing && caseId) await endPart(transaction, { ...filing, caseId }, found, act.at);
  if (found.capacity.kind === 'orgRep') {
    await unhead(transaction, found, act);
    await noLongerHead(transaction, found);
  }
  // 民诉法63: the court tells the other side, once there is one.
  const at = act.at.getTime();
  const { told } = changeOfPower({ change: 'ended', writtenNoticeAt: at, at });
  const tells = isAgent && caseId !== null && told.includes('otherSide');
  const changes = {
    state: 'ended' as const,
    lastAct: act._id,
    live: id,
    ...placed(id, act.at, tells),
    ended: { by, at: act.at, notice },
    otherSide: tells ? ('toTell' as const) : null,
  };
  await all.update(id, whole(changes));
  const ended = { ...found, ...changes };
  for (const openid of new Set([found.openid, alsoTold])) if (openid) await tell(transaction, ended, openid);
  return ended;
}

async function unhead(transaction: Transaction, { _id, principal }: Representation, act: Act): Promise<void> {
  const code = principal?.creditCode;
  if (!code) return;
  const organisations = transaction.collection<Organisation>('organisations');
  if (!(await organisations.update(code, { lastAct: act._id }))) return;
  if ((await organisations.get(code))?.representationId === _id)
    await organisations.update(code, { representationId: null, openid: null });
}

function tell(transaction: Transaction, ended: Representation, openid: OpenId): Promise<void> {
  const { _id, capacity, courtId, holderName, principal, matter } = ended;
  const day = legalDateText(legalDateOf(ended.updatedAt.getTime()));
  const what = matter ? `“${matter}”的` : principal ? `“${principal.name}”的` : '';
  const isHolder = openid === ended.openid;
  return notify(
    {
      _id: isHolder ? `${_id}:ended` : `${_id}:ended:principal`,
      openid,
      courtId,
      title: isHolder ? '您的代表、代理身份已结束' : '代理已结束',
      text: isHolder
        ? `您作为${what}${capacityName(capacity)}的身份从${day}起结束，不能再办理、查看。`
        : `${holderName}作为${what}${capacityName(capacity)}的身份从${day}起结束。法院会通知对方。`,
      page: representationPage(_id, isHolder ? undefined : 'principal'),
      at: ended.updatedAt,
      message: { template: 'roleDecided', values: { decided: legalDateOf(ended.updatedAt.getTime()) } },
    },
    transaction,
  );
}
