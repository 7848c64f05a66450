/**
 * 生效: a representation comes into force: confirmed by the principal on his phone, or by an officer who saw the papers. One
 * transaction: seat, organisation, the one it takes the place of, the part in the case, and what is told.
 */
import { capacityName } from '../../court/agency/representation';
import type { RepresentationState } from '../../court/machines/representation';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { notify } from '../../platform/notify';
import { type Transaction, transact } from '../../platform/transact';
import { beginPower, endPower } from '../filing/powers';
import { beginPart, type CasePart, casePartOf, isLawyer } from './case-part';
import { noLongerHead, nowHead } from './heads';
import { heldKey } from './live-keys';
import { notFound, refuseOtherStates } from './moves';
import type { Organisation } from './organisation';
import { representationPage } from './page';
import { placed, type Representation, representations, whole } from './representation';
import { takeSeat } from './seats';

interface Confirmation {
  id: string;
  event: 'confirmByPrincipal' | 'confirm';
  act: Act;
  /** The principal's account, where it was he. */
  principal: OpenId | null;
  set: Partial<Pick<Representation, 'decision' | 'until' | 'confirmedBy'>>;
  /** Throws unless the caller may: looked at inside the transaction. */
  allow(found: Representation): void;
  told: { title: string; text: string };
}

/** Throws what `allow` throws, PRECONDITION_FAILED for a state that does not fit or seats that are taken. */
export async function confirmRepresentation(order: Confirmation): Promise<Representation> {
  const found = await representations.get(order.id);
  if (!found) throw notFound();
  order.allow(found);
  // Looked up outside: a transaction has no queries. What it takes the place of is read again inside.
  const [held, part] = await Promise.all([
    representations.first({ live: heldKey(found) }),
    found.capacity.kind === 'agent' ? casePartOf(found, order.principal) : undefined,
  ]);
  return transact((transaction) => confirmIn(transaction, order, held?._id, part));
}

async function confirmIn(
  transaction: Transaction,
  { id, event, act, set, allow, told }: Confirmation,
  heldId: string | undefined,
  part: CasePart | undefined,
): Promise<Representation> {
  const all = transaction.collection<Representation>('representations');
  const found = await all.get(id);
  if (!found) throw notFound();
  allow(found);
  if (found.lastAct === act._id && found.state === 'confirmed') return found;
  refuseOtherStates(found, event);
  const leaving = heldId === id ? undefined : heldId;
  if (found.capacity.kind === 'agent') await takeSeat(transaction, found, leaving, act._id);
  const before =
    found.principal?.creditCode && found.capacity.kind === 'orgRep' ? await headed(transaction, found, act) : null;
  for (const one of new Set([leaving, before])) if (one) await replace(transaction, one, act);
  if (part) await beginPart(transaction, part, found, act.at);
  if (found.capacity.kind === 'agent' && found.filingId && found.partyKey) {
    const { openid, holderName: name, partyKey, power } = found;
    const until = set.until ?? found.until;
    const special = power?.special ?? [];
    const lawyer = isLawyer(found);
    const inForce = { representationId: id, openid, name, partyKey, special, until, ...(lawyer ? { lawyer } : {}) };
    await beginPower(transaction, found.filingId, inForce, act._id);
  }
  if (found.capacity.kind === 'orgRep') await nowHead(transaction, found, set.until ?? found.until);
  const changes = {
    state: 'confirmed' as const satisfies RepresentationState,
    lastAct: act._id,
    live: heldKey(found),
    ...placed(id, act.at, false),
    ...set,
  };
  await all.update(id, whole(changes));
  await notify(
    {
      _id: `${id}:confirmed`,
      openid: found.openid,
      courtId: found.courtId,
      ...told,
      page: representationPage(id),
      at: act.at,
      message: { template: 'roleDecided', values: { decided: legalDateOf(act.at.getTime()) } },
    },
    transaction,
  );
  return { ...found, ...changes };
}

/** Makes him the organisation's head, and returns the representation of the one before. Written first, as seats are. */
async function headed(transaction: Transaction, found: Representation, act: Act): Promise<string | null> {
  const code = found.principal?.creditCode ?? '';
  const organisations = transaction.collection<Organisation>('organisations');
  const head = {
    name: found.principal?.name ?? '',
    representationId: found._id,
    openid: found.openid,
    lastAct: act._id,
  };
  if (!(await organisations.update(code, { lastAct: act._id }))) {
    await organisations.insert({ _id: code, ...head });
    return null;
  }
  const before = (await organisations.get(code))?.representationId ?? null;
  await organisations.update(code, head);
  return before === found._id ? null : before;
}

/** ID-4: the one before is over, and told. */
async function replace(transaction: Transaction, id: string, act: Act): Promise<void> {
  const all = transaction.collection<Representation>('representations');
  const old = await all.get(id);
  if (old?.state !== 'confirmed') return;
  if (old.capacity.kind === 'agent' && old.filingId) await endPower(transaction, old.filingId, id, act._id);
  if (old.capacity.kind === 'orgRep') await noLongerHead(transaction, old);
  const day = legalDateText(legalDateOf(act.at.getTime()));
  await all.update(
    id,
    whole({
      state: 'ended',
      lastAct: act._id,
      live: id,
      ...placed(id, act.at, false),
      ended: { by: 'court', at: act.at, notice: '由新的代替' },
    }),
  );
  const what = `${old.principal ? `“${old.principal.name}”的` : ''}${capacityName(old.capacity)}`;
  await notify(
    {
      _id: `${id}:ended`,
      openid: old.openid,
      courtId: old.courtId,
      title: '原来的代表、代理身份已结束',
      text: `法院已核对${what}的新材料，原来的身份从${day}起结束。有疑问请到窗口说明。`,
      page: representationPage(id),
      at: act.at,
      message: { template: 'roleDecided', values: { decided: legalDateOf(act.at.getTime()) } },
    },
    transaction,
  );
}
